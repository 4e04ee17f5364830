using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>Where a figure stood at the end of a period, and where it was expected to stand.</summary>
/// <param name="Expected">Null without a target or baseline.</param>
/// <param name="Ratio">(A − B) ÷ (E − B); null where one of them is missing or nothing was to change yet.</param>
public sealed record CoursePoint(Period Period, Figure Figure, decimal? Expected, decimal? Ratio);

/// <summary>The way of one indicator and scope through the phase: a line of a heat table and of a chart.</summary>
public sealed record Course(EvaluatedFigure Position, IReadOnlyList<CoursePoint> Points)
{
    /// <summary>B of its target; zero without one.</summary>
    public decimal Start => Position.Target?.Start ?? 0;

    public bool HasReports => Points.Any(p => p.Figure is Figure.Reported);

    /// <summary>The courses of every indicator and scope; of an indicator by steps, of the whole.</summary>
    public static IReadOnlyDictionary<(IndicatorCode Indicator, string Scope), Course> Of(Portfolio portfolio, EvaluationResult result)
    {
        var rules = portfolio.Indicators.ToDictionary(i => i.Code);
        return result.Figures.Where(f => f.Step is null).GroupBy(f => (f.Indicator, f.Scope)).ToDictionary(
            g => g.Key, g => Of(portfolio, rules.GetValueOrDefault(g.Key.Indicator), [.. g]));
    }

    private static Course Of(Portfolio portfolio, IndicatorRule? rule, List<EvaluatedFigure> figures)
    {
        var position = figures.Find(f => f.Period is null)!;
        var (target, add) = (position.Target, Adding(rule, position.Scope));
        var carried = target is { Mode: BaselineMode.Carry } && rule?.Kind is IndicatorKind.Flow or IndicatorKind.Event ? target.Baseline ?? 0 : 0;
        var points = new List<CoursePoint>(figures.Count);
        decimal? before = null;
        var number = 0;
        foreach (var figure in figures.Where(f => f.Period is not null).OrderBy(f => f.Period))
        {
            number++;
            var state = figure.Measure.Figure;
            if (state.Amount is { } amount)
            {
                before = before is { } sum ? add(sum, amount) : amount;
            }

            // A count stands when nothing was added to it; a position that nobody reported is not known.
            var at = state is Figure.Reported || (Stands(rule, position.Scope) && state is Figure.NotReported && before is not null)
                ? new Figure.Reported(before!.Value + carried) : state;
            var expected = target?.ExpectedAt(number, portfolio.Phase.FirstYear, portfolio.Periods.Count, portfolio.PeriodsPerYear);
            points.Add(new CoursePoint(figure.Period!, at, expected, RatioOf(at.Amount, expected, target?.Start)));
        }

        return new Course(position, points);
    }

    private static decimal? RatioOf(decimal? actual, decimal? expected, decimal? start) =>
        actual is { } a && expected is { } e && start is { } b && e != b ? (a - b) / (e - b) : null;

    private static bool Stands(IndicatorRule? rule, string scope) => rule?.Kind is IndicatorKind.Flow || (rule?.Kind is IndicatorKind.Event && IsCountry(scope));

    /// <summary>How periods make a position: what flows or happens adds up, the same people again are a peak, the rest is reported as a position.</summary>
    private static Func<decimal, decimal, decimal> Adding(IndicatorRule? rule, string scope) => rule?.Kind switch
    {
        IndicatorKind.Event when rule.CountriesOf is not null => Math.Max,
        IndicatorKind.Repeat => Math.Max,
        _ when Stands(rule, scope) => (sum, amount) => sum + amount,
        _ => (_, amount) => amount,
    };

    private static bool IsCountry(string scope) => CountryCode.TryParse(scope, out _);
}

/// <summary>The band of a share of the expected value; a heat table prints its percentage and, below the first threshold, a symbol.</summary>
public enum HeatBand
{
    /// <summary>No share can be said.</summary>
    None,

    OffTrack,

    AtRisk,

    OnTrack,

    /// <summary>The whole of what was expected, or more.</summary>
    Ahead,
}

/// <summary>Sorts shares into bands by the framework's thresholds; lower bounds are inclusive.</summary>
public static class HeatBands
{
    public static HeatBand Of(decimal? ratio, Thresholds thresholds) => ratio switch
    {
        null => HeatBand.None,
        >= 1 => HeatBand.Ahead,
        { } r when r >= thresholds.OnTrack => HeatBand.OnTrack,
        { } r when r >= thresholds.AtRisk => HeatBand.AtRisk,
        _ => HeatBand.OffTrack,
    };
}
