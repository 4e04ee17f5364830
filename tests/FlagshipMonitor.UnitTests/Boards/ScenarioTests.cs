using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.UnitTests.Boards;

/// <summary>What would it take: a gap spread over countries in whole people, nobody above what is left there.</summary>
public sealed class ScenarioTests
{
    [Fact]
    public void A_gap_is_spread_in_proportion_and_the_units_left_go_to_the_largest_fractions()
    {
        var scenario = Scenario.Spread(100, [Of("AAA", 1), Of("BBB", 1), Of("CCC", 1)]);

        Assert.Equal([34L, 33, 33], scenario.Shares.Select(s => s.Amount));
        Assert.Equal([50L, 33, 17], Scenario.Spread(100, [Of("AAA", 3), Of("BBB", 2), Of("CCC", 1)]).Shares.Select(s => s.Amount));
    }

    [Fact]
    public void What_a_full_country_cannot_take_goes_to_the_others_in_their_proportion()
    {
        var scenario = Scenario.Spread(100, [Of("AAA", 8, most: 10), Of("BBB", 1), Of("CCC", 2)]);

        Assert.Equal([(10L, true), (30L, false), (60L, false)], scenario.Shares.Select(s => (s.Amount, s.IsFull)));
        Assert.Equal(0, scenario.Remainder);
    }

    [Fact]
    public void What_nobody_has_room_for_is_said()
    {
        var scenario = Scenario.Spread(100, [Of("AAA", 30, most: 30), Of("BBB", 20, most: 20)]);

        Assert.Equal((50L, 50L), (scenario.Shares.Sum(s => s.Amount), scenario.Remainder));
    }

    [Fact]
    public void A_country_whose_measure_is_not_known_takes_nothing_and_is_named()
    {
        var scenario = Scenario.Spread(10, [Of("AAA", null), Of("BBB", 5), Of("CCC", 0)]);

        Assert.Equal([CountryCode.From("AAA")], scenario.WithoutWeight);
        Assert.Equal([10L, 0], scenario.Shares.Select(s => s.Amount));
        Assert.Equal(7, Scenario.Spread(7, [Of("AAA", 0)]).Remainder);
    }

    private static Capacity Of(string country, decimal? weight, long? most = null) => new(CountryCode.From(country), weight, most);

    [Fact]
    public void A_country_that_is_exactly_filled_is_full_and_one_without_room_takes_nothing()
    {
        var scenario = Scenario.Spread(100, [Of("AAA", 1, most: 50), Of("BBB", 1), Of("CCC", 1, most: 0)]);

        Assert.Equal([(50L, true), (50L, false), (0L, true)], scenario.Shares.Select(s => (s.Amount, s.IsFull)));
    }

    [Fact]
    public void A_country_is_cut_to_its_most_by_its_part_of_all_weights()
    {
        // 100 in proportion 1 to 3: 25 and 75, and the first has room for 24.
        Assert.Equal([24L, 76], Scenario.Spread(100, [Of("AAA", 1, most: 24), Of("BBB", 3)]).Shares.Select(s => s.Amount));
        Assert.Equal([(25L, true), (75L, false)], Scenario.Spread(100, [Of("AAA", 1, most: 25), Of("BBB", 3)]).Shares.Select(s => (s.Amount, s.IsFull)));
        Assert.Equal([(25L, false), (75L, false)], Scenario.Spread(100, [Of("AAA", 1, most: 26), Of("BBB", 3)]).Shares.Select(s => (s.Amount, s.IsFull)));
    }

    [Fact]
    public void A_gap_is_not_negative_and_none_is_spread_over_nobody()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Scenario.Spread(-1, []));
        Assert.Equal([0L], Scenario.Spread(0, [Of("AAA", 1)]).Shares.Select(s => s.Amount));
    }

    [Fact]
    public void Countries_without_a_measure_are_named_in_order() =>
        Assert.Equal(["AAA", "BBB"], Scenario.Spread(1, [Of("BBB", null), Of("AAA", null)]).WithoutWeight.Select(c => c.Value));
}
