using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>Everything a release holds of one country: its page and its files read the same.</summary>
public sealed class ReleasedCountryQuery(PublicDbContext db, PublicMemory memory)
{
    private static readonly string[] Context = [ContextValue.SocialProtectionCoverage, ContextValue.Population];

    /// <summary>Null when there is no such country.</summary>
    public Task<ReleasedCountry?> RunAsync(CountryCode code, int? release, CancellationToken ct) =>
        memory.KeepAsync((nameof(ReleasedCountry), code.Value, release), () => ReadAsync(code, release, ct), ct);

    private async Task<ReleasedCountry?> ReadAsync(CountryCode code, int? release, CancellationToken ct)
    {
        var found = await db.Countries.Where(c => c.Code == code)
            .Select(c => new
            {
                Country = c,
                Context = db.ContextValues.Where(v => v.Country == c.Code && v.Sex == "total" && Context.Contains(v.Indicator)).OrderBy(v => v.Year).ToList(),
            })
            .FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var edition = await db.EditionAsync(ct, release, Scope.Of(code));
        if (edition is null)
        {
            return new ReleasedCountry(null, found.Country, found.Context, [], [], [], []);
        }

        var scope = Scope.Of(code);
        var figures = await db.ReleasedFigures.Where(f => f.Release == edition.Number && f.Scope == scope)
            .OrderBy(f => f.Indicator).ThenBy(f => f.Year).ThenBy(f => f.Step).ToListAsync(ct);
        var changes = await db.ReleasedChanges.Where(c => c.Release == edition.Number && c.Country == code)
            .OrderByDescending(c => c.Date.Day).ThenBy(c => c.PublicId).ToListAsync(ct);
        var people = await db.ReleasedPeople.Where(p => p.Release == edition.Number && p.Country == code)
            .OrderByDescending(p => p.AsOf.Day).ThenBy(p => p.PublicId).ToListAsync(ct);
        var themes = changes.Any(c => c.Themes.Count > 0) ? await db.ThematicAreas.OrderBy(t => t.Sort).ToListAsync(ct) : [];
        return new ReleasedCountry(edition, found.Country, found.Context, figures, changes, people, themes) { Branches = await db.BranchesAsync(people, ct) };
    }
}

/// <param name="Context">What is known of the country besides the programme, oldest year first.</param>
/// <param name="Figures">Computed from the release's results of the current phase, by indicator, year and step.</param>
/// <param name="Changes">Of every phase, latest first.</param>
/// <param name="People">Of every phase, latest first.</param>
public sealed record ReleasedCountry(
    ReleasedEdition? Edition,
    Country Country,
    IReadOnlyList<ContextValue> Context,
    IReadOnlyList<ReleasedFigure> Figures,
    IReadOnlyList<ReleasedChange> Changes,
    IReadOnlyList<ReleasedPeople> People,
    IReadOnlyList<ThematicArea> Themes)
{
    /// <summary>The branches of social security that schemes name, by code.</summary>
    public IReadOnlyDictionary<string, LocalisedText> Branches { get; init; } = new Dictionary<string, LocalisedText>();

    /// <summary>What the country says in words; null where nothing is released.</summary>
    public Told? Summary => Edition is null ? null : Told.Of(Edition, Figures);

    public ReleasedFigure? Figure(IndicatorCode code, int year = 0, int step = 0) =>
        Figures.FirstOrDefault(f => f.Indicator == code && f.Year == year && f.Step == step);

    /// <summary>The report whose people a figure speaks of: where several may overlap, the largest, because the figure is its lower bound.</summary>
    public ReleasedPeople? LeadingReport(ReleasedFigure figure)
    {
        var ids = figure.Derivation.Inputs.Select(i => i.Id).ToHashSet(StringComparer.Ordinal);
        return People.Where(p => ids.Contains(p.PublicId)).OrderByDescending(p => p.Gain).ThenBy(p => p.PublicId, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>Who is in a figure, as the public may see it; null where nothing is stated.</summary>
    public (ReleasedPeople Report, Breakdown Breakdown)? Breakdown(ReleasedFigure figure) =>
        LeadingReport(figure) is { Gain: { } gain, Cells.Count: > 0 } report ? (report, Domain.Engine.Breakdown.Of(gain, report.Cells)) : null;
}
