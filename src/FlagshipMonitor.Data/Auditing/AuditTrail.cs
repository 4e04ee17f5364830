using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Auditing;

/// <summary>Audit entries for what is no change of a row: refusals, sign-ins, exports.</summary>
public sealed class AuditTrail(DbContextOptions<FlagshipDbContext> options, AuditScope scope)
{
    /// <summary>Adds an entry to what the context will save: it stands or falls with the change it belongs to.</summary>
    public void Add(FlagshipDbContext db, AuditAction action, string entity, string key, string? detail = null) =>
        db.Add(scope.Entry(action, entity, key, detail));

    /// <summary>Written in a transaction of its own, so that what was rolled back still leaves a trace.</summary>
    public Task RefusedAsync(string entity, string key, string detail, CancellationToken ct) =>
        WriteAsync(AuditAction.Refused, entity, key, detail, ct);

    public async Task WriteAsync(AuditAction action, string entity, string key, string? detail, CancellationToken ct)
    {
        await using var own = new FlagshipDbContext(options);
        own.Add(scope.Entry(action, entity, key, detail));
        await own.SaveChangesAsync(ct);
    }
}
