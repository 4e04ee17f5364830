using FlagshipMonitor.Domain;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Auditing;

/// <summary>Audit entries for what is no change of a row: refusals, sign-ins, exports.</summary>
public sealed class AuditTrail(DbContextOptions<FlagshipDbContext> options, AuditScope scope)
{
    private const string Page = "Page";

    /// <summary>Adds an entry to what the context will save: it stands or falls with the change it belongs to.</summary>
    public void Add(FlagshipDbContext db, AuditAction action, string entity, string key, string? detail = null) =>
        db.Add(scope.Entry(action, entity, key, detail));

    /// <summary>Written in a transaction of its own, so that what was rolled back still leaves a trace.</summary>
    public Task RefusedAsync(string entity, string key, string detail, CancellationToken ct) =>
        WriteAsync(AuditAction.Refused, entity, key, detail, ct);

    /// <summary>
    /// A page that somebody may not open. Asking costs them nothing, so the same attempt within a while is kept once,
    /// and one person's attempts in that while have a limit: nobody fills the table by pressing reload.
    /// </summary>
    public async Task RefusedPageAsync(string path, string detail, CancellationToken ct)
    {
        await using var own = new FlagshipDbContext(options);
        var attempt = scope.Entry(AuditAction.Refused, Page, path, detail);
        // UtcNow in a query is the database's clock.
        var lately = await own.AuditEntries
            .Where(e => e.At > DateTimeOffset.UtcNow - Limits.RefusedPagesWindow && e.User == attempt.User && e.Action == AuditAction.Refused && e.Entity == Page)
            .OrderByDescending(e => e.Id)
            .Select(e => new { e.Key, e.Detail })
            .Take(Limits.RefusedPagesKept)
            .ToListAsync(ct);
        if (lately.Count < Limits.RefusedPagesKept && !lately.Exists(e => e.Key == attempt.Key && e.Detail == attempt.Detail))
        {
            own.Add(attempt);
            await own.SaveChangesAsync(ct);
        }
    }

    public async Task WriteAsync(AuditAction action, string entity, string key, string? detail, CancellationToken ct)
    {
        await using var own = new FlagshipDbContext(options);
        own.Add(scope.Entry(action, entity, key, detail));
        await own.SaveChangesAsync(ct);
    }
}
