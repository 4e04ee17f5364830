using System.Diagnostics;
using FlagshipMonitor.Benchmarks;
using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.UnitTests.Performance;

/// <summary>
/// What the engine may cost, in a form that holds on a noisy machine: bytes, which do not depend on it, and times only as a ratio to
/// other work of the same run. The absolute figures are those of tests/benchmark.sh.
/// </summary>
public sealed class EngineCostTests
{
    private const int MostMegabytes = 100;

    /// <summary>A step that looks at every pair of countries or indicators would make it five.</summary>
    private const double MostGrowthOfTime = 2;

    private const int Times = 5;

    private const double MostGrowthOfBytes = 1.1;

    private const int Rounds = 7;

    private static readonly Portfolio Promised = SyntheticPortfolio.Of();

    [Fact]
    public void The_promised_portfolio_is_the_promised_size()
    {
        Assert.Equal(SyntheticPortfolio.Countries * SyntheticPortfolio.Years * SyntheticPortfolio.Indicators, Promised.Values.Count);
        Assert.All(Promised.Values, v => Assert.Equal(SyntheticPortfolio.Cells, v.Cells.Count));
        Assert.Equal((50, 5, 40, 6), (SyntheticPortfolio.Countries, SyntheticPortfolio.Years, SyntheticPortfolio.Indicators, SyntheticPortfolio.Cells));
    }

    /// <summary>All that is ever allocated bounds what is in use at once.</summary>
    [Fact]
    public void It_takes_at_most_100_megabytes() => Assert.InRange(Bytes(Promised), 1, MostMegabytes * 1_000_000L);

    [Theory]
    [InlineData(Times, 1)]
    [InlineData(1, Times)]
    public void Memory_grows_with_the_values_and_no_faster(int indicators, int countries)
    {
        var large = SyntheticPortfolio.Of(indicators, countries);

        var growth = (double)Bytes(large) / Bytes(Promised) / (large.Values.Count / (double)Promised.Values.Count);

        Assert.InRange(growth, 0, MostGrowthOfBytes);
    }

    /// <summary>Five times the values at once, against the single portfolio five times over: the same work, so whatever else the machine does meets both.</summary>
    [Theory]
    [InlineData(Times, 1)]
    [InlineData(1, Times)]
    public void Time_grows_with_the_values_and_no_faster(int indicators, int countries)
    {
        var large = SyntheticPortfolio.Of(indicators, countries);
        _ = (Evaluation.Evaluate(large), Evaluation.Evaluate(Promised)); // not timed: compiled by it

        // A disturbed pair is measured again; a pair that fits cannot be a step that is too slow.
        var best = double.MaxValue;
        for (var i = 0; i < Rounds && best > MostGrowthOfTime; i++)
        {
            best = Math.Min(best, Time(large, 1) / Time(Promised, Times));
        }

        Assert.InRange(best, 0, MostGrowthOfTime);
    }

    private static long Bytes(Portfolio portfolio)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = Evaluation.Evaluate(portfolio);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>Without the pauses of the garbage collector: they depend on how much other tests keep alive.</summary>
    private static double Time(Portfolio portfolio, int times)
    {
        var (watch, paused) = (Stopwatch.StartNew(), GC.GetTotalPauseDuration());
        for (var i = 0; i < times; i++)
        {
            GC.KeepAlive(Evaluation.Evaluate(portfolio));
        }

        return (watch.Elapsed - (GC.GetTotalPauseDuration() - paused)).TotalMilliseconds;
    }
}
