using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.UnitTests.Engine;

/// <summary>Results engine, section 3: a flow is the sum of the periods, then of the countries.</summary>
public sealed class FlowTests
{
    [Fact]
    public void Periods_add_up_and_then_countries()
    {
        var flow = Aggregation.Flow([A.Value(100, 2021), A.Value(50, 2022), A.Value(7, 2022, A.Cambodia)], A.Window(), [A.Cambodia, A.Senegal, A.Togo]);

        Assert.Equal(new Figure.Reported(157), flow.Figure);
        Assert.Equal((157m, 157m), (flow.Lower!.Value, flow.Upper!.Value));
        Assert.Equal((2, 3, A.Togo), (flow.Coverage.Reported, flow.Coverage.Expected, flow.Coverage.Missing.Single()));
        Assert.Equal(Formula.SumOfPeriods, flow.Derivation.Formula);
        Assert.All(flow.Derivation.Inputs, i => Assert.Null(i.CarriedFrom));
    }

    [Fact]
    public void Zero_is_reported_and_silence_is_not()
    {
        Assert.Equal(new Figure.Reported(0), Aggregation.Flow([A.Value(0)], A.Window(), [A.Senegal]).Figure);
        Assert.Equal(Figure.Missing, Aggregation.Flow([], A.Window(), [A.Senegal]).Figure);
        Assert.Equal(Figure.Missing, Aggregation.Flow([A.Value(null)], A.Window(), [A.Senegal]).Figure);
    }

    [Fact]
    public void Nothing_is_due_before_the_first_period_is_over()
    {
        Assert.Equal(Figure.Pending, Aggregation.Flow([], A.Window(2021, 12, 31), [A.Senegal]).Figure);
        Assert.Equal(Figure.Missing, Aggregation.Flow([], A.Window(2022, 1, 1), [A.Senegal]).Figure);
    }

    [Fact]
    public void Of_one_period_the_later_approval_counts_and_the_other_is_listed()
    {
        var flow = Aggregation.Flow([A.Value(100, id: "new", approved: 2), A.Value(90, id: "old", approved: 1)], A.Window(), [A.Senegal]);

        Assert.Equal(100, flow.Figure.Amount);
        Assert.Equal([new LeftOut("old", LeftOutReason.SupersededByALaterApproval)], flow.Derivation.LeftOut);
    }

    [Fact]
    public void Two_schemes_of_one_year_are_two_series() =>
        Assert.Equal(30, Aggregation.Flow([A.Value(10, series: "a"), A.Value(20, series: "b")], A.Window(), [A.Senegal]).Figure.Amount);
}
