using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests.Engine;

public sealed class BreakdownTests
{
    private static PeopleCell Cell(Sex? sex, AgeBand? age, long people) => PeopleCell.OfSexAndAge(sex, age, people);

    private static string Show(IEnumerable<PublicCell> cells) => string.Join(' ', cells.Select(c => c.Figure is Figure.Suppressed ? "x" : $"{c.Figure.Amount}"));

    [Fact]
    public void Large_cells_are_shown_with_their_sums()
    {
        var split = Breakdown.Of(100, [Cell(Sex.Women, AgeBand.Under15, 20), Cell(Sex.Women, AgeBand.From65, 30), Cell(Sex.Men, AgeBand.Under15, 40)]);

        Assert.Equal("50 40", Show(split.BySex));
        Assert.Equal("60 30", Show(split.ByAge));
        Assert.Equal("20 30 40", Show(split.Cells));
        Assert.Equal(0.9m, split.SexCoverage);
        Assert.False(split.HoldsSuppressed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_small_cell_takes_the_smallest_other_of_its_sum_with_it(long small)
    {
        var split = Breakdown.Of(1_000, [Cell(Sex.Women, AgeBand.Under15, small), Cell(Sex.Women, AgeBand.From15To64, 300), Cell(Sex.Women, AgeBand.From65, 50), Cell(Sex.Men, AgeBand.From65, 70)]);

        Assert.Equal("x 300 x 70", Show(split.Cells));
        Assert.Equal($"{350 + small} 70", Show(split.BySex));
        Assert.Equal("x x x", Show(split.ByAge));
        Assert.True(split.HoldsSuppressed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Zero_and_five_are_no_secret(long people) =>
        Assert.False(Breakdown.Of(100, [Cell(Sex.Women, AgeBand.Under15, people), Cell(Sex.Women, AgeBand.From65, 30)]).HoldsSuppressed);

    [Fact]
    public void A_small_sum_takes_its_cells_and_another_sum_with_it()
    {
        var split = Breakdown.Of(103, [Cell(Sex.Women, AgeBand.Under15, 3), Cell(Sex.Men, AgeBand.Under15, 40), Cell(Sex.Men, AgeBand.From65, 60)]);

        Assert.Equal("x x", Show(split.BySex));
        Assert.Equal("x x x", Show(split.Cells));
    }

    [Fact]
    public void A_small_rest_that_nobody_states_is_kept_from_being_worked_out() =>
        // 100 less 50 less 48 would give the two away.
        Assert.Equal("50 x", Show(Breakdown.Of(100, [Cell(Sex.Women, null, 50), Cell(Sex.Men, null, 48)]).BySex));

    [Fact]
    public void When_only_small_ones_gained_nothing_of_the_split_is_shown() =>
        Assert.Equal("x x", Show(Breakdown.Of(3, [Cell(Sex.Women, null, 3), Cell(Sex.Men, null, 0)]).BySex));

    [Fact]
    public void A_small_group_is_withheld_with_its_parts()
    {
        var split = Breakdown.Of(100, [PeopleCell.OfGroup(PeopleGroup.Migrants, null, 4), PeopleCell.OfGroup(PeopleGroup.Migrants, Sex.Women, 0), PeopleCell.OfGroup(PeopleGroup.Rural, null, 60)]);

        Assert.Equal("x x 60", Show(split.Groups));
    }

    [Fact]
    public void A_cell_that_does_not_apply_is_no_cell() => Assert.Empty(Breakdown.Of(100, [Cell(Sex.Women, AgeBand.Under15, 0) with { }, PeopleCell.OfGroup(PeopleGroup.Rural, null, null)]).Groups);
}
