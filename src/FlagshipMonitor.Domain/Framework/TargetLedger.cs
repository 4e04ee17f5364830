namespace FlagshipMonitor.Domain.Framework;

/// <summary>The ledger of targets: every row stays, and of each target the newest row is in force.</summary>
public static class TargetLedger
{
    /// <summary>For each indicator, scope, step and phase the newest row, unless it gives the target up.</summary>
    public static IReadOnlyList<Target> InForce(IEnumerable<Target> rows) =>
        [.. Newest(rows.Where(t => t.Use is not TargetUse.Alternative)).Where(t => t.Use is TargetUse.Default)];

    /// <summary>Published rivals that are not used, each in its newest form.</summary>
    public static IReadOnlyList<Target> Alternatives(IEnumerable<Target> rows) => [.. Newest(rows.Where(t => t.Use is TargetUse.Alternative))];

    private static IEnumerable<Target> Newest(IEnumerable<Target> rows) => rows.Where(t => t.Indicator is not null)
        .GroupBy(t => (t.Indicator, t.Scope, t.Step, t.Phase))
        .Select(g => g.OrderByDescending(t => t.Framework).ThenByDescending(t => t.DecidedAt).ThenBy(t => t.Key, StringComparer.Ordinal).First())
        .OrderBy(t => t.Key, StringComparer.Ordinal);
}
