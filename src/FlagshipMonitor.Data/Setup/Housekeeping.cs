using FlagshipMonitor.Domain;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Setup;

/// <summary>Removes what has served its time. Every instance may run it; the second finds nothing.</summary>
public sealed class Housekeeping(FlagshipDbContext db)
{
    /// <summary>Longer than any delay of the sign-in brake.</summary>
    private static readonly TimeSpan AttemptsKept = TimeSpan.FromDays(1);

    /// <summary>Returns how many rows went.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        // UtcNow in a query is the database's clock.
        var sessions = await db.UserSessions
            .Where(s => s.LastSeenAt < DateTimeOffset.UtcNow - Limits.SessionIdle || s.StartedAt < DateTimeOffset.UtcNow - Limits.SessionAbsolute)
            .ExecuteDeleteAsync(ct);
        var operations = await db.Operations.Where(o => o.At < DateTimeOffset.UtcNow - Limits.OperationKeysKept).ExecuteDeleteAsync(ct);
        var attempts = await db.SignInAttempts.Where(a => a.LastAt < DateTimeOffset.UtcNow - AttemptsKept).ExecuteDeleteAsync(ct);
        return sessions + operations + attempts;
    }
}
