namespace FlagshipMonitor.Domain.Engine;

/// <summary>Who the people of a figure are, by one dimension.</summary>
/// <param name="Cells">People by cell; null where a cell is kept back in public.</param>
/// <param name="NotStated">Of a partition: people whose cell nobody states; null where it is kept back, and for groups that overlap.</param>
/// <param name="Coverage">Stated people over all people, 0 to 1; of groups, the people of reports that state any over all.</param>
public sealed record DisaggregatedDimension(string Dimension, IReadOnlyDictionary<string, decimal?> Cells, decimal? NotStated, decimal? Coverage)
{
    /// <summary>Under this share of the total a split is not drawn in public (results engine, section 7).</summary>
    public const decimal LeastCoverage = 0.5m;

    /// <summary>The cells that are kept back, "notStated" among them.</summary>
    public IReadOnlyList<string> Suppressed { get; init; } = [];

    public bool IsDrawn => Coverage >= LeastCoverage;
}

/// <summary>Splits totals by sex, age and groups; a total is never overwritten by the sum of its cells.</summary>
public static class Disaggregation
{
    public const string Sex = "sex";
    public const string AgeBand = "ageBand";

    private static readonly string[] Partitions = [Sex, AgeBand];
    private static readonly string[] Overlapping = ["disability", "informal", "migrants", "rural"];

    /// <summary>Every dimension there is; another one is an error.</summary>
    public static IReadOnlyList<string> Dimensions { get; } = [.. Partitions, .. Overlapping];

    /// <summary>Whether the cells of a dimension add up to at most the total; else a person can be in several.</summary>
    public static bool IsPartition(string dimension) => Partitions.Contains(dimension, StringComparer.Ordinal);

    /// <summary>The split of everything that was counted. Values without a split stay in the total and lower its coverage.</summary>
    /// <param name="most">The most different people there can be, where reports may share some; null where they add up.</param>
    internal static IReadOnlyList<DisaggregatedDimension> Of(IEnumerable<(decimal People, IReadOnlyList<CellCount> Cells)> counted, decimal? most)
    {
        decimal total = 0;
        Dictionary<string, (SortedDictionary<string, decimal> Cells, decimal Stated)>? split = null;
        foreach (var (people, cells) in counted)
        {
            total += people;
            string? last = null;
            foreach (var cell in cells)
            {
                split ??= new(StringComparer.Ordinal);
                var (sums, stated) = split.TryGetValue(cell.Dimension, out var found) ? found : (new SortedDictionary<string, decimal>(StringComparer.Ordinal), 0m);
                sums[cell.Cell] = sums.GetValueOrDefault(cell.Cell) + cell.People;
                // Of a partition the cells are what is stated; a group covers the whole of each report that states it.
                stated += IsPartition(cell.Dimension) ? cell.People : last == cell.Dimension ? 0 : people;
                split[cell.Dimension] = (sums, stated);
                last = cell.Dimension;
            }
        }

        total = most ?? total;
        return split is null ? [] : [.. split.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new DisaggregatedDimension(
            s.Key,
            s.Value.Cells.ToDictionary(c => c.Key, c => (decimal?)c.Value, StringComparer.Ordinal),
            IsPartition(s.Key) ? Math.Max(total - s.Value.Stated, 0) : null,
            total == 0 ? null : Math.Min(s.Value.Stated / total, 1)))];
    }
}
