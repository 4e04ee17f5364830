using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms.Reading;

namespace FlagshipMonitor.Web.Forms.People;

/// <summary>One cell of a table of people: its field, its words' parts, and what is known.</summary>
public sealed record TableCell(string Key, Sex? Sex, CountReading Reading);

/// <summary>One row: an age or a group. The sum is of what is known; null while nothing is.</summary>
public sealed record TableRow(AgeBand? Age, PeopleGroup? Group, IReadOnlyList<TableCell> Cells)
{
    public long? Sum => PeopleTable.SumOf(Cells);
}

/// <summary>The two tables of a gain: by sex and age, which add up, and by group, which overlap.</summary>
public sealed record PeopleTable(IReadOnlyList<TableRow> Ages, IReadOnlyList<TableRow> Groups)
{
    public static readonly IReadOnlyList<Sex?> Sexes = [Sex.Women, Sex.Men, null];
    public static readonly IReadOnlyList<AgeBand?> AgeBands = [AgeBand.Under15, AgeBand.From15To64, AgeBand.From65, null];
    public static readonly IReadOnlyList<PeopleGroup> PeopleGroups = Enum.GetValues<PeopleGroup>();

    /// <summary>Every cell of both tables, without people.</summary>
    public static readonly IReadOnlyList<PeopleCell> AllCells =
    [
        .. from age in AgeBands from sex in Sexes select PeopleCell.OfSexAndAge(sex, age, null),
        .. from @group in PeopleGroups from sex in Sexes select PeopleCell.OfGroup(@group, sex, null),
    ];

    public long? Sum => SumOf(Ages.SelectMany(a => a.Cells));

    public bool IsEmpty => Ages.Concat(Groups).SelectMany(r => r.Cells).All(c => c.Reading.Kind is CountKind.Empty);

    /// <summary>From a form's boxes.</summary>
    public static PeopleTable Of(IReadOnlyDictionary<string, string?> typed) => Of(cell => Counts.Read(typed.GetValueOrDefault(cell.Key)));

    /// <summary>From what a result holds.</summary>
    public static PeopleTable Of(IReadOnlyCollection<PeopleCell> cells)
    {
        var known = cells.ToDictionary(c => c.Key);
        return Of(cell => known.GetValueOrDefault(cell.Key) switch
        {
            null => new CountReading(CountKind.Empty),
            { People: { } people } => new CountReading(CountKind.Number, people),
            _ => new CountReading(CountKind.NotApplicable),
        });
    }

    /// <summary>The cells a form fills: numbers and "not applicable"; what is not known has no cell.</summary>
    public static IReadOnlyList<PeopleCell> Read(IReadOnlyDictionary<string, string?> typed)
    {
        var cells = new List<PeopleCell>();
        foreach (var cell in AllCells)
        {
            var reading = Counts.Read(typed.GetValueOrDefault(cell.Key));
            if (reading.Kind is CountKind.Number or CountKind.NotApplicable)
            {
                cells.Add(cell.Group is { } group ? PeopleCell.OfGroup(group, cell.Sex, reading.Number) : PeopleCell.OfSexAndAge(cell.Sex, cell.Age, reading.Number));
            }
        }

        return cells;
    }

    /// <summary>Women, men or not known in all ages.</summary>
    public long? SumOf(Sex? sex) => SumOf(Ages.SelectMany(a => a.Cells).Where(c => c.Sex == sex));

    internal static long? SumOf(IEnumerable<TableCell> cells) =>
        cells.Where(c => c.Reading.Kind is CountKind.Number).Select(c => (long?)c.Reading.Value).Aggregate((long?)null, (sum, n) => (sum ?? 0) + n);

    private static PeopleTable Of(Func<PeopleCell, CountReading> reading) => new(
        [.. AgeBands.Select(age => new TableRow(age, null, Row(c => c.Group is null && c.Age == age, reading)))],
        [.. PeopleGroups.Select(group => new TableRow(null, group, Row(c => c.Group == group, reading)))]);

    private static List<TableCell> Row(Func<PeopleCell, bool> here, Func<PeopleCell, CountReading> reading) =>
        [.. AllCells.Where(here).Select(c => new TableCell(c.Key, c.Sex, reading(c)))];
}
