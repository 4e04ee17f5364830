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
}
