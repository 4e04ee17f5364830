using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.Domain.Results;

/// <summary>The cells of a report as the engine counts them: each dimension for itself.</summary>
public static class CellCounts
{
    private static readonly string[] Sexes = [.. Enum.GetValues<Sex>().Select(NameOf)];
    private static readonly string[] Ages = [.. Enum.GetValues<AgeBand>().Select(NameOf)];

    /// <summary>Of thousands of reports at once: the table is added up in place.</summary>
    public static IReadOnlyList<CellCount> Of(IReadOnlyCollection<PeopleCell> cells)
    {
        if (cells.Count == 0)
        {
            return [];
        }

        Span<long> bySex = stackalloc long[Sexes.Length], byAge = stackalloc long[Ages.Length];
        Span<bool> sexes = stackalloc bool[Sexes.Length], ages = stackalloc bool[Ages.Length];
        var groups = false;
        foreach (var cell in cells)
        {
            if (cell.People is not { } people)
            {
                continue;
            }

            groups |= cell.Group is not null;
            if (cell is { Group: null, Sex: { } sex })
            {
                (bySex[(int)sex], sexes[(int)sex]) = (bySex[(int)sex] + people, true);
            }

            if (cell is { Group: null, Age: { } age })
            {
                (byAge[(int)age], ages[(int)age]) = (byAge[(int)age] + people, true);
            }
        }

        var counts = new List<CellCount>(Sexes.Length + Ages.Length);
        Add(counts, Disaggregation.Sex, Sexes, bySex, sexes);
        Add(counts, Disaggregation.AgeBand, Ages, byAge, ages);
        if (groups)
        {
            counts.AddRange(cells.Where(c => c is { Group: not null, People: not null }).GroupBy(c => c.Group!.Value).OrderBy(g => g.Key).Select(OfGroup));
        }

        return counts;
    }

    private static void Add(List<CellCount> counts, string dimension, string[] names, ReadOnlySpan<long> people, ReadOnlySpan<bool> given)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (given[i])
            {
                counts.Add(new CellCount(dimension, names[i], people[i]));
            }
        }
    }

    /// <summary>The whole of a group where it is given, else what is given by sex.</summary>
    private static CellCount OfGroup(IGrouping<PeopleGroup, PeopleCell> group) => new(
        group.Key switch
        {
            PeopleGroup.PersonsWithDisabilities => "disability",
            PeopleGroup.InformalEconomy => "informal",
            PeopleGroup.Migrants => "migrants",
            _ => "rural",
        },
        "yes",
        group.FirstOrDefault(c => c.Sex is null)?.People ?? group.Sum(c => c.People!.Value));

    private static string NameOf<T>(T value)
        where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];
}
