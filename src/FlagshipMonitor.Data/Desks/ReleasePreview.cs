using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Desks;

/// <summary>What a release would change: results that come, change or go, and the figures that move with them.</summary>
public sealed record ReleasePreview(
    string? Latest,
    string Next,
    bool HoldsExamples,
    IReadOnlyList<Result> Added,
    IReadOnlyList<Result> Corrected,
    IReadOnlyList<string> Removed,
    IReadOnlyList<FigureChange> Figures)
{
    public bool ChangesNothing => Added.Count == 0 && Corrected.Count == 0 && Removed.Count == 0 && Figures.Count == 0;

    internal static ReleasePreview Between(
        Release? latest, IReadOnlyCollection<ReleasedFigure> oldFigures, IReadOnlyCollection<ReleasedVersion> oldVersions,
        IReadOnlyCollection<Result> results, IReadOnlyList<EvaluatedFigure> figures)
    {
        var before = oldVersions.ToDictionary(v => v.PublicId, v => v.Version, StringComparer.Ordinal);
        var old = oldFigures.ToDictionary(f => (f.Indicator, f.Scope, f.Year, f.Step));
        var now = results.Select(r => r.PublicId!).ToHashSet(StringComparer.Ordinal);
        return new ReleasePreview(
            latest?.Name,
            $"r{(latest?.Number ?? 0) + 1}",
            results.Any(r => r.Origin is Origin.Example),
            [.. results.Where(r => !before.ContainsKey(r.PublicId!)).OrderBy(r => r.PublicId, StringComparer.Ordinal)],
            [.. results.Where(r => before.TryGetValue(r.PublicId!, out var version) && version != r.Version).OrderBy(r => r.PublicId, StringComparer.Ordinal)],
            [.. before.Keys.Where(id => !now.Contains(id)).Order(StringComparer.Ordinal)],
            [.. figures
                .Where(f => f.Year is null)
                .Select(f =>
                {
                    var was = old.GetValueOrDefault((f.Indicator, f.Scope, 0, f.Step ?? 0));
                    return new FigureChange(f.Indicator, f.Scope, f.Step, was?.State ?? Figure.Missing.State, was?.Value, f.Measure.Figure.State, f.Measure.Figure.Amount);
                })
                .Where(c => c.OldState != c.NewState || c.Old != c.New)]);
    }
}

/// <summary>A public figure before and after; null where there is none, with the state that says why.</summary>
public sealed record FigureChange(IndicatorCode Indicator, string Scope, int? Step, string OldState, decimal? Old, string NewState, decimal? New);
