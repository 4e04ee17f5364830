using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pictures.Contents;

/// <summary>Which chart, of what: everything that an address asks for but its language and its form.</summary>
/// <param name="Country">Null for the programme.</param>
/// <param name="Indicator">Null for the chart's own.</param>
/// <param name="Release">Null for the latest.</param>
public sealed record ChartAsked(ChartKind Kind, CountryCode? Country, IndicatorCode? Indicator, int? Release);

/// <summary>A chart's content and the release it is from.</summary>
public sealed record ChartRead(ReleasedEdition Edition, ChartContent Content);

/// <summary>Reads what a chart shows from released rows, in the language of the request.</summary>
public sealed class ChartReader(ReleasedPicturesQuery pictures, ReleasedCountryQuery countries, IStringLocalizer<SharedText> t)
{
    public Task<IReadOnlyList<Country>> CountriesAsync(CancellationToken ct) => pictures.CountriesAsync(ct);

    /// <summary>Null when there is no such release, or nothing is published.</summary>
    public async Task<ChartRead?> ReadAsync(ChartAsked asked, CancellationToken ct)
    {
        if (asked.Country is { } code)
        {
            return await countries.RunAsync(code, asked.Release, ct) is { Edition: { } edition } country
                ? new ChartRead(edition, OfCountry(asked, new CountryCharts(country, edition, t)))
                : null;
        }

        return await pictures.RunAsync(asked.Release, ct) is { } programme
            ? new ChartRead(programme.Edition, OfProgramme(asked, new ProgrammeCharts(programme, t)))
            : null;
    }

    private static ChartContent OfCountry(ChartAsked asked, CountryCharts charts) => asked.Kind.Name switch
    {
        "people-over-time" => charts.PeopleOverTime(asked.Indicator),
        "people-by-type" => charts.PeopleByType(),
        "who-gained" => charts.WhoGained(),
        "changes-over-time" => charts.ChangesOverTime(),
        "changes-by-step" => charts.ChangesByStep(),
        _ => throw new ArgumentOutOfRangeException(nameof(asked), asked.Kind.Name, "This chart is of no country."),
    };

    private static ChartContent OfProgramme(ChartAsked asked, ProgrammeCharts charts) => asked.Kind.Name switch
    {
        "progress" => charts.Progress(),
        "people-over-time" => charts.PeopleOverTime(asked.Indicator ?? IndicatorCode.Improvements),
        "people-by-type" => charts.PeopleByType(),
        "changes-over-time" => charts.ChangesOverTime(),
        "changes-by-step" => charts.ChangesByStep(),
        "countries-by-step" => charts.CountriesByStep(),
        "funding" => charts.Funding(),
        _ => throw new ArgumentOutOfRangeException(nameof(asked), asked.Kind.Name, "This chart is of a country."),
    };
}
