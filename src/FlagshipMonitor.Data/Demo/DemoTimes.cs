namespace FlagshipMonitor.Data.Demo;

/// <summary>A round of the demo: what is entered on one day, decided on another, and perhaps published after it.</summary>
/// <param name="Name">Part of the keys of what is done in it.</param>
/// <param name="Release">The day of the release prepared and published after it; null for none.</param>
internal sealed record DemoRound(string Name, DateOnly Submitted, DateOnly Decided, DateOnly? Release = null);

/// <summary>When things happened in the demo: years are reported in the February that follows.</summary>
internal static class DemoTimes
{
    public const int FirstYear = 2021;
    public const int LastYear = 2025;

    /// <summary>Corrections and late reports between two rounds.</summary>
    public const string Corrections = "corrections";

    public static readonly IReadOnlyList<DemoRound> Rounds =
    [
        new("2021", new(2022, 2, 10), new(2022, 3, 1)),
        new("2022", new(2023, 2, 9), new(2023, 3, 1), new(2023, 3, 31)),
        new("2023", new(2024, 2, 8), new(2024, 3, 4)),
        new("2024", new(2025, 2, 11), new(2025, 3, 3), new(2025, 3, 31)),
        new(Corrections, new(2025, 8, 12), new(2025, 9, 2), new(2025, 10, 31)),
        new("2025", new(2026, 2, 10), new(2026, 3, 2)),
    ];

    public static readonly DateOnly TargetsProposed = new(2021, 5, 11);

    public static readonly DateOnly TargetsDecided = new(2021, 6, 1);

    public static DateTimeOffset At(DateOnly day, int minute = 0) => new(day.ToDateTime(new TimeOnly(9, 0)).AddMinutes(minute), TimeSpan.Zero);
}
