namespace FlagshipMonitor.Data.Desks;

/// <summary>A country's population in a year, and who says so.</summary>
public sealed record Population(int Year, long People, string Source)
{
    /// <summary>The latest known not later than the year, else the first known.</summary>
    public static Population? Of(IReadOnlyCollection<Population> known, int year) =>
        known.Where(p => p.Year <= year).MaxBy(p => p.Year) ?? known.MinBy(p => p.Year);
}
