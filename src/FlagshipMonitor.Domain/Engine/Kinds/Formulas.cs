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
    public static SortedList<string, decimal>? Of(List<Part> reported, IndicatorRule indicator)
    {
        if (!indicator.HasBounds && indicator.Kind is not IndicatorKind.Event)
        {
            return null;
        }

        SortedList<string, decimal>? themes = null;
        foreach (var part in reported)
        {
            if (part.Counted.Count == 1 && part.Contracted.Count == 0)
            {
                var value = part.Counted[0].Value;
                Add(ref themes, value, indicator.Kind is IndicatorKind.Event ? CountOf(value, indicator) : Capped(Bounds.Exactly(value.Amount), part));
            }
            else if (indicator.Kind is IndicatorKind.Event && indicator.CountriesOf is null)
            {
                foreach (var (value, _) in part.Counted)
                {
                    Add(ref themes, value, CountOf(value, indicator));
                }
            }
            else
            {
                AddAll(ref themes, part, indicator);
            }
        }

        return themes;
    }

    private static decimal CountOf(ValueContribution value, IndicatorRule indicator) => indicator.CountriesOf is not null ? 1 : value.Figure.Amount ?? 1;

    /// <summary>Several values of one country: a country counts once, and schemes may share people.</summary>
    private static void AddAll(ref SortedList<string, decimal>? themes, Part part, IndicatorRule indicator)
    {
        var values = part.Counted.Select(c => c.Value).Concat(part.Contracted).Where(v => v.Themes.Count > 0).ToList();
        foreach (var theme in values.SelectMany(v => v.Themes).Distinct(StringComparer.Ordinal))
        {
            Add(ref themes, theme, indicator.Kind is IndicatorKind.Event ? 1 : Capped(Overlaps.Combine(Schemes(values, theme)), part));
        }
    }

    private static void Add(ref SortedList<string, decimal>? themes, ValueContribution value, decimal amount)
    {
        for (var i = 0; i < value.Themes.Count; i++)
        {
            // A theme that is named twice is still one theme.
            if (i == 0 || !value.Themes.Take(i).Contains(value.Themes[i], StringComparer.Ordinal))
            {
                Add(ref themes, value.Themes[i], amount);
            }
        }
    }

    private static void Add(ref SortedList<string, decimal>? themes, string theme, decimal amount)
    {
        themes ??= new(1, StringComparer.Ordinal);
        themes[theme] = themes.TryGetValue(theme, out var sum) ? sum + amount : amount;
    }

    /// <summary>No theme is more than the whole.</summary>
    private static decimal Capped(Bounds people, Part part) => people.CappedAt(part.Bounds.Upper).Lower;

    private static List<SchemePeople> Schemes(List<ValueContribution> values, string theme) =>
        [.. values.Where(v => v.Themes.Contains(theme)).GroupBy(v => v.Scheme ?? "", StringComparer.Ordinal)
            .Select(s => new SchemePeople(s.Key, s.Sum(v => v.Amount), Aggregation.Declared([.. s])))];
}
