using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FlagshipMonitor.Data.Auditing;

/// <summary>Writes an audit entry for every change, in the same transaction: one is never stored without the other.</summary>
internal sealed class AuditInterceptor(AuditScope scope) : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        AddEntries(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        AddEntries(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        ForgetEntries(eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        ForgetEntries(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    // A caller may mend a failed save and save again: the entries are then written anew.
    public override void SaveChangesFailed(DbContextErrorEventData eventData) => ForgetEntries(eventData.Context!);

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        ForgetEntries(eventData.Context!);
        return Task.CompletedTask;
    }

    public override void SaveChangesCanceled(DbContextEventData eventData) => ForgetEntries(eventData.Context!);

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        ForgetEntries(eventData.Context!);
        return Task.CompletedTask;
    }

    private void AddEntries(DbContext db) => db.AddRange(db.ChangeTracker.Entries()
        .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && !AuditExclusions.LeavesOut(e.Metadata))
        .Select(e => scope.Entry(ActionOf(e), e.Metadata.ShortName(), AuditSnapshot.Key(e), null, AuditSnapshot.Before(e), AuditSnapshot.After(e)))
        .ToList());

    private static AuditAction ActionOf(EntityEntry entry) => entry.State switch
    {
        EntityState.Added => AuditAction.Insert,
        EntityState.Deleted => AuditAction.Delete,
        _ => AuditAction.Update,
    };

    private static void ForgetEntries(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<AuditEntry>().ToList())
        {
            entry.State = EntityState.Detached;
        }
    }
}
