using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests.Framework;

/// <summary>A small framework of made-up indicators and what it is checked against.</summary>
internal static class Frameworks
{
    public static readonly IndicatorCode Changes = IndicatorCode.InstitutionalChanges;
    public static readonly IndicatorCode Effective = IndicatorCode.From("PR-EFFECTIVE");

    public static FrameworkDocument Document => new(
        "Test note",
        Thresholds.Default,
        1,
        [Entry(Changes, 1, IndicatorKind.Event, "changes"), Entry(Effective, 2, IndicatorKind.Cumulative, "people", ImpactDimension.Effective)],
        [Target(Changes, 80, baseline: 39), Target(Changes, 90, use: TargetUse.Alternative), Target(Effective, 1_000)]);

    public static FrameworkSurroundings Around(FrameworkDocument? inForce = null, IReadOnlyList<Target>? countries = null, params IndicatorCode[] used) =>
        new([A.Phase1, A.Phase2], inForce ?? Document, used.ToHashSet(), countries ?? []);

    public static IndicatorEntry Entry(
        IndicatorCode code, int sort = 1, IndicatorKind kind = IndicatorKind.Event, string unit = "changes", ImpactDimension? dimension = null, Direction direction = Direction.Ascending) =>
        new(code, sort, new IndicatorFacts(new LocalisedText($"Test {code}", "Essai", "Prueba"), new LocalisedText("Test definition"), kind, direction, unit, dimension, A.Source));

    public static TargetEntry Target(IndicatorCode code, decimal value, decimal? baseline = null, TargetUse use = TargetUse.Default, string? reason = null, params (int Year, decimal Value)[] milestones) =>
        new(code, null, 2, baseline, null, BaselineMode.Reset, value, milestones.ToDictionary(m => m.Year, m => m.Value), use, A.Source, reason);

    public static IReadOnlyList<FrameworkRule> Broken(FrameworkDocument document, FrameworkSurroundings? around = null) =>
        [.. FrameworkCheck.Check(document, around ?? Around()).Select(e => e.Rule)];
}
