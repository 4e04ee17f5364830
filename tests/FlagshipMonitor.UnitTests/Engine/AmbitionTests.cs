using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.UnitTests.Engine;

/// <summary>Results engine, section 4: the programme's three ambitions.</summary>
public sealed class AmbitionTests
{
    private static readonly Dictionary<string, (decimal? First, Figure Second)> Figures = new()
    {
        ["PC"] = (21, new Figure.Reported(50)),
        ["IC"] = (39, new Figure.Reported(78)),
        ["PR"] = (25_000_000, new Figure.Reported(50_000_000)),
    };

    private static IReadOnlyList<Ambition> Ambitions => [.. Figures.Select(f => Ambition.Of(IndicatorCode.From(f.Key), f.Value.First, f.Value.Second))];

    [Fact]
    public void They_are_countries_changes_and_people_each_as_a_multiple_of_phase_1()
    {
        Assert.Equal(["PC", "IC", "PR"], Ambitions.Select(a => a.Indicator.Value));
        Assert.Equal([50m / 21m, 2m, 2m], Ambitions.Select(a => a.Multiple!.Value));
        Assert.All(Ambitions, a => Assert.Equal(2, a.Factor));
    }

    [Fact]
    public void Double_is_reached_at_two_and_more_than_double_above_it() =>
        Assert.Equal([true, true, false], Ambitions.Select(a => a.Reached!.Value));

    [Fact]
    public void Nothing_is_said_without_both_phases()
    {
        Ambition[] unknown =
        [
            Ambition.Of(IndicatorCode.InstitutionalChanges, null, new Figure.Reported(5)),
            Ambition.Of(IndicatorCode.InstitutionalChanges, 39, Figure.Missing),
            Ambition.Of(IndicatorCode.InstitutionalChanges, 0, new Figure.Reported(5)),
        ];

        Assert.All(unknown, a => Assert.Equal((null, null), (a.Multiple, a.Reached)));
        Assert.Equal(0, Ambition.Of(IndicatorCode.InstitutionalChanges, 39, new Figure.Reported(0)).Multiple);
    }
}
