using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Domain.Results.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>Which kind of result a list shows.</summary>
public enum ResultKind
{
    Change,
    People,
}

/// <summary>What the queue is narrowed to; null is all.</summary>
public sealed record ReviewQueueFilter(CountryCode? Country, Region? Region, ResultKind? Kind)
{
    public bool IsEmpty => Country is null && Region is null && Kind is null;
}

/// <summary>A result that waits, with the automatic checks that want a look.</summary>
public sealed record QueuedResult(Result Result, IReadOnlyList<ReviewCheck> Checks);

/// <summary>One page of what waits, oldest first.</summary>
public sealed record ReviewQueuePage(IReadOnlyList<QueuedResult> Rows, int Page, int Total);

/// <summary>How much waits, was given back, and is approved without being public.</summary>
public sealed record ReviewCounts(int Waiting, DateTimeOffset? Oldest, int Returned, int ToRelease)
{
    /// <summary>Withdrawals that wait for a decision.</summary>
    public int Withdrawals { get; init; }
}

/// <summary>Reads what waits for a decision.</summary>
public sealed class ReviewQueueQuery(FlagshipDbContext db)
{
    /// <param name="page">From 1; past the end is the last page.</param>
    public async Task<ReviewQueuePage> RunAsync(ReviewQueueFilter filter, int page, DateOnly today, CancellationToken ct)
    {
        var waiting = db.Results.AsNoTracking().Where(r => r.Status == ResultStatus.Submitted);
        waiting = filter.Country is { } country ? waiting.Where(r => r.Country == country) : waiting;
        waiting = filter.Region is { } region ? waiting.Where(r => db.Countries.Any(c => c.Code == r.Country && c.Region == region)) : waiting;
        waiting = filter.Kind switch
        {
            ResultKind.Change => waiting.Where(r => r is InstitutionalChange),
            ResultKind.People => waiting.Where(r => r is PeopleReached),
            _ => waiting,
        };

        var total = await waiting.CountAsync(ct);
        var shown = Math.Clamp(page, 1, Math.Max(1, (total + Limits.PageSize - 1) / Limits.PageSize));
        var results = await waiting.OrderBy(r => r.SubmittedAt).ThenBy(r => r.Id)
            .Skip((shown - 1) * Limits.PageSize).Take(Limits.PageSize).ToListAsync(ct);

        var phase = await PhaseOfAsync(today, ct);
        var populations = await db.PopulationsAsync(ct, [.. results.Select(r => r.Country).Distinct()]);
        return new ReviewQueuePage(
            [.. results.Select(r => new QueuedResult(r, ReviewCheck.Of(r, phase, PopulationOf(r, populations))))], shown, total);
    }

    /// <summary>The automatic checks of one result.</summary>
    public async Task<IReadOnlyList<ReviewCheck>> CheckAsync(Result result, DateOnly today, CancellationToken ct) =>
        ReviewCheck.Of(result, await PhaseOfAsync(today, ct), PopulationOf(result, await db.PopulationsAsync(ct, [result.Country])));

    public async Task<ReviewCounts> CountAsync(CancellationToken ct)
    {
        var waiting = db.Results.Where(r => r.Status == ResultStatus.Submitted);
        var latest = await db.Releases.MaxAsync(r => (int?)r.Number, ct);
        return new ReviewCounts(
            await waiting.CountAsync(ct),
            await waiting.MinAsync(r => r.SubmittedAt, ct),
            await db.Results.CountAsync(r => r.Status == ResultStatus.Returned, ct),
            await db.Results.CountAsync(
                r => r.Status == ResultStatus.Approved && r.SupersededBy == null
                    && !db.ReleasedChanges.Any(c => c.Release == latest && c.PublicId == r.PublicId && c.Version == r.Version)
                    && !db.ReleasedPeople.Any(p => p.Release == latest && p.PublicId == r.PublicId && p.Version == r.Version),
                ct))
        {
            Withdrawals = await db.Withdrawals.CountAsync(w => w.Status == WithdrawalStatus.Submitted, ct),
        };
    }

    /// <summary>The latest phase begun.</summary>
    public Task<Phase> PhaseOfAsync(DateOnly today, CancellationToken ct) =>
        db.Phases.AsNoTracking().Where(p => p.FirstYear <= today.Year).OrderByDescending(p => p.FirstYear).FirstAsync(ct);

    private static long? PopulationOf(Result result, ILookup<CountryCode, Population> known) => Population.Of([.. known[result.Country]], result.Day.Year)?.People;
}
