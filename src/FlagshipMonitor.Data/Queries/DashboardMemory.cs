using System.Collections.Concurrent;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Queries;

/// <summary>
/// Keeps what was read of the latest state of the database, so that the next manager who opens the same view waits for one short statement and
/// no arithmetic, and the first one after a change for the rows that changed. Nothing in it can be stale: it answers for the one print it was kept
/// under, and the print is read anew for each view.
/// </summary>
public sealed class DashboardMemory
{
    private volatile DashboardMaterial? _latest;

    /// <summary>What was kept last, of whatever state.</summary>
    internal DashboardMaterial? Latest => _latest;

    /// <summary>What was read after the print was taken may be newer than it, never older.</summary>
    internal DashboardMaterial Keep(DashboardMaterial material) => _latest = material;
}

/// <summary>What stands around the results, of every phase.</summary>
/// <param name="Print">The state it was read in.</param>
/// <param name="Frame">Of the phase that is chosen with the day.</param>
/// <param name="Covered">Shares of people with at least one social protection benefit.</param>
internal sealed record DashboardFrame(
    string Print, IReadOnlyList<Phase> Phases, PortfolioFrame Frame, IReadOnlyList<ThematicArea> Themes, ILookup<CountryCode, CoveredShare> Covered);

/// <summary>A result without its history.</summary>
/// <param name="Row">The transaction that wrote its row.</param>
/// <param name="FirstSubmitted">Of its history the one day that is wanted.</param>
internal sealed record KnownResult(Result Result, uint Row, DateTimeOffset? FirstSubmitted);

/// <summary>Everything that dashboards read, of whatever day.</summary>
/// <param name="Print">The state in which the results were read.</param>
/// <param name="Known">Approved, since withdrawn, and submitted, by public id and version.</param>
internal sealed record DashboardMaterial(DashboardFrame Around, string Print, IReadOnlyList<KnownResult> Known)
{
    private readonly Bounded<(DateOnly AsOf, DateOnly Today, PublicEdition? Public), DashboardData> _days = new(3);

    private IEnumerable<Result> Results => Known.Select(k => k.Result);

    public bool IsOf(DatabaseState state) => Print == state.Results && Around.Print == state.Frame;

    public DashboardData On(DateOnly? asOf, DateOnly today, PublicEdition? edition)
    {
        var day = asOf is { } asked && asked < today && asked >= Around.Phases[0].FirstDay ? asked : today;
        return _days.Get((day, today, edition), () => Of(day, today, edition));
    }

    private DashboardData Of(DateOnly day, DateOnly today, PublicEdition? edition)
    {
        var frame = Around.Frame with { Phase = Around.Phases.Last(p => p.FirstYear <= day.Year) };
        var approved = Results.Where(r => r.Status is ResultStatus.Approved or ResultStatus.Withdrawn && IsBy(r.ApprovedAt, day)).ToList();
        // What a correction replaced stays replaced when the correction is withdrawn.
        var replaced = approved.Where(r => r.Supersedes is not null).Select(r => r.Supersedes!.Value).ToHashSet();
        List<Result> counting = [.. approved.Where(r => !replaced.Contains(r.Id) && !IsBy(r.WithdrawnAt, day))];
        // Of a day in the past it is not known what waited then.
        List<Result> waiting = day == today ? [.. Results.Where(r => r.Status is ResultStatus.Submitted)] : [];
        return new DashboardData(
            this, frame, day, today, counting, waiting,
            Results.Count(r => r.Status is ResultStatus.Approved && !IsBy(r.ApprovedAt, day)),
            PortfolioQuery.Build(frame, [.. counting, .. waiting], day, r => r.ApprovedAt))
        {
            Public = edition,
        };
    }

    private static bool IsBy(DateTimeOffset? at, DateOnly day) => at is { } time && DateOnly.FromDateTime(time.UtcDateTime) <= day;
}

/// <summary>Keeps a handful of answers, each worked out once; when there are more, it forgets them all.</summary>
internal sealed class Bounded<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Lazy<TValue>> _kept = new();

    public TValue Get(TKey key, Func<TValue> make)
    {
        if (!_kept.ContainsKey(key) && _kept.Count >= most)
        {
            _kept.Clear();
        }

        return _kept.GetOrAdd(key, _ => new Lazy<TValue>(make)).Value;
    }
}
