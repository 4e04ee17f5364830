using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>Reads what managers' dashboards are made of: live results of the phase, in a handful of statements whatever their number.</summary>
public sealed class DashboardQuery(FlagshipDbContext db, PortfolioQuery portfolios)
{
    /// <param name="asOf">The day of the figures; null or a day to come is today.</param>
    public async Task<DashboardData> RunAsync(DateOnly? asOf, CancellationToken ct)
    {
        // The database's clock comes with the phases: one statement less.
        var phases = await db.Phases.AsNoTracking().OrderBy(p => p.FirstYear).Select(p => new { Phase = p, Now = DateTimeOffset.UtcNow }).ToListAsync(ct);
        var today = DateOnly.FromDateTime(phases[0].Now.UtcDateTime);
        var day = asOf is { } asked && asked < today && asked >= phases[0].Phase.FirstDay ? asked : today;
        var frame = await portfolios.FrameAsync(phases.Last(p => p.Phase.FirstYear <= day.Year).Phase, ct, names: false);

        var themes = await db.ThematicAreas.AsNoTracking().OrderBy(t => t.Sort).ToListAsync(ct);
        var known = await db.Results.AsNoTracking()
            .Where(r => r.Status == ResultStatus.Approved || r.Status == ResultStatus.Submitted || (r.Status == ResultStatus.Withdrawn && r.ApprovedAt != null))
            .OrderBy(r => r.PublicId).ThenBy(r => r.Version).ToListAsync(ct);
        return Of(frame, themes, known, day, today);
    }

    /// <summary>People whom no social protection benefit covers: the share of SDG 1.3.1 taken off the population.</summary>
    public async Task<IReadOnlyDictionary<CountryCode, Uncovered>> UncoveredAsync(DashboardData data, CancellationToken ct)
    {
        var covered = await db.ContextValues
            .Where(v => v.Indicator == ContextValue.SocialProtectionCoverage && v.Sex == "total" && v.Year <= data.AsOf.Year)
            .Select(v => new { v.Country, v.Year, v.Value, v.Source }).ToListAsync(ct);
        return covered.GroupBy(v => v.Country).Where(g => data.Whole.Populations.ContainsKey(g.Key)).ToDictionary(g => g.Key, g =>
        {
            var latest = g.MaxBy(v => v.Year)!;
            var people = (long)decimal.Floor(data.Whole.Populations[g.Key] * (100 - latest.Value) / 100);
            return new Uncovered(latest.Year, latest.Value / 100, people, latest.Source);
        });
    }

    private static DashboardData Of(PortfolioFrame frame, List<ThematicArea> themes, List<Result> known, DateOnly day, DateOnly today)
    {
        var approved = known.Where(r => r.Status is ResultStatus.Approved or ResultStatus.Withdrawn && IsBy(r.ApprovedAt, day)).ToList();
        // What a correction replaced stays replaced when the correction is withdrawn.
        var replaced = approved.Where(r => r.Supersedes is not null).Select(r => r.Supersedes!.Value).ToHashSet();
        List<Result> counting = [.. approved.Where(r => !replaced.Contains(r.Id) && !IsBy(r.WithdrawnAt, day))];
        // Of a day in the past it is not known what waited then.
        List<Result> waiting = day == today ? [.. known.Where(r => r.Status is ResultStatus.Submitted)] : [];
        return new DashboardData(
            frame, themes, day, today, counting, waiting,
            known.Count(r => r.Status is ResultStatus.Approved && !IsBy(r.ApprovedAt, day)),
            PortfolioQuery.Build(frame, [.. counting, .. waiting], day, r => r.ApprovedAt));
    }

    private static bool IsBy(DateTimeOffset? at, DateOnly day) => at is { } time && DateOnly.FromDateTime(time.UtcDateTime) <= day;
}

/// <summary>What a dashboard of one day is made of.</summary>
/// <param name="Counting">Approved by the day and not replaced by then.</param>
/// <param name="Waiting">Submitted and not decided: in provisional figures only.</param>
/// <param name="Later">Results approved after the day: they are not known on it.</param>
/// <param name="Whole">The portfolio of the whole programme.</param>
public sealed record DashboardData(
    PortfolioFrame Frame,
    IReadOnlyList<ThematicArea> Themes,
    DateOnly AsOf,
    DateOnly Today,
    IReadOnlyList<Result> Counting,
    IReadOnlyList<Result> Waiting,
    int Later,
    Portfolio Whole)
{
    public Phase Phase => Frame.Phase;

    public int Examples => Counting.Count(r => r.Origin is Origin.Example);
}

/// <summary>People without any social protection benefit, by SDG 1.3.1, and where that is from.</summary>
public sealed record Uncovered(int Year, decimal Covered, long People, string Source);
