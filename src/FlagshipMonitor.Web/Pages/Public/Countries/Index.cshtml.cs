using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public.Countries;

/// <summary>Which countries, and how far each is.</summary>
public sealed class IndexModel(ReleasedCountriesQuery query, IStringLocalizer<SharedText> t) : PublicPage(t)
{
    public const string People = "PR";

    [BindProperty(SupportsGet = true, Name = "region")]
    public string? RegionText { get; set; }

    [BindProperty(SupportsGet = true, Name = "step")]
    public string? StepText { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = "sort")]
    public string? SortText { get; set; }

    [BindProperty(SupportsGet = true, Name = "view")]
    public string? ViewText { get; set; }

    /// <summary>The map is a picture; the list below it is what the keyboard and a screen reader go through.</summary>
    public bool ShowsMap => ViewText == "map";

    public CountryFilter Filter { get; private set; } = new();

    public IReadOnlyList<ReleasedStanding> Countries { get; private set; } = [];

    /// <summary>Supported in the first phase only, or named by one source and contradicted by another.</summary>
    public IReadOnlyList<ReleasedStanding> Apart { get; private set; } = [];

    public IReadOnlyList<string> Unknown { get; private set; } = [];

    public decimal MostChanges { get; private set; }

    public bool IsFiltered => Filter.Region is not null || Filter.Step is not null || Filter.Name is not null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Read();
        var found = await query.RunAsync(null, ct);
        ShowRelease(found.Edition);
        var shown = Filter.Apply(found.Countries, Language.Current);
        Countries = [.. shown.Where(c => c.Country.Priority)];
        Apart = [.. found.Countries.Where(c => !c.Country.Priority).OrderBy(c => c.Country.Name.Printed(Language.Current.Code), StringComparer.Create(Language.Current.Culture, ignoreCase: true))];
        MostChanges = found.Countries.Select(c => c.Changes ?? 0).DefaultIfEmpty().Max();
    }

    /// <summary>The same list in another order.</summary>
    public string SortHref(string sort) => Url.Content("~/countries") + QueryString.Create(
        new[] { ("region", RegionText), ("step", StepText), ("q", Query), ("sort", sort == "name" ? null : sort), ("view", ShowsMap ? "map" : null) }
            .Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => KeyValuePair.Create(p.Item1, p.Item2)));

    /// <summary>The same countries with the map, or without it.</summary>
    public string ViewHref(bool map) => Url.Content("~/countries") + QueryString.Create(
        new[] { ("region", RegionText), ("step", StepText), ("q", Query), ("sort", SortText), ("view", map ? "map" : null) }
            .Where(p => !string.IsNullOrEmpty(p.Item2)).Select(p => KeyValuePair.Create(p.Item1, p.Item2)));

    /// <summary>Whether no column of the list has anything to say: then the row says so once. What only other indicators know does not count.</summary>
    public static bool IsSilent(ReleasedStanding standing) => PublicTexts.Dimensions.Select(d => d.Code).Prepend(IndicatorCode.InstitutionalChanges)
        .All(code => standing.Figure(code) is null or { State: "notReported" });

    /// <summary>Whether the figure is there, and else why not.</summary>
    public string Figure(ReleasedStanding standing, IndicatorCode code) => standing.Figure(code) switch
    {
        { } figure => PublicTexts.Figure(T, figure.State, figure.Value),
        _ when Edition is null => T["Nothing published yet"],
        _ => T["Not reported"],
    };

    private void Read()
    {
        var unknown = new List<string>();
        Region? region = null;
        if (!string.IsNullOrWhiteSpace(RegionText) && (region = FileRequest.RegionOf(RegionText.Trim())) is null)
        {
            unknown.Add(T["“{0}” is not a region; countries of all regions are shown.", Short(RegionText)]);
        }

        int? step = StepText is ['0' or '1' or '2' or '3'] ? StepText[0] - '0' : null;
        if (!string.IsNullOrWhiteSpace(StepText) && step is null)
        {
            unknown.Add(T["“{0}” is not a step; countries at every step are shown.", Short(StepText)]);
        }

        var name = string.IsNullOrWhiteSpace(Query) ? null : Short(Query.Trim());
        (Filter, Unknown) = (new CountryFilter(region, step, name, CountryFilter.SortOf(SortText)), unknown);
    }

    private static string Short(string text) => text.CutTo(Limits.NameLength);
}
