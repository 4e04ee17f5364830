using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>What achievement could be said (results engine, section 4).</summary>
public enum AchievementState
{
    /// <summary>A share of the way from baseline to target.</summary>
    Measured,

    /// <summary>Nothing reported: no achievement, which is not 0 %.</summary>
    NoData,

    /// <summary>No baseline: actual and target stand alone.</summary>
    NoBaseline,

    /// <summary>No target is set.</summary>
    NoTarget,

    /// <summary>Target and baseline are equal, and the value holds it.</summary>
    Maintained,

    /// <summary>Target and baseline are equal, and the value does not hold it.</summary>
    NotMaintained,
}

/// <summary>How far a value has come from its baseline to its target. The share may exceed 1 or be negative.</summary>
public sealed record Achievement(AchievementState State, decimal? Share, decimal? Baseline, decimal? Target, BaselineMode? Mode)
{
    public static Achievement WithoutTarget { get; } = new(AchievementState.NoTarget, null, null, null, null);

    /// <summary>(A − B) ÷ (T − B): neutral to direction.</summary>
    public static Achievement Of(Figure actual, TargetLine target, Direction direction) => Of(actual, target.Baseline, target.Value, target.Mode, direction);

    /// <summary>(A − B) ÷ (T − B): neutral to direction.</summary>
    public static Achievement Of(Figure actual, decimal? baseline, decimal target, BaselineMode mode, Direction direction = Direction.Ascending)
    {
        // With Reset the counter starts at zero with the phase, whatever the phase before came to.
        var start = mode is BaselineMode.Reset ? 0 : baseline;
        if (start is not { } b)
        {
            return new Achievement(actual is Figure.Reported ? AchievementState.NoBaseline : AchievementState.NoData, null, null, target, mode);
        }

        if (actual is not Figure.Reported(var a))
        {
            return new Achievement(AchievementState.NoData, null, b, target, mode);
        }

        if (target == b)
        {
            var held = direction is Direction.Ascending ? a >= target : a <= target;
            return new Achievement(held ? AchievementState.Maintained : AchievementState.NotMaintained, null, b, target, mode);
        }

        return new Achievement(AchievementState.Measured, (a - b) / (target - b), b, target, mode);
    }
}
