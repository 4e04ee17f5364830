using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>Which changes a list or file shows; what is null does not filter.</summary>
/// <param name="Countries">Codes, already narrowed to a region where one is asked for.</param>
public sealed record ChangeFilter(IReadOnlyCollection<CountryCode>? Countries = null, int? Step = null, string? Theme = null, int? FirstYear = null, int? LastYear = null);

/// <summary>Released changes, latest first.</summary>
public sealed class ReleasedChangesQuery(PublicDbContext db, PublicMemory memory)
{
    public Task<IReadOnlyList<Country>> CountriesAsync(CancellationToken ct) =>
        memory.KeepAsync<IReadOnlyList<Country>>(nameof(Country), async () => await db.Countries.ToListAsync(ct), ct);

    public Task<IReadOnlyList<ThematicArea>> ThemesAsync(CancellationToken ct) =>
        memory.KeepAsync<IReadOnlyList<ThematicArea>>(nameof(ThematicArea), async () => await db.ThematicAreas.OrderBy(t => t.Sort).ToListAsync(ct), ct);

    public Task<(IReadOnlyList<ReleasedChange> Changes, int Total)> PageAsync(int release, ChangeFilter filter, int page, int size, CancellationToken ct)
    {
        var countries = filter.Countries is null ? "" : string.Join(' ', filter.Countries.Select(c => c.Value).Order(StringComparer.Ordinal)) + ' ';
        return memory.KeepAsync((release, filter with { Countries = null }, countries, page, size), () => ReadAsync(release, filter, page, size, ct), ct);
    }

    private async Task<(IReadOnlyList<ReleasedChange> Changes, int Total)> ReadAsync(int release, ChangeFilter filter, int page, int size, CancellationToken ct)
    {
        var changes = Of(release, filter);
        var total = await changes.CountAsync(ct);
        return (await InOrder(changes).Skip((page - 1) * size).Take(size).ToListAsync(ct), total);
    }

    /// <summary>For files: row by row, the whole list never in memory.</summary>
    public IAsyncEnumerable<ReleasedChange> Stream(int release, ChangeFilter filter) => InOrder(Of(release, filter)).AsAsyncEnumerable();

    /// <summary>People a change could reach, where a report says so: by public id of the change.</summary>
    public async Task<IReadOnlyDictionary<string, long>> PotentialAsync(int release, CancellationToken ct) => await db.ReleasedPeople
        .Where(p => p.Release == release && p.Dimension == ImpactDimension.Potential && p.Change != null && p.Gain != null)
        .GroupBy(p => p.Change!)
        .ToDictionaryAsync(g => g.Key, g => g.Max(p => p.Gain!.Value), ct);

    private IQueryable<ReleasedChange> Of(int release, ChangeFilter filter)
    {
        var changes = db.ReleasedChanges.Where(c => c.Release == release);
        if (filter.Countries is { } codes)
        {
            changes = changes.Where(c => codes.Contains(c.Country));
        }

        if (filter.Step is { } number)
        {
            var step = (ChangeStep)number;
            changes = changes.Where(c => c.Step == step);
        }

        if (filter.Theme is { } theme)
        {
            changes = changes.Where(c => c.Themes.Contains(theme));
        }

        if (filter.FirstYear is { } first)
        {
            changes = changes.Where(c => c.Date.Day >= new DateOnly(first, 1, 1));
        }

        if (filter.LastYear is { } last)
        {
            changes = changes.Where(c => c.Date.Day <= new DateOnly(last, 12, 31));
        }

        return changes;
    }

    private static IOrderedQueryable<ReleasedChange> InOrder(IQueryable<ReleasedChange> changes) =>
        changes.OrderByDescending(c => c.Date.Day).ThenBy(c => c.PublicId);
}
