using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>Holds a position against its target: achievement, status and forecast.</summary>
internal static class Targets
{
    public static EvaluatedFigure Apply(Portfolio portfolio, Timeline time, IndicatorRule indicator, EvaluatedFigure figure, Func<IReadOnlyList<ReportedPoint>> points)
    {
        var phase1 = figure.Scope == Scope.Programme && portfolio.Phase1.TryGetValue((indicator.Code, figure.Step), out var first) ? first : (decimal?)null;
        var target = time.TargetOf(indicator.Code, figure.Scope, figure.Step);
        if (target is null || indicator.Kind is IndicatorKind.Ladder or IndicatorKind.Qualitative)
        {
            return figure with { Phase1 = phase1, Target = target };
        }

        var measure = GoingOn(figure.Measure, target, indicator.Kind);
        return figure with
        {
            Phase1 = phase1,
            Target = target,
            Measure = measure,
            Provisional = measure.Figure.Amount,
            Achievement = Achievement.Of(measure.Figure, target, indicator.Direction),
            Standing = Standings.Assess(target, indicator.Direction, measure.Figure, time.Clock, portfolio.Thresholds, points()),
        };
    }

    /// <summary>Where the counter goes on from the phase before, what flows or happens in this phase stands on top of its value; values of other kinds hold it already.</summary>
    private static Measure GoingOn(Measure measure, TargetLine target, IndicatorKind kind)
    {
        var derivation = measure.Derivation with { BaselineMode = target.Mode };
        if (target is not { Mode: BaselineMode.Carry, Baseline: { } before } || kind is not (IndicatorKind.Event or IndicatorKind.Flow) || measure.Figure is not Figure.Reported(var amount))
        {
            return measure with { Derivation = derivation };
        }

        return measure with
        {
            Figure = new Figure.Reported(before + amount),
            Lower = before + measure.Lower,
            Upper = before + measure.Upper,
            Net = before + measure.Net,
            Derivation = derivation with { BaselineAdded = before },
        };
    }
}
