using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>Everything the figures of a phase are made from. Values and events are approved ones only.</summary>
public sealed record Portfolio(
    Phase Phase,
    DateOnly AsOf,
    IReadOnlyList<CountryCode> PriorityCountries,
    IReadOnlyList<Indicator> Indicators,
    IReadOnlyList<Target> Targets,
    IReadOnlyList<ValueContribution> Values,
    IReadOnlyList<EventContribution> Changes)
{
    /// <summary>Latest population by country; without one nothing is capped.</summary>
    public IReadOnlyDictionary<CountryCode, long> Populations { get; init; } = new Dictionary<CountryCode, long>();
}

/// <summary>Whom a figure speaks of.</summary>
public static class Scope
{
    /// <summary>The 50 priority countries together.</summary>
    public const string Programme = "programme";

    /// <summary>Results outside the priority countries: on their own line, in no total.</summary>
    public const string Outside = "outside";

    public static string Of(CountryCode country) => country.Value;
}

/// <summary>One figure: an indicator for a scope, as the position at the day or for one year, in all or for one step.</summary>
public sealed record EvaluatedFigure(IndicatorCode Indicator, string Scope, int? Year, int? Step, Measure Measure)
{
    public Achievement Achievement { get; init; } = Achievement.WithoutTarget;

    /// <summary>What phase 1 came to, as published; null where nothing is published.</summary>
    public decimal? Phase1 { get; init; }

    public string? TargetSource { get; init; }
}
