using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FlagshipMonitor.Data.Configurations;

internal static class ReferenceRowConfiguration
{
    public static void HasProvenance<T>(this EntityTypeBuilder<T> builder)
        where T : ReferenceRow =>
        builder.ComplexProperty(r => r.Provenance, p =>
        {
            p.Ignore(x => x.Sources);
            p.Property(x => x.Certainty).HasColumnName("certainty");
            p.Property(x => x.Source).HasColumnName("source");
            p.Property(x => x.Note).HasColumnName("note");
        });

    public static void IsName(this ComplexPropertyBuilder<LocalisedText> builder, string prefix)
    {
        builder.Property(t => t.En).HasColumnName(prefix + "_en").HasMaxLength(Limits.NameLength);
        builder.Property(t => t.Fr).HasColumnName(prefix + "_fr").HasMaxLength(Limits.NameLength);
        builder.Property(t => t.Es).HasColumnName(prefix + "_es").HasMaxLength(Limits.NameLength);
    }
}

internal sealed class CountryConfiguration : IEntityTypeConfiguration<Country>
{
    public void Configure(EntityTypeBuilder<Country> builder)
    {
        builder.ToTable("countries");
        builder.HasKey(c => c.Code);
        builder.Property(c => c.Code).HasColumnName("iso3");
        builder.Property(c => c.Iso2).HasMaxLength(2);
        builder.Property(c => c.M49).HasMaxLength(3);
        builder.Property(c => c.MapX).HasPrecision(7, 1);
        builder.Property(c => c.MapY).HasPrecision(7, 1);
        builder.ComplexProperty(c => c.Name, n => n.IsName("name"));
        builder.HasProvenance();
    }
}

internal sealed class ContextValueConfiguration : IEntityTypeConfiguration<ContextValue>
{
    public void Configure(EntityTypeBuilder<ContextValue> builder)
    {
        builder.ToTable("context_values");
        builder.HasKey(v => new { v.Country, v.Indicator, v.Year, v.Sex });
        builder.Property(v => v.Country).HasColumnName("iso3");
        builder.Property(v => v.Indicator).HasMaxLength(40);
        builder.Property(v => v.Sex).HasMaxLength(10);
        builder.Property(v => v.Value).HasPrecision(20, 4);
    }
}

internal sealed class PhaseConfiguration : IEntityTypeConfiguration<Phase>
{
    public void Configure(EntityTypeBuilder<Phase> builder)
    {
        builder.ToTable("phases");
        builder.HasKey(p => p.Number);
        builder.Property(p => p.Number).ValueGeneratedNever();
        builder.Ignore(p => p.FirstDay).Ignore(p => p.LastDay).Ignore(p => p.Years);
        builder.HasProvenance();
    }
}

internal sealed class ThematicAreaConfiguration : IEntityTypeConfiguration<ThematicArea>
{
    public void Configure(EntityTypeBuilder<ThematicArea> builder)
    {
        builder.ToTable("thematic_areas");
        builder.HasKey(a => a.Code);
        builder.Property(a => a.Code).HasMaxLength(3);
        builder.Property(a => a.Slug).HasMaxLength(60);
        builder.ComplexProperty(a => a.Name, n => n.IsName("name"));
        builder.ComplexProperty(a => a.Group, n => n.IsName("group"));
        builder.HasProvenance();
    }
}

internal sealed class CodeListEntryConfiguration : IEntityTypeConfiguration<CodeListEntry>
{
    public void Configure(EntityTypeBuilder<CodeListEntry> builder)
    {
        builder.ToTable("code_lists");
        builder.HasKey(e => new { e.List, e.Code });
        builder.Property(e => e.List).HasMaxLength(30);
        builder.Property(e => e.Code).HasMaxLength(Limits.CodeLength);
        builder.ComplexProperty(e => e.Name, n => n.IsName("name"));
        builder.HasProvenance();
    }
}
