using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Framework;

/// <summary>How values of an indicator combine over time and over countries (results engine, section 3).</summary>
public enum IndicatorKind
{
    Flow,
    Cumulative,
    Repeat,
    Ratio,
    Level,
    Ladder,
    Event,
    Qualitative,
}

public enum Direction
{
    Ascending,
    Descending,
}

/// <summary>What is measured: its kind, unit and direction.</summary>
public sealed class Indicator : ReferenceRow
{
    private Indicator()
    {
        // EF Core fills it in.
    }

    public Indicator(IndicatorCode code, int framework, int sort, IndicatorFacts facts)
    {
        (Code, Framework, Sort) = (code, framework, sort);
        Update(facts);
    }

    public IndicatorCode Code { get; private init; } = null!;

    /// <summary>Number of the framework version.</summary>
    public int Framework { get; private init; }

    public int Sort { get; private init; }

    public LocalisedText Name { get; private set; } = null!;

    public LocalisedText Definition { get; private set; } = null!;

    public IndicatorKind Kind { get; private set; }

    public Direction Direction { get; private set; }

    /// <summary>"changes", "countries" or "people".</summary>
    public string Unit { get; private set; } = "";

    /// <summary>The dimension of a people indicator.</summary>
    public ImpactDimension? Dimension { get; private set; }

    public void Update(IndicatorFacts facts)
    {
        (Name, Definition, Kind, Direction, Unit, Dimension) = (facts.Name, facts.Definition, facts.Kind, facts.Direction, facts.Unit, facts.Dimension);
        Provenance = facts.Provenance;
    }
}

/// <summary>What is known of an indicator besides its code.</summary>
public sealed record IndicatorFacts(
    LocalisedText Name,
    LocalisedText Definition,
    IndicatorKind Kind,
    Direction Direction,
    string Unit,
    ImpactDimension? Dimension,
    Provenance Provenance);
