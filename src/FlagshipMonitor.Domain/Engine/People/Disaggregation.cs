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
        List<Split>? splits = null;
        foreach (var (people, cells) in counted)
        {
            total += people;
            Split? last = null;
            foreach (var cell in cells)
            {
                var split = last?.Dimension == cell.Dimension ? last : Of(splits ??= [], cell.Dimension);
                split.Cells[cell.Cell] = split.Cells.TryGetValue(cell.Cell, out var sum) ? sum + cell.People : cell.People;
                // Of a partition the cells are what is stated; a group covers the whole of each report that states it.
                split.Stated += split.IsPartition ? cell.People : ReferenceEquals(split, last) ? 0 : people;
                last = split;
            }
        }

        if (splits is null)
        {
            return [];
        }

        total = most ?? total;
        splits.Sort((a, b) => string.CompareOrdinal(a.Dimension, b.Dimension));
        return [.. splits.Select(s => new DisaggregatedDimension(
            s.Dimension, s.Cells, s.IsPartition ? Math.Max(total - s.Stated, 0) : null, total == 0 ? null : Math.Min(s.Stated / total, 1)))];
    }

    private static Split Of(List<Split> splits, string dimension)
    {
        foreach (var split in splits)
        {
            if (split.Dimension == dimension)
            {
                return split;
            }
        }

        var added = new Split(dimension);
        splits.Add(added);
        return added;
    }

    /// <summary>What is known of one dimension so far. There are a handful of cells, so a sorted list is smaller and quicker than a dictionary.</summary>
    private sealed class Split(string dimension)
    {
        public string Dimension { get; } = dimension;

        public bool IsPartition { get; } = Disaggregation.IsPartition(dimension);

        public SortedList<string, decimal?> Cells { get; } = new(StringComparer.Ordinal);

        public decimal Stated { get; set; }
    }
}
