using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.Domain.Publishing;

/// <summary>Compares two releases: every figure and result that differs, each with its class and what stands behind it (results engine, section 9).</summary>
public static class ReleaseDiff
{
    /// <param name="oldFigures">Of the earlier release; figures that both give alike may be left out.</param>
    /// <param name="oldResults">Of the earlier release; results of the same version in both may be left out.</param>
    /// <param name="withdrawals">By public id: why results left between the two.</param>
    /// <param name="recalculation">What was said at the preparation of the later release, or of the gravest one in between.</param>
    public static ReleaseDifference Between(
        IEnumerable<ComparedFigure> oldFigures, IEnumerable<ComparedResult> oldResults,
        IEnumerable<ComparedFigure> newFigures, IEnumerable<ComparedResult> newResults, Recalculation recalculation,
        IReadOnlyDictionary<string, Correction>? withdrawals = null)
    {
        var results = Results(withdrawals ?? new Dictionary<string, Correction>(), oldResults.ToDictionary(r => r.PublicId, StringComparer.Ordinal), newResults.ToDictionary(r => r.PublicId, StringComparer.Ordinal));
        var moved = results.ToDictionary(r => r.PublicId, StringComparer.Ordinal);
        var (before, after) = (oldFigures.ToDictionary(f => f.Key), newFigures.ToDictionary(f => f.Key));
        var figures = before.Keys.Union(after.Keys)
            .Select(k => (Old: before.GetValueOrDefault(k), New: after.GetValueOrDefault(k)))
            .Where(f => Moves(f.Old, f.New))
            .Select(f => Classified(f.Old, f.New, moved, recalculation))
            .OrderByDescending(f => f.Figure.Scope == Scope.Programme).ThenByDescending(f => f.Figure.Scope == Scope.Outside)
            .ThenBy(f => f.Figure.Scope, StringComparer.Ordinal).ThenBy(f => f.Figure.Indicator.Value, StringComparer.Ordinal)
            .ThenBy(f => f.Figure.Year).ThenBy(f => f.Figure.Half).ThenBy(f => f.Figure.Step);
        return new ReleaseDifference([.. figures], results);
    }

    /// <summary>The class that says most: an error before a better method, that before fuller data, that before routine.</summary>
    public static ChangeClass? Gravest(IEnumerable<ChangeClass> classes) =>
        classes.Select(c => (ChangeClass?)c).OrderByDescending(c => c switch { ChangeClass.C => 3, ChangeClass.R3 => 2, ChangeClass.R1 => 1, _ => 0 }).FirstOrDefault();

    /// <summary>A figure that only one of them has differs when it says anything: nothing reported is what nobody had to say.</summary>
    private static bool Moves(ComparedFigure? old, ComparedFigure? now) => old is not null && now is not null
        ? !old.SaysTheSameAs(now)
        : (old ?? now)!.Value is not null;

    private static FigureDifference Classified(ComparedFigure? old, ComparedFigure? now, Dictionary<string, ResultDifference> moved, Recalculation recalculation)
    {
        var (before, after) = (Ids(old), Ids(now));
        var behind = before.Union(after, StringComparer.Ordinal).Select(moved.GetValueOrDefault).OfType<ResultDifference>().OrderBy(r => r.PublicId, StringComparer.Ordinal).ToList();
        if (behind.Count > 0)
        {
            return new FigureDifference(old, now, Gravest(behind.Select(r => r.Class).OfType<ChangeClass>()), FigureCause.Results, behind, behind.Max(r => r.On));
        }

        // The same results, but not the same of them: some came to count, or stopped counting, with the day of the data. So did periods that ended.
        var time = !before.SetEquals(after) || (old?.State == Figure.Pending.State && now?.State != old.State);
        return time
            ? new FigureDifference(old, now, ChangeClass.R2, FigureCause.Time, [], recalculation.On)
            : new FigureDifference(old, now, recalculation.Class, FigureCause.Recalculation, [], recalculation.On);

        static HashSet<string> Ids(ComparedFigure? figure) => figure is null ? [] : figure.Inputs.ToHashSet(StringComparer.Ordinal);
    }

    private static List<ResultDifference> Results(IReadOnlyDictionary<string, Correction> withdrawals, Dictionary<string, ComparedResult> before, Dictionary<string, ComparedResult> after) =>
        [.. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Where(id => before.GetValueOrDefault(id)?.Version != after.GetValueOrDefault(id)?.Version)
            .Select(id => Difference(id, before.GetValueOrDefault(id), after.GetValueOrDefault(id), withdrawals.GetValueOrDefault(id)))];

    private static ResultDifference Difference(string id, ComparedResult? old, ComparedResult? now, Correction? withdrawal)
    {
        // A result that is new to readers may have been corrected before they ever saw it: that is nothing to tell them.
        var between = now is null && withdrawal is not null ? [withdrawal] : old is null || now is null ? [] : now.Corrections.Where(c => c.Version > old.Version && c.Version <= now.Version).ToList();
        return new ResultDifference(
            id,
            old is null ? ResultMove.Added : now is null ? ResultMove.Withdrawn : ResultMove.Changed,
            old?.Version, now?.Version,
            old is null ? ChangeClass.R1 : Gravest(between.Select(c => c.Class)),
            between,
            now is null && withdrawal is not null ? withdrawal.ApprovedOn : (now ?? old)!.ApprovedOn);
    }
}
