using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Desks;

/// <summary>Takes approved results back: one person proposes it, a manager who is somebody else decides. Nothing is saved: the caller saves.</summary>
public sealed class WithdrawalDesk(FlagshipDbContext db)
{
    public async Task<Withdrawal> ProposeAsync(Guid id, Result result, Actor by, int versionOnScreen, ChangeClass? changeClass, string reason, string language, DateTimeOffset now, CancellationToken ct)
    {
        var withdrawal = new Withdrawal(id, result, by, versionOnScreen, changeClass, reason, language, now);
        Rule.OneWithdrawalWaitsAtATime.Require(await db.WaitingWithdrawalAsync(result.Id, ct) is null);
        db.Add(withdrawal);
        return withdrawal;
    }

    /// <summary>Withdraws the result with its open corrections: from now on it is in no figure, and the next release does not hold it.</summary>
    public async Task ApproveAsync(Withdrawal withdrawal, Actor by, ChangeClass? confirmed, DateTimeOffset now, CancellationToken ct)
    {
        var result = await db.Results.SingleAsync(r => r.Id == withdrawal.ResultId, ct);
        var corrections = await db.Results
            .Where(r => r.Supersedes == withdrawal.ResultId && (r.Status == ResultStatus.Submitted || r.Status == ResultStatus.Returned)).ToListAsync(ct);
        withdrawal.Approve(by, result, corrections, confirmed, now);
    }

    public async Task RefuseAsync(Withdrawal withdrawal, Actor by, string answer, DateTimeOffset now, CancellationToken ct) =>
        withdrawal.Refuse(by, await db.Results.SingleAsync(r => r.Id == withdrawal.ResultId, ct), answer, now);
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
