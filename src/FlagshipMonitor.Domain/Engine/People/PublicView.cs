using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>The figures as the public may see them: small cells kept back across all rows that could give them away, headlines rounded down, nothing unapproved.</summary>
public static class PublicView
{
    private const string NotStated = "notStated";

    private sealed record Cell(IndicatorCode Indicator, string Scope, Period? Period, int? Step, string Dimension, string Name);

    public static EvaluationResult Of(EvaluationResult result, Portfolio portfolio)
    {
        var people = portfolio.Indicators.Where(i => i.Dimension is not null).Select(i => i.Code).Append(IndicatorCode.Improvements).ToHashSet();
        var kept = Kept(result.Figures);
        return result with
        {
            Figures = [.. result.Figures.Select(f => Show(f, kept, people.Contains(f.Indicator)))],
            UniquePeople = result.UniquePeople with { Lower = Rounded(result.UniquePeople.Lower), Upper = Rounded(result.UniquePeople.Upper) },
        };
    }

    private static EvaluatedFigure Show(EvaluatedFigure figure, HashSet<Cell> kept, bool isPeople)
    {
        var measure = figure.Measure with
        {
            Disaggregation = [.. figure.Measure.Disaggregation.Select(d => Show(figure, d, kept))],
            Derivation = figure.Measure.Derivation with { LeftOut = [.. figure.Measure.Derivation.LeftOut.Where(l => l.Reason is not LeftOutReason.NotApproved)] },
        };
        if (isPeople && figure is { Scope: Scope.Programme, Period: null, Step: null } && measure.Figure is Figure.Reported(var people))
        {
            measure = measure with
            {
                Figure = new Figure.Reported(PublicRounding.Down((long)people)),
                Lower = Rounded(measure.Lower),
                Upper = Rounded(measure.Upper),
                Derivation = measure.Derivation with { RoundedDownTo = PublicRounding.Unit((long)people) },
            };
        }

        return figure with { Measure = measure, Provisional = null };
    }

    private static decimal? Rounded(decimal? people) => people is { } n ? PublicRounding.Down((long)n) : null;

    private static DisaggregatedDimension Show(EvaluatedFigure figure, DisaggregatedDimension dimension, HashSet<Cell> kept)
    {
        bool IsKept(string name) => kept.Contains(CellOf(figure, dimension, name));
        var suppressed = dimension.Cells.Keys.Append(NotStated).Where(IsKept).ToList();
        return suppressed.Count == 0 ? dimension : dimension with
        {
            Cells = dimension.Cells.ToDictionary(c => c.Key, c => IsKept(c.Key) ? null : c.Value, StringComparer.Ordinal),
            NotStated = IsKept(NotStated) ? null : dimension.NotStated,
            // The share that is stated gives the rest away.
            Coverage = IsKept(NotStated) ? null : dimension.Coverage,
            Suppressed = suppressed,
        };
    }

    /// <summary>Cells hang together within a row, over the countries of a period, and over the periods of a scope.</summary>
    private static HashSet<Cell> Kept(IReadOnlyList<EvaluatedFigure> figures)
    {
        var numbers = new Dictionary<Cell, decimal>();
        foreach (var figure in figures)
        {
            foreach (var dimension in figure.Measure.Disaggregation)
            {
                foreach (var (name, people) in dimension.Cells)
                {
                    numbers[CellOf(figure, dimension, name)] = people ?? 0;
                }

                if (dimension.NotStated is { } rest)
                {
                    numbers[CellOf(figure, dimension, NotStated)] = rest;
                }
            }
        }

        if (!numbers.Values.Any(Suppression.IsSmall))
        {
            return [];
        }

        var rows = numbers.Keys.Where(c => Disaggregation.IsPartition(c.Dimension)).GroupBy(c => (c.Indicator, c.Scope, c.Period, c.Step, c.Dimension)).Select(IReadOnlyList<Cell> (g) => [.. g]);
        var overCountries = numbers.Keys.GroupBy(c => (c.Indicator, c.Period, c.Step, c.Dimension, c.Name)).Select(IReadOnlyList<Cell> (g) => [.. g]);
        var overPeriods = numbers.Keys.Where(c => c.Step is null).GroupBy(c => (c.Indicator, c.Scope, c.Dimension, c.Name)).Select(IReadOnlyList<Cell> (g) => [.. g]);
        return Suppression.Of(numbers, [.. rows, .. overCountries, .. overPeriods]);
    }

    private static Cell CellOf(EvaluatedFigure figure, DisaggregatedDimension dimension, string name) =>
        new(figure.Indicator, figure.Scope, figure.Period, figure.Step, dimension.Dimension, name);
}
