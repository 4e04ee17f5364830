using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>All countries with where they stand in a release.</summary>
public sealed class ReleasedCountriesQuery(PublicDbContext db, PublicMemory memory)
{
    public Task<ReleasedCountries> RunAsync(int? release, CancellationToken ct) => memory.KeepAsync((nameof(ReleasedCountries), release), () => ReadAsync(release, ct), ct);

    private async Task<ReleasedCountries> ReadAsync(int? release, CancellationToken ct)
    {
        var edition = await db.EditionAsync(ct, release);
        var countries = await db.Countries.ToListAsync(ct);
        if (edition is null)
        {
            return new ReleasedCountries(null, [.. countries.Select(c => new ReleasedStanding(c, []))]);
        }

        var figures = await db.ReleasedFigures
            .Where(f => f.Release == edition.Number && f.Year == 0 && f.Scope != Scope.Programme && f.Scope != Scope.Outside)
            .Select(f => new StandingFigure(f.Indicator, f.Scope, f.Step, f.State, f.Value, f.Lower, f.Upper, f.Estimated))
            .ToListAsync(ct);
        var byCountry = figures.ToLookup(f => f.Scope, StringComparer.Ordinal);
        return new ReleasedCountries(edition, [.. countries.Select(c => new ReleasedStanding(c, [.. byCountry[Scope.Of(c.Code)]]))]);
    }
}

public sealed record ReleasedCountries(ReleasedEdition? Edition, IReadOnlyList<ReleasedStanding> Countries);

/// <summary>A country's figure at the release's day, without its derivation.</summary>
public sealed record StandingFigure(IndicatorCode Indicator, string Scope, int Step, string State, decimal? Value, decimal? Lower, decimal? Upper, bool Estimated);

/// <summary>Where a country stands: what is not there was not reported.</summary>
public sealed record ReleasedStanding(Country Country, IReadOnlyList<StandingFigure> Figures)
{
    /// <summary>0: no change in the phase is released.</summary>
    public int HighestStep => Figures.Where(f => f.Step > 0 && f.Value > 0).Select(f => f.Step).DefaultIfEmpty().Max();

    public long? Changes => (long?)Figure(IndicatorCode.InstitutionalChanges)?.Value;

    public StandingFigure? Figure(IndicatorCode code) => Figures.FirstOrDefault(f => f.Indicator == code && f.Step == 0);
}
