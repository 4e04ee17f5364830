using FlagshipMonitor.Data.Conversions;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
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
        builder.ComplexProperty(v => v.Thresholds, t =>
        {
            t.Ignore(x => x.AreInOrder);
            t.Property(x => x.OnTrack).HasColumnName("on_track").HasPrecision(7, 4);
            t.Property(x => x.AtRisk).HasColumnName("at_risk").HasPrecision(7, 4);
        });
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
        builder.Property(t => t.Scope).HasMaxLength(Limits.UnitLength);
        builder.Property(t => t.Milestones).IsJson();
        builder.Property(t => t.Reason).HasMaxLength(Limits.ReasonLength);
        builder.HasIndex(t => new { t.Scope, t.Indicator });
        builder.HasProvenance();
    }
}

internal sealed class FrameworkDraftConfiguration : IEntityTypeConfiguration<FrameworkDraft>
{
    public void Configure(EntityTypeBuilder<FrameworkDraft> builder)
    {
        builder.ToTable("framework_drafts");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Document).HasColumnType("jsonb");
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Ignore(d => d.IsOpen);
        builder.HasOne<FrameworkVersion>().WithMany().HasForeignKey(d => d.BasedOn).OnDelete(DeleteBehavior.Restrict);
        // One draft at a time: two open ones would be two next versions.
        builder.HasIndex(d => d.BasedOn).IsUnique().HasFilter("published_as IS NULL AND discarded_at IS NULL").HasDatabaseName("ix_framework_drafts_open");
    }
}

internal sealed class TargetProposalConfiguration : IEntityTypeConfiguration<TargetProposal>
{
    public void Configure(EntityTypeBuilder<TargetProposal> builder)
    {
        builder.ToTable("target_proposals", t => t.HasCheckConstraint(
            "ck_target_proposals_four_eyes", "(status = 'Submitted') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL) AND decided_by <> proposed_by"));
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Target).IsJson();
        builder.Property(p => p.ReturnReason).HasMaxLength(Limits.ReasonLength);
        builder.Property<uint>("RowVersion").IsRowVersion(); // xmin: of two decisions at once the second fails
        builder.HasOne<Country>().WithMany().HasForeignKey(p => p.Country).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.Country, p.Indicator }).IsUnique().HasFilter("status = 'Submitted'").HasDatabaseName("ix_target_proposals_waiting");
        builder.HasIndex(p => p.Status);
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
