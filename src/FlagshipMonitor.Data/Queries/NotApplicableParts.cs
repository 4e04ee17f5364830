using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Queries;

/// <summary>
/// The parts of a gain to which a question does not apply, men for a maternity benefit: something else than a part of which
/// nothing is known, so they have rows of their own. They hold nobody and give away nobody.
/// </summary>
public static class NotApplicableParts
{
    private static readonly Figure NotApplicable = new Figure.NotApplicable("");

    /// <summary>Sums by sex, sums by age, cells of both, then groups.</summary>
    public static IReadOnlyList<PublicCell> Of(IReadOnlyCollection<PeopleCell> cells)
    {
        var table = cells.Where(c => c.Group is null).ToList();
        return
        [
            .. Enum.GetValues<Sex>().Where(s => IsNone(table.Where(c => c.Sex == s), Enum.GetValues<AgeBand>().Length)).Select(s => new PublicCell(null, s, null, NotApplicable)),
            .. Enum.GetValues<AgeBand>().Where(a => IsNone(table.Where(c => c.Age == a), Enum.GetValues<Sex>().Length)).Select(a => new PublicCell(null, null, a, NotApplicable)),
            .. table.Where(c => c.NotApplicable && c.Sex is not null && c.Age is not null).Select(c => new PublicCell(null, c.Sex, c.Age, NotApplicable)),
            .. cells.Where(c => c.NotApplicable && c.Group is not null).Select(c => new PublicCell(c.Group, c.Sex, null, NotApplicable)),
        ];
    }

    /// <summary>A sum does not apply where none of its parts does; a part of which nothing is known may.</summary>
    private static bool IsNone(IEnumerable<PeopleCell> parts, int of) =>
        parts.All(c => c.NotApplicable) && parts.Count(c => c is { Sex: not null, Age: not null }) == of;
}
