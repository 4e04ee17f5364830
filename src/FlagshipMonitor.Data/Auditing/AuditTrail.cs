using FlagshipMonitor.Domain;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Auditing;

/// <summary>
/// Audit entries for what is no change of a row: refusals, sign-ins, exports. What anybody may try again and again has
/// a limit for each person, and the limits of reading, of sending and of rules are apart: nobody fills the table by
/// pressing reload, and nobody hides what they send behind what they read.
/// </summary>
public sealed class AuditTrail(DbContextOptions<FlagshipDbContext> options, AuditScope scope)
{
    /// <summary>The last entry of a person within the window, once their attempts reach the limit.</summary>
    public const string NoMoreKept = "further attempts not kept";

    /// <summary>Entities of refused requests: a page that was asked for, and a form that was sent to one.</summary>
    public const string Page = "Page", Form = "Form";

    /// <summary>Adds an entry to what the context will save: it stands or falls with the change it belongs to.</summary>
    public void Add(FlagshipDbContext db, AuditAction action, string entity, string key, string? detail = null) =>
        db.Add(scope.Entry(action, entity, key, detail));

    /// <summary>What a rule refused. Written in a transaction of its own, so that what was rolled back still leaves a trace; the same attempt once in a while.</summary>
    public Task RefusedAsync(string entity, string key, string detail, CancellationToken ct) =>
        KeepAsync(scope.Entry(AuditAction.Refused, entity, key, detail), Limits.RefusedSendingsKept, once: true, ct);

    /// <summary>A page that somebody may not open: the same attempt once in a while.</summary>
    public Task RefusedPageAsync(string path, string detail, CancellationToken ct) =>
        KeepAsync(scope.Entry(AuditAction.Refused, Page, path, detail), Limits.RefusedReadsKept, once: true, ct);

    /// <summary>A form sent to a page that somebody may not open: every attempt, as far as the limit goes.</summary>
    public Task RefusedFormAsync(string path, string detail, CancellationToken ct) =>
        KeepAsync(scope.Entry(AuditAction.Refused, Form, path, detail), Limits.RefusedSendingsKept, once: false, ct);

    /// <summary>What costs a visitor nothing and says nothing new the second time.</summary>
    public Task WriteOnceInAWhileAsync(AuditAction action, string entity, string key, string detail, CancellationToken ct) =>
        KeepAsync(scope.Entry(action, entity, key, detail), most: null, once: true, ct);

    public async Task WriteAsync(AuditAction action, string entity, string key, string? detail, CancellationToken ct)
    {
        await using var own = new FlagshipDbContext(options);
        own.Add(scope.Entry(action, entity, key, detail));
        await own.SaveChangesAsync(ct);
    }

    private async Task KeepAsync(AuditEntry attempt, int? most, bool once, CancellationToken ct)
    {
        await using var own = new FlagshipDbContext(options);
        await using var transaction = await own.Database.BeginTransactionAsync(ct);
        // One person's attempts go one after the other: forty at once are one, like forty in a row.
        var turn = $"audit {attempt.Action} {attempt.Entity} {attempt.User}";
        await own.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({turn}, 0))", ct);

        // UtcNow in a query is the database's clock.
        var lately = own.AuditEntries.Where(e =>
            e.At > DateTimeOffset.UtcNow - Limits.RefusalsWindow && e.User == attempt.User && e.Action == attempt.Action && e.Entity == attempt.Entity);
        if (once && await lately.AnyAsync(e => e.Key == attempt.Key && e.Detail == attempt.Detail, ct))
        {
            return;
        }

        if (most is { } limit && await lately.CountAsync(e => e.Detail != NoMoreKept, ct) >= limit)
        {
            if (await lately.AnyAsync(e => e.Detail == NoMoreKept, ct))
            {
                return;
            }

            attempt = scope.Entry(attempt.Action, attempt.Entity, "", NoMoreKept);
        }

        own.Add(attempt);
        await own.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
