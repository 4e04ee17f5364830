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
    internal static IReadOnlyList<DisaggregatedDimension> Of(IReadOnlyList<Part> reported, decimal? most)
    {
        decimal total = 0;
        List<Split>? splits = null;
        foreach (var part in reported)
        {
            foreach (var (value, _) in part.Counted)
            {
                var people = value.Numerator ?? value.Amount;
                total += people;
                Add(ref splits, value.Cells, people);
            }
        }

        if (splits is null)
        {
            return [];
        }

        total = most ?? total;
        splits.Sort((a, b) => string.CompareOrdinal(a.Dimension, b.Dimension));
        var dimensions = new DisaggregatedDimension[splits.Count];
        for (var i = 0; i < dimensions.Length; i++)
        {
            dimensions[i] = splits[i].Over(total);
        }

        return dimensions;
    }

    private static void Add(ref List<Split>? splits, IReadOnlyList<CellCount> cells, decimal people)
    {
        Split? last = null;
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            var split = last?.Dimension == cell.Dimension ? last : Of(splits ??= new(Dimensions.Count), cell.Dimension);
            split.Add(cell);
            // Of a partition the cells are what is stated; a group covers the whole of each report that states it.
            split.Stated += split.IsPartition ? cell.People : ReferenceEquals(split, last) ? 0 : people;
            last = split;
        }
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

    /// <summary>What is known of one dimension so far. There are a handful of cells, so looking through them is quicker than any index.</summary>
    private sealed class Split(string dimension)
    {
        private readonly List<KeyValuePair<string, decimal>> _cells = new(2);

        public string Dimension { get; } = dimension;

        public bool IsPartition { get; } = Disaggregation.IsPartition(dimension);

        public decimal Stated { get; set; }

        public void Add(CellCount cell)
        {
            for (var i = 0; i < _cells.Count; i++)
            {
                if (_cells[i].Key == cell.Cell)
                {
                    _cells[i] = new(cell.Cell, _cells[i].Value + cell.People);
                    return;
                }
            }

            _cells.Add(new(cell.Cell, cell.People));
        }

        public DisaggregatedDimension Over(decimal total)
        {
            var cells = new SortedList<string, decimal?>(_cells.Count, StringComparer.Ordinal);
            foreach (var (cell, people) in _cells)
            {
                cells.Add(cell, people);
            }

            return new(Dimension, cells, IsPartition ? Math.Max(total - Stated, 0) : null, total == 0 ? null : Math.Min(Stated / total, 1));
        }
    }
}
