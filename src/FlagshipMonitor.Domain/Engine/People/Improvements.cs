using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>Legal, effective and adequacy together, which the joint target is set for; one person may count in more than one. A dimension without any report is listed, not zero.</summary>
internal static class Improvements
{
    private static readonly IndicatorRule Rule = new(IndicatorCode.Improvements, IndicatorKind.Cumulative, Direction.Ascending);

    public static IEnumerable<EvaluatedFigure> Of(Portfolio portfolio, Timeline time, IReadOnlyList<IndicatorTable> tables, IReadOnlyList<EvaluatedFigure> figures)
    {
        var dimensions = tables.Where(t => t.Indicator.IsImprovement).ToDictionary(t => t.Indicator.Code);
        foreach (var scope in figures.Where(f => f.Step is null && dimensions.ContainsKey(f.Indicator)).GroupBy(f => (f.Scope, f.Period)).ToList())
        {
            var figure = new EvaluatedFigure(IndicatorCode.Improvements, scope.Key.Scope, scope.Key.Period, null, Sum([.. scope]));
            yield return scope.Key.Period is null ? Targets.Apply(portfolio, time, Rule, figure, () => Points(dimensions.Values, scope.Key.Scope)) : figure;
        }
    }

    private static Measure Sum(List<EvaluatedFigure> parts)
    {
        var reported = parts.Where(p => p.Measure.Figure is Figure.Reported).ToList();
        var missing = parts.Select(p => p.Measure.Coverage.Missing).Aggregate((a, b) => [.. a.Intersect(b)]);
        var expected = parts.Max(p => p.Measure.Coverage.Expected);
        var derivation = new Derivation(
            Formula.SumOfDimensions,
            [.. parts.SelectMany(p => p.Measure.Derivation.Inputs)],
            [.. parts.SelectMany(p => p.Measure.Derivation.LeftOut).Distinct().OrderBy(l => l.Id, StringComparer.Ordinal).ThenBy(l => l.Reason)])
        {
            CappedAtPopulation = parts.Exists(p => p.Measure.Derivation.CappedAtPopulation),
            WithoutReport = [.. parts.Where(p => p.Measure.Figure is not Figure.Reported).Select(p => p.Indicator)],
        };
        return new Measure(
            reported.Count > 0 ? new Figure.Reported(reported.Sum(p => p.Measure.Figure.Amount!.Value)) : parts[0].Measure.Figure,
            new Coverage(expected - missing.Count, expected, missing), derivation)
        {
            Lower = reported.Count > 0 ? reported.Sum(p => p.Measure.Lower) : null,
            Upper = reported.Count > 0 ? reported.Sum(p => p.Measure.Upper) : null,
            Caveats = reported.Aggregate(Caveats.None, (flags, p) => flags | p.Measure.Caveats),
        };
    }

    /// <summary>A period counts as reported when any dimension is; the others stand as they were.</summary>
    private static List<ReportedPoint> Points(IEnumerable<IndicatorTable> dimensions, string scope)
    {
        var series = dimensions.Select(t => t.Points(scope == Scope.Programme ? t.Inside : [.. t.Countries.Where(c => c.Country.Value == scope)])).ToList();
        var sum = new decimal[series.Count];
        var points = new List<ReportedPoint>();
        foreach (var period in series.SelectMany(s => s).Select(p => p.Period).Distinct().Order())
        {
            for (var i = 0; i < series.Count; i++)
            {
                foreach (var point in series[i].Where(p => p.Period == period))
                {
                    sum[i] = point.IsChange ? sum[i] + point.Value : point.Value;
                }
            }

            points.Add(new ReportedPoint(period, sum.Sum(), IsChange: false));
        }

        return points;
    }
}
