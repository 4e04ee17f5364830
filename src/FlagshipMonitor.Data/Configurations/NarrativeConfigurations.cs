using FlagshipMonitor.Data.Conversions;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FlagshipMonitor.Data.Configurations;

internal static class TextColumns
{
    /// <summary>One column for each language.</summary>
    public static void AreTexts(this ComplexPropertyBuilder<NarrativeTexts> texts)
    {
        texts.Property(t => t.En).HasColumnName("text_en").HasMaxLength(Limits.SummaryLength);
        texts.Property(t => t.Fr).HasColumnName("text_fr").HasMaxLength(Limits.SummaryLength);
        texts.Property(t => t.Es).HasColumnName("text_es").HasMaxLength(Limits.SummaryLength);
    }
}

internal sealed class NarrativeConfiguration : IEntityTypeConfiguration<Narrative>
{
    public void Configure(EntityTypeBuilder<Narrative> builder)
    {
        builder.Property(n => n.Id).ValueGeneratedNever();
        builder.Property(n => n.Scope).HasMaxLength(20);
        builder.Property(n => n.Language).HasMaxLength(2);
        builder.Property(n => n.Writers).IsUserIds();
        builder.ComplexProperty(n => n.Texts, t => t.AreTexts());
        builder.Ignore(n => n.CanChange).Ignore(n => n.Counts).Ignore(n => n.OpenReturn);
        builder.Property<uint>("RowVersion").IsRowVersion(); // xmin: of two decisions at once the second fails
        builder.HasIndex(n => n.Status);
        builder.HasIndex(n => new { n.Scope, n.Version }).IsUnique();
        builder.HasIndex(n => n.Scope).IsUnique().HasDatabaseName("ix_narratives_waiting").HasFilter("status = 'Submitted'");
        builder.HasMany(Histories.OfNarratives, nameof(Narrative.Events)).WithOne().HasForeignKey(Histories.Owner).IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(n => n.Events).AutoInclude();

        // What the domain refuses, the database refuses too.
        builder.ToTable("narratives", t =>
        {
            t.HasCheckConstraint("ck_narratives_approved", "(status = 'Approved') = (approved_at IS NOT NULL AND approved_by IS NOT NULL)");
            t.HasCheckConstraint("ck_narratives_four_eyes", "approved_by IS NULL OR (approved_by <> author AND approved_by <> submitted_by AND approved_by <> ALL (writers))");
            t.HasCheckConstraint("ck_narratives_submitted", "status = 'Draft' OR (submitted_by IS NOT NULL AND submitted_at IS NOT NULL)");
            t.HasCheckConstraint("ck_narratives_ended", "(superseded_by IS NULL AND withdrawn_at IS NULL) OR status = 'Approved'");
            t.HasCheckConstraint("ck_narratives_text", "coalesce(text_en, text_fr, text_es) IS NOT NULL");
            t.HasCheckConstraint("ck_narratives_scope", "scope = 'programme' OR scope ~ '^[A-Z]{3}$'");
        });
    }
}

internal sealed class ReleasedNarrativeConfiguration : IEntityTypeConfiguration<ReleasedNarrative>
{
    public void Configure(EntityTypeBuilder<ReleasedNarrative> builder)
    {
        builder.ToTable("released_narratives");
        builder.HasKey(n => new { n.Release, n.Scope });
        builder.Property(n => n.Scope).HasMaxLength(20);
        builder.Property(n => n.Language).HasMaxLength(2);
        builder.ComplexProperty(n => n.Texts, t => t.AreTexts());
        builder.HasOne<Release>().WithMany().HasForeignKey(n => n.Release).OnDelete(DeleteBehavior.Restrict);
    }
}
