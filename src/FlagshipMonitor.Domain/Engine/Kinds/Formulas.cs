using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>Which rule made a figure.</summary>
internal static class Formulas
{
    /// <param name="hasBounds">Whether some country has several schemes.</param>
    /// <param name="ofPeriod">Whether it is the figure of one period.</param>
    public static Formula Of(IndicatorRule indicator, int countries, bool hasBounds, bool ofCountry, bool ofPeriod) => indicator switch
    {
        { CountriesOf: not null } => Formula.CountOfCountries,
        { Kind: IndicatorKind.Event } => Formula.CountOfEvents,
        { Kind: IndicatorKind.Ratio } => Formula.PooledRatio,
        { Kind: IndicatorKind.Level } => Formula.LatestLevel,
        { Kind: IndicatorKind.Ladder } => Formula.CountriesByStage,
        { Kind: IndicatorKind.Qualitative } => Formula.ListOfReports,
        _ when hasBounds => ofCountry || countries == 1 ? Formula.LargestOfOverlapping : Formula.SumOfLatestLowerBounds,
        { Kind: IndicatorKind.Flow } => ofPeriod ? Formula.SumOfThePeriod : Formula.SumOfPeriods,
        { Kind: IndicatorKind.Repeat } => ofPeriod ? Formula.SumOfThePeriod : Formula.SumOfPeaks,
        _ => Formula.SumOfLatest,
    };
}

/// <summary>The same figure of each theme. A tag never multiplies: the whole counts a result once, each of its themes counts it once.</summary>
internal static class Themes
{
    public static SortedDictionary<string, decimal>? Of(List<Part> reported, IndicatorRule indicator)
    {
        if (!indicator.HasBounds && indicator.Kind is not IndicatorKind.Event)
        {
            return null;
        }

        SortedDictionary<string, decimal>? themes = null;
        foreach (var part in reported)
        {
            if (part.Counted.TrueForAll(c => c.Value.Themes.Count == 0) && part.Contracted.Count == 0)
            {
                continue;
            }

            var values = part.Counted.Select(c => c.Value).Concat(part.Contracted).Where(v => v.Themes.Count > 0).ToList();
            foreach (var theme in values.SelectMany(v => v.Themes).Distinct(StringComparer.Ordinal))
            {
                var people = indicator.Kind switch
                {
                    IndicatorKind.Event => indicator.CountriesOf is not null ? 1 : values.Where(v => v.Themes.Contains(theme)).Sum(v => v.Figure.Amount ?? 1),
                    _ when values.Count == 1 => Capped(Bounds.Exactly(values[0].Amount), part),
                    _ => Capped(Overlaps.Combine(Schemes(values, theme)), part),
                };
                themes ??= new(StringComparer.Ordinal);
                themes[theme] = themes.GetValueOrDefault(theme) + people;
            }
        }

        return themes;
    }

    /// <summary>No theme is more than the whole.</summary>
    private static decimal Capped(Bounds people, Part part) => people.CappedAt(part.Bounds.Upper).Lower;

    private static List<SchemePeople> Schemes(List<ValueContribution> values, string theme) =>
        [.. values.Where(v => v.Themes.Contains(theme)).GroupBy(v => v.Scheme ?? "", StringComparer.Ordinal)
            .Select(s => new SchemePeople(s.Key, s.Sum(v => v.Amount), Aggregation.Declared([.. s])))];
}
