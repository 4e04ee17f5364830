using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>Which observations a list shows; what is null does not filter. Lists of codes are joined by a space, so that two equal questions are equal.</summary>
public sealed record ValueFilter
{
    public string? Countries { get; init; }

    public string? Themes { get; init; }

    public string? Indicators { get; init; }

    public int? FirstYear { get; init; }

    public int? LastYear { get; init; }

    public string? Sex { get; init; }

    public int? Step { get; init; }

    public string? Kind { get; init; }

    public string? State { get; init; }

    /// <summary>True: the programme's own rows; false: the countries'.</summary>
    public bool? Programme { get; init; }
}

public enum ValueOrder
{
    /// <summary>As in the file: the programme's own rows first, then country by country.</summary>
    Row,
    OldestFirst,
    LatestFirst,
}

/// <summary>One page of the observations of a release. There may be a million of them, so each page is asked for and kept, never the whole.</summary>
public sealed class ReleasedValuesPageQuery(PublicDbContext db, PublicMemory memory)
{
    public Task<IReadOnlyList<ReleasedValue>> PageAsync(int release, ValueFilter filter, ValueOrder order, int page, int size, CancellationToken ct) =>
        memory.KeepAsync((nameof(ReleasedValuesPageQuery), release, filter, order, page, size), () => ReadAsync(release, filter, order, page, size, ct), ct);

    public Task<int> TotalAsync(int release, ValueFilter filter, CancellationToken ct) =>
        memory.KeepAsync((nameof(TotalAsync), release, filter), () => Of(release, filter).CountAsync(ct), ct);

    private async Task<IReadOnlyList<ReleasedValue>> ReadAsync(int release, ValueFilter filter, ValueOrder order, int page, int size, CancellationToken ct)
    {
        var values = Of(release, filter);
        var inOrder = order switch
        {
            ValueOrder.OldestFirst => values.OrderBy(v => v.PeriodEnd).ThenBy(v => v.Row),
            ValueOrder.LatestFirst => values.OrderByDescending(v => v.PeriodEnd).ThenBy(v => v.Row),
            _ => values.OrderBy(v => v.Row),
        };
        return await inOrder.Skip((page - 1) * size).Take(size).ToListAsync(ct);
    }

    private IQueryable<ReleasedValue> Of(int release, ValueFilter filter)
    {
        var values = db.ReleasedValues.Where(v => v.Release == release);
        if (filter.Countries?.Split(' ') is { } countries)
        {
            values = values.Where(v => countries.Contains(v.Country));
        }

        if (filter.Themes?.Split(' ') is { } themes)
        {
            values = values.Where(v => themes.Contains(v.Theme));
        }

        if (filter.Indicators?.Split(' ') is { } indicators)
        {
            values = values.Where(v => indicators.Contains(v.Indicator));
        }

        if (filter.FirstYear is { } first)
        {
            values = values.Where(v => v.PeriodStart >= new DateOnly(first, 1, 1));
        }

        if (filter.LastYear is { } last)
        {
            values = values.Where(v => v.PeriodEnd <= new DateOnly(last, 12, 31));
        }

        if (filter.Programme is { } programme)
        {
            values = values.Where(v => v.Country == null == programme);
        }

        return values.Where(v => (filter.Sex == null || v.Sex == filter.Sex)
            && (filter.Step == null || v.Step == filter.Step)
            && (filter.Kind == null || v.Kind == filter.Kind)
            && (filter.State == null || v.State == filter.State));
    }
}
