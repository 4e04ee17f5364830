using FlagshipMonitor.Domain.Countries;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Desks;

/// <summary>A country's population in a year, and who says so.</summary>
public sealed record Population(int Year, long People, string Source)
{
    /// <summary>The latest known not later than the year, else the first known.</summary>
    public static Population? Of(IReadOnlyCollection<Population> known, int year) =>
        known.Where(p => p.Year <= year).MaxBy(p => p.Year) ?? known.MinBy(p => p.Year);
}

/// <summary>What submissions, reviewers' checks and the engine's cap measure figures against.</summary>
internal static class Populations
{
    /// <summary>What is known, year by year, of some countries or of all.</summary>
    public static async Task<ILookup<CountryCode, Population>> PopulationsAsync(this FlagshipDbContext db, CancellationToken ct, IReadOnlyCollection<CountryCode>? countries = null)
    {
        var known = await db.ContextValues
            .Where(v => v.Indicator == ContextValue.Population && v.Sex == "total" && (countries == null || countries.Contains(v.Country)))
            .Select(v => new { v.Country, v.Year, v.Value, v.Source })
            .ToListAsync(ct);
        return known.ToLookup(v => v.Country, v => new Population(v.Year, (long)v.Value, v.Source));
    }
}
