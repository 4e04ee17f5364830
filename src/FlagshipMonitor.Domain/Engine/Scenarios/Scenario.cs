using FlagshipMonitor.Domain.Countries;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>By what a gap is spread over countries.</summary>
public enum SpreadRule
{
    /// <summary>In proportion to the people whom no benefit covers (SDG 1.3.1).</summary>
    Uncovered,

    Equal,

    Population,

    /// <summary>In proportion to what a period has brought so far.</summary>
    Pace,
}

/// <summary>What a country could take on. Null is not known, which is not zero.</summary>
/// <param name="Most">More than this it cannot take; null where nothing bounds it.</param>
public sealed record Capacity(CountryCode Country, decimal? Weight, long? Most);

/// <summary>A country's part of a scenario.</summary>
/// <param name="IsFull">Whether it takes as much as it can.</param>
public sealed record ScenarioShare(CountryCode Country, long Amount, long? Most, bool IsFull);

/// <summary>What it would take to close a gap: arithmetic of a thought, never data, and stored nowhere.</summary>
/// <param name="Remainder">What no country has room for; with the shares it is exactly the gap.</param>
/// <param name="WithoutWeight">Countries for which the rule's measure is not known: they take nothing, and are named.</param>
public sealed record Scenario(long Gap, IReadOnlyList<ScenarioShare> Shares, long Remainder, IReadOnlyList<CountryCode> WithoutWeight)
{
    /// <summary>
    /// Spreads whole people or changes in proportion to weights, nobody above their most. What a full country cannot take goes to
    /// the others; the units left by cutting to whole numbers go to the largest fractions, of equal ones to the first code.
    /// </summary>
    public static Scenario Spread(long gap, IReadOnlyCollection<Capacity> countries)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(gap);
        var known = countries.Where(c => c.Weight is not null).OrderBy(c => c.Country).ToList();
        var amounts = known.ToDictionary(c => c.Country, _ => 0L);
        var open = known.Where(c => c.Weight > 0 && c.Most is not <= 0).ToList();
        var left = gap;
        while (left > 0 && open.Count > 0)
        {
            var whole = open.Sum(c => c.Weight!.Value);
            var full = open.Where(c => c.Most is { } most && left * c.Weight!.Value >= most * whole).ToList();
            if (full.Count == 0)
            {
                Round(open, left, whole, amounts);
                left = 0;
                break;
            }

            foreach (var country in full)
            {
                amounts[country.Country] = country.Most!.Value;
                left -= country.Most.Value;
                open.Remove(country);
            }
        }

        return new Scenario(
            gap,
            [.. known.Select(c => new ScenarioShare(c.Country, amounts[c.Country], c.Most, c.Most is { } most && amounts[c.Country] == most))],
            left,
            [.. countries.Where(c => c.Weight is null).Select(c => c.Country).Order()]);
    }

    private static void Round(List<Capacity> open, long left, decimal whole, Dictionary<CountryCode, long> amounts)
    {
        var parts = open.Select(c => (c.Country, Exact: left * c.Weight!.Value / whole)).ToList();
        foreach (var (country, exact) in parts)
        {
            amounts[country] = (long)decimal.Floor(exact);
        }

        var units = left - parts.Sum(p => amounts[p.Country]);
        foreach (var (country, _) in parts.OrderByDescending(p => p.Exact - decimal.Floor(p.Exact)).ThenBy(p => p.Country).Take((int)units))
        {
            amounts[country]++;
        }
    }
}
