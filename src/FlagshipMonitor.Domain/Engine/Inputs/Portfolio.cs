using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>Everything the figures of a phase are made from; nothing else enters them.</summary>
/// <param name="AsOf">The day of the figures: what was approved after it is not known.</param>
/// <param name="Countries">The countries that are expected to report: the priority countries.</param>
public sealed record Portfolio(
    Phase Phase,
    DateOnly AsOf,
    IReadOnlyList<CountryCode> Countries,
    IReadOnlyList<IndicatorRule> Indicators,
    IReadOnlyList<TargetLine> Targets,
    IReadOnlyList<ValueContribution> Values)
{
    /// <summary>Latest population by country; without one nothing is capped.</summary>
    public IReadOnlyDictionary<CountryCode, long> Populations { get; init; } = new Dictionary<CountryCode, long>();

    /// <summary>1, or 2 when periods are half-years.</summary>
    public int PeriodsPerYear { get; init; } = 1;

    /// <summary>What phase 1 came to, as published, by indicator and step.</summary>
    public IReadOnlyDictionary<(IndicatorCode Indicator, int? Step), decimal> Phase1 { get; init; } = new Dictionary<(IndicatorCode, int?), decimal>();

    /// <summary>Drafts and returned values: known to those who may see them, in no figure, listed as left out.</summary>
    public IReadOnlyList<ValueContribution> Unapproved { get; init; } = [];

    public Thresholds Thresholds { get; init; } = Thresholds.Default;

    /// <summary>The reporting periods of the phase, in order.</summary>
    public IReadOnlyList<Period> Periods => PeriodsPerYear == 1
        ? [.. Phase.Years]
        : [.. Phase.Years.SelectMany(y => new[] { Period.OfHalf(y.Year, 1), Period.OfHalf(y.Year, 2) })];
}

/// <summary>What is measured, as the engine needs it: how values combine and which way is better.</summary>
public sealed record IndicatorRule(IndicatorCode Code, IndicatorKind Kind, Direction Direction)
{
    /// <summary>The dimension of a people indicator; its values are whole people.</summary>
    public ImpactDimension? Dimension { get; init; }

    /// <summary>"people", "changes", "countries", "share" or another word of the framework; null where it is not stated.</summary>
    public string? Unit { get; init; }

    /// <summary>The event indicator whose distinct countries this one counts; null where it counts its own values.</summary>
    public IndicatorCode? CountriesOf { get; init; }

    /// <summary>Whether its events are also counted for each of the three steps.</summary>
    public bool BySteps { get; init; }

    /// <summary>Whether it says something of the programme alone: that one country is one country needs no figure.</summary>
    public bool ProgrammeOnly { get; init; }

    /// <summary>Legal, effective and adequacy are the improvements; potential coverage is in no headline.</summary>
    public bool IsImprovement => Dimension is ImpactDimension.Legal or ImpactDimension.Effective or ImpactDimension.Adequacy;

    /// <summary>People are whole, and bounded by who lives in a country; money and trainings are not.</summary>
    public bool IsPeople => Dimension is not null || string.Equals(Unit, "people", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether schemes of one country are put together by what is declared of their overlap.</summary>
    internal bool HasBounds => Kind is IndicatorKind.Flow or IndicatorKind.Cumulative or IndicatorKind.Repeat;
}

/// <summary>Whom a figure speaks of.</summary>
public static class Scope
{
    /// <summary>The priority countries together.</summary>
    public const string Programme = "programme";

    /// <summary>Results outside the priority countries: on their own line, in no total.</summary>
    public const string Outside = "outside";

    public static string Of(CountryCode country) => country.Value;
}
