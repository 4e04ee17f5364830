using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FlagshipMonitor.Data.Identity;

/// <summary>How often signing in has lately failed for one account or from one address; all instances share it.</summary>
public sealed class SignInAttempts
{
    /// <summary>"account:" and a hash of the e-mail address, or "address:" and a network address.</summary>
    public string Key { get; private init; } = "";

    public int Failures { get; private init; }

    public DateTimeOffset LastAt { get; private init; }
}

/// <summary>
/// Counts failures: after five, each further attempt waits longer, up to 15 minutes. An attempt is counted before the
/// password is looked at and taken back when it was right, so a hundred attempts at once are not a hundred guesses.
/// </summary>
public sealed class SignInBrake(FlagshipDbContext db)
{
    public const int FreeAttempts = 5;
    private const int FirstDelaySeconds = 30;
    private const int LongestDelaySeconds = 15 * 60;
    private const int ForgottenAfterSeconds = 60 * 60;

    /// <summary>An account that does not exist is counted like one that does.</summary>
    public static string AccountKey(string normalisedEmail) =>
        "account:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(normalisedEmail)));

    /// <summary>A customer of IPv6 has a whole /64 to try from: it counts as one.</summary>
    public static string AddressKey(string address)
    {
        if (!IPAddress.TryParse(address, out var parsed) || parsed is not { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false })
        {
            return "address:" + (parsed?.IsIPv4MappedToIPv6 is true ? parsed.MapToIPv4().ToString() : address);
        }

        var bytes = parsed.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"address:{new IPAddress(bytes)}/64";
    }

    /// <summary>Counts one attempt; false when it comes too early and must be refused whatever the password.</summary>
    public async Task<bool> CountAsync(string key, CancellationToken ct)
    {
        var counted = await db.Database.SqlQuery<int>($"""
            insert into sign_in_attempts as a (key, failures, last_at) values ({key}, 1, clock_timestamp())
            on conflict (key) do update set
                failures = case when a.last_at < clock_timestamp() - make_interval(secs => {ForgottenAfterSeconds}) then 1 else a.failures + 1 end,
                last_at = clock_timestamp()
            where a.failures < {FreeAttempts} or clock_timestamp() >= a.last_at
                + make_interval(secs => least({LongestDelaySeconds}, {FirstDelaySeconds} * power(2, least(a.failures, 20) - {FreeAttempts})))
            returning failures as "Value"
            """).ToListAsync(ct);
        return counted.Count > 0;
    }

    /// <summary>The account starts afresh; the address only takes this attempt back, or one's own account would clear the count for guessing others.</summary>
    public async Task SucceededAsync(string accountKey, string? addressKey, CancellationToken ct)
    {
        await db.SignInAttempts.Where(a => a.Key == accountKey).ExecuteDeleteAsync(ct);
        await db.SignInAttempts.Where(a => a.Key == addressKey && a.Failures > 0)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Failures, a => a.Failures - 1), ct);
    }
}

internal sealed class SignInAttemptsConfiguration : IEntityTypeConfiguration<SignInAttempts>
{
    public void Configure(EntityTypeBuilder<SignInAttempts> builder)
    {
        builder.ToTable("sign_in_attempts");
        builder.HasKey(a => a.Key);
        builder.Property(a => a.Key).HasMaxLength(80);
    }
}
