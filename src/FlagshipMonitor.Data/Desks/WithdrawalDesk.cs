using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Desks;

/// <summary>Takes approved results back: one person proposes it, a manager who is somebody else decides. Nothing is saved: the caller saves.</summary>
public sealed class WithdrawalDesk(FlagshipDbContext db)
{
    public async Task<Withdrawal> ProposeAsync(Guid id, ResultId of, Actor by, int versionOnScreen, ChangeClass? changeClass, string reason, string language, DateTimeOffset now, CancellationToken ct)
    {
        await db.HoldAsync(of, ct);
        var withdrawal = new Withdrawal(id, await db.Results.SingleAsync(r => r.Id == of, ct), by, versionOnScreen, changeClass, reason, language, now);
        Rule.OneWithdrawalWaitsAtATime.Require(await db.WaitingWithdrawalAsync(of, ct) is null);
        db.Add(withdrawal);
        return withdrawal;
    }

    /// <summary>Withdraws the result with its open corrections: from now on it is in no figure, and the next release does not hold it.</summary>
    public async Task ApproveAsync(Guid id, Actor by, ChangeClass? confirmed, DateTimeOffset now, CancellationToken ct)
    {
        var of = await ResultOfAsync(id, ct);
        var corrections = await db.HoldWithCorrectionsAsync(of, ct);
        (await db.Withdrawals.SingleAsync(w => w.Id == id, ct)).Approve(by, await db.Results.SingleAsync(r => r.Id == of, ct), corrections, confirmed, now);
    }

    public async Task RefuseAsync(Guid id, Actor by, string answer, DateTimeOffset now, CancellationToken ct)
    {
        var of = await ResultOfAsync(id, ct);
        await db.HoldAsync(of, ct);
        (await db.Withdrawals.SingleAsync(w => w.Id == id, ct)).Refuse(by, await db.Results.SingleAsync(r => r.Id == of, ct), answer, now);
    }

    private Task<ResultId> ResultOfAsync(Guid id, CancellationToken ct) => db.Withdrawals.Where(w => w.Id == id).Select(w => w.ResultId).SingleAsync(ct);
}

public static class WaitingWithdrawals
{
    /// <summary>The proposal to withdraw a result that nobody has decided on; there is at most one.</summary>
    public static Task<Withdrawal?> WaitingWithdrawalAsync(this FlagshipDbContext db, ResultId result, CancellationToken ct) =>
        db.Withdrawals.SingleOrDefaultAsync(w => w.ResultId == result && w.Status == WithdrawalStatus.Submitted, ct);

    /// <summary>Approved withdrawals of results that a release holds and that no longer count.</summary>
    internal static async Task<List<Withdrawal>> WithdrawnSinceAsync(this FlagshipDbContext db, int release, CancellationToken ct) => await db.Withdrawals.AsNoTracking()
        .Where(w => w.Status == WithdrawalStatus.Approved)
        .Where(w => db.ReleasedChanges.Any(c => c.Release == release && c.PublicId == w.PublicId) || db.ReleasedPeople.Any(p => p.Release == release && p.PublicId == w.PublicId))
        .OrderBy(w => w.PublicId).ToListAsync(ct);
}
