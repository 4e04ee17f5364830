using FlagshipMonitor.Data.Conversions;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FlagshipMonitor.Data.Configurations;

internal sealed class ReleaseCandidateConfiguration : IEntityTypeConfiguration<ReleaseCandidate>
{
    public void Configure(EntityTypeBuilder<ReleaseCandidate> builder)
    {
        builder.ToTable("release_candidates", t =>
        {
            t.HasCheckConstraint("ck_release_candidates_two_people", "published_by IS NULL OR published_by <> prepared_by");
            t.HasCheckConstraint("ck_release_candidates_published", "(published_by IS NULL) = (published_as IS NULL)");
            t.HasCheckConstraint("ck_release_candidates_end", "published_as IS NULL OR discarded_at IS NULL");
        });
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Note).HasMaxLength(Limits.ReasonLength);
        builder.Property(c => c.Entries).IsJson();
        builder.Property(c => c.Texts).IsJson().HasDefaultValueSql("'[]'");
        builder.Property(c => c.Recalculation).HasDefaultValue(ChangeClass.R2).HasSentinel(ChangeClass.R2);
        builder.Property(c => c.RecalculationReason).HasMaxLength(Limits.ReasonLength);
        builder.Ignore(c => c.IsOpen);
        builder.Property<uint>("RowVersion").IsRowVersion();
    }
}

internal sealed class ReleaseConfiguration : IEntityTypeConfiguration<Release>
{
    public void Configure(EntityTypeBuilder<Release> builder)
    {
        builder.ToTable("releases");
        builder.HasKey(r => r.Number);
        builder.Property(r => r.Number).ValueGeneratedNever();
        builder.Property(r => r.Note).HasMaxLength(Limits.ReasonLength);
        builder.Property(r => r.RecalculationReason).HasMaxLength(Limits.ReasonLength);
        builder.Property(r => r.Checksum).HasMaxLength(64);
        builder.Ignore(r => r.Name);
    }
}

internal sealed class ReleasedChangeConfiguration : IEntityTypeConfiguration<ReleasedChange>
{
    public void Configure(EntityTypeBuilder<ReleasedChange> builder)
    {
        builder.ToTable("released_changes");
        builder.HasKey(c => new { c.Release, c.PublicId });
        builder.Property(c => c.PublicId).HasMaxLength(30);
        builder.Property(c => c.Language).HasMaxLength(2);
        builder.Property(c => c.Evidence).IsJson();
        builder.Property(c => c.Corrections).IsJson();
        builder.ComplexProperty(c => c.Date, d => d.IsPartialDate("date"));
        builder.ComplexProperty(c => c.InUseSince, d => d.IsPartialDate("in_use_since"));
        builder.ComplexProperty(c => c.ReversedOn, d => d.IsPartialDate("reversed_on"));
        builder.HasOne<Release>().WithMany().HasForeignKey(c => c.Release).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(c => new { c.Release, c.Country });
    }
}

internal sealed class ReleasedPeopleConfiguration : IEntityTypeConfiguration<ReleasedPeople>
{
    public void Configure(EntityTypeBuilder<ReleasedPeople> builder)
    {
        builder.ToTable("released_people");
        builder.HasKey(p => new { p.Release, p.PublicId });
        builder.Property(p => p.PublicId).HasMaxLength(30);
        builder.Property(p => p.Language).HasMaxLength(2);
        builder.Property(p => p.Branch).HasMaxLength(50);
        builder.Property(p => p.Evidence).IsJson();
        builder.Property(p => p.Corrections).IsJson();
        builder.Property(p => p.Cells).IsJson();
        builder.Property(p => p.Overlaps).IsJson();
        builder.Property(p => p.Households).IsJson();
        builder.ComplexProperty(p => p.AsOf, d => d.IsPartialDate("as_of"));
        builder.HasOne<Release>().WithMany().HasForeignKey(p => p.Release).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(p => new { p.Release, p.Country });
    }
}

internal sealed class ReleasedFigureConfiguration : IEntityTypeConfiguration<ReleasedFigure>
{
    public void Configure(EntityTypeBuilder<ReleasedFigure> builder)
    {
        builder.ToTable("released_figures");
        builder.HasKey(f => new { f.Release, f.Indicator, f.Scope, f.Year, f.Half, f.Step });
        builder.Property(f => f.Scope).HasMaxLength(20);
        builder.Property(f => f.State).HasMaxLength(20);
        builder.Property(f => f.Derivation).IsJson();
        builder.Property(f => f.Standing).IsJson();
        builder.Property(f => f.Missing).IsJson();
        builder.Property(f => f.ByTheme).IsJson();
        builder.Ignore(f => f.Period);
        builder.HasOne<Release>().WithMany().HasForeignKey(f => f.Release).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(f => new { f.Release, f.Scope });
    }
}

internal sealed class ReleasedValueConfiguration : IEntityTypeConfiguration<ReleasedValue>
{
    public void Configure(EntityTypeBuilder<ReleasedValue> builder)
    {
        builder.ToTable("released_values");
        builder.HasKey(v => new { v.Release, v.Row });
        builder.Property(v => v.Country).HasColumnName("iso3").HasMaxLength(CountryCode.Length);
        builder.Property(v => v.Theme).HasMaxLength(3);
        builder.Property(v => v.Indicator).HasMaxLength(Limits.CodeLength);
        builder.Property(v => v.Kind).HasMaxLength(10);
        builder.Property(v => v.State).HasMaxLength(20);
        builder.Property(v => v.Sex).HasColumnName("dim_sex").HasMaxLength(20);
        builder.Property(v => v.Age).HasColumnName("dim_age").HasMaxLength(20);
        builder.Property(v => v.Group).HasColumnName("dim_group").HasMaxLength(40);
        builder.Property(v => v.Step).HasColumnName("dim_step");
        builder.Property(v => v.Origin).HasMaxLength(20);
        builder.HasOne<Release>().WithMany().HasForeignKey(v => v.Release).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(v => new { v.Release, v.Country });
        builder.HasIndex(v => new { v.Release, v.Indicator });
    }
}

internal sealed class ReleasedWithdrawalConfiguration : IEntityTypeConfiguration<ReleasedWithdrawal>
{
    public void Configure(EntityTypeBuilder<ReleasedWithdrawal> builder)
    {
        builder.ToTable("released_withdrawals");
        builder.HasKey(w => w.PublicId);
        builder.Property(w => w.PublicId).HasMaxLength(30);
        builder.Property(w => w.Reason).HasMaxLength(Limits.ReasonLength);
        builder.Property(w => w.Language).HasMaxLength(2);
        builder.HasOne<Release>().WithMany().HasForeignKey(w => w.Release).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReleaseInputsConfiguration : IEntityTypeConfiguration<ReleaseInputs>
{
    public void Configure(EntityTypeBuilder<ReleaseInputs> builder)
    {
        // Text, not jsonb: it is kept byte for byte.
        builder.ToTable("released_inputs");
        builder.HasKey(i => i.Release);
        builder.Property(i => i.Release).ValueGeneratedNever();
        builder.HasOne<Release>().WithOne().HasForeignKey<ReleaseInputs>(i => i.Release).OnDelete(DeleteBehavior.Restrict);
    }
}
