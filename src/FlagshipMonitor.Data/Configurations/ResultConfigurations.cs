using FlagshipMonitor.Data.Conversions;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FlagshipMonitor.Data.Configurations;

internal static class DateColumns
{
    /// <summary>Two columns: the first day that is known, and how much of it is known.</summary>
    public static void IsPartialDate(this ComplexPropertyBuilder<PartialDate> date, string name)
    {
        date.Ignore(d => d.LastDay);
        date.Property(d => d.Day).HasColumnName(name);
        date.Property(d => d.Precision).HasColumnName(name + "_precision");
    }
}

internal sealed class ResultConfiguration : IEntityTypeConfiguration<Result>
{
    public void Configure(EntityTypeBuilder<Result> builder)
    {
        builder.HasDiscriminator<string>("kind")
            .HasValue<InstitutionalChange>("institutional_change")
            .HasValue<PeopleReached>("people_reached");
        builder.Property<string>("kind").HasMaxLength(30);

        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.PublicId).HasMaxLength(30);
        builder.Property(r => r.Language).HasMaxLength(2);
        builder.Property(r => r.Note).HasMaxLength(Limits.ReasonLength);
        builder.Property(r => r.Evidence).IsJson();
        builder.Property(r => r.Corrections).IsJson().HasDefaultValueSql("'[]'");
        builder.Property(r => r.Writers).IsUserIds();
        builder.Ignore(r => r.CanChange).Ignore(r => r.Counts).Ignore(r => r.Day).Ignore(r => r.LastDay).Ignore(r => r.OpenReturn).Ignore(r => r.CorrectionReason);
        builder.Property<uint>("RowVersion").IsRowVersion(); // xmin: of two saves at once the second fails
        builder.HasOne<Country>().WithMany().HasForeignKey(r => r.Country).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.Status, r.Country });
        builder.HasIndex(r => new { r.PublicId, r.Version }).IsUnique();
        builder.HasIndex(r => r.Supersedes).IsUnique();
        builder.OwnsMany(r => r.Events, events =>
        {
            events.ToTable("result_events");
            events.WithOwner().HasForeignKey("ResultId");
            events.HasKey("ResultId", nameof(ResultEvent.Number));
            events.Property(e => e.Number).ValueGeneratedNever();
            events.Property(e => e.Reason).HasMaxLength(Limits.ReasonLength);
            events.Property(e => e.Field).HasMaxLength(Limits.CodeLength);
            events.Property(e => e.Content).IsJson();
        });

        // What the domain refuses, the database refuses too: a crafted statement finds the same wall.
        builder.ToTable("results", t =>
        {
            t.HasCheckConstraint("ck_results_approved", "status = 'Withdrawn' OR (status = 'Approved') = (approved_at IS NOT NULL AND approved_by IS NOT NULL)");
            t.HasCheckConstraint("ck_results_withdrawn", "(status = 'Withdrawn') = (withdrawn_at IS NOT NULL AND withdrawn_by IS NOT NULL)");
            t.HasCheckConstraint("ck_results_withdrawn_four_eyes", "withdrawn_by IS NULL OR (withdrawn_by <> author AND withdrawn_by <> submitted_by AND withdrawn_by <> ALL (writers))");
            t.HasCheckConstraint("ck_results_four_eyes", "approved_by IS NULL OR (approved_by <> author AND approved_by <> submitted_by AND approved_by <> ALL (writers))");
            t.HasCheckConstraint("ck_results_submitted", "status = 'Draft' OR (submitted_by IS NOT NULL AND submitted_at IS NOT NULL AND public_id IS NOT NULL)");
            t.HasCheckConstraint("ck_results_superseded", "superseded_by IS NULL OR status = 'Approved'");
            t.HasCheckConstraint("ck_results_change_class", "supersedes IS NOT NULL OR change_class IS NULL");
            t.HasCheckConstraint("ck_results_evidence", "jsonb_array_length(evidence) > 0");
        });
    }
}

internal sealed class InstitutionalChangeConfiguration : IEntityTypeConfiguration<InstitutionalChange>
{
    public void Configure(EntityTypeBuilder<InstitutionalChange> builder)
    {
        builder.Property(c => c.ChangeType).HasMaxLength(Limits.CodeLength);
        builder.Property(c => c.Title).HasMaxLength(Limits.TitleLength);
        builder.Property(c => c.WhatChanged).HasMaxLength(Limits.TextLength);
        builder.Property(c => c.IloContribution).HasMaxLength(Limits.TextLength);
        builder.Property(c => c.OthersContribution).HasMaxLength(Limits.TextLength);
        builder.ComplexProperty(c => c.Date, d => d.IsPartialDate("date"));
        builder.ComplexProperty(c => c.InUseSince, d => d.IsPartialDate("in_use_since"));
        builder.ComplexProperty(c => c.ReversedOn, d => d.IsPartialDate("reversed_on"));
        builder.ToTable(t => t.HasCheckConstraint("ck_results_change", "kind <> 'institutional_change' OR (title IS NOT NULL AND step IS NOT NULL AND date IS NOT NULL)"));
    }
}

internal sealed class PeopleReachedConfiguration : IEntityTypeConfiguration<PeopleReached>
{
    public void Configure(EntityTypeBuilder<PeopleReached> builder)
    {
        builder.Property(p => p.Change).HasMaxLength(30);
        builder.Property(p => p.Source).HasMaxLength(Limits.SourceLength);
        builder.Property(p => p.Method).HasMaxLength(Limits.TextLength);
        builder.Property(p => p.InWords).HasMaxLength(Limits.TextLength);
        builder.Property(p => p.Cells).IsJson();
        builder.Property(p => p.Overlaps).IsJson();
        builder.Property(p => p.Households).IsJson();
        builder.ComplexProperty(p => p.AsOf, d => d.IsPartialDate("as_of"));
        builder.HasOne<Scheme>().WithMany().HasForeignKey(p => p.Scheme).OnDelete(DeleteBehavior.Restrict);
        builder.ToTable(t => t.HasCheckConstraint("ck_results_people", """
            kind <> 'people_reached' OR (
                dimension IS NOT NULL AND as_of IS NOT NULL
                AND (gain IS NULL) = (in_words IS NOT NULL)
                AND coalesce(gain, 0) >= 0 AND coalesce(covered_before, 0) >= 0
                AND (covered IS NULL) = (covered_before IS NULL)
                AND (covered IS NULL OR covered - covered_before = gain))
            """));
    }
}

internal sealed class WithdrawalConfiguration : IEntityTypeConfiguration<Withdrawal>
{
    public void Configure(EntityTypeBuilder<Withdrawal> builder)
    {
        builder.ToTable("withdrawals", t => t.HasCheckConstraint(
            "ck_withdrawals_four_eyes", "(status = 'Submitted') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL OR decided_by <> proposed_by)"));
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.PublicId).HasMaxLength(30);
        builder.Property(w => w.Reason).HasMaxLength(Limits.ReasonLength);
        builder.Property(w => w.Answer).HasMaxLength(Limits.ReasonLength);
        builder.Property(w => w.Language).HasMaxLength(2);
        builder.Property<uint>("RowVersion").IsRowVersion(); // xmin: of two decisions at once the second fails
        builder.HasOne<Result>().WithMany().HasForeignKey(w => w.ResultId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Country>().WithMany().HasForeignKey(w => w.Country).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(w => w.ResultId).IsUnique().HasFilter("status = 'Submitted'").HasDatabaseName("ix_withdrawals_waiting");
        builder.HasIndex(w => w.Status);
    }
}

internal sealed class SchemeConfiguration : IEntityTypeConfiguration<Scheme>
{
    public void Configure(EntityTypeBuilder<Scheme> builder)
    {
        builder.ToTable("schemes");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Name).HasMaxLength(Limits.SchemeNameLength);
        builder.Property(s => s.Branch).HasMaxLength(Limits.CodeLength);
        builder.HasOne<Country>().WithMany().HasForeignKey(s => s.Country).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.Country, s.Name }).IsUnique();
    }
}
