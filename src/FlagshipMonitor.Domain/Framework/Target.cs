using FlagshipMonitor.Domain.Reference;

namespace FlagshipMonitor.Domain.Framework;

/// <summary>Whether the counter starts at zero with the phase, or goes on from the phase before.</summary>
public enum BaselineMode
{
    Reset,
    Carry,
}

/// <summary>Which of several published values is used.</summary>
public enum TargetUse
{
    Default,
    Alternative,

    /// <summary>The target is given up: from this row on none is in force.</summary>
    Withdrawn,
}

/// <summary>A row of the ledger of targets, budgets and funding gaps, as published. A change adds a row; none is overwritten.</summary>
public sealed class Target : ReferenceRow
{
    private Target()
    {
        // EF Core fills it in.
    }

    public Target(string key, int framework, TargetFacts facts)
    {
        (Key, Framework) = (key, framework);
        Update(facts);
    }

    /// <summary>Metric, dimension, phase, certainty and date: unique in the ledger.</summary>
    public string Key { get; private init; } = "";

    public int Framework { get; private init; }

    /// <summary>The indicator it is a target of; null for budgets and funding gaps.</summary>
    public IndicatorCode? Indicator { get; private set; }

    /// <summary>1 to 3 where the target is for one step only.</summary>
    public int? Step { get; private set; }

    public string Metric { get; private set; } = "";

    public string Dimension { get; private set; } = "";

    public int Phase { get; private set; }

    /// <summary>The value of the phase before; null where none is published.</summary>
    public decimal? Baseline { get; private set; }

    /// <summary>"2016-2020", or the date of a dated amount.</summary>
    public string? BaselinePeriod { get; private set; }

    public BaselineMode BaselineMode { get; private set; }

    public decimal Value { get; private set; }

    public string Unit { get; private set; } = "";

    public TargetUse Use { get; private set; }

    /// <summary>"programme", or the code of the country whose own target it is.</summary>
    public string Scope { get; private set; } = Engine.Scope.Programme;

    /// <summary>Values expected at the end of a year, by year.</summary>
    public IReadOnlyDictionary<int, decimal> Milestones { get; private set; } = TargetFacts.NoMilestones;

    /// <summary>Why the row was added; null for rows as published.</summary>
    public string? Reason { get; private set; }

    /// <summary>When the row was decided; null for rows as published, which a later file may still put right.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    public void Update(TargetFacts facts)
    {
        (Metric, Dimension, Phase, Indicator, Step) = (facts.Metric, facts.Dimension, facts.Phase, facts.Indicator, facts.Step);
        (Baseline, BaselinePeriod, BaselineMode, Value, Unit, Use) = (facts.Baseline, facts.BaselinePeriod, facts.BaselineMode, facts.Value, facts.Unit, facts.Use);
        (Scope, Milestones, Reason, DecidedAt) = (facts.Scope, facts.Milestones, facts.Reason, facts.DecidedAt);
        Provenance = facts.Provenance;
    }
}

/// <summary>What a row of the ledger says.</summary>
public sealed record TargetFacts(
    string Metric,
    string Dimension,
    int Phase,
    IndicatorCode? Indicator,
    int? Step,
    decimal? Baseline,
    string? BaselinePeriod,
    BaselineMode BaselineMode,
    decimal Value,
    string Unit,
    TargetUse Use,
    Provenance Provenance)
{
    public static readonly IReadOnlyDictionary<int, decimal> NoMilestones = new Dictionary<int, decimal>();

    public string Scope { get; init; } = Engine.Scope.Programme;

    public IReadOnlyDictionary<int, decimal> Milestones { get; init; } = NoMilestones;

    public string? Reason { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }
}
