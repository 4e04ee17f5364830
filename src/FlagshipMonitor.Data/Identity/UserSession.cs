using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FlagshipMonitor.Data.Identity;

/// <summary>A signed-in browser. Its cookie carries a random key; here stand the key's hash and the protected ticket.</summary>
public sealed class UserSession
{
    public const int DeviceLength = 80;

    /// <summary>Names the session on its owner's page; opens nothing.</summary>
    public required Guid Id { get; init; }

    public required byte[] KeyHash { get; init; }

    public required Guid UserId { get; init; }

    public required byte[] Ticket { get; init; }

    public DateTimeOffset StartedAt { get; private init; }

    public DateTimeOffset LastSeenAt { get; private init; }

    /// <summary>Browser and system in two words, so that people recognise their own.</summary>
    public required string Device { get; init; }
}

internal sealed class UserSessionConfiguration : IEntityTypeConfiguration<UserSession>
{
    public void Configure(EntityTypeBuilder<UserSession> builder)
    {
        builder.ToTable("user_sessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.KeyHash).IsUnique();
        builder.Property(s => s.StartedAt).HasDefaultValueSql("clock_timestamp()");
        builder.Property(s => s.LastSeenAt).HasDefaultValueSql("clock_timestamp()");
        builder.Property(s => s.Device).HasMaxLength(UserSession.DeviceLength);
        builder.HasOne<AppUser>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
