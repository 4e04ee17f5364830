using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>A cell as the public sees it: the number, or <see cref="Figure.Suppressed"/>.</summary>
public sealed record PublicCell(PeopleGroup? Group, Sex? Sex, AgeBand? Age, Figure Figure);

/// <summary>
/// Who gained, as the public may see it. Cells of one to four people are suppressed, and with them what would give them
/// away: whatever is published adds up to something else that is published, so at least two of a sum are always kept back.
/// </summary>
public sealed record Breakdown(long Total, IReadOnlyList<PublicCell> BySex, IReadOnlyList<PublicCell> ByAge, IReadOnlyList<PublicCell> Cells, IReadOnlyList<PublicCell> Groups)
{
    private const long LargestSmall = 4;

    /// <summary>Under this share of the total, a split is not drawn.</summary>
    public const decimal LeastCoverage = 0.5m;

    /// <summary>Whether anything was kept back; then nothing finer than sums by sex is shown on a page.</summary>
    public bool HoldsSuppressed => BySex.Concat(ByAge).Concat(Cells).Any(c => c.Figure is Figure.Suppressed);

    public decimal SexCoverage => Coverage(BySex);

    public decimal AgeCoverage => Coverage(ByAge);

    public static Breakdown Of(long total, IReadOnlyCollection<PeopleCell> cells)
    {
        var table = cells.Where(c => c.Group is null && c.People is not null).ToList();
        var known = Enum.GetValues<Sex>().Where(s => table.Any(c => c.Sex == s)).ToList();
        var sums = known.Select(s => table.Where(c => c.Sex == s).Sum(c => c.People!.Value)).ToList();
        var sexSuppressed = Suppress([.. sums, total - sums.Sum()]);

        var bySex = known.Select((s, i) => new PublicCell(null, s, null, Show(sums[i], sexSuppressed[i]))).ToList();
        var fine = new List<PublicCell>();
        foreach (var sex in table.Select(c => c.Sex).Distinct().Order())
        {
            var own = table.Where(c => c.Sex == sex).ToList();
            var at = sex is { } s ? known.IndexOf(s) : -1;
            // The sum of these cells is published, unless it is kept back itself; the rest of the unknown sex is never published.
            var suppressed = at >= 0 && sexSuppressed[at] || at < 0 && sexSuppressed[^1]
                ? [.. own.Select(_ => true)]
                : Suppress([.. own.Select(c => c.People!.Value)]);
            fine.AddRange(own.Select((c, i) => new PublicCell(null, c.Sex, c.Age, Show(c.People!.Value, suppressed[i]))));
        }

        // Sums by age cross the sums by sex: with anything kept back they could be used to work it out. A sum by sex that is kept back takes its cells with it.
        var hidden = fine.Any(c => c.Figure is Figure.Suppressed);
        var ages = Enum.GetValues<AgeBand>().Where(a => table.Any(c => c.Age == a)).ToList();
        var ageSums = ages.Select(a => table.Where(c => c.Age == a).Sum(c => c.People!.Value)).ToList();
        var ageSuppressed = Suppress([.. ageSums, total - ageSums.Sum()]);
        var byAge = ages.Select((a, i) => new PublicCell(null, null, a, Show(ageSums[i], hidden || ageSuppressed[i]))).ToList();

        return new Breakdown(total, bySex, byAge, fine, [.. cells.Where(c => c.Group is not null && c.People is not null).GroupBy(c => c.Group!.Value).OrderBy(g => g.Key).SelectMany(OfGroup)]);
    }

    private static IEnumerable<PublicCell> OfGroup(IGrouping<PeopleGroup, PeopleCell> group)
    {
        var whole = group.FirstOrDefault(c => c.Sex is null)?.People;
        var parts = group.Where(c => c.Sex is not null).OrderBy(c => c.Sex).ToList();
        List<long> numbers = [.. parts.Select(c => c.People!.Value)];
        var suppressed = Suppress(whole is { } sum ? [.. numbers, sum - numbers.Sum()] : numbers, alone: whole is null);
        if (whole is { } total)
        {
            yield return new PublicCell(group.Key, null, null, Show(total, IsSmall(total)));
        }

        for (var i = 0; i < parts.Count; i++)
        {
            yield return new PublicCell(group.Key, parts[i].Sex, null, Show(numbers[i], suppressed[i] || (whole is { } all && IsSmall(all))));
        }
    }

    /// <summary>Which parts of a known sum are kept back: the small ones, and the smallest others until at least two people-bearing parts are.</summary>
    /// <param name="parts">All parts, the rest that nobody states included.</param>
    /// <param name="alone">The sum is not known, so a part gives nothing away of another.</param>
    private static bool[] Suppress(List<long> parts, bool alone = false)
    {
        var kept = parts.Select(IsSmall).ToArray();
        if (alone || !kept.Any(k => k))
        {
            return kept;
        }

        var others = Enumerable.Range(0, parts.Count).Where(i => !kept[i] && parts[i] > 0).OrderBy(i => parts[i]).ToList();
        if (kept.Count(k => k) < 2)
        {
            if (others.Count == 0)
            {
                return [.. parts.Select(_ => true)];
            }

            kept[others[0]] = true;
        }

        return kept;
    }

    private static bool IsSmall(long people) => people is > 0 and <= LargestSmall;

    private static Figure Show(long people, bool suppressed) => suppressed ? Figure.Hidden : new Figure.Reported(people);

    private decimal Coverage(IReadOnlyList<PublicCell> cells) =>
        Total == 0 || cells.Any(c => c.Figure is Figure.Suppressed) ? 0 : cells.Sum(c => c.Figure.Amount ?? 0) / Total;
}
