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
        return $"{country}-{year:0000}-{numbers[0]:000}";
    }
}
