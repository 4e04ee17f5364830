using FlagshipMonitor.Data.Configurations;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>Reads what managers' dashboards are made of: live results of the phase, in a handful of statements whatever their number.</summary>
public sealed class DashboardQuery(FlagshipDbContext db, PortfolioQuery portfolios, DashboardMemory memory)
{
    /// <param name="asOf">The day of the figures; null or a day to come is today.</param>
    /// <param name="quality">Whether the checks of the results are wanted, which takes a statement of its own.</param>
    public async Task<DashboardData> RunAsync(DateOnly? asOf, CancellationToken ct, bool quality = false)
    {
        var state = await DatabaseState.ReadAsync(db, ct);
        var material = memory.Of(state.Print) ?? memory.Keep(await ReadAsync(state.Print, ct));
        if (quality && material.FirstSubmitted is null)
        {
            material.FirstSubmitted = await db.Set<ResultEvent>(Histories.OfResults).Where(e => e.Kind == ResultEventKind.Submitted)
                .GroupBy(e => EF.Property<ResultId>(e, Histories.Owner)).Select(g => new { g.Key, At = g.Min(e => e.At) }).ToDictionaryAsync(g => g.Key, g => g.At, ct);
        }

        return material.On(asOf, DateOnly.FromDateTime(state.Now.UtcDateTime));
    }

    private async Task<DashboardMaterial> ReadAsync(string print, CancellationToken ct)
    {
        // Some statements answer two questions: a page has ten at most.
        var lists = await db.Phases.AsNoTracking().SelectMany(_ => db.ThematicAreas.AsNoTracking(), (phase, theme) => new { phase, theme }).ToListAsync(ct);
        var phases = lists.Select(l => l.phase).DistinctBy(p => p.Number).OrderBy(p => p.FirstYear).ToList();
        var themes = lists.Select(l => l.theme).DistinctBy(t => t.Code).OrderBy(t => t.Sort).ToList();
        var context = (await db.ContextValues
                .Where(v => (v.Indicator == ContextValue.Population || v.Indicator == ContextValue.SocialProtectionCoverage) && v.Sex == "total")
                .Select(v => new { v.Indicator, v.Country, v.Year, v.Value, v.Source }).ToListAsync(ct))
            .ToLookup(v => v.Indicator);
        var populations = context[ContextValue.Population].ToLookup(v => v.Country, v => new Population(v.Year, (long)v.Value, v.Source));
        var covered = context[ContextValue.SocialProtectionCoverage].ToLookup(v => v.Country, v => new CoveredShare(v.Year, v.Value / 100, v.Source));
        var frame = await portfolios.FrameAsync(phases[^1], ct, names: false, populations: populations);
        // Thousands of results: without their history, of which one day is wanted and not the texts of every submission.
        var known = await db.Results.AsNoTracking().IgnoreAutoIncludes()
            .Where(r => r.Status == ResultStatus.Approved || r.Status == ResultStatus.Submitted || (r.Status == ResultStatus.Withdrawn && r.ApprovedAt != null))
            .OrderBy(r => r.PublicId).ThenBy(r => r.Version).ToListAsync(ct);
        return new DashboardMaterial(print, phases, frame, themes, covered, known);
    }
}
