using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Framework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FlagshipMonitor.Data.Configurations;

internal sealed class FrameworkVersionConfiguration : IEntityTypeConfiguration<FrameworkVersion>
{
    public void Configure(EntityTypeBuilder<FrameworkVersion> builder)
    {
        builder.ToTable("framework_versions");
        builder.HasKey(v => v.Number);
        builder.Property(v => v.Number).ValueGeneratedNever();
    }
}

internal sealed class IndicatorConfiguration : IEntityTypeConfiguration<Indicator>
{
    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.ToTable("indicators");
        builder.HasKey(i => new { i.Framework, i.Code });
        builder.Property(i => i.Unit).HasMaxLength(30);
        builder.ComplexProperty(i => i.Name, n => n.IsName("name"));
        builder.ComplexProperty(i => i.Definition, n =>
        {
            n.Property(t => t.En).HasColumnName("definition_en");
            n.Property(t => t.Fr).HasColumnName("definition_fr");
            n.Property(t => t.Es).HasColumnName("definition_es");
        });
        builder.HasProvenance();
    }
}

internal sealed class TargetConfiguration : IEntityTypeConfiguration<Target>
{
    public void Configure(EntityTypeBuilder<Target> builder)
    {
        builder.ToTable("targets");
        builder.HasKey(t => t.Key);
        builder.Property(t => t.Key).HasMaxLength(Limits.NameLength);
        builder.Property(t => t.Metric).HasMaxLength(Limits.CodeLength);
        builder.Property(t => t.Dimension).HasMaxLength(Limits.CodeLength);
        builder.Property(t => t.BaselinePeriod).HasMaxLength(30);
        builder.Property(t => t.Unit).HasMaxLength(40);
        builder.HasProvenance();
    }
}

internal sealed class PublishedFigureConfiguration : IEntityTypeConfiguration<PublishedFigure>
{
    public void Configure(EntityTypeBuilder<PublishedFigure> builder)
    {
        builder.ToTable("published_figures");
        builder.HasKey(f => f.Key);
        builder.Property(f => f.Key).HasMaxLength(Limits.NameLength);
        builder.Property(f => f.Metric).HasMaxLength(Limits.CodeLength);
        builder.Property(f => f.Dimension).HasMaxLength(Limits.CodeLength);
        builder.Property(f => f.Unit).HasMaxLength(40);
        builder.Property(f => f.Title).HasMaxLength(Limits.TitleLength);
        builder.HasProvenance();
    }
}
