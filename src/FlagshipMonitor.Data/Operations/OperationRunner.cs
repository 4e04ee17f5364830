using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FlagshipMonitor.Data.Operations;

/// <summary>
/// Makes a change once, however often its form arrives: the change, its audit entries and its operation key are
/// stored in one transaction, and the same key again gets the same answer without a second effect. So the whole may be
/// tried again when the database stops it because another transaction came in between.
/// </summary>
public sealed class OperationRunner(FlagshipDbContext db, AuditScope audit, PublicState released, ILogger<OperationRunner> logger)
{
    private const int Attempts = 3;

    /// <param name="key">The key the form carried.</param>
    /// <param name="user">Whose key it is.</param>
    /// <param name="contentHash">From <see cref="OperationContent"/>.</param>
    /// <param name="work">Reads and changes entities of the same context and says where the person goes next. Saving is the runner's part; it may be called again.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="lockFirst">A LOCK TABLE statement, for work that reads several tables which must agree: everything is then read as it stands once the lock is held.</param>
    /// <returns>Where the person goes next.</returns>
    public async Task<string> RunAsync(
        Guid key, UserId user, string contentHash, Func<CancellationToken, Task<string>> work, CancellationToken ct,
        string? lockFirst = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(key, user, contentHash, work, lockFirst, ct);
            }
            catch (Exception e) when (attempt < Attempts && IsInterference(e))
            {
                // Nothing of it was stored; who came in between has finished, or gives way next time.
                logger.LogInformation("Attempt {Attempt} of an operation met another transaction", attempt);
            }
        }
    }

    /// <summary>Two transactions got into each other's way and the database ended one of them.</summary>
    public static bool IsInterference(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException!)
        {
            if (e is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected })
            {
                return true;
            }
        }

        return false;
    }

    private async Task<string> RunOnceAsync(
        Guid key, UserId user, string contentHash, Func<CancellationToken, Task<string>> work, string? lockFirst, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(lockFirst is null ? System.Data.IsolationLevel.ReadCommitted : System.Data.IsolationLevel.RepeatableRead, ct);
        try
        {
            if (lockFirst is not null)
            {
                await db.Database.ExecuteSqlRawAsync(lockFirst, ct); // unlike a SELECT this takes no snapshot yet
            }

            // Two requests with one key go one after the other; the second then finds the operation of the first.
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({key.ToString()}, 0))", ct);
            if (await db.Operations.AsNoTracking().SingleOrDefaultAsync(o => o.Key == key, ct) is { } done)
            {
                Rule.AnOperationKeyHasOneContent.Require(done.User == user && done.ContentHash == contentHash);
                return done.Location;
            }

            audit.Operation = key;
            var location = await work(ct);
            db.Operations.Add(new Operation(key, user, contentHash, location));
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            released.Expire();
            return location;
        }
        catch
        {
            // A page may go on with this context to show the form again: nothing of the failed attempt may linger in it.
            db.ChangeTracker.Clear();
            throw;
        }
        finally
        {
            audit.Operation = null;
        }
    }
}
