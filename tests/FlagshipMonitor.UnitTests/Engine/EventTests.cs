using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests.Engine;

/// <summary>Results engine, sections 3 and 9: changes ever achieved, the same less those reversed, and the countries they are in.</summary>
public sealed class EventTests
{
    [Fact]
    public void Gross_counts_what_was_ever_achieved_net_takes_reversals_off()
    {
        var count = Aggregation.Events(
            [A.Event("1"), A.Event("2", stage: ChangeStage.Operational), A.Event("3", stage: ChangeStage.Reversed, reversed: PartialDate.OfDay(2023, 5, 1))],
            A.Window(), [A.Senegal]);

        Assert.Equal((3m, 2m), (count.Figure.Amount!.Value, count.Net!.Value));
        Assert.Equal(Formula.CountOfEvents, count.Derivation.Formula);
    }

    [Fact]
    public void A_reversal_after_the_day_is_not_yet_subtracted()
    {
        var reversed = A.Event("1", stage: ChangeStage.Reversed, reversed: PartialDate.OfMonth(2024, 6));

        Assert.Equal(1, Aggregation.Events([reversed], A.Window(2024, 6, 29), [A.Senegal]).Net);
        Assert.Equal(0, Aggregation.Events([reversed], A.Window(2024, 6, 30), [A.Senegal]).Net);
    }

    [Fact]
    public void What_is_planned_or_in_progress_is_not_counted_but_listed()
    {
        var count = Aggregation.Events([A.Event("1", stage: ChangeStage.Planned), A.Event("2", stage: ChangeStage.InProgress)], A.Window(), [A.Senegal]);

        Assert.Equal(Figure.Missing, count.Figure);
        Assert.Null(count.Net);
        Assert.Equal([new LeftOut("1", LeftOutReason.NotYetAchieved), new("2", LeftOutReason.NotYetAchieved)], count.Derivation.LeftOut);
    }

    [Fact]
    public void Countries_are_counted_once_beside_the_changes()
    {
        var count = Aggregation.Events([A.Event("1"), A.Event("2"), A.Event("3", country: A.Cambodia)], A.Window(), [A.Cambodia, A.Senegal, A.Togo]);

        Assert.Equal((3m, 2, 2), (count.Figure.Amount!.Value, count.DistinctCountries!.Value, count.Coverage.Reported));
        Assert.Equal([A.Togo], count.Coverage.Missing);
    }

    [Fact]
    public void A_date_counts_once_it_has_certainly_happened()
    {
        var year = A.Event("year", PartialDate.OfYear(2022));

        Assert.Equal([new LeftOut("year", LeftOutReason.AfterTheDate)], Aggregation.Events([year], A.Window(2022, 12, 30), [A.Senegal]).Derivation.LeftOut);
        Assert.Equal(1, Aggregation.Events([year], A.Window(2022, 12, 31), [A.Senegal]).Figure.Amount);
    }

    [Fact]
    public void Changes_of_another_phase_are_listed_not_counted()
    {
        var count = Aggregation.Events([A.Event("1", PartialDate.OfYear(2020)), A.Event("2", PartialDate.OfDay(2021, 1, 1))], A.Window(), [A.Senegal]);

        Assert.Equal(1, count.Figure.Amount);
        Assert.Equal([new LeftOut("1", LeftOutReason.OutsideThePhase)], count.Derivation.LeftOut);
    }

    [Fact]
    public void A_correction_takes_the_place_of_what_it_corrects()
    {
        var count = Aggregation.Events(
            [A.Event("1", approved: 2, stage: ChangeStage.Planned), A.Event("1", approved: 1)], A.Window(), [A.Senegal]);

        Assert.Equal(Figure.Missing, count.Figure);
        Assert.Equal([LeftOutReason.NotYetAchieved, LeftOutReason.SupersededByALaterApproval], count.Derivation.LeftOut.Select(l => l.Reason).Order());
    }
}
