using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.Domain.Framework;

/// <summary>One figure as computed under the version in force and under the draft.</summary>
/// <param name="Old">Null where the version in force has no such figure.</param>
/// <param name="New">Null where the draft has none.</param>
public sealed record ExampleFigure(EvaluatedFigure? Old, EvaluatedFigure? New)
{
    public const int Count = 5;

    public EvaluatedFigure Any => New ?? Old!;

    /// <summary>Whether value, target, share or status differ.</summary>
    public bool Differs => Said(Old) != Said(New);

    /// <summary>Five figures: those that the draft changes first, then those of the programme, then countries with much to show.</summary>
    public static IReadOnlyList<ExampleFigure> Of(EvaluationResult old, EvaluationResult now)
    {
        var before = Positions(old);
        var after = Positions(now);
        return [.. before.Keys.Union(after.Keys)
            .Select(k => new ExampleFigure(before.GetValueOrDefault(k), after.GetValueOrDefault(k)))
            .Where(e => e.Any.Scope != Scope.Outside && (e.Any.Measure.Figure is Figure.Reported || e.Old?.Measure.Figure is Figure.Reported))
            .OrderByDescending(e => e.Differs)
            .ThenByDescending(e => e.Any.Scope == Scope.Programme)
            .ThenByDescending(e => e.Any.Target is not null)
            .ThenByDescending(e => e.Any.Measure.Figure.Amount > 0)
            .ThenBy(e => e.Any.Step)
            .ThenBy(e => e.Any.Scope, StringComparer.Ordinal)
            .Take(Count)];
    }

    private static Dictionary<(IndicatorCode, string, int?), EvaluatedFigure> Positions(EvaluationResult result) =>
        result.Figures.Where(f => f.Period is null).ToDictionary(f => (f.Indicator, f.Scope, f.Step));

    private static (decimal?, decimal?, decimal?, Status?, decimal?) Said(EvaluatedFigure? figure) =>
        (figure?.Measure.Figure.Amount, figure?.Target?.Value, figure?.Achievement.Share, figure?.Standing?.Status, figure?.Standing?.Expected);
}
