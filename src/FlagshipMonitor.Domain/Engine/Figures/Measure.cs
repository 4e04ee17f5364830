using FlagshipMonitor.Domain.Countries;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>How many of those expected to report did; the rest is listed, never counted as zero.</summary>
/// <param name="Missing">Countries ("SEN"), periods of one country ("2022") or periods of countries ("SEN 2022") that are due and not reported.</param>
public sealed record Coverage(int Reported, int Expected, IReadOnlyList<string> Missing)
{
    public static Coverage None { get; } = new(0, 0, []);
}

/// <summary>A country whose figure stands from an earlier year.</summary>
public sealed record Carried(CountryCode Country, int Year);

/// <summary>What a reader must know of a figure besides its value.</summary>
[Flags]
public enum Caveats
{
    None = 0,

    /// <summary>A Cumulative series fell.</summary>
    Decrease = 1,

    /// <summary>At least one input is an estimate.</summary>
    Estimated = 2,

    /// <summary>At least one input may count people of another country.</summary>
    CrossBorder = 4,
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

    public Caveats Caveats { get; init; }

    /// <summary>For ladders: countries by stage.</summary>
    public IReadOnlyDictionary<string, int>? Distribution { get; init; }

    /// <summary>The same figure of each theme; themes do not add up to the whole.</summary>
    public IReadOnlyDictionary<string, decimal>? ByTheme { get; init; }

    public IReadOnlyList<DisaggregatedDimension> Disaggregation { get; init; } = [];

    /// <summary>The countries that were carried, and from which year.</summary>
    public IEnumerable<Carried> Carried =>
        Derivation.Inputs.Where(i => i.CarriedFrom is not null).Select(i => new Carried(i.Country, i.CarriedFrom!.Value)).Distinct();
}
