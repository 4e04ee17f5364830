using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.OpenData;

namespace FlagshipMonitor.Web.Iati.Writing;

/// <summary>What activities are made of, besides the values of the release, which come one by one.</summary>
internal sealed class IatiRelease
{
    private readonly ILookup<string, ReleasedChange> _byCountry;
    private readonly ILookup<string, ReleasedChange> _byTheme;
    private readonly Dictionary<string, ContextValue> _coverage;

    /// <param name="site">The site's own address, with a slash at its end.</param>
    public IatiRelease(
        ReleasedEdition edition, string site, IEnumerable<Country> countries, IEnumerable<ThematicArea> themes, IEnumerable<Indicator> indicators,
        IEnumerable<ReleasedChange> changes, IEnumerable<ContextValue> coverage)
    {
        (Edition, Site) = (edition, site);
        Countries = [.. countries.Where(c => c.Priority).OrderBy(c => c.Code.Value, StringComparer.Ordinal)];
        Themes = [.. themes.OrderBy(t => t.Sort)];
        Indicators = indicators.Select(MeasuredIndicator.Of).Concat(MeasuredIndicator.Computed).DistinctBy(i => i.Code).ToDictionary(i => i.Code, StringComparer.Ordinal);
        var counted = changes.Where(c => c.Phase == edition.Release.Phase && InstitutionalChange.EverAchieved(c.Stage)).OrderBy(c => c.PublicId, StringComparer.Ordinal).ToList();
        var supported = Countries.Select(c => c.Code).ToHashSet();
        counted.RemoveAll(c => !supported.Contains(c.Country)); // others are in no total
        _byCountry = counted.ToLookup(c => c.Country.Value, StringComparer.Ordinal);
        _byTheme = counted.SelectMany(c => c.Themes.Distinct(StringComparer.Ordinal), (c, t) => (Theme: t, Change: c)).ToLookup(x => x.Theme, x => x.Change, StringComparer.Ordinal);
        _coverage = coverage.GroupBy(v => v.Country.Value).ToDictionary(g => g.Key, g => g.MaxBy(v => v.Year)!, StringComparer.Ordinal);
    }

    public ReleasedEdition Edition { get; }

    public Phase Phase => Edition.Phase;

    public string Site { get; }

    /// <summary>The priority countries: each has an activity, whether it reported or not.</summary>
    public IReadOnlyList<Country> Countries { get; }

    public IReadOnlyList<ThematicArea> Themes { get; }

    /// <summary>What is published to IATI, by code: potential people are not.</summary>
    public IReadOnlyDictionary<string, MeasuredIndicator> Indicators { get; }

    /// <summary>The changes that count for a country.</summary>
    public IEnumerable<ReleasedChange> ChangesOf(Country country) => _byCountry[country.Code.Value];

    public IEnumerable<ReleasedChange> ChangesOf(ThematicArea theme) => _byTheme[theme.Code];

    /// <summary>Themes and countries that have a change in common.</summary>
    public IEnumerable<ThematicArea> ThemesOf(Country country)
    {
        var codes = ChangesOf(country).SelectMany(c => c.Themes).ToHashSet(StringComparer.Ordinal);
        return Themes.Where(t => codes.Contains(t.Code));
    }

    public IEnumerable<Country> CountriesOf(ThematicArea theme)
    {
        var codes = ChangesOf(theme).Select(c => c.Country).ToHashSet();
        return Countries.Where(c => codes.Contains(c.Code));
    }

    /// <summary>SDG indicator 1.3.1, the latest year that is known.</summary>
    public ContextValue? CoverageOf(Country country) => _coverage.GetValueOrDefault(country.Code.Value);
}

/// <summary>An indicator as IATI describes it.</summary>
/// <param name="Type">1 output, 2 outcome, 3 impact.</param>
/// <param name="Measure">1 unit, 2 percentage, 5 qualitative.</param>
/// <param name="Flows">Values of a country's years add up.</param>
internal sealed record MeasuredIndicator(string Code, LocalisedText Name, LocalisedText Definition, int Type, int Measure, bool Ascending, bool Flows)
{
    public const int Qualitative = 5;

    public static IReadOnlyList<MeasuredIndicator> Computed { get; } =
        [.. DatasetRows.Computed.Select(c => new MeasuredIndicator(c.Code.Value, c.Name, c.Definition, 3, 1, Ascending: true, Flows: false))];

    public static MeasuredIndicator Of(Indicator indicator) => new(
        indicator.Code.Value, indicator.Name, indicator.Definition,
        indicator switch
        {
            { Dimension: not null } or { Unit: "people" } => 3,
            { Code: var code } when code == IndicatorCode.InstitutionalChanges || code == IndicatorCode.CountriesWithResults => 2,
            _ => 1,
        },
        indicator.Kind switch { IndicatorKind.Ratio => 2, IndicatorKind.Qualitative or IndicatorKind.Ladder => Qualitative, _ => 1 },
        indicator.Direction is Direction.Ascending,
        indicator.Kind is IndicatorKind.Flow or IndicatorKind.Event)
    {
        Happens = indicator.Kind is IndicatorKind.Event,
        IsPublished = indicator.Dimension is not ImpactDimension.Potential,
    };

    /// <summary>Something dated: a programme's years count it from the beginning.</summary>
    public bool Happens { get; init; }

    public bool IsPublished { get; init; } = true;
}
