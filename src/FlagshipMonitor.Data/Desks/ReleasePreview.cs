using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Desks;

/// <summary>What a release would change: results that come, change or go, the figures that move with them, and what the checks say.</summary>
/// <param name="Figures">Positions at the day of the release, the programme's first.</param>
/// <param name="YearFigures">How many figures of single years move besides.</param>
public sealed record ReleasePreview(
    string? Latest,
    string Next,
    bool HoldsExamples,
    IReadOnlyList<Result> Added,
    IReadOnlyList<Result> Corrected,
    IReadOnlyList<ResultDifference> Removed,
    IReadOnlyList<FigureDifference> Figures,
    int YearFigures)
{
    public bool ChangesNothing => Added.Count == 0 && Corrected.Count == 0 && Removed.Count == 0 && Figures.Count == 0 && YearFigures == 0;

    /// <summary>What is looked at before it may be published; further checks of the same kind are appended here.</summary>
    public IReadOnlyList<PreflightCheck> Checks { get; init; } = [];

    /// <summary>How many figures move, by class, those of single years with them; empty before the first release.</summary>
    public IReadOnlyList<(ChangeClass? Class, int Figures)> ByClass { get; private init; } = [];

    /// <summary>Whether figures move although their results did not: then the manager says whether the method became better.</summary>
    public bool Recalculates { get; private init; }

    internal static ReleasePreview Between(
        Release? latest, IEnumerable<ComparedFigure> oldFigures, IReadOnlyCollection<ComparedResult> oldResults,
        IReadOnlyCollection<Result> results, IEnumerable<EvaluatedFigure> figures, Recalculation recalculation,
        IReadOnlyCollection<Withdrawal> withdrawals)
    {
        var difference = ReleaseDiff.Between(oldFigures, oldResults, figures.Select(ReleaseComparison.Of), results.Select(ReleaseComparison.Of), recalculation,
            withdrawals.ToDictionary(w => w.PublicId, ReleaseComparison.Of, StringComparer.Ordinal));
        var byMove = difference.Results.ToLookup(r => r.Move, r => r.PublicId);
        return new ReleasePreview(
            latest?.Name,
            $"r{(latest?.Number ?? 0) + 1}",
            results.Any(r => r.Origin is Origin.Example),
            Of(ResultMove.Added),
            Of(ResultMove.Changed),
            [.. difference.Results.Where(r => r.Move is ResultMove.Withdrawn)],
            [.. difference.Figures.Where(f => f.Figure.Year == 0)],
            difference.Figures.Count(f => f.Figure.Year != 0))
        {
            ByClass = latest is null ? [] : [.. difference.Figures.GroupBy(f => f.Class).OrderByDescending(g => g.Key).Select(g => (g.Key, g.Count()))],
            Recalculates = latest is not null && difference.Figures.Any(f => f.Cause is FigureCause.Recalculation),
        };

        IReadOnlyList<Result> Of(ResultMove move)
        {
            var ids = byMove[move].ToHashSet(StringComparer.Ordinal);
            return [.. results.Where(r => ids.Contains(r.PublicId!)).OrderBy(r => r.PublicId, StringComparer.Ordinal)];
        }
    }
}

/// <summary>A released figure without its derivation.</summary>
public sealed record FigurePosition(IndicatorCode Indicator, string Scope, int Year, int Step, string State, decimal? Value, decimal? Upper);

/// <summary>A public figure before and after; null where there is none, with the state that says why.</summary>
public sealed record FigureChange(IndicatorCode Indicator, string Scope, int? Year, int? Step, string OldState, decimal? Old, string NewState, decimal? New)
{
    public decimal? OldUpper { get; private init; }

    public decimal? NewUpper { get; private init; }

    public bool Moves => OldState != NewState || Old != New || OldUpper != NewUpper;

    /// <summary>A figure that no release holds yet was not reported.</summary>
    internal static FigureChange Of(EvaluatedFigure figure, FigurePosition? was) => new(
        figure.Indicator, figure.Scope, figure.Year, figure.Step,
        // Before the first release nothing is public, so what still has no value does not move.
        was?.State ?? (figure.Measure.Figure is Figure.Reported ? Figure.Missing.State : figure.Measure.Figure.State), was?.Value,
        figure.Measure.Figure.State, figure.Measure.Figure.Amount)
    {
        OldUpper = was?.Upper,
        NewUpper = figure.Measure.Upper,
    };
}
