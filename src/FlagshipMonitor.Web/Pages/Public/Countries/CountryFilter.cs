using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.Web.Pages.Public.Countries;

public enum CountrySort
{
    Name,
    Changes,
    People,
}

/// <summary>Which countries a list or its file shows, and in which order.</summary>
public sealed record CountryFilter(Region? Region = null, int? Step = null, string? Name = null, CountrySort Sort = CountrySort.Name)
{
    /// <summary>As addresses write them; a minus is the largest first.</summary>
    public static readonly string[] Sorts = ["name", "-changes", "-people"];

    public static CountrySort SortOf(string? text) => text switch { "-changes" => CountrySort.Changes, "-people" => CountrySort.People, _ => CountrySort.Name };

    public IReadOnlyList<ReleasedStanding> Apply(IEnumerable<ReleasedStanding> countries, Language language)
    {
        var compare = language.Culture.CompareInfo;
        var byName = countries
            .Where(c => Region is null || c.Country.Region == Region)
            .Where(c => Step is null || c.HighestStep == Step)
            // Accents and case do not matter to somebody who types a name, in whichever of the languages.
            .Where(c => Name is null || Names(c.Country).Any(n => compare.IndexOf(n, Name.Replace('’', '\''), System.Globalization.CompareOptions.IgnoreCase | System.Globalization.CompareOptions.IgnoreNonSpace) >= 0))
            .OrderBy(c => c.Country.Name.Printed(language.Code), StringComparer.Create(language.Culture, ignoreCase: true));
        return Sort switch
        {
            // What is not reported stands last, not first and not as zero.
            CountrySort.Changes => [.. byName.OrderByDescending(c => c.Changes ?? -1)],
            CountrySort.People => [.. byName.OrderByDescending(c => c.Figure(IndicatorCode.Improvements)?.Value ?? -1)],
            _ => [.. byName],
        };
    }

    private static IEnumerable<string> Names(Country country) => [country.Name.En, country.Name.Fr ?? "", country.Name.Es ?? "", country.Code.Value];
}
