using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.UnitTests.Engine;

/// <summary>Results engine, section 3: the latest approved value on or before the date, added over countries.</summary>
public sealed class CumulativeTests
{
    private static readonly CountryCode[] Both = [A.Cambodia, A.Senegal];

    [Fact]
    public void Each_country_enters_with_its_latest_value_and_says_from_which_year_it_was_carried()
    {
        var total = Aggregation.Cumulative([A.Value(100, 2022), A.Value(130, 2023), A.Value(40, 2024, A.Cambodia)], A.Window(2024), Both);

        Assert.Equal(new Figure.Reported(170), total.Figure);
        Assert.Equal([(A.Cambodia, null), (A.Senegal, 2023)], total.Derivation.Inputs.Select(i => (i.Country, i.CarriedFrom)));
        Assert.Equal([LeftOutReason.EarlierInItsSeries], total.Derivation.LeftOut.Select(l => l.Reason));
        Assert.Equal(Formula.SumOfLatest, total.Derivation.Formula);
    }

    [Fact]
    public void What_is_dated_after_the_day_or_outside_the_phase_is_left_out_and_listed()
    {
        var total = Aggregation.Cumulative(
            [A.Value(5, 2020, id: "before"), A.Value(100, 2022, id: "in"), A.Value(900, 2025, id: "later"), A.Value(9, 2026, id: "after")], A.Window(2024), Both);

        Assert.Equal(100, total.Figure.Amount);
        Assert.Equal(
            [new LeftOut("after", LeftOutReason.OutsideThePhase), new("before", LeftOutReason.OutsideThePhase), new("later", LeftOutReason.AfterTheDate)],
            total.Derivation.LeftOut);
    }

    [Fact]
    public void Correcting_an_early_year_after_a_late_one_was_reported_changes_the_early_one_only()
    {
        ValueContribution[] values = [A.Value(100, 2021, approved: 1), A.Value(200, 2022, approved: 2), A.Value(150, 2021, approved: 3)];

        Assert.Equal(150, Aggregation.Cumulative(values, A.Window(2021), Both).Figure.Amount);
        Assert.Equal(200, Aggregation.Cumulative(values, A.Window(2022), Both).Figure.Amount);
    }

    [Fact]
    public void A_later_day_of_the_same_year_is_the_better_report_of_it()
    {
        ValueContribution[] values = [A.Value(80, 2022, month: 6, approved: 9), A.Value(100, 2022, month: 12, approved: 1)];

        Assert.Equal(100, Aggregation.Cumulative(values, A.Window(2022), Both).Figure.Amount);
        Assert.Equal([LeftOutReason.EarlierInItsSeries], Aggregation.Cumulative(values, A.Window(2022), Both).Derivation.LeftOut.Select(l => l.Reason));
        Assert.Equal(80, Aggregation.Cumulative(values, A.Window(2022, 9, 30), Both).Figure.Amount);
    }

    [Fact]
    public void A_fall_is_shown_as_it_was_reported() =>
        Assert.Equal(70, Aggregation.Cumulative([A.Value(100, 2021), A.Value(70, 2022)], A.Window(), Both).Figure.Amount);

    [Fact]
    public void Schemes_whose_overlap_is_not_declared_give_the_largest_below_and_the_sum_above()
    {
        var senegal = Aggregation.Cumulative([A.Value(100, series: "a"), A.Value(60, series: "b")], A.Window(), [A.Senegal]);
        Assert.Equal((100m, 100m, 160m), (senegal.Figure.Amount!.Value, senegal.Lower!.Value, senegal.Upper!.Value));
        Assert.Equal(Formula.LargestOfOverlapping, senegal.Derivation.Formula);

        var programme = Aggregation.Cumulative([A.Value(100, series: "a"), A.Value(60, series: "b"), A.Value(5, 2022, A.Cambodia)], A.Window(), Both);
        Assert.Equal((105m, 165m), (programme.Lower!.Value, programme.Upper!.Value));
        Assert.Equal((Formula.SumOfLatestLowerBounds, false), (programme.Derivation.Formula, programme.Derivation.CappedAtPopulation));
    }

    [Fact]
    public void A_country_never_counts_more_people_than_live_in_it()
    {
        ValueContribution[] values = [A.Value(100, series: "a"), A.Value(60, series: "b")];
        var people = new Dictionary<CountryCode, long> { [A.Senegal] = 120 };

        var capped = Aggregation.Cumulative(values, A.Window(), Both, people);
        Assert.Equal((100m, 120m), (capped.Lower!.Value, capped.Upper!.Value));
        Assert.True(capped.Derivation.CappedAtPopulation);
        people[A.Senegal] = 90;
        Assert.Equal(90, Aggregation.Cumulative(values, A.Window(), Both, people).Figure.Amount);
    }

    [Fact]
    public void A_report_without_a_figure_is_listed_and_no_zero()
    {
        var total = Aggregation.Cumulative([A.Value(null, id: "words")], A.Window(), Both);

        Assert.Equal(Figure.Missing, total.Figure);
        Assert.Equal((null, null), (total.Lower, total.Upper));
        Assert.Equal([new LeftOut("words", LeftOutReason.NoFigure)], total.Derivation.LeftOut);
        Assert.Equal(Both, total.Coverage.Missing);
    }

    [Fact]
    public void The_derivation_names_evidence_estimates_and_examples()
    {
        var value = A.Value(10) with { Estimated = true, Example = true, Evidence = "https://example.org/law" };

        var total = Aggregation.Cumulative([value], A.Window(), [A.Senegal]);

        Assert.Equal(("https://example.org/law", true, true), (total.Derivation.Inputs[0].Evidence, total.Derivation.Inputs[0].Estimated, total.Derivation.Inputs[0].Example));
        Assert.True(total.Derivation.HoldsExamples);
    }
}
