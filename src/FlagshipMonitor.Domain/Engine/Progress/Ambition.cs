using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>One of the programme's three ambitions: phase 2 as a multiple of phase 1.</summary>
/// <param name="Factor">2 for each of them.</param>
/// <param name="MoreThan">Whether the factor must be exceeded ("more than double") or reached ("double").</param>
/// <param name="Phase2">What phase 2 has come to; its state says why there is none.</param>
public sealed record Ambition(IndicatorCode Indicator, decimal? Phase1, Figure Phase2, decimal Factor, bool MoreThan)
{
    /// <summary>"Countries", "InstitutionalChanges" or "People".</summary>
    public string Name => Indicator == IndicatorCode.PriorityCountries ? "Countries" : Indicator == IndicatorCode.InstitutionalChanges ? "InstitutionalChanges" : "People";

    /// <summary>Phase 2 ÷ phase 1; null without one of them, or with a phase 1 of zero.</summary>
    public decimal? Multiple => Phase1 is { } first && first != 0 && Phase2.Amount is { } second ? second / first : null;

    /// <summary>Null while it cannot be said.</summary>
    public bool? Reached => Multiple is { } multiple ? MoreThan ? multiple > Factor : multiple >= Factor : null;

    /// <summary>The three ambitions are these; only that of the changes is met by doubling.</summary>
    private static readonly IndicatorCode[] Three = [IndicatorCode.PriorityCountries, IndicatorCode.InstitutionalChanges, IndicatorCode.Improvements];

    public static Ambition Of(IndicatorCode indicator, decimal? phase1, Figure phase2) =>
        new(indicator, phase1, phase2, Factor: 2, MoreThan: indicator != IndicatorCode.InstitutionalChanges);

    /// <summary>More than double the countries, double the changes, more than double the people.</summary>
    internal static IReadOnlyList<Ambition> OfTheProgramme(Portfolio portfolio, IReadOnlyList<EvaluatedFigure> figures) => [.. Three.Select(code => Of(
        code,
        portfolio.Phase1.TryGetValue((code, null), out var first) ? first : null,
        figures.FirstOrDefault(f => f.Indicator == code && f.IsImprovements == (code == IndicatorCode.Improvements) && f is { Scope: Scope.Programme, Period: null, Step: null }) is { } position ? OfPhase2(position) : Figure.Missing))];

    /// <summary>Where the counter goes on from phase 1, what phase 1 came to is no part of phase 2.</summary>
    private static Figure OfPhase2(EvaluatedFigure position) =>
        position is { Measure.Figure: Figure.Reported(var value), Target: { Mode: BaselineMode.Carry, Baseline: { } before } } ? new Figure.Reported(value - before) : position.Measure.Figure;
}
