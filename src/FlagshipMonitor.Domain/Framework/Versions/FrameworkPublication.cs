namespace FlagshipMonitor.Domain.Framework;

/// <summary>The rows that a new version adds. Nothing that was there changes.</summary>
public sealed record FrameworkPublication(FrameworkVersion Version, IReadOnlyList<Indicator> Indicators, IReadOnlyList<Target> Targets)
{
    /// <param name="number">The new version's number.</param>
    /// <param name="before">What is in force.</param>
    /// <param name="after">What will be: checked.</param>
    /// <param name="ledger">Every row so far.</param>
    /// <param name="now">When it is decided.</param>
    public static FrameworkPublication Of(int number, FrameworkDocument before, FrameworkDocument after, IReadOnlyCollection<Target> ledger, DateTimeOffset now)
    {
        var rows = new List<Target>();
        foreach (var target in after.Targets.Where(t => before.Targets.FirstOrDefault(b => b.Key == t.Key)?.SaysTheSameAs(t) is not true))
        {
            rows.Add(Row(target, target.Use, target.Reason));
        }

        // Published rivals stay as they are; what was in use and is left out is given up, with the note as its reason.
        foreach (var gone in before.Targets.Where(b => b.Use is TargetUse.Default && after.Targets.All(t => t.Key != b.Key)))
        {
            rows.Add(Row(gone, TargetUse.Withdrawn, after.Note));
        }

        return new FrameworkPublication(
            new FrameworkVersion(number, now, after.Note, after.Thresholds, after.EvidenceMinimum),
            [.. after.Indicators.Select(i => new Indicator(i.Code, number, i.Sort, i.Facts))],
            rows);

        Target Row(TargetEntry entry, TargetUse use, string? reason)
        {
            var known = ledger.Where(t => t.Indicator == entry.Indicator && t.Step == entry.Step && t.Scope == entry.Scope).OrderByDescending(t => t.Phase == entry.Phase).FirstOrDefault();
            var (metric, dimension) = known is null ? Names(entry.Indicator, entry.Step) : (known.Metric, known.Dimension);
            var unit = known?.Unit ?? after.Indicator(entry.Indicator)?.Facts.Unit ?? before.Indicator(entry.Indicator)?.Facts.Unit ?? "";
            return new Target(
                $"{metric}/{dimension}/{entry.Phase}/v{number}/{use}".ToLowerInvariant(),
                number,
                new TargetFacts(metric, dimension, entry.Phase, entry.Indicator, entry.Step, entry.Baseline, entry.BaselinePeriod, entry.Mode, entry.Value, unit, use, entry.Provenance)
                {
                    Milestones = entry.Milestones,
                    Reason = reason,
                    DecidedAt = now,
                });
        }
    }

    /// <summary>What the ledger calls a target of which it holds no row yet.</summary>
    internal static (string Metric, string Dimension) Names(IndicatorCode indicator, int? step) =>
        (indicator.Value.ToLowerInvariant(), step is { } number ? $"step_{number}" : "total");
}
