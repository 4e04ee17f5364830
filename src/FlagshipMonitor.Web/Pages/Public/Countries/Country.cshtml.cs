using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Charts;
using FlagshipMonitor.Web.Components.Figures;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public.Countries;

/// <summary>What changed in a country, for how many, who gained, with whom, how we know, and what is missing.</summary>
public sealed class CountryModel(ReleasedCountryQuery query, IStringLocalizer<SharedText> t) : PublicPage(t)
{
    public ReleasedCountry Data { get; private set; } = null!;

    public string Name => Data.Country.Name.Printed(Language.Current.Code);

    public string Description => T["{0}: institutional changes and people reached with ILO support, the evidence, and what is not reported.", Name];

    /// <summary>What search engines read of the country's data; null while nothing is published.</summary>
    public string? JsonLd => Edition is { } edition ? OpenData.Metadata.JsonLd.OfCountry(HttpContext, edition, T, Data.Country.Code.Slug, Name, Description) : null;

    /// <summary>Changes of the phase the release is of, latest first.</summary>
    public IReadOnlyList<ReleasedChange> Changes => [.. Data.Changes.Where(c => c.Phase == Edition?.Release.Phase)];

    public IReadOnlyList<ReleasedPeople> People => [.. Data.People.Where(p => p.Phase == Edition?.Release.Phase)];

    public IReadOnlyList<ReleasedChange> EarlierChanges => [.. Data.Changes.Where(c => c.Phase is { } phase && phase == Edition?.PhaseBefore?.Number)];

    public IReadOnlyList<ReleasedPeople> EarlierPeople => [.. Data.People.Where(p => p.Phase is { } phase && phase == Edition?.PhaseBefore?.Number)];

    /// <summary>Changes dated between or after the phases: in no total.</summary>
    public IReadOnlyList<ReleasedChange> OtherChanges => [.. Data.Changes.Where(c => c.Phase is null)];

    public IReadOnlyList<ReleasedPeople> OtherPeople => [.. Data.People.Where(p => p.Phase is null)];

    /// <summary>Nothing of the phase itself: said once instead of in every part of the page.</summary>
    public bool IsSilent => Changes.Count + People.Count == 0;

    public bool HasEarlier => EarlierChanges.Count + EarlierPeople.Count > 0;

    public bool HasOther => OtherChanges.Count + OtherPeople.Count > 0;

    public async Task<IActionResult> OnGetAsync(string iso3, CancellationToken ct)
    {
        if (!CountryCode.TryParse(iso3, out var code))
        {
            return NotFound();
        }

        if (ToLowerCase(iso3) is { } moved)
        {
            return moved;
        }

        if (await query.RunAsync(code, null, ct) is not { } found)
        {
            return NotFound();
        }

        Data = found;
        ShowRelease(found.Edition);
        return Page();
    }

    public ReleasedFigure? Figure(IndicatorCode code, int year = 0) => Data.Figure(code, year);

    public IReadOnlyList<StepSummary> Steps =>
        [.. Enumerable.Range(1, 3).Select(step => (step, figure: Data.Figure(IndicatorCode.InstitutionalChanges, 0, step)))
            .Select(s => new StepSummary(s.step, Reported(s.figure)) { Href = s.figure is null ? null : Url.Content(FigureWords.Href(s.figure)) })];

    /// <summary>Figures with a target of the country's own; none while the release holds examples.</summary>
    public IReadOnlyList<(string Label, IndicatorCode Code, Tone Tone, ReleasedFigure Figure)> Planned => HoldsExamples ? [] :
        [.. new (string Label, IndicatorCode Code, Tone Tone)[] { (T["Institutional changes"], IndicatorCode.InstitutionalChanges, Tone.Blue) }
            .Concat(PublicTexts.Dimensions.Select(d => (Label: PublicTexts.Name(T, d.Code), d.Code, d.Tone)))
            .SelectMany(d => Figure(d.Code) is { Target: not null } figure ? [(d.Label, d.Code, d.Tone, figure)] : Array.Empty<(string, IndicatorCode, Tone, ReleasedFigure)>())];

    /// <summary>The sum of nothing is no zero that anybody reported.</summary>
    private static long? Reported(ReleasedFigure? figure) => figure is { Value: 0, Derivation.Inputs.Count: 0 } ? null : (long?)figure?.Value;

    public ContextValue? Latest(string indicator) => Data.Context.LastOrDefault(v => v.Indicator == indicator);

    /// <summary>Documents behind what the page says, with what they support.</summary>
    public IEnumerable<(Evidence Document, IReadOnlyList<(string Id, string? Href)> Supports)> Documents =>
        Data.Changes.SelectMany(c => c.Evidence.Select(e => (e, c.PublicId, Href: (string?)$"~/changes/{c.PublicId.ToLowerInvariant()}")))
            .Concat(Data.People.SelectMany(p => p.Evidence.Select(e => (e, p.PublicId, Href: (string?)$"#{p.PublicId.ToLowerInvariant()}"))))
            .GroupBy(d => d.e.Url, StringComparer.Ordinal)
            .Select(g => (g.First().e, (IReadOnlyList<(string, string?)>)[.. g.Select(d => (d.PublicId, d.Href))]));

    /// <summary>What is due and was not reported, in words: by year for each type, or the whole of it.</summary>
    public IEnumerable<string> Missing()
    {
        var silent = PublicTexts.Dimensions.Select(d => (d.Code, Label: PublicTexts.Name(T, d.Code))).Prepend((Code: IndicatorCode.InstitutionalChanges, Label: T["Institutional changes"].Value))
            .Select(d => (d.Label, Years: Data.Figures.Where(f => f.Indicator == d.Code && f.Step == 0 && f.Year > 0).ToList()))
            .Select(d => (d.Label, d.Years.Count, Missing: string.Join(", ", d.Years.Where(f => f.State == Domain.Engine.Figure.Missing.State).Select(f => f.Year))))
            .Where(d => d.Missing.Length > 0);
        foreach (var same in silent.GroupBy(d => (d.Missing, Whole: d.Missing.Split(", ").Length == d.Count)))
        {
            // What is missing for the same years is said in one sentence.
            var labels = string.Join(", ", same.Select((d, i) => i == 0 ? d.Label : Words.InSentence(d.Label)));
            yield return same.Key.Whole
                ? T["{0}: nothing reported for any year of the phase.", labels]
                : T["{0}: nothing reported for {1}.", labels, same.Key.Missing];
        }

        if (Changes.Any(c => c.Stage is null))
        {
            yield return T["Stage not stated: {0} of {1} changes.", Formats.Count(Changes.Count(c => c.Stage is null)), Formats.Count(Changes.Count)];
        }

        if (People.Any(p => p.Gain is not null && p.Cells.Count == 0))
        {
            yield return T["Not split by sex and age: {0} of {1} figures of people.", Formats.Count(People.Count(p => p.Gain is not null && p.Cells.Count == 0)), Formats.Count(People.Count(p => p.Gain is not null))];
        }
    }
}
