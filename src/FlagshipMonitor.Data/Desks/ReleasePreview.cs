using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Desks;

/// <summary>What a release would change: results that come, change or go, and the figures that move with them.</summary>
/// <param name="Figures">Positions at the day of the release, by scope and indicator.</param>
/// <param name="YearFigures">How many figures of single years move besides.</param>
public sealed record ReleasePreview(
    string? Latest,
    string Next,
    bool HoldsExamples,
    IReadOnlyList<Result> Added,
    IReadOnlyList<Result> Corrected,
    IReadOnlyList<ReleasedVersion> Removed,
    IReadOnlyList<FigureChange> Figures,
    int YearFigures)
{
    public bool ChangesNothing => Added.Count == 0 && Corrected.Count == 0 && Removed.Count == 0 && Figures.Count == 0 && YearFigures == 0;

    internal static ReleasePreview Between(
        Release? latest, IReadOnlyCollection<FigurePosition> oldFigures, IReadOnlyCollection<ReleasedVersion> oldVersions,
        IReadOnlyCollection<Result> results, IReadOnlyList<EvaluatedFigure> figures)
    {
        var before = oldVersions.ToDictionary(v => v.PublicId, StringComparer.Ordinal);
        var now = results.Select(r => r.PublicId!).ToHashSet(StringComparer.Ordinal);
        var old = oldFigures.ToDictionary(f => (f.Indicator, f.Scope, f.Year, f.Step));
        var moved = figures
            .Select(f => FigureChange.Of(f, old.GetValueOrDefault((f.Indicator, f.Scope, f.Year ?? 0, f.Step ?? 0))))
            .Where(c => c.Moves)
            .ToList();
        return new ReleasePreview(
            latest?.Name,
            $"r{(latest?.Number ?? 0) + 1}",
            results.Any(r => r.Origin is Origin.Example),
            [.. results.Where(r => !before.ContainsKey(r.PublicId!)).OrderBy(r => r.PublicId, StringComparer.Ordinal)],
            [.. results.Where(r => before.TryGetValue(r.PublicId!, out var was) && was.Version != r.Version).OrderBy(r => r.PublicId, StringComparer.Ordinal)],
            [.. oldVersions.Where(v => !now.Contains(v.PublicId)).OrderBy(v => v.PublicId, StringComparer.Ordinal)],
            [.. moved.Where(c => c.Year is null)],
            moved.Count(c => c.Year is not null));
    }
}

/// <summary>A result as a release held it.</summary>
public sealed record ReleasedVersion(string PublicId, int Version);

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
