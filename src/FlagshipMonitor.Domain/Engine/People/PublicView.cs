using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>The figures as the public may see them: small cells kept back across all rows that could give them away, headlines rounded down, nothing unapproved.</summary>
public static class PublicView
{
    private const string NotStated = "notStated";

    /// <summary>A cell of a row; rows made from the same values show the same number, so they keep it back together.</summary>
    private sealed record Cell(string Values, string Dimension, string Name);

    public static EvaluationResult Of(EvaluationResult result, Portfolio portfolio)
    {
        var people = portfolio.Indicators.Where(i => i.Dimension is not null).Select(i => i.Code).Append(IndicatorCode.Improvements).ToHashSet();
        var kept = Kept(result.Figures);
        return result with
        {
            Figures = [.. result.Figures.Select(f => Show(f, kept, people.Contains(f.Indicator)))],
            // The multiple of a headline is that of the number beside it.
            Ambitions = [.. result.Ambitions.Select(a => a.Indicator == IndicatorCode.Improvements && a.Phase2 is Figure.Reported(var reached)
                ? a with { Phase2 = new Figure.Reported(PublicRounding.Down((long)reached)) } : a)],
            UniquePeople = result.UniquePeople with { Lower = Rounded(result.UniquePeople.Lower), Upper = Rounded(result.UniquePeople.Upper) },
        };
    }

    private static EvaluatedFigure Show(EvaluatedFigure figure, HashSet<Cell> kept, bool isPeople)
    {
        var measure = figure.Measure with
        {
            Disaggregation = kept.Count == 0 || figure.Measure.Disaggregation.Count == 0 ? figure.Measure.Disaggregation : Show(figure, kept),
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

    private static List<DisaggregatedDimension> Show(EvaluatedFigure figure, HashSet<Cell> kept)
    {
        var values = ValuesOf(figure.Measure.Derivation.Inputs);
        return [.. figure.Measure.Disaggregation.Select(d => Show(d, name => kept.Contains(new Cell(values, d.Dimension, name))))];
    }

    private static DisaggregatedDimension Show(DisaggregatedDimension dimension, Func<string, bool> isKept)
    {
        var suppressed = dimension.Cells.Keys.Append(NotStated).Where(isKept).ToList();
        return suppressed.Count == 0 ? dimension : dimension with
        {
            Cells = dimension.Cells.ToDictionary(c => c.Key, c => isKept(c.Key) ? null : c.Value, StringComparer.Ordinal),
            NotStated = isKept(NotStated) ? null : dimension.NotStated,
            // The share that is stated gives the rest away.
            Coverage = isKept(NotStated) ? null : dimension.Coverage,
            Suppressed = suppressed,
        };
    }

    /// <summary>Cells hang together within a row, and wherever the values of one row are those of several others: its countries, its periods.</summary>
    private static HashSet<Cell> Kept(IReadOnlyList<EvaluatedFigure> figures)
    {
        var split = figures.Where(f => f.Measure.Disaggregation.Count > 0).ToList();
        var numbers = new Dictionary<Cell, decimal>();
        foreach (var figure in split)
        {
            foreach (var (cell, people) in CellsOf(figure))
            {
                numbers[cell] = people;
            }
        }

        if (!numbers.Values.Any(Suppression.IsSmall))
        {
            return [];
        }

        var rows = numbers.Keys.Where(c => Disaggregation.IsPartition(c.Dimension)).GroupBy(c => (c.Values, c.Dimension)).Select(IReadOnlyList<Cell> (g) => [.. g]);
        return Suppression.Of(numbers, [.. rows, .. split.SelectMany(f => Sums(f, numbers))]);
    }

    private static IEnumerable<IReadOnlyList<Cell>> Sums(EvaluatedFigure figure, Dictionary<Cell, decimal> numbers)
    {
        foreach (var part in new Func<DerivationInput, string>[] { i => i.Country.Value, i => i.Period, i => $"{i.Country} {i.Period}" })
        {
            var parts = figure.Measure.Derivation.Inputs.GroupBy(part, StringComparer.Ordinal).Select(g => ValuesOf(g)).ToList();
            if (parts.Count < 2)
            {
                continue;
            }

            foreach (var (cell, _) in CellsOf(figure))
            {
                List<Cell> sum = [cell, .. parts.Select(values => cell with { Values = values }).Where(numbers.ContainsKey)];
                if (sum.Count > 1)
                {
                    yield return sum;
                }
            }
        }
    }

    private static IEnumerable<(Cell Cell, decimal People)> CellsOf(EvaluatedFigure figure)
    {
        var values = ValuesOf(figure.Measure.Derivation.Inputs);
        foreach (var dimension in figure.Measure.Disaggregation)
        {
            foreach (var (name, people) in dimension.Cells)
            {
                yield return (new Cell(values, dimension.Dimension, name), people ?? 0);
            }

            if (dimension.NotStated is { } rest)
            {
                yield return (new Cell(values, dimension.Dimension, NotStated), rest);
            }
        }
    }

    private static string ValuesOf(IEnumerable<DerivationInput> inputs) => string.Join('\n', inputs.Select(i => i.Id).Order(StringComparer.Ordinal));
}
