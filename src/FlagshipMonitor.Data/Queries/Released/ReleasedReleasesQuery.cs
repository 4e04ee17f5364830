using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>The releases, and what one of them holds: an old one stays readable.</summary>
public sealed class ReleasedReleasesQuery(PublicDbContext db, PublicMemory memory)
{
    /// <summary>Latest first.</summary>
    public Task<IReadOnlyList<ReleaseSummary>> AllAsync(CancellationToken ct) => memory.KeepAsync(nameof(ReleaseSummary), () => ReadAsync(ct), ct);

    private async Task<IReadOnlyList<ReleaseSummary>> ReadAsync(CancellationToken ct) => await db.Releases
        .OrderByDescending(r => r.Number)
        .Select(r => new ReleaseSummary(
            r,
            db.ReleasedChanges.Count(c => c.Release == r.Number),
            db.ReleasedPeople.Count(p => p.Release == r.Number),
            db.ReleasedChanges.Count(c => c.Release == r.Number && c.Origin == Origin.Example) + db.ReleasedPeople.Count(p => p.Release == r.Number && p.Origin == Origin.Example)))
        .ToListAsync(ct);

    /// <summary>What its figures were computed from; null for a release from before that was frozen.</summary>
    public Task<ReleaseInputs?> InputsAsync(int release, CancellationToken ct) => db.ReleaseInputs.SingleOrDefaultAsync(i => i.Release == release, ct);

    /// <summary>Every figure of a release, row by row: the programme's first, then outside it, then by country.</summary>
    public IAsyncEnumerable<ReleasedFigure> Figures(int release) => db.ReleasedFigures
        .Where(f => f.Release == release)
        .OrderByDescending(f => f.Scope == Scope.Programme).ThenByDescending(f => f.Scope == Scope.Outside)
        .ThenBy(f => f.Scope).ThenBy(f => f.Indicator).ThenBy(f => f.Year).ThenBy(f => f.Step)
        .AsAsyncEnumerable();

    public Task<ReleaseDetail?> OneAsync(int number, int page, int size, CancellationToken ct) =>
        memory.KeepAsync((nameof(ReleaseDetail), number, page, size), () => ReadAsync(number, page, size, ct), ct);

    private async Task<ReleaseDetail?> ReadAsync(int number, int page, int size, CancellationToken ct)
    {
        if (await db.EditionAsync(ct, number) is not { } edition)
        {
            return null;
        }

        var figures = await db.ReleasedFigures
            .Where(f => f.Release == number && f.Scope == Scope.Programme && f.Year == 0 && f.Step == 0)
            .ToListAsync(ct);
        var held = db.ReleasedChanges.Where(c => c.Release == number);
        var counts = await db.Releases.Where(r => r.Number == number)
            .Select(r => new { Changes = held.Count(), People = db.ReleasedPeople.Count(p => p.Release == number) }).SingleAsync(ct);
        var changes = await held.OrderByDescending(c => c.Date.Day).ThenBy(c => c.PublicId).Skip((page - 1) * size).Take(size).ToListAsync(ct);
        var countries = await db.Countries.ToListAsync(ct);
        return new ReleaseDetail(edition, figures, changes, counts.Changes, counts.People, countries.ToDictionary(c => c.Code), await db.CorrectedSinceAsync(number, null, ct));
    }
}

/// <param name="Examples">How many of its changes and reports of people come from public sources.</param>
public sealed record ReleaseSummary(Release Release, int Changes, int People, int Examples)
{
    public int Results => Changes + People;

    public Origins Origins => OriginsOf.Of(Results, Examples, Release.Illustrative) ?? Origins.Reported;
}

/// <param name="Figures">The programme's, at the release's day.</param>
/// <param name="Changes">One page of them, latest first.</param>
/// <param name="Total">All changes it holds.</param>
/// <param name="People">How many reports of people it holds.</param>
/// <param name="Corrected">Errors in it that later releases correct.</param>
public sealed record ReleaseDetail(
    ReleasedEdition Edition,
    IReadOnlyList<ReleasedFigure> Figures,
    IReadOnlyList<ReleasedChange> Changes,
    int Total,
    int People,
    IReadOnlyDictionary<CountryCode, Country> Countries,
    IReadOnlyList<CorrectedSince> Corrected);
