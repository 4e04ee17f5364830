using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.UnitTests.Engine;

/// <summary>Results engine, section 2: zero and missing are never confused.</summary>
public sealed class FigureTests
{
    [Fact]
    public void Only_a_reported_figure_has_an_amount_and_zero_is_one()
    {
        Assert.Equal(0, new Figure.Reported(0).Amount);
        Assert.All([Figure.Missing, Figure.Pending, new Figure.NotApplicable("Test"), new Figure.Suppressed()], f => Assert.Null(f.Amount));
    }

    [Fact]
    public void Each_state_has_its_own_word() =>
        Assert.Equal(
            ["reported", "notReported", "notDue", "notApplicable", "suppressed"],
            new Figure[] { new Figure.Reported(1), Figure.Missing, Figure.Pending, new Figure.NotApplicable("Test"), new Figure.Suppressed() }.Select(f => f.State));
}
