using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>The rule that made a figure; pages put it into words in the reader's language.</summary>
public enum Formula
{
    /// <summary>Sum of the periods, then of the countries.</summary>
    SumOfPeriods,

    /// <summary>The latest approved value of each country up to the date, added.</summary>
    SumOfLatest,

    /// <summary>Within a country: schemes whose overlap is not declared; the largest below, the sum above.</summary>
    LargestOfOverlapping,

    /// <summary>Over countries, where at least one has several series: the lower bound of each added, the upper bounds above.</summary>
    SumOfLatestLowerBounds,

    /// <summary>Changes achieved up to the date.</summary>
    CountOfEvents,

    /// <summary>Countries with at least one change.</summary>
    CountOfCountries,

    /// <summary>Legal, effective and adequacy added; one person may count in more than one.</summary>
    SumOfDimensions,
}

/// <summary>Why an approved value is not in a figure.</summary>
public enum LeftOutReason
{
    OutsideThePhase,
    AfterTheDate,
    NotYetAchieved,
    NoFigure,
    SupersededByALaterApproval,
    EarlierInItsSeries,
    OutsideThePriorityCountries,
}

/// <summary>One value that entered a figure, down to its evidence.</summary>
/// <param name="CarriedFrom">The year it was carried from, when it is older than the figure's period.</param>
public sealed record DerivationInput(
    string Id,
    CountryCode Country,
    string Period,
    decimal? Value,
    string State,
    string? Evidence = null,
    int? CarriedFrom = null,
    bool Estimated = false,
    bool Example = false);

/// <summary>An approved value that did not enter a figure, and why.</summary>
public sealed record LeftOut(string Id, LeftOutReason Reason);

/// <summary>How a figure came about: the same record feeds the figure's disclosure, its explanation and its file.</summary>
public sealed record Derivation(Formula Formula, IReadOnlyList<DerivationInput> Inputs, IReadOnlyList<LeftOut> LeftOut)
{
    public BaselineMode? BaselineMode { get; init; }

    /// <summary>Whether a bound of some country was cut to its population.</summary>
    public bool CappedAtPopulation { get; init; }

    /// <summary>Whether any input is an example from public sources.</summary>
    public bool HoldsExamples => Inputs.Any(i => i.Example);
}

/// <summary>How many of those expected to report did; the rest is listed, never counted as zero.</summary>
public sealed record Coverage(int Reported, int Expected, IReadOnlyList<CountryCode> Missing)
{
    public static Coverage None { get; } = new(0, 0, []);
}

/// <summary>A figure with its bounds, coverage and derivation. Where there are bounds, the figure is the lower one.</summary>
public sealed record Measure(Figure Figure, Coverage Coverage, Derivation Derivation)
{
    public decimal? Lower { get; init; }

    public decimal? Upper { get; init; }

    /// <summary>For events: the count less those reversed by the date.</summary>
    public decimal? Net { get; init; }

    /// <summary>For events: countries with at least one.</summary>
    public int? DistinctCountries { get; init; }
}
