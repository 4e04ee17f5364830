using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.UnitTests.Engine;

/// <summary>Results engine, section 4.</summary>
public sealed class AchievementTests
{
    [Theory]
    [InlineData(10, 20, 60, 0.2)] // from 10 to 20 of 10 to 60
    [InlineData(10, 60, 60, 1)]
    [InlineData(10, 85, 60, 1.5)] // not capped
    [InlineData(10, 5, 60, -0.1)] // worse than at the start
    [InlineData(60, 20, 10, 0.8)] // a target below its baseline works alike
    public void It_is_the_share_of_the_way_from_baseline_to_target(double baseline, double actual, double target, double share)
    {
        var achievement = Achievement.Of(new Figure.Reported((decimal)actual), (decimal)baseline, (decimal)target, BaselineMode.Carry);

        Assert.Equal((AchievementState.Measured, (decimal)share), (achievement.State, achievement.Share));
        Assert.Equal(((decimal)baseline, (decimal)target, BaselineMode.Carry), (achievement.Baseline, achievement.Target, achievement.Mode));
    }

    [Fact]
    public void It_is_exact() =>
        Assert.Equal(1m / 3m, Achievement.Of(new Figure.Reported(1), null, 3, BaselineMode.Reset).Share);

    [Fact]
    public void With_reset_the_counter_starts_at_zero_whatever_the_phase_before_came_to()
    {
        var achievement = Achievement.Of(new Figure.Reported(40), 39, 80, BaselineMode.Reset);

        Assert.Equal((0.5m, 0m), (achievement.Share!.Value, achievement.Baseline!.Value));
    }

    [Fact]
    public void Nothing_reported_is_no_achievement_and_not_nought_per_cent()
    {
        Assert.All(new[] { Figure.Missing, Figure.Pending, new Figure.NotApplicable("Test") }, figure =>
        {
            var achievement = Achievement.Of(figure, 0, 80, BaselineMode.Reset);
            Assert.Equal((AchievementState.NoData, null), (achievement.State, achievement.Share));
        });
        Assert.Equal(0, Achievement.Of(new Figure.Reported(0), 0, 80, BaselineMode.Reset).Share);
    }

    [Fact]
    public void Without_a_baseline_there_is_no_percentage_but_the_target_still_stands()
    {
        var achievement = Achievement.Of(new Figure.Reported(40), null, 80, BaselineMode.Carry);

        Assert.Equal((AchievementState.NoBaseline, null, 80m), (achievement.State, achievement.Share, achievement.Target!.Value));
        Assert.Equal(AchievementState.NoData, Achievement.Of(Figure.Missing, null, 80, BaselineMode.Carry).State);
    }

    [Theory]
    [InlineData(50, Direction.Ascending, AchievementState.Maintained)]
    [InlineData(51, Direction.Ascending, AchievementState.Maintained)]
    [InlineData(49, Direction.Ascending, AchievementState.NotMaintained)]
    [InlineData(49, Direction.Descending, AchievementState.Maintained)]
    [InlineData(50, Direction.Descending, AchievementState.Maintained)]
    [InlineData(51, Direction.Descending, AchievementState.NotMaintained)]
    public void With_target_and_baseline_equal_a_value_is_held_or_not(int actual, Direction direction, AchievementState state)
    {
        var achievement = Achievement.Of(new Figure.Reported(actual), 50, 50, BaselineMode.Carry, direction);

        Assert.Equal((state, null), (achievement.State, achievement.Share));
    }

    [Fact]
    public void Without_a_target_nothing_is_said() =>
        Assert.Equal((AchievementState.NoTarget, null), (Achievement.WithoutTarget.State, Achievement.WithoutTarget.Share));
}
