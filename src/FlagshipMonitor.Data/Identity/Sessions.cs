using System.Security.Cryptography;
using System.Text;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Identity;

/// <summary>
/// Signed-in browsers. The cookie carries a random key of 256 bits, the table its hash: who reads the table can open
/// no session. Times are compared by the database: UtcNow in a query becomes its clock.
/// </summary>
public sealed class Sessions(FlagshipDbContext db, AuditTrail trail, AuditScope audit)
{
    // Writing at every request would cost more than the exact second of the last one is worth.
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(1);

    private IQueryable<UserSession> Live => db.UserSessions.Where(s =>
        s.StartedAt > DateTimeOffset.UtcNow - Limits.SessionAbsolute && s.LastSeenAt > DateTimeOffset.UtcNow - Limits.SessionIdle);

    public static string NewKey() => Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    public async Task StartAsync(Guid id, string key, UserId user, byte[] ticket, string device, CancellationToken ct)
    {
        audit.User = user;
        db.Add(new UserSession { Id = id, KeyHash = HashOf(key), UserId = user.Value, Ticket = ticket, Device = device });
        trail.Add(db, AuditAction.SignIn, nameof(UserSession), id.ToString());
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The ticket of a session that has neither been ended nor run out; null otherwise.</summary>
    public async Task<byte[]?> FindAsync(string key, CancellationToken ct)
    {
        var hash = HashOf(key);
        var found = await Live.Where(s => s.KeyHash == hash)
            .Select(s => new { s.Id, s.Ticket, Late = s.LastSeenAt < DateTimeOffset.UtcNow - SeenPrecision })
            .SingleOrDefaultAsync(ct);
        if (found is { Late: true })
        {
            await db.UserSessions.Where(s => s.Id == found.Id)
                .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, _ => DateTimeOffset.UtcNow), ct);
        }

        return found?.Ticket;
    }

    public Task<List<UserSession>> OfAsync(UserId user, CancellationToken ct) =>
        Live.AsNoTracking().Where(s => s.UserId == user.Value).OrderByDescending(s => s.LastSeenAt).ToListAsync(ct);

    public Task ReplaceTicketAsync(string key, byte[] ticket, CancellationToken ct)
    {
        var hash = HashOf(key);
        return db.UserSessions.Where(s => s.KeyHash == hash).ExecuteUpdateAsync(s => s.SetProperty(x => x.Ticket, ticket), ct);
    }

    public Task EndAsync(string key, CancellationToken ct)
    {
        var hash = HashOf(key);
        return EndAsync(db.UserSessions.Where(s => s.KeyHash == hash), ct);
    }

    /// <summary>One of a person's own sessions.</summary>
    public Task EndAsync(UserId user, Guid session, CancellationToken ct) =>
        EndAsync(db.UserSessions.Where(s => s.UserId == user.Value && s.Id == session), ct);

    public Task EndAllAsync(UserId user, CancellationToken ct) => EndAsync(db.UserSessions.Where(s => s.UserId == user.Value), ct);

    /// <summary>All of them in the transaction of what makes them end.</summary>
    public Task EndAllWithinAsync(UserId user, CancellationToken ct) => RemoveAsync(db.UserSessions.Where(s => s.UserId == user.Value), ct);

    private async Task EndAsync(IQueryable<UserSession> sessions, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await RemoveAsync(sessions, ct);
        await transaction.CommitAsync(ct);
    }

    private async Task RemoveAsync(IQueryable<UserSession> sessions, CancellationToken ct)
    {
        var ids = await sessions.Select(s => s.Id).ToListAsync(ct);
        await db.UserSessions.Where(s => ids.Contains(s.Id)).ExecuteDeleteAsync(ct);
        foreach (var id in ids)
        {
            trail.Add(db, AuditAction.SignOut, nameof(UserSession), id.ToString());
        }

        await db.SaveChangesAsync(ct);
    }

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
