using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>Which released figure is asked for: zeros where the position, all of a year and all steps are meant.</summary>
public sealed record FigureAddress(IndicatorCode Indicator, string Scope, int Year = 0, int Half = 0, int Step = 0);

/// <summary>One released figure with everything its explanation names.</summary>
public sealed class ReleasedExplanationQuery(PublicDbContext db, PublicMemory memory)
{
    /// <summary>Null when there is no such indicator or release. Without a release at all, an explanation of nothing.</summary>
    public Task<ReleasedExplanation?> RunAsync(FigureAddress asked, int? release, CancellationToken ct) =>
        memory.KeepAsync((asked, release), () => ReadAsync(asked, release, ct), ct);

    private async Task<ReleasedExplanation?> ReadAsync(FigureAddress asked, int? release, CancellationToken ct)
    {
        var edition = await db.EditionAsync(ct, release);
        if (edition is null && release is not null)
        {
            return null;
        }

        var indicators = await db.Indicators.OrderBy(i => i.Framework).ToListAsync(ct);
        var indicator = indicators.LastOrDefault(i => i.Code == asked.Indicator && (edition is null || i.Framework <= edition.Release.Framework));
        if (indicator is null && asked.Indicator != IndicatorCode.Improvements && asked.Indicator != IndicatorCode.UniquePeople)
        {
            return null;
        }

        if (edition is null)
        {
            return new ReleasedExplanation(null, asked, null, indicator, new Dictionary<CountryCode, Country>(), [], []);
        }

        var figure = await db.ReleasedFigures.SingleOrDefaultAsync(
            f => f.Release == edition.Number && f.Indicator == asked.Indicator && f.Scope == asked.Scope && f.Year == asked.Year && f.Half == asked.Half && f.Step == asked.Step, ct);
        var countries = await db.Countries.ToDictionaryAsync(c => c.Code, ct);
        // Only the programme's position has figures of the ILO beside it.
        var published = asked is { Scope: Scope.Programme, Year: 0, Step: 0 }
            ? await db.PublishedFigures.Where(f => f.FirstYear >= edition.Phase.FirstYear).OrderByDescending(f => f.LastYear).ThenBy(f => f.Key).ToListAsync(ct)
            : [];
        var corrected = figure is null || figure.Derivation.Inputs.Count == 0
            ? []
            : await db.CorrectedSinceAsync(edition.Number, [.. figure.Derivation.Inputs.Select(i => i.Id).Distinct()], ct);
        return new ReleasedExplanation(edition, asked, figure, indicator, countries, [.. published.Where(f => f.IsOf(indicator?.Code ?? asked.Indicator))], corrected);
    }
}

/// <param name="Edition">Null while nothing is published.</param>
/// <param name="Figure">Null where the release has no such figure.</param>
/// <param name="Indicator">Null for sums over the dimensions, which are no row of the framework.</param>
/// <param name="Published">What the ILO published of the same: beside, never mixed in.</param>
/// <param name="Corrected">Errors in its inputs that later releases correct.</param>
public sealed record ReleasedExplanation(
    ReleasedEdition? Edition,
    FigureAddress Asked,
    ReleasedFigure? Figure,
    Indicator? Indicator,
    IReadOnlyDictionary<CountryCode, Country> Countries,
    IReadOnlyList<PublishedFigure> Published,
    IReadOnlyList<CorrectedSince> Corrected)
{
    /// <summary>The name in the framework; null where it has none.</summary>
    public LocalisedText? Name => Indicator?.Name;
}
