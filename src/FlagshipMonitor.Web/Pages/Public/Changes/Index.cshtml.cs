using System.Globalization;
using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public.Changes;

/// <summary>Every released change, latest first, of any phase.</summary>
public sealed class IndexModel(ReleasedChangesQuery query, EditionReader editions, IStringLocalizer<SharedText> t) : PublicPage(t)
{
    [BindProperty(SupportsGet = true, Name = "region")]
    public string? RegionText { get; set; }

    [BindProperty(SupportsGet = true, Name = "country")]
    public string? CountryText { get; set; }

    [BindProperty(SupportsGet = true, Name = "step")]
    public string? StepText { get; set; }

    [BindProperty(SupportsGet = true, Name = "theme")]
    public string? ThemeText { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public string? YearText { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public string? PageText { get; set; }

    public Region? Region { get; private set; }

    public CountryCode? Country { get; private set; }

    public int? Step { get; private set; }

    public string? Theme { get; private set; }

    public (int First, int Last)? Years { get; private set; }

    public int Number { get; private set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<ReleasedChange> Changes { get; private set; } = [];

    public IReadOnlyDictionary<CountryCode, Country> Countries { get; private set; } = new Dictionary<CountryCode, Country>();

    public IReadOnlyList<ThematicArea> Themes { get; private set; } = [];

    public IReadOnlyList<string> Unknown { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var edition = await editions.ReadAsync(null, ct);
        ShowRelease(edition);
        var countries = await query.CountriesAsync(ct);
        Countries = countries.ToDictionary(c => c.Code);
        Themes = await query.ThemesAsync(ct);
        Read();
        if (edition is not null)
        {
            var asked = Country is null ? null : new[] { Country };
            var filter = new ChangeFilter(ExportEndpoints.Narrow(countries, Region, asked), Step, Theme, Years?.First, Years?.Last);
            (Changes, Total) = await query.PageAsync(edition.Number, filter, Number, Limits.PageSize, ct);
        }
    }

    public string Name(CountryCode code) => Countries.TryGetValue(code, out var country) ? country.Name.Printed(Language.Current.Code) : code.Value;

    public IEnumerable<Country> CountriesByName =>
        Countries.Values.OrderBy(c => c.Name.Printed(Language.Current.Code), StringComparer.Create(Language.Current.Culture, ignoreCase: true));

    /// <summary>The years of the phases up to the release's day, latest first.</summary>
    public IEnumerable<int> YearChoices => Edition is { } edition
        ? edition.Phases.SelectMany(p => p.Years).Select(y => y.Year).Where(y => y <= edition.Release.DataAsOf.Year).OrderDescending()
        : [];

    private void Read()
    {
        var unknown = new List<string>();
        Region = Parse(RegionText, FileRequest.RegionOf, text => T["“{0}” is not a region; changes of all regions are shown.", text]);
        Country = Parse(CountryText, text => CountryCode.TryParse(text, out var code) && Countries.ContainsKey(code) ? code : null, text => T["“{0}” is not a country of the programme; changes of all countries are shown.", text]);
        Step = Parse(StepText, text => text is ['1' or '2' or '3'] ? text[0] - '0' : (int?)null, text => T["“{0}” is not a step; changes of every step are shown.", text]);
        Theme = Parse(ThemeText, text => Themes.FirstOrDefault(a => a.Code.Equals(text, StringComparison.OrdinalIgnoreCase))?.Code, text => T["“{0}” is not a theme; changes of all themes are shown.", text]);
        Years = Parse(YearText, YearRange.Parse, text => T["“{0}” is not a year; changes of all years are shown.", text]);
        Number = int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 10_000 ? page : 1;
        Unknown = unknown;

        TValue? Parse<TValue>(string? text, Func<string, TValue?> parse, Func<string, string> sentence)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return default;
            }

            var shown = text.Trim().CutTo(Limits.CodeLength);
            var value = parse(shown);
            if (value is null)
            {
                unknown.Add(sentence(shown));
            }

            return value;
        }
    }
}
