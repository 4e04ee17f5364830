using System.Globalization;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Exchange;

/// <summary>The figures of a portfolio file, or why there are none.</summary>
/// <param name="Result">Null when there are errors.</param>
public sealed record PortfolioAnswer(EvaluationResult? Result, IReadOnlyList<PortfolioError> Errors)
{
    public static PortfolioAnswer Of(PortfolioFile file)
    {
        if (file.Portfolio is not { } portfolio)
        {
            return new PortfolioAnswer(null, file.Errors);
        }

        try
        {
            var result = Evaluation.Evaluate(portfolio);
            var errors = TooLarge(result);
            return errors.Count > 0 ? new PortfolioAnswer(null, errors) : new PortfolioAnswer(file.View is PortfolioView.Public ? PublicView.Of(result, portfolio) : result, []);
        }
        catch (OverflowException)
        {
            return new PortfolioAnswer(null, [new PortfolioError("", PortfolioRule.NumbersFit, "A figure computed from these values is too large to be held exactly.")]);
        }
    }

    /// <summary>Each value can be counted, and their sum still not: then the first figure of an indicator that is too large says so.</summary>
    private static List<PortfolioError> TooLarge(EvaluationResult result)
    {
        var first = result.Released
            .Select(f => (Figure: f, Number: Numbers(f).Select(n => (decimal?)n).FirstOrDefault(n => n is < -long.MaxValue or > long.MaxValue))).Where(f => f.Number is not null)
            .GroupBy(f => f.Figure.Indicator).Select(g => g.First()).ToList();
        // What is put together from other indicators is named only where those fit.
        var own = first.FindAll(f => !f.Figure.IsImprovements && f.Figure.Indicator != IndicatorCode.UniquePeople);
        return [.. (own.Count > 0 ? own : first).Select(f => new PortfolioError(f.Figure.Indicator.Value, PortfolioRule.NumbersFit,
            string.Create(CultureInfo.InvariantCulture, $"What is computed for {f.Figure.Scope}{(f.Figure.Period is { } period ? $" in {period}" : "")} comes to {f.Number}; a count is at most {long.MaxValue}.")))];
    }

    private static IEnumerable<decimal> Numbers(EvaluatedFigure figure)
    {
        var (measure, standing, projection) = (figure.Measure, figure.Standing, figure.Standing?.Projection);
        return new[]
        {
            measure.Figure.Amount, measure.Lower, measure.Upper, measure.Net, figure.Provisional, measure.Derivation.BaselineAdded,
            standing?.Expected, standing?.Pace, standing?.RequiredPace, projection?.Value, projection?.Lower, projection?.Upper,
        }
        .Concat(measure.ByTheme?.Values.Select(v => (decimal?)v) ?? [])
        .Concat(measure.Disaggregation.SelectMany(d => d.Cells.Values.Append(d.NotStated)))
        .OfType<decimal>();
    }
}
