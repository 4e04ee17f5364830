using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>One figure: an indicator for a scope, as the position at the day or for one period, in all or for one step.</summary>
public sealed record EvaluatedFigure(IndicatorCode Indicator, string Scope, Period? Period, int? Step, Measure Measure)
{
    /// <summary>The year of the period; null for the position.</summary>
    public int? Year => Period?.Year;

    public Achievement Achievement { get; init; } = Achievement.WithoutTarget;

    /// <summary>Status and forecast; null where there is no target.</summary>
    public Standing? Standing { get; init; }

    /// <summary>The same figure as if what is submitted were approved; null where nothing is reported either way.</summary>
    public decimal? Provisional { get; init; } = Measure.Figure.Amount;

    /// <summary>What phase 1 came to, as published; null where nothing is published.</summary>
    public decimal? Phase1 { get; init; }

    public TargetLine? Target { get; init; }

    /// <summary>Whether it is the sum of the dimensions, not an indicator's own figure.</summary>
    public bool IsImprovements => Indicator == IndicatorCode.Improvements && Measure.Derivation.Formula is Formula.SumOfDimensions;

    public string? TargetSource => Target?.Source;
}

/// <summary>All figures of a portfolio at its day.</summary>
public sealed record EvaluationResult(
    IReadOnlyList<EvaluatedFigure> Figures,
    UniquePeople UniquePeople,
    IReadOnlyList<Ambition> Ambitions)
{
    /// <summary>What a release holds: every figure, and the different people of the programme with the reports they are counted from.</summary>
    public IReadOnlyList<EvaluatedFigure> Released => Improvements is { } improvements ? [.. Figures, UniquePeople.ToFigure(improvements)] : Figures;

    /// <summary>The position of the programme's improvements; null where no indicator is of their dimensions.</summary>
    public EvaluatedFigure? Improvements =>
        Figures.FirstOrDefault(f => f.IsImprovements && f is { Scope: Scope.Programme, Period: null, Step: null });
}
