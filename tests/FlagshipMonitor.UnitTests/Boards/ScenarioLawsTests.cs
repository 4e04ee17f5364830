using CsCheck;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.UnitTests.Boards;

/// <summary>What holds for every gap and all countries, tried on made-up ones.</summary>
public sealed class ScenarioLawsTests
{
    [Fact]
    public void Shares_and_remainder_are_exactly_the_gap_and_nobody_takes_more_than_there_is() => Gen.Select(
            Gen.Long[0, 100_000_000],
            Gen.Select(Gen.Long[0, 1_500_000_000].Nullable(), Gen.Long[0, 3_000_000].Nullable()).Array[0, 50])
        .Sample((gap, countries) =>
        {
            Capacity[] all = [.. countries.Select((c, i) => new Capacity(Code(i), c.Item1, c.Item2))];

            var scenario = Scenario.Spread(gap, all);

            return scenario.Shares.Sum(s => s.Amount) + scenario.Remainder == gap
                && scenario.Shares.All(s => s.Amount >= 0 && s.Amount <= (s.Most ?? long.MaxValue))
                && (scenario.Remainder == 0 || all.All(c => c.Weight is null or 0 || scenario.Shares.Single(s => s.Country == c.Country).Amount == c.Most))
                && scenario.Shares.SequenceEqual(Scenario.Spread(gap, [.. all.Reverse()]).Shares);
        });

    private static CountryCode Code(int i) => CountryCode.From($"X{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}");
}
