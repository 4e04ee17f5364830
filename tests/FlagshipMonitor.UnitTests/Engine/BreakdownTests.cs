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

    [Fact]
    public void Anything_that_is_kept_back_is_said_wherever_it_stands()
    {
        // A cell of which neither sex nor age is known; then a rest without age, of a split by sex that shows everything.
        Assert.True(Breakdown.Of(100, [Cell(null, null, 3)]).HoldsSuppressed);
        var split = Breakdown.Of(100, [Cell(Sex.Women, AgeBand.Under15, 50), Cell(null, AgeBand.Under15, 48)]);
        Assert.Equal(("50", "x", "48 50", true), (Show(split.BySex), Show(split.ByAge), Show(split.Cells), split.HoldsSuppressed));
    }

    [Fact]
    public void Only_what_is_stated_is_listed()
    {
        var split = Breakdown.Of(100, [Cell(Sex.Women, AgeBand.Under15, 50), PeopleCell.OfSexAndAge(Sex.Men, AgeBand.From65, null), PeopleCell.OfGroup(PeopleGroup.Rural, Sex.Women, 20)]);

        Assert.Equal(("50", "50", "50", "20"), (Show(split.BySex), Show(split.ByAge), Show(split.Cells), Show(split.Groups)));
    }

    [Fact]
    public void A_sum_that_goes_with_a_small_one_takes_its_cells_with_it()
    {
        // Three men; the smallest other sum is that of the women, and with it go their cells.
        var split = Breakdown.Of(153, [Cell(Sex.Women, AgeBand.Under15, 20), Cell(Sex.Women, AgeBand.From65, 30), Cell(Sex.Men, AgeBand.Under15, 3)]);

        Assert.Equal(("x x", "x x x"), (Show(split.BySex), Show(split.Cells)));
    }

    [Fact]
    public void Cells_of_a_sum_that_is_shown_are_shown_beside_one_that_is_kept_back() =>
        Assert.Equal("50 x", Show(Breakdown.Of(100, [Cell(Sex.Women, null, 50), Cell(Sex.Men, null, 48)]).Cells));

    [Fact]
    public void Cells_of_an_unknown_sex_go_with_the_rest_and_only_with_it()
    {
        // Men go with the three women, the rest of 147 stays; then the rest of ten goes with them.
        Assert.Equal("60 x x", Show(Breakdown.Of(200, [Cell(Sex.Women, null, 3), Cell(Sex.Men, null, 50), Cell(null, AgeBand.Under15, 60)]).Cells));
        Assert.Equal("x x 60", Show(Breakdown.Of(73, [Cell(Sex.Women, null, 3), Cell(Sex.Men, null, 60), Cell(null, AgeBand.Under15, 10)]).Cells));
    }

    [Fact]
    public void Two_small_ones_hide_each_other_and_take_no_third_with_them() =>
        Assert.Equal("x x 50", Show(Breakdown.Of(1_000, [Cell(Sex.Women, AgeBand.Under15, 2), Cell(Sex.Women, AgeBand.From15To64, 3), Cell(Sex.Women, AgeBand.From65, 50)]).Cells));

    [Fact]
    public void A_group_by_sex_gives_nothing_away_without_its_whole_and_its_rest_with_it()
    {
        PeopleCell[] Group(long? whole, long women, long men) =>
            [PeopleCell.OfGroup(PeopleGroup.Migrants, Sex.Men, men), .. whole is null ? (PeopleCell[])[] : [PeopleCell.OfGroup(PeopleGroup.Migrants, null, whole)], PeopleCell.OfGroup(PeopleGroup.Migrants, Sex.Women, women)];

        Assert.Equal("x 50", Show(Breakdown.Of(1_000, Group(null, 3, 50)).Groups));
        Assert.Equal("60 38", Show(Breakdown.Of(1_000, Group(null, 60, 38)).Groups));
        Assert.Equal("100 60 x", Show(Breakdown.Of(1_000, Group(100, 60, 38)).Groups));
        Assert.Equal("100 60 40", Show(Breakdown.Of(1_000, Group(100, 60, 40)).Groups));
    }

    [Fact]
    public void The_share_that_is_stated_is_not_said_where_anything_is_kept_back_or_nobody_gained()
    {
        var split = Breakdown.Of(153, [Cell(Sex.Women, AgeBand.Under15, 50), Cell(Sex.Men, AgeBand.Under15, 40), Cell(Sex.Men, AgeBand.From65, 3)]);

        Assert.Equal((90m + 3) / 153, split.SexCoverage);
        Assert.Equal(0, split.AgeCoverage);
        Assert.Equal(0, Breakdown.Of(100, [Cell(Sex.Women, null, 50), Cell(Sex.Men, null, 48)]).SexCoverage);
        Assert.Equal(0, Breakdown.Of(0, []).SexCoverage);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(0.49, false)]
    [InlineData(0.5, true)]
    public void A_split_is_drawn_from_half_of_the_people_on(double? coverage, bool drawn) =>
        Assert.Equal(drawn, new DisaggregatedDimension("sex", new Dictionary<string, decimal?>(), 0, (decimal?)coverage).IsDrawn);
}
