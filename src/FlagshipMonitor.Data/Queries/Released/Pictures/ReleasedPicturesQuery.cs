using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>What pictures of the programme show, of the latest release or of a named one: the same figures as the home page.</summary>
public sealed class ReleasedPicturesQuery(PublicDbContext db)
{
    public async Task<IReadOnlyList<Country>> CountriesAsync(CancellationToken ct) => await db.Countries.OrderBy(c => c.Code).ToListAsync(ct);

    /// <summary>Null when there is no such release.</summary>
    public async Task<ReleasedPictures?> RunAsync(int? release, CancellationToken ct)
    {
        if (await db.EditionAsync(ct, release) is not { } edition)
        {
            return null;
        }

        var phase = edition.Release.Phase;
        var countries = await db.Countries.Where(c => c.Priority).OrderBy(c => c.Code).ToListAsync(ct);
        var targets = await db.Targets.Where(t => t.Phase == phase && t.Framework <= edition.Release.Framework).OrderBy(t => t.Key).ToListAsync(ct);
        var published = await db.PublishedFigures.OrderBy(f => f.Key).ToListAsync(ct);
        var figures = await db.ReleasedFigures
            .Where(f => f.Release == edition.Number && f.Half == 0 && (f.Scope == Scope.Programme || (f.Year == 0 && f.Scope != Scope.Outside && f.Indicator == IndicatorCode.InstitutionalChanges)))
            .ToListAsync(ct);
        var programme = figures.Where(f => f.Scope == Scope.Programme).OrderBy(f => f.Indicator.Value, StringComparer.Ordinal).ThenBy(f => f.Year).ThenBy(f => f.Step).ToList();
        var changes = figures.Where(f => f.Scope != Scope.Programme).ToList();
        var steps = changes.Where(f => f.Step > 0 && f.Value > 0).GroupBy(f => CountryCode.From(f.Scope)).ToDictionary(g => g.Key, g => g.Max(f => f.Step));
        var home = new ReleasedHome(edition, countries, targets, published, [.. programme.Where(f => f.Year == 0 && f.Step == 0)], null, steps, [])
        {
            Years = [.. programme.Where(f => f.Year > 0 && f.Step == 0 && f.Indicator == IndicatorCode.Improvements)],
        };
        return new ReleasedPictures(home, programme, changes);
    }
}

/// <param name="Home">As the home page reads it.</param>
/// <param name="Figures">The programme's figures: of every year, every step, and of the release's day.</param>
/// <param name="Changes">Institutional changes of each country at the release's day, by step and in all.</param>
public sealed record ReleasedPictures(ReleasedHome Home, IReadOnlyList<ReleasedFigure> Figures, IReadOnlyList<ReleasedFigure> Changes)
{
    public ReleasedEdition Edition => Home.Edition!;

    public ReleasedFigure? Figure(IndicatorCode code, int year = 0, int step = 0) =>
        Figures.FirstOrDefault(f => f.Indicator == code && f.Year == year && f.Step == step);

    /// <summary>A country's changes at the release's day; null where the release has no such figure.</summary>
    public ReleasedFigure? ChangesOf(CountryCode country) => Changes.FirstOrDefault(f => f.Scope == country.Value && f.Step == 0);
}
