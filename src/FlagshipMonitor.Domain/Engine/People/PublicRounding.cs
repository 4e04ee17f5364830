namespace FlagshipMonitor.Domain.Engine;

/// <summary>Public headlines are rounded down, after adding up and never before; tables and files stay exact (results engine, section 6).</summary>
public static class PublicRounding
{
    /// <summary>Tens of thousands from 10,000 on, thousands below; below 1,000 as it is.</summary>
    public static long Down(long people) => people / Unit(people) * Unit(people);

    /// <summary>The number a headline is cut down to a multiple of.</summary>
    public static long Unit(long people) => people switch
    {
        >= 10_000 => 10_000,
        >= 1_000 => 1_000,
        _ => 1,
    };
}
