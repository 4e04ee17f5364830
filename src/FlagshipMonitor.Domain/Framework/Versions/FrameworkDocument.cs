using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Reference;

namespace FlagshipMonitor.Domain.Framework;

/// <summary>The whole framework in one piece: what a version says, what a draft will say, and what one file holds.</summary>
/// <param name="Note">Why this version: shown in its history.</param>
/// <param name="EvidenceMinimum">Links to public documents that a result needs.</param>
/// <param name="Targets">Those of the programme; a country's own targets are decided one by one and belong to no version.</param>
public sealed record FrameworkDocument(
    string Note, Thresholds Thresholds, int EvidenceMinimum, IReadOnlyList<IndicatorEntry> Indicators, IReadOnlyList<TargetEntry> Targets)
{
    /// <summary>What the version in force says: its indicators, and of every target the newest row.</summary>
    /// <param name="version">The version.</param>
    /// <param name="indicators">Its indicators.</param>
    /// <param name="ledger">The ledger up to this version.</param>
    public static FrameworkDocument Of(FrameworkVersion version, IEnumerable<Indicator> indicators, IReadOnlyCollection<Target> ledger)
    {
        IReadOnlyList<IndicatorEntry> entries = [.. indicators.OrderBy(i => i.Sort).Select(IndicatorEntry.Of)];
        var order = entries.Select((e, i) => (e.Code, i)).ToDictionary(e => e.Code, e => e.i);
        var rows = TargetLedger.InForce(ledger).Concat(TargetLedger.Alternatives(ledger)).Where(t => t.Scope == Scope.Programme)
            .OrderBy(t => order.GetValueOrDefault(t.Indicator!, int.MaxValue)).ThenByDescending(t => t.Phase).ThenBy(t => t.Step).ThenBy(t => t.Use);
        return new FrameworkDocument(version.Note, version.Thresholds, version.EvidenceMinimum, entries, [.. rows.Select(TargetEntry.Of)]);
    }

    public IndicatorEntry? Indicator(IndicatorCode code) => Indicators.FirstOrDefault(i => i.Code == code);

    /// <summary>The target in use for the programme as a whole.</summary>
    public TargetEntry? Target(IndicatorCode code, int phase, int? step = null) =>
        Targets.FirstOrDefault(t => t.Indicator == code && t.Phase == phase && t.Step == step && t.Use is TargetUse.Default);

    /// <summary>The indicators as the engine reads them.</summary>
    public IReadOnlyList<IndicatorRule> Rules() => [.. Indicators.Select(i => new IndicatorRule(i.Code, i.Facts.Kind, i.Facts.Direction)
    {
        Dimension = i.Facts.Dimension,
        Unit = i.Facts.Unit,
        CountriesOf = i.Code == IndicatorCode.CountriesWithResults ? IndicatorCode.InstitutionalChanges : null,
        BySteps = i.Code == IndicatorCode.InstitutionalChanges,
        ProgrammeOnly = i.Code == IndicatorCode.CountriesWithResults || i.Code == IndicatorCode.PriorityCountries,
    })];

    /// <summary>The programme's targets of a phase as the engine reads them.</summary>
    public IReadOnlyList<TargetLine> Lines(Phase phase) => [.. Targets.Where(t => t.Phase == phase.Number && t.Use is TargetUse.Default).Select(t => t.Line())];

    /// <summary>A rival target that is not used may still carry the published phase 1 figure, as those by step do.</summary>
    public IReadOnlyDictionary<(IndicatorCode Indicator, int? Step), decimal> Phase1(Phase phase) =>
        Targets.Where(t => t.Phase == phase.Number).GroupBy(t => (t.Indicator, t.Step))
            .Select(g => (g.Key, g.OrderBy(t => t.Use).First().Baseline)).Where(g => g.Baseline is not null)
            .ToDictionary(g => g.Key, g => g.Baseline!.Value);

    public FrameworkDocument With(IndicatorEntry entry) => this with
    {
        Indicators = [.. Indicators.Where(i => i.Code != entry.Code).Append(entry).OrderBy(i => i.Sort)],
    };

    public FrameworkDocument With(TargetEntry entry) => this with
    {
        Targets = Targets.Any(t => t.Key == entry.Key) ? [.. Targets.Select(t => t.Key == entry.Key ? entry : t)] : [.. Targets, entry],
    };

    public FrameworkDocument Without(TargetKey key) => this with { Targets = [.. Targets.Where(t => t.Key != key)] };

    /// <summary>Without an indicator and the targets in use for it.</summary>
    public FrameworkDocument Without(IndicatorCode code) => this with
    {
        Indicators = [.. Indicators.Where(i => i.Code != code)],
        Targets = [.. Targets.Where(t => t.Indicator != code)],
    };
}

/// <summary>An indicator of a framework document.</summary>
public sealed record IndicatorEntry(IndicatorCode Code, int Sort, IndicatorFacts Facts)
{
    public static IndicatorEntry Of(Indicator indicator) => new(
        indicator.Code,
        indicator.Sort,
        new IndicatorFacts(indicator.Name, indicator.Definition, indicator.Kind, indicator.Direction, indicator.Unit, indicator.Dimension, indicator.Provenance));
}

/// <summary>Which target: two rows with the same key are two states of one target.</summary>
public sealed record TargetKey(IndicatorCode Indicator, int? Step, int Phase, TargetUse Use)
{
    public override string ToString() => $"{Indicator}{(Step is { } step ? $" step {step}" : "")}";
}

/// <summary>A target of a framework document.</summary>
/// <param name="Reason">Why it is as it is; asked for when it differs from what is in force.</param>
public sealed record TargetEntry(
    IndicatorCode Indicator, int? Step, int Phase, decimal? Baseline, string? BaselinePeriod, BaselineMode Mode, decimal Value,
    IReadOnlyDictionary<int, decimal> Milestones, TargetUse Use, Provenance Provenance, string? Reason)
{
    /// <summary>A file may name a country; the check refuses it.</summary>
    public string Scope { get; init; } = Engine.Scope.Programme;

    public TargetKey Key => new(Indicator, Step, Phase, Use);

    public static TargetEntry Of(Target row) => new(
        row.Indicator!, row.Step, row.Phase, row.Baseline, row.BaselinePeriod, row.BaselineMode, row.Value, row.Milestones, row.Use, row.Provenance, row.Reason);

    public TargetLine Line() => new(Indicator, Scope, Baseline, Mode, Value) { Step = Step, Milestones = Milestones, Source = Provenance.Source };

    /// <summary>Whether both say the same, the reason apart.</summary>
    public bool SaysTheSameAs(TargetEntry other) =>
        (Key, Baseline, BaselinePeriod, Mode, Value, Provenance, Scope) == (other.Key, other.Baseline, other.BaselinePeriod, other.Mode, other.Value, other.Provenance, other.Scope)
        && Milestones.Count == other.Milestones.Count && Milestones.All(m => other.Milestones.TryGetValue(m.Key, out var value) && value == m.Value);
}
