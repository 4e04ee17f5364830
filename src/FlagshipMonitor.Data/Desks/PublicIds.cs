using FlagshipMonitor.Domain.Countries;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FlagshipMonitor.Data.Desks;

/// <summary>The last number given to a country's results of a year: ids are never used again.</summary>
public sealed class PublicIdCounter
{
    public CountryCode Country { get; private init; } = null!;

    public int Year { get; private init; }

    public int Last { get; private init; }
}

internal sealed class PublicIdCounterConfiguration : IEntityTypeConfiguration<PublicIdCounter>
{
    public void Configure(EntityTypeBuilder<PublicIdCounter> builder)
    {
        builder.ToTable("public_id_counters");
        builder.HasKey(c => new { c.Country, c.Year });
    }
}

/// <summary>Gives out public ids such as "SEN-2024-001": country, year of the result, next number of the country in that year.</summary>
public static class PublicIds
{
    public static async Task<string> NextPublicIdAsync(this FlagshipDbContext db, CountryCode country, int year, CancellationToken ct)
    {
        // The row stays locked until the transaction ends, so two submissions at once get two numbers.
        var numbers = await db.Database.SqlQuery<int>($"""
            INSERT INTO public_id_counters (country, year, last) VALUES ({country.Value}, {year}, 1)
            ON CONFLICT (country, year) DO UPDATE SET last = public_id_counters.last + 1
            RETURNING last AS "Value"
            """).ToListAsync(ct);
        return Of(country, year, numbers[0]);
    }

    public static string Of(CountryCode country, int year, int number) => $"{country}-{year:0000}-{number:000}";

    /// <summary>Takes as many numbers of each country and year as it occurs in the list.</summary>
    public static async Task<Dictionary<(CountryCode Country, int Year), Queue<int>>> NextPublicIdsAsync(this FlagshipDbContext db, IReadOnlyList<(CountryCode Country, int Year)> wanted, CancellationToken ct)
    {
        var counts = wanted.CountBy(w => w).OrderBy(w => w.Key.Country.Value, StringComparer.Ordinal).ThenBy(w => w.Key.Year).ToList();
        if (counts.Count == 0)
        {
            return [];
        }

        var (countries, years, many) = (counts.Select(c => c.Key.Country.Value).ToArray(), counts.Select(c => c.Key.Year).ToArray(), counts.Select(c => c.Value).ToArray());
        var taken = await db.Database.SqlQuery<TakenNumbers>($"""
            INSERT INTO public_id_counters (country, year, last) SELECT * FROM unnest({countries}, {years}, {many})
            ON CONFLICT (country, year) DO UPDATE SET last = public_id_counters.last + excluded.last
            RETURNING country, year, last
            """).ToListAsync(ct);
        var last = taken.ToDictionary(t => (CountryCode.From(t.Country), t.Year), t => t.Last);
        return counts.ToDictionary(c => c.Key, c => new Queue<int>(Enumerable.Range(last[c.Key] - c.Value + 1, c.Value)));
    }

    private sealed record TakenNumbers(string Country, int Year, int Last);
}
