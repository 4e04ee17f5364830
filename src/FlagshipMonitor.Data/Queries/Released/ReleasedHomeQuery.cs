using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>What the home page tells: the programme's figures, the map and the latest changes of the latest release.</summary>
public sealed class ReleasedHomeQuery(PublicDbContext db, PublicMemory memory)
{
    public Task<ReleasedHome> RunAsync(CancellationToken ct) => memory.KeepAsync(nameof(ReleasedHome), () => ReadAsync(ct), ct);

    private async Task<ReleasedHome> ReadAsync(CancellationToken ct)
    {
        var edition = await db.EditionAsync(ct, summaryOf: Scope.Programme);
        var countries = await db.Countries.Where(c => c.Priority).ToListAsync(ct);
        var targets = await db.Targets.OrderBy(t => t.Key).ToListAsync(ct);
        var published = await db.PublishedFigures.OrderBy(f => f.Key).ToListAsync(ct);
        var phase = edition?.Release.Phase ?? targets.Select(t => t.Phase).DefaultIfEmpty().Max();
        // A version that no release names yet is published, but no figure here is measured by it.
        targets.RemoveAll(t => t.Phase != phase || t.Framework > (edition?.Release.Framework ?? int.MaxValue));
        if (edition is null)
        {
            return new ReleasedHome(null, countries, targets, published, [], null, new Dictionary<CountryCode, int>(), []);
        }

        var figures = await db.ReleasedFigures
            .Where(f => f.Release == edition.Number && (f.Year == 0 || (f.Scope == Scope.Programme && f.Indicator == IndicatorCode.Improvements && f.Half == 0)))
            .Where(f => (f.Scope == Scope.Programme || (f.Scope == Scope.Outside && f.Step == 0)) || (f.Step > 0 && f.Value > 0))
            .ToListAsync(ct);
        var latest = await db.ReleasedChanges
            .Where(c => c.Release == edition.Number && c.Phase == phase && c.Stage != ChangeStage.Planned && c.Stage != ChangeStage.InProgress)
            .OrderByDescending(c => c.Date.Day).ThenBy(c => c.PublicId)
            .Take(LatestChanges)
            .ToListAsync(ct);

        return new ReleasedHome(
            edition, countries, targets, published,
            [.. figures.Where(f => f.Scope == Scope.Programme && f.Step == 0 && f.Year == 0)],
            figures.Find(f => f.Scope == Scope.Outside && f.Indicator == IndicatorCode.InstitutionalChanges),
            HighestSteps(figures), latest)
        {
            Years = [.. figures.Where(f => f.Year > 0)],
            Summary = Told.Of(edition, [.. figures.Where(f => f.Year == 0)]),
        };
    }

    private const int LatestChanges = 3;

    private static Dictionary<CountryCode, int> HighestSteps(IEnumerable<ReleasedFigure> figures) => figures
        .Where(f => f.Step > 0 && CountryCode.TryParse(f.Scope, out _))
        .GroupBy(f => CountryCode.From(f.Scope))
        .ToDictionary(g => g.Key, g => g.Max(f => f.Step));
}

/// <param name="Countries">The priority countries.</param>
/// <param name="Targets">The ledger of the current phase, alternatives included.</param>
/// <param name="Published">Figures published by the ILO.</param>
/// <param name="Figures">The programme's figures with their derivations.</param>
/// <param name="Outside">Changes of countries outside the priority countries, which enter no total.</param>
/// <param name="HighestSteps">By country; a country without a change in the phase is absent.</param>
public sealed record ReleasedHome(
    ReleasedEdition? Edition,
    IReadOnlyList<Country> Countries,
    IReadOnlyList<Target> Targets,
    IReadOnlyList<PublishedFigure> Published,
    IReadOnlyList<ReleasedFigure> Figures,
    ReleasedFigure? Outside,
    IReadOnlyDictionary<CountryCode, int> HighestSteps,
    IReadOnlyList<ReleasedChange> Latest)
{
    /// <summary>Improvements of the programme at the end of each year.</summary>
    public IReadOnlyList<ReleasedFigure> Years { get; init; } = [];
    /// <summary>What the programme says of itself in words; null where nothing is released.</summary>
    public Told? Summary { get; init; }

    public ReleasedFigure? Figure(IndicatorCode code) => Figures.FirstOrDefault(f => f.Indicator == code);

    /// <summary>The target in use, and with it the published phase 1 figure.</summary>
    public Target? Target(IndicatorCode code) => TargetLedger.InForce(Targets).FirstOrDefault(t => t.Indicator == code && t.Step is null);
}
