using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.Domain.Results;

/// <summary>The cells of a report as the engine counts them: each dimension for itself.</summary>
public static class CellCounts
{
    public static IReadOnlyList<CellCount> Of(IReadOnlyCollection<PeopleCell> cells)
    {
        var table = cells.Where(c => c is { Group: null, People: not null }).ToList();
        return
        [
            .. table.Where(c => c.Sex is not null).GroupBy(c => c.Sex!.Value).OrderBy(g => g.Key).Select(g => new CellCount(Disaggregation.Sex, NameOf(g.Key), g.Sum(c => c.People!.Value))),
            .. table.Where(c => c.Age is not null).GroupBy(c => c.Age!.Value).OrderBy(g => g.Key).Select(g => new CellCount(Disaggregation.AgeBand, NameOf(g.Key), g.Sum(c => c.People!.Value))),
            .. cells.Where(c => c is { Group: not null, People: not null }).GroupBy(c => c.Group!.Value).OrderBy(g => g.Key).Select(OfGroup),
        ];
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
