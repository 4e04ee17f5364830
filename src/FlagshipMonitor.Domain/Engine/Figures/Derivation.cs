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

    /// <summary>The period with the highest value of each country, added.</summary>
    SumOfPeaks,

    /// <summary>What was reported for the period, added over countries.</summary>
    SumOfThePeriod,

    /// <summary>The latest numerators added, over the latest denominators added.</summary>
    PooledRatio,

    /// <summary>The latest approved value of one country; over countries there is none.</summary>
    LatestLevel,

    /// <summary>How many countries stand on each stage.</summary>
    CountriesByStage,

    /// <summary>What was reported, listed.</summary>
    ListOfReports,

    /// <summary>Different people over the dimensions: between the larger of legal and effective, and their sum, with adequacy on top.</summary>
    UniquePeople,
}

/// <summary>Why a value is not in a figure.</summary>
public enum LeftOutReason
{
    OutsideThePhase,
    AfterTheDate,
    NotYetAchieved,
    NoFigure,
    SupersededByALaterApproval,
    EarlierInItsSeries,
    OutsideThePriorityCountries,
    NotApproved,
    ApprovedAfterTheDate,
    BelowThePeak,
    NotApplicable,
    NoNumeratorAndDenominator,
    DenominatorIsZero,
    PartOfAnotherScheme,
    Withdrawn,
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
    bool Example = false)
{
    public string? Scheme { get; init; }

    /// <summary>The day of the approval; who approved is not public.</summary>
    public DateOnly? ApprovedOn { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    /// <summary>The stage of a ladder it stands on.</summary>
    public string? Rung { get; init; }
}

/// <summary>A value that did not enter a figure, and why.</summary>
public sealed record LeftOut(string Id, LeftOutReason Reason);

/// <summary>What one country with several schemes adds: between the fewest and the most different people.</summary>
/// <param name="Capped">Whether a bound was cut to the country's population.</param>
public sealed record CountryBounds(CountryCode Country, decimal Lower, decimal Upper, bool Capped);

/// <summary>How a figure came about: the same record feeds the figure's disclosure, its explanation and its file.</summary>
public sealed record Derivation(Formula Formula, IReadOnlyList<DerivationInput> Inputs, IReadOnlyList<LeftOut> LeftOut)
{
    public BaselineMode? BaselineMode { get; init; }

    /// <summary>Whether a bound of some country was cut to its population.</summary>
    public bool CappedAtPopulation { get; init; }

    /// <summary>The value of the phase before that stands in the figure, when the counter goes on from it.</summary>
    public decimal? BaselineAdded { get; init; }

    /// <summary>The bounds of each country with several schemes; null where every country has one.</summary>
    public IReadOnlyList<CountryBounds>? Bounds { get; init; }

    /// <summary>Of a sum over dimensions: those without any report, which are not zero.</summary>
    public IReadOnlyList<IndicatorCode>? WithoutReport { get; init; }

    /// <summary>The rounding of a public headline: the whole number it was cut down to a multiple of.</summary>
    public long? RoundedDownTo { get; init; }

    /// <summary>Whether any input is an example from public sources.</summary>
    public bool HoldsExamples => Inputs.Any(i => i.Example);
}
