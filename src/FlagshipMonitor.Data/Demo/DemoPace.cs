namespace FlagshipMonitor.Data.Demo;

/// <summary>How a made-up country goes on, so that every state of a dashboard is seen somewhere.</summary>
internal enum DemoPace
{
    /// <summary>Beyond its share early.</summary>
    Ahead,

    Steady,

    Slow,

    VerySlow,

    /// <summary>Reported two years and then no more: carried ever since.</summary>
    Stopped,

    /// <summary>A cumulative figure that fell.</summary>
    Falls,

    /// <summary>No report of people, and no change achieved.</summary>
    Silent,

    /// <summary>Nothing before the third year.</summary>
    Late,

    /// <summary>Three schemes whose overlap is unknown.</summary>
    Overlapping,

    /// <summary>Known to be none in one dimension, estimated in the others.</summary>
    Zero,
}

internal static class DemoPaces
{
    private static readonly int Count = Enum.GetValues<DemoPace>().Length;

    public static DemoPace Of(int country) => (DemoPace)(country % Count);

    /// <summary>Share of the country's plan reached by the end of a year, in percent; null where nothing is reported.</summary>
    public static int? Reached(DemoPace pace, int year) => (pace, year - DemoTimes.FirstYear) switch
    {
        (DemoPace.Ahead, var y) => new[] { 35, 70, 105, 125, 130 }[y],
        (DemoPace.Steady, var y) => new[] { 18, 38, 58, 78, 97 }[y],
        (DemoPace.Slow, var y) => new[] { 12, 26, 40, 54, 68 }[y],
        (DemoPace.VerySlow, var y) => new[] { 5, 12, 20, 28, 35 }[y],
        (DemoPace.Stopped, < 2 and var y) => new[] { 20, 40 }[y],
        (DemoPace.Falls, var y) => new[] { 20, 45, 70, 52, 60 }[y],
        (DemoPace.Late, >= 2 and var y) => new[] { 50, 60, 70 }[y - 2],
        (DemoPace.Overlapping, var y) => new[] { 22, 44, 66, 88, 110 }[y],
        (DemoPace.Zero, var y) => new[] { 10, 20, 35, 50, 60 }[y],
        _ => null,
    };

    /// <summary>Parts of the figure by scheme, in percent.</summary>
    public static int[] Schemes(DemoPace pace) => pace switch
    {
        DemoPace.Overlapping => [100, 60, 25],
        DemoPace.Ahead or DemoPace.Slow => [100, 40],
        _ => [100],
    };
}
