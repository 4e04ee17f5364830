using FlagshipMonitor.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FlagshipMonitor.Data.Auditing;

/// <summary>What happened, as the audit table names it.</summary>
public enum AuditAction
{
    Insert,
    Update,
    Delete,

    /// <summary>Somebody asked for what the rules or their rights forbid; nothing was changed.</summary>
    Refused,
    SignIn,
    SignInFailed,
    SignOut,
    Export,
}

/// <summary>One row of the audit table. People are named by id alone, so that erasing a person never changes a row.</summary>
public sealed class AuditEntry
{
    public const int DetailLength = 500;

    public long Id { get; private init; }

    /// <summary>The database's clock, not a web server's.</summary>
    public DateTimeOffset At { get; private init; }

    public UserId? User { get; init; }

    public AuditAction Action { get; init; }

    public string Entity { get; init; } = "";

    public string Key { get; init; } = "";

    public string? Before { get; init; }

    public string? After { get; init; }

    public string? Detail { get; init; }

    public string? Address { get; init; }

    public Guid? Operation { get; init; }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.Property(e => e.Id).UseIdentityAlwaysColumn();
        builder.Property(e => e.At).HasDefaultValueSql("clock_timestamp()");
        builder.Property(e => e.User).HasColumnName("user_id");
        builder.Property(e => e.Entity).HasMaxLength(80);
        builder.Property(e => e.Key).HasMaxLength(AuditEntry.DetailLength);
        builder.Property(e => e.Before).HasColumnType("jsonb");
        builder.Property(e => e.After).HasColumnType("jsonb");
        builder.Property(e => e.Detail).HasMaxLength(AuditEntry.DetailLength);
        builder.Property(e => e.Address).HasMaxLength(45);
        builder.HasIndex(e => new { e.Entity, e.Key });
        builder.HasIndex(e => e.At);
    }
}
