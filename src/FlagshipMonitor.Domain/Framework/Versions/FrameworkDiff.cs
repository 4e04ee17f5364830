using System.Globalization;

namespace FlagshipMonitor.Domain.Framework;

/// <summary>What becomes of a part of the framework.</summary>
public enum FrameworkChangeKind
{
    Added,
    Changed,
    Removed,
}

/// <summary>One field before and after; null where it is empty. Numbers are written with a point and without groups.</summary>
/// <param name="Field">The field's name in the file.</param>
public sealed record FrameworkFieldChange(string Field, string? Old, string? New);

/// <summary>One indicator, target or setting that differs.</summary>
/// <param name="Indicator">Null for thresholds, the evidence minimum and the note.</param>
/// <param name="Target">Null for the indicator itself.</param>
public sealed record FrameworkChange(FrameworkChangeKind Kind, IndicatorCode? Indicator, TargetKey? Target, IReadOnlyList<FrameworkFieldChange> Fields);

/// <summary>Compares two states of the framework: for the dry run of an import, and before a version is published.</summary>
public static class FrameworkDiff
{
    public static IReadOnlyList<FrameworkChange> Between(FrameworkDocument before, FrameworkDocument after) =>
    [
        .. Settings(before, after),
        .. Parts(before.Indicators.DistinctBy(i => i.Code).ToDictionary(i => i.Code), after.Indicators.DistinctBy(i => i.Code).ToDictionary(i => i.Code), Fields)
            .Select(p => new FrameworkChange(p.Kind, p.Key, null, p.Fields)),
        .. Parts(before.Targets.DistinctBy(t => t.Key).ToDictionary(t => t.Key), after.Targets.DistinctBy(t => t.Key).ToDictionary(t => t.Key), Fields)
            // A published rival that a file leaves out stays in the ledger: what was said was said.
            .Where(p => p.Kind is not FrameworkChangeKind.Removed || p.Key.Use is TargetUse.Default)
            .Select(p => new FrameworkChange(p.Kind, p.Key.Indicator, p.Key, p.Fields)),
    ];

    private static IEnumerable<FrameworkChange> Settings(FrameworkDocument before, FrameworkDocument after)
    {
        var fields = Different(Said(before), Said(after));
        return fields.Count == 0 ? [] : [new FrameworkChange(FrameworkChangeKind.Changed, null, null, fields)];

        static (string, string?)[] Said(FrameworkDocument d) =>
            [("onTrack", Text(d.Thresholds.OnTrack)), ("atRisk", Text(d.Thresholds.AtRisk)), ("evidenceMinimum", Text(d.EvidenceMinimum))];
    }

    private static IEnumerable<(FrameworkChangeKind Kind, TKey Key, IReadOnlyList<FrameworkFieldChange> Fields)> Parts<TKey, TPart>(
        Dictionary<TKey, TPart> before, Dictionary<TKey, TPart> after, Func<TPart, (string, string?)[]> said)
        where TKey : notnull
    {
        foreach (var (key, part) in after)
        {
            if (!before.TryGetValue(key, out var old))
            {
                yield return (FrameworkChangeKind.Added, key, Different([], said(part)));
            }
            else if (Different(said(old), said(part)) is { Count: > 0 } fields && fields.Any(f => f.Field != "reason"))
            {
                yield return (FrameworkChangeKind.Changed, key, fields);
            }
        }

        foreach (var (key, part) in before.Where(b => !after.ContainsKey(b.Key)))
        {
            yield return (FrameworkChangeKind.Removed, key, Different(said(part), []));
        }
    }

    private static (string, string?)[] Fields(IndicatorEntry indicator)
    {
        var facts = indicator.Facts;
        return
        [
            ("sort", Text(indicator.Sort)), ("kind", facts.Kind.ToString()), ("direction", facts.Direction.ToString()), ("unit", facts.Unit), ("dimension", facts.Dimension?.ToString()),
            ("name.en", facts.Name.En), ("name.fr", facts.Name.Fr), ("name.es", facts.Name.Es),
            ("definition.en", facts.Definition.En), ("definition.fr", facts.Definition.Fr), ("definition.es", facts.Definition.Es),
            ("certainty", facts.Provenance.Certainty.ToString()), ("source", facts.Provenance.Source), ("note", facts.Provenance.Note),
        ];
    }

    private static (string, string?)[] Fields(TargetEntry target) =>
    [
        ("target", Text(target.Value)), ("baseline", Text(target.Baseline)), ("baselinePeriod", target.BaselinePeriod), ("baselineMode", target.Mode.ToString()),
        ("milestones", target.Milestones.Count == 0 ? null : string.Join("; ", target.Milestones.OrderBy(m => m.Key).Select(m => $"{m.Key}: {Text(m.Value)}"))),
        ("certainty", target.Provenance.Certainty.ToString()), ("source", target.Provenance.Source), ("note", target.Provenance.Note), ("reason", target.Reason),
    ];

    private static List<FrameworkFieldChange> Different((string Field, string? Said)[] before, (string Field, string? Said)[] after)
    {
        var (old, now) = (before.ToDictionary(f => f.Field, f => f.Said), after.ToDictionary(f => f.Field, f => f.Said));
        return [.. (after.Length > 0 ? after : before).Select(f => new FrameworkFieldChange(f.Field, old.GetValueOrDefault(f.Field), now.GetValueOrDefault(f.Field)))
            .Where(f => (f.Old ?? "") != (f.New ?? ""))];
    }

    private static string? Text(decimal? number) => number?.ToString("0.############", CultureInfo.InvariantCulture);
}
