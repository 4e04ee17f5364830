using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>Reads what managers' dashboards are made of: live results of the phase, in a handful of statements whatever their number.</summary>
public sealed class DashboardQuery(FlagshipDbContext db, PortfolioQuery portfolios, DashboardMemory memory)
{
    /// <param name="asOf">The day of the figures; null or a day to come is today.</param>
    public async Task<DashboardData> RunAsync(DateOnly? asOf, CancellationToken ct)
    {
        var state = await DatabaseState.ReadAsync(db, ct);
        var material = memory.Of(state.Print) ?? memory.Keep(await ReadAsync(state.Print, ct));
        return material.On(asOf, DateOnly.FromDateTime(state.Now.UtcDateTime));
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

    private async Task<DashboardMaterial> ReadAsync(string print, CancellationToken ct)
    {
        var phases = await db.Phases.AsNoTracking().OrderBy(p => p.FirstYear).ToListAsync(ct);
        var frame = await portfolios.FrameAsync(phases[^1], ct, names: false);
        var themes = await db.ThematicAreas.AsNoTracking().OrderBy(t => t.Sort).ToListAsync(ct);
        // Thousands of results: without their history, of which one day is wanted and not the texts of every submission.
        var known = await db.Results.AsNoTracking().IgnoreAutoIncludes()
            .Where(r => r.Status == ResultStatus.Approved || r.Status == ResultStatus.Submitted)
            .OrderBy(r => r.PublicId).ThenBy(r => r.Version).ToListAsync(ct);
        var submitted = await db.Set<ResultEvent>().Where(e => e.Kind == ResultEventKind.Submitted)
            .GroupBy(e => EF.Property<ResultId>(e, "ResultId")).Select(g => new { g.Key, At = g.Min(e => e.At) }).ToDictionaryAsync(g => g.Key, g => g.At, ct);
        return new DashboardMaterial(print, phases, frame, themes, known, submitted);
    }
}
