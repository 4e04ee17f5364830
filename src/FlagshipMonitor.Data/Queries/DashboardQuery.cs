using FlagshipMonitor.Data.Configurations;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>Reads what managers' dashboards are made of: live results of the phase, in a handful of statements whatever their number.</summary>
public sealed class DashboardQuery(FlagshipDbContext db, PortfolioQuery portfolios, DashboardMemory memory)
{
    private const string RowVersion = "RowVersion";

    /// <param name="asOf">The day of the figures; null or a day to come is today.</param>
    public async Task<DashboardData> RunAsync(DateOnly? asOf, CancellationToken ct)
    {
        var state = await DatabaseState.ReadAsync(db, ct);
        var material = memory.Latest is { } kept && kept.IsOf(state) ? kept : memory.Keep(await ReadAsync(state, memory.Latest, ct));
        return material.On(asOf, DateOnly.FromDateTime(state.Now.UtcDateTime), state is { Release: { } number, Released: { } day } ? new PublicEdition($"r{number}", day) : null);
    }

    /// <summary>What has not changed since it was kept is not read again.</summary>
    private async Task<DashboardMaterial> ReadAsync(DatabaseState state, DashboardMaterial? kept, CancellationToken ct) => new(
        kept?.Around is { } around && around.Print == state.Frame ? around : await AroundAsync(state.Frame, ct),
        state.Results,
        kept is null ? await AllAsync(ct) : kept.Print == state.Results ? kept.Known : await ChangedAsync(kept.Known, ct));

    private async Task<DashboardFrame> AroundAsync(string print, CancellationToken ct)
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
        return new DashboardFrame(print, phases, await portfolios.FrameAsync(phases[^1], ct, names: false, populations: populations), themes, covered);
    }

    private async Task<IReadOnlyList<KnownResult>> AllAsync(CancellationToken ct) =>
        await Read(Known.OrderBy(r => r.PublicId).ThenBy(r => r.Version)).ToListAsync(ct);

    /// <summary>All of them, of which those are read whose row another transaction has written since they were kept.</summary>
    private async Task<IReadOnlyList<KnownResult>> ChangedAsync(IReadOnlyList<KnownResult> kept, CancellationToken ct)
    {
        var before = kept.ToDictionary(k => k.Result.Id);
        var rows = await Known.OrderBy(r => r.PublicId).ThenBy(r => r.Version).Select(r => new { r.Id, Row = EF.Property<uint>(r, RowVersion) }).ToListAsync(ct);
        List<ResultId> changed = [.. rows.Where(r => before.GetValueOrDefault(r.Id)?.Row != r.Row).Select(r => r.Id)];
        var read = (await Read(Known.Where(r => changed.Contains(r.Id))).ToListAsync(ct)).ToDictionary(k => k.Result.Id);
        var others = before.Keys.Except(changed).ToHashSet();
        return [.. rows.Select(r => others.Contains(r.Id) ? before[r.Id] : read.GetValueOrDefault(r.Id)).OfType<KnownResult>()];
    }

    private IQueryable<Result> Known => db.Results.AsNoTracking()
        .Where(r => r.Status == ResultStatus.Approved || r.Status == ResultStatus.Submitted || (r.Status == ResultStatus.Withdrawn && r.ApprovedAt != null));

    /// <summary>Thousands of results: without their history, of which one day is wanted and not the texts of every submission.</summary>
    private IQueryable<KnownResult> Read(IQueryable<Result> results) => results.IgnoreAutoIncludes().Select(r => new KnownResult(
        r, EF.Property<uint>(r, RowVersion),
        db.Set<ResultEvent>(Histories.OfResults).Where(e => e.Kind == ResultEventKind.Submitted && EF.Property<ResultId>(e, Histories.Owner) == r.Id).Min(e => (DateTimeOffset?)e.At)));
}
