using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>What a country's position is measured against, and the years it stands on.</summary>
/// <param name="Targets">By country: institutional changes expected by the end of the phase.</param>
/// <param name="Years">By country and indicator: the latest year with a reported value.</param>
public sealed record CountryFacts(IReadOnlyDictionary<string, decimal> Targets, IReadOnlyDictionary<(string Scope, IndicatorCode Indicator), int> Years);

public sealed class ReleasedCountryFactsQuery(PublicDbContext db, PublicMemory memory)
{
    public Task<CountryFacts> RunAsync(int release, CancellationToken ct) => memory.KeepAsync((nameof(CountryFacts), release), () => ReadAsync(release, ct), ct);

    private async Task<CountryFacts> ReadAsync(int release, CancellationToken ct)
    {
        var figures = db.ReleasedFigures.Where(f => f.Release == release && f.Scope != Scope.Programme && f.Scope != Scope.Outside && f.Step == 0);
        var targets = await figures.Where(f => f.Year == 0 && f.Indicator == IndicatorCode.InstitutionalChanges && f.Target != null)
            .ToDictionaryAsync(f => f.Scope, f => f.Target!.Value, ct);
        var years = await figures.Where(f => f.Year != 0 && f.State == "reported")
            .GroupBy(f => new { f.Scope, f.Indicator })
            .Select(g => new { g.Key.Scope, g.Key.Indicator, Year = g.Max(f => f.Year) })
            .ToListAsync(ct);
        return new CountryFacts(targets, years.ToDictionary(y => (y.Scope, y.Indicator), y => y.Year));
    }
}
