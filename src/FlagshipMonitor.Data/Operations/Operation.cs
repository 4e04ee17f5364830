using FlagshipMonitor.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FlagshipMonitor.Data.Operations;

/// <summary>A change that was made once under the key its form carried, and where it led.</summary>
public sealed class Operation(Guid key, UserId user, string contentHash, string location)
{
    public const int LocationLength = 500;

    public Guid Key { get; private init; } = key;

    public UserId User { get; private init; } = user;

    public string ContentHash { get; private init; } = contentHash;

    public string Location { get; private init; } = location;

    public DateTimeOffset At { get; private init; }
}

internal sealed class OperationConfiguration : IEntityTypeConfiguration<Operation>
{
    public void Configure(EntityTypeBuilder<Operation> builder)
    {
        builder.ToTable("operations");
        builder.HasKey(o => o.Key);
        builder.Property(o => o.Key).ValueGeneratedNever();
        builder.Property(o => o.User).HasColumnName("user_id");
        builder.Property(o => o.ContentHash).HasMaxLength(64);
        builder.Property(o => o.Location).HasMaxLength(Operation.LocationLength);
        builder.Property(o => o.At).HasDefaultValueSql("clock_timestamp()");
        builder.HasIndex(o => o.At);
    }
}
