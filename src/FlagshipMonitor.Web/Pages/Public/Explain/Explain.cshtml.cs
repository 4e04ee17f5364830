using System.Globalization;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public.Explain;

/// <summary>How one released figure came about, told from its stored derivation.</summary>
public sealed class ExplainModel(ReleasedExplanationQuery query, IStringLocalizer<SharedText> t) : PublicPage(t)
{
    [BindProperty(SupportsGet = true, Name = "page")]
    public string? PageText { get; set; }

    public ReleasedExplanation Data { get; private set; } = null!;

    public ReleasedFigure Figure => Data.Figure!;

    /// <summary>Query names that say nothing known; then there is no figure.</summary>
    public IReadOnlyList<string> Wrong { get; private set; } = [];

    public int Number { get; private set; } = 1;

    public FigureAddress Asked { get; private set; } = null!;

    public string Name => FigureWords.Name(T, Asked.Indicator, Data.Name, Asked.Step);

    public string ScopeName => Asked.Scope switch
    {
        Scope.Programme => T["all priority countries"],
        Scope.Outside => T["countries that are not on the list"],
        var code => NameOf(CountryCode.From(code)),
    };

    public string Title => T["{0}: {1}", Name, ScopeName] + (FigureWords.Period(T, Asked.Year, Asked.Half) is { } period ? $", {period}" : "");

    public bool IsPeople => Data.Indicator?.Unit is "people" || Asked.Indicator == IndicatorCode.Improvements || Asked.Indicator == IndicatorCode.UniquePeople;

    /// <summary>The inputs are the list of priority countries, not reports.</summary>
    public bool OfTheList => Asked.Indicator == IndicatorCode.PriorityCountries;

    public IReadOnlyList<DerivationInput> Inputs => [.. Figure.Derivation.Inputs.Skip((Number - 1) * Limits.PageSize).Take(Limits.PageSize)];

    public IEnumerable<Carried> Carried => Figure.Derivation.Inputs.Where(i => i.CarriedFrom is not null).Select(i => new Carried(i.Country, i.CarriedFrom!.Value)).Distinct();

    /// <summary>Headlines of people are rounded down, after adding up and never before.</summary>
    public long? Rounded => IsPeople && Figure.Value is { } exact && PublicRounding.Down((long)exact) is var down && down != exact ? down : null;

    /// <summary>Named where it is not the latest, so that links stay within it.</summary>
    public string? ReleaseName { get; private set; }

    public async Task<IActionResult> OnGetAsync(string figure, CancellationToken ct)
    {
        if (ToLowerCase(figure) is { } moved)
        {
            return moved;
        }

        if (figure == FigureRequest.UniqueAlias)
        {
            return RedirectPermanent(Url.Content(FigureWords.Href(IndicatorCode.UniquePeople)) + Request.QueryString);
        }

        if (!IndicatorCode.TryParse(figure, out var code))
        {
            return NotFound();
        }

        var request = FigureRequest.Of(code, Request.Query);
        Asked = request.Address ?? new FigureAddress(code, Scope.Programme);
        if (await query.RunAsync(Asked, request.Release, ct) is not { } found)
        {
            return NotFound();
        }

        (Data, Wrong) = (found, request.Wrong);
        ReleaseName = request.Release is null ? null : found.Edition?.Release.Name;
        ShowRelease(found.Edition);
        if (found.Edition is not null && (Wrong.Count > 0 || found.Figure is null))
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        var pages = Math.Max(1, ((found.Figure?.Derivation.Inputs.Count ?? 0) + Limits.PageSize - 1) / Limits.PageSize);
        Number = int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, pages) : 1;
        return Page();
    }

    public string NameOf(CountryCode code) => Data.Countries.TryGetValue(code, out var country) ? country.Name.In(Language.Current.Code) : code.Value;

    /// <summary>"SEN 2022", "SEN" or "2022" with the country's name.</summary>
    public string Missing(string missing) => missing.Split(' ') switch
    {
        [var code, var period] when CountryCode.TryParse(code, out var country) => $"{NameOf(country)} {period}",
        [var code] when code.Length == CountryCode.Length && CountryCode.TryParse(code, out var country) => NameOf(country),
        _ => missing,
    };

    /// <summary>A number with its unit: "3 000 000 people". Gains of several kinds added up are no people: one may be in more than one.</summary>
    public string WithUnit(decimal number) => Data.Indicator?.Unit switch
    {
        "changes" => T["{0} changes", FigureWords.Number(number)],
        "countries" => T["{0} countries", FigureWords.Number(number)],
        "share" => Formats.Percent(number),
        _ when Asked.Indicator == IndicatorCode.Improvements => T["{0} improvements", FigureWords.Number(number)],
        _ when IsPeople => T["{0} people", FigureWords.Number(number)],
        _ => FigureWords.Number(number),
    };

    /// <summary>The documents behind one input: the report's own, or for a priority country the pages that list it.</summary>
    public IEnumerable<string> Documents(DerivationInput input) =>
        input.Evidence is { } url ? [url]
        : OfTheList && Data.Countries.TryGetValue(input.Country, out var country) ? country.Provenance.Sources.Where(s => s.StartsWith("http", StringComparison.Ordinal))
        : [];
}
