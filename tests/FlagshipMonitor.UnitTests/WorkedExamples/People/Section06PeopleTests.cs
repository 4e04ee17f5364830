namespace FlagshipMonitor.UnitTests.WorkedExamples;

/// <summary>Results engine, section 6: people reached, without counting a person twice.</summary>
public sealed class Section06PeopleTests
{
    private static Example Schemes(params (string Name, decimal People, object[] Overlaps)[] schemes)
    {
        var example = Example.Of("Cumulative", "Effective").With(new { populations = new { SEN = 1000 } });
        foreach (var (name, people, overlaps) in schemes)
        {
            example.Value("SEN", "2023", people, new { scheme = name, overlap = overlaps });
        }

        return example;
    }

    private static object Disjoint(string with) => new { with, kind = "Disjoint" };

    private static object Subset(string with) => new { with, kind = "SubsetOf" };

    private static object Known(string with, decimal people) => new { with, kind = "OverlapKnown", people };

    private static object Unknown(string with) => new { with, kind = "Unknown" };

    private static Example Dimensions() => new Example().Indicator("L", "Cumulative", "Legal").Indicator("E", "Cumulative", "Effective").Indicator("Q", "Cumulative", "Adequacy").Indicator("P", "Cumulative", "Potential");

    [Fact]
    public void Rule_6_1_dimensions_are_separate_and_potential_is_in_no_headline()
    {
        var example = Dimensions().Value("SEN", "2023", 100, new { indicator = "L" }).Value("SEN", "2023", 9000, new { indicator = "P" });

        Assert.Equal((100m, 9000m), (example.Row(indicator: "L").Number("value"), example.Row(indicator: "P").Number("value")));
        Assert.Equal((100m, "{'lower':100,'upper':100,'missing':['Effective','Adequacy']}"), (example.Output.Number("improvements.value"), example.Output.Raw("uniquePeople")));
    }

    [Fact]
    public void Rule_6_2_improvements_are_the_three_added_up()
    {
        var example = Dimensions().Value("SEN", "2023", 100, new { indicator = "L" }).Value("SEN", "2023", 60, new { indicator = "E" }).Value("KHM", "2022", 5, new { indicator = "Q", estimated = true }).Target(0, 200, indicator: "PR");

        Assert.Equal((165m, "PR", "programme", "SumOfDimensions", 0.825m, "people"), (
            example.Output.Number("improvements.value"), example.Output.Text("improvements.indicator"), example.Output.Text("improvements.scope"), example.Output.Text("improvements.derivation.rule"),
            example.Output.Number("improvements.achievement"), example.Output.Text("improvements.unit")));
        Assert.Equal((165m, 165m, "['Estimated']", "v1 v2 v3"), (example.Output.Number("improvements.lower"), example.Output.Number("improvements.upper"), example.Output.Raw("improvements.flags"), example.Output.At("improvements").Inputs()));
        Assert.Equal("{'reported':2,'expected':2,'missing':[],'carried':[{'country':'KHM','year':2022}],'leftOut':[]}", example.Output.Raw("improvements.coverage"));
    }

    [Fact]
    public void Rule_6_2_a_dimension_without_any_report_is_listed_not_zero()
    {
        Assert.Equal("['E','Q']", Dimensions().Value("SEN", "2023", 1, new { indicator = "L" }).Output.Raw("improvements.derivation.withoutReport"));
        Assert.Equal(("NotReported", "{'lower':null,'upper':null,'missing':['Legal','Effective','Adequacy']}"), (Dimensions().Output.Text("improvements.state"), Dimensions().Output.Raw("uniquePeople")));
        Assert.Equal("null", Example.Of("Flow").Output.Raw("improvements"));
    }

    [Fact]
    public void Rule_6_2_an_indicator_of_the_file_may_have_the_code_of_the_sum()
    {
        var example = new Example().Indicator("PR", "Cumulative", "Legal").Value("SEN", "2023", 5, new { indicator = "PR" }).Value("SEN", "2023", 7, new { indicator = "PR", status = "Submitted" });

        Assert.Equal((5m, 7m), (example.Row(indicator: "PR").Number("value"), example.Output.Number("improvements.provisional")));
        Assert.Equal("SumOfDimensions", example.Output.Text("improvements.derivation.rule"));
    }

    [Fact]
    public void Rule_6_3_legal_and_effective_may_overlap_fully_and_adequacy_is_apart() =>
        Assert.Equal("{'lower':110,'upper':170,'missing':[]}", Dimensions().Value("SEN", "2023", 100, new { indicator = "L" }).Value("SEN", "2023", 60, new { indicator = "E" }).Value("SEN", "2023", 10, new { indicator = "Q" }).Output.Raw("uniquePeople"));

    [Fact]
    public void Rule_6_3_unique_people_of_countries_are_bounded_each_capped_and_added()
    {
        // Senegal [max(100, 60), 150 of 160], Cambodia [80, 80].
        var example = Dimensions().With(new { populations = new { SEN = 150, KHM = 500 } })
            .Value("SEN", "2023", 100, new { indicator = "L" }).Value("SEN", "2023", 60, new { indicator = "E" }).Value("KHM", "2023", 80, new { indicator = "E" });

        Assert.Equal("{'lower':180,'upper':230,'missing':['Adequacy']}", example.Output.Raw("uniquePeople"));
    }

    [Theory]
    [InlineData("SubsetOf", null, 100, 160)] // all ten are among the hundred
    [InlineData("OverlapKnown", 4, 106, 166)]
    [InlineData("Unknown", null, 100, 170)]
    [InlineData("Disjoint", null, 110, 170)]
    public void Rule_6_3_adequacy_is_disjoint_unless_declared(string kind, int? people, int lower, int upper) =>
        Assert.Equal($"{{'lower':{lower},'upper':{upper},'missing':[]}}", Dimensions().Value("SEN", "2023", 100, new { indicator = "L", scheme = "law" }).Value("SEN", "2023", 60, new { indicator = "E", scheme = "cash" })
            .Value("SEN", "2023", 10, new { indicator = "Q", scheme = "more", overlap = new[] { new { with = "law", kind, people } } }).Output.Raw("uniquePeople"));

    [Fact]
    public void Rule_6_4_a_pair_unknown_is_between_the_larger_and_the_sum()
    {
        var row = Schemes(("a", 60, []), ("b", 70, [])).Row("SEN");

        Assert.Equal((70m, (70m, 130m), "LargestOfOverlapping"), (row.Number("value"), row.Bounds(), row.Text("derivation.rule")));
        Assert.Equal("[{'country':'SEN','lower':70,'upper':130,'capped':false}]", row.Raw("derivation.bounds"));
        Assert.Equal((70m, 130m), Schemes(("a", 60, [Unknown("b")]), ("b", 70, [])).Row().Bounds());
    }

    [Fact]
    public void Rule_6_4_a_pair_known_is_the_sum_less_those_in_both() => Assert.Equal((110m, 110m), Schemes(("a", 60, [Known("b", 20)]), ("b", 70, [])).Row().Bounds());

    [Fact]
    public void Rule_6_4_a_subset_adds_nothing_and_is_listed()
    {
        var row = Schemes(("a", 60, [Subset("b")]), ("b", 70, [])).Row();

        Assert.Equal(((70m, 70m), "v2", "v1 PartOfAnotherScheme"), (row.Bounds(), row.Inputs(), row.LeftOut()));
    }

    [Fact]
    public void Rule_6_4_disjoint_schemes_add() => Assert.Equal((130m, 130m), Schemes(("a", 60, [Disjoint("b")]), ("b", 70, [])).Row().Bounds());

    [Fact]
    public void Rule_6_4_the_declaration_of_either_side_is_enough() => Assert.Equal((130m, 130m), Schemes(("a", 60, []), ("b", 70, [Disjoint("a")])).Row().Bounds());

    [Fact]
    public void Rule_6_4_a_chain_of_subsets_is_its_largest() =>
        Assert.Equal((90m, 90m), Schemes(("a", 60, [Subset("b")]), ("b", 70, [Subset("c")]), ("c", 90, [])).Row().Bounds());

    [Fact]
    public void Rule_6_4_a_circle_of_subsets_of_equal_size_is_one_of_them() =>
        Assert.Equal((60m, 60m), Schemes(("a", 60, [Subset("b")]), ("b", 60, [Subset("a")])).Row().Bounds());

    [Fact]
    public void Rule_6_4_groups_of_unknowns_are_their_max_below_and_their_sum_above()
    {
        // {a, b} known: 110; c unknown to both: [110, 140], or [150, 260] where c is the larger.
        Assert.Equal((110m, 140m), Schemes(("a", 60, [Known("b", 20)]), ("b", 70, []), ("c", 30, [])).Row().Bounds());
        Assert.Equal((150m, 260m), Schemes(("a", 60, [Known("b", 20)]), ("b", 70, []), ("c", 150, [])).Row().Bounds());
    }

    [Fact]
    public void Rule_6_4_disjoint_groups_add() =>
        Assert.Equal((130m, 160m), Schemes(("a", 60, [Disjoint("b")]), ("b", 70, []), ("c", 30, [])).Row().Bounds());

    [Fact]
    public void Rule_6_4_three_known_pairs_leave_open_how_many_are_in_all_three() =>
        // 30 + 30 + 30 − 3 × 10 = 60 with nobody in all three, 70 with the same ten in each.
        Assert.Equal((60m, 70m), Schemes(("a", 30, [Known("b", 10), Known("c", 10)]), ("b", 30, [Known("c", 10)]), ("c", 30, [])).Row().Bounds());

    [Fact]
    public void Rule_6_4_what_is_declared_of_two_pairs_says_something_of_the_third() =>
        // a is among b and b apart from c, so a is apart from c: 20 of a need not be counted, 50 + 40.
        Assert.Equal((90m, 90m), Schemes(("a", 20, [Subset("b")]), ("b", 50, [Disjoint("c")]), ("c", 40, [])).Row().Bounds());

    [Fact]
    public void Rule_6_4_learning_that_one_is_a_subset_never_widens()
    {
        // a and c are 18 people for certain; that a is among b does not make them fewer.
        Assert.Equal((18m, 30m), Schemes(("a", 10, [Known("c", 2)]), ("b", 12, []), ("c", 10, [])).Row().Bounds());
        Assert.Equal((18m, 20m), Schemes(("a", 10, [Known("c", 2), Subset("b")]), ("b", 12, []), ("c", 10, [])).Row().Bounds());
    }

    [Fact]
    public void Rule_6_4_everything_is_capped_by_the_population()
    {
        var row = Schemes(("a", 600, []), ("b", 700, [])).Row("SEN");

        Assert.Equal(((700m, 1000m), "true", "[{'country':'SEN','lower':700,'upper':1000,'capped':true}]"), (row.Bounds(), row.Raw("derivation.cappedAtPopulation"), row.Raw("derivation.bounds")));
        Assert.Equal((1000m, 1000m), Schemes(("a", 600, [Disjoint("b")]), ("b", 700, [])).Row().Bounds());
        Assert.Equal((700m, 1300m), Schemes(("a", 600, []), ("b", 700, [])).With(new { populations = new { } }).Row().Bounds());
    }

    [Fact]
    public void Rule_6_4_money_is_not_capped_and_what_overlaps_is_people()
    {
        var money = Example.Of("Flow").With(new { populations = new { SEN = 10 } }).Value("SEN", "2021", 600, new { scheme = "a" }).Value("SEN", "2021", 500.5m, new { scheme = "b" });
        Assert.Equal((600m, 1100.5m), money.Row().Bounds());

        var people = Example.Of("Flow").With(new { populations = new { SEN = 100 } }).Value("SEN", "2021", 60, new { scheme = "a", overlap = new[] { Unknown("b") } }).Value("SEN", "2021", 50, new { scheme = "b" });
        Assert.Equal(((60m, 100m), "people"), (people.Row().Bounds(), people.Row().Text("unit")));
    }

    [Fact]
    public void Rule_6_4_over_countries_the_bounds_add()
    {
        var row = Schemes(("a", 60, []), ("b", 70, [])).Value("KHM", "2022", 5).Row();

        Assert.Equal(((75m, 135m), "SumOfLatestLowerBounds"), (row.Bounds(), row.Text("derivation.rule")));
    }

    [Fact]
    public void Rule_6_6_countries_are_disjoint_except_what_is_flagged_cross_border()
    {
        // Of Senegal's 100, which may live in the others, 50 + 60 others are certain.
        var example = Example.Of("Cumulative", "Effective").Value("SEN", "2023", 100, new { crossBorder = true }).Value("KHM", "2023", 50).Value("TGO", "2023", 60);
        Assert.Equal(((110m, 210m), "['CrossBorder']"), (example.Row().Bounds(), example.Row().Raw("flags")));
        Assert.Equal((100m, 100m), example.Row("SEN").Bounds());
        Assert.Equal("{'lower':110,'upper':210,'missing':['Legal','Adequacy']}", example.Output.Raw("uniquePeople"));

        Assert.Equal((150m, 160m), Example.Of("Cumulative", "Effective").Value("SEN", "2023", 150, new { crossBorder = true }).Value("KHM", "2023", 10).Row().Bounds());
    }

    [Fact]
    public void Rule_6_6_a_countrys_other_schemes_stay_certain() =>
        // Senegal's b and Cambodia: 70; Senegal alone: 80.
        Assert.Equal((80m, 130m), Example.Of("Cumulative", "Effective").Value("SEN", "2023", 60, new { crossBorder = true, scheme = "a", overlap = new[] { Disjoint("b") } }).Value("SEN", "2023", 20, new { scheme = "b" }).Value("KHM", "2023", 50).Row().Bounds());

    [Fact]
    public void Rule_6_7_over_time_first_then_across_schemes_then_the_cap()
    {
        // Flow: a 30 + 40, b 50: [70, 100 of 120]. Repeat: peaks 40 and 50.
        Example Of(string kind) => Example.Of(kind, "Effective").With(new { populations = new { SEN = 100 } })
            .Value("SEN", "2021", 30, new { scheme = "a" }).Value("SEN", "2022", 40, new { scheme = "a" }).Value("SEN", "2022", 50, new { scheme = "b" });

        Assert.Equal(((70m, 100m), (50m, 90m)), (Of("Flow").Row().Bounds(), Of("Repeat").Row().Bounds()));
    }

    [Fact]
    public void Rule_6_7_of_several_periods_the_latest_declaration_speaks() =>
        Assert.Equal((100m, 100m), Example.Of("Flow", "Effective").Value("SEN", "2021", 30, new { scheme = "a", overlap = new[] { Known("b", 10) } })
            .Value("SEN", "2022", 40, new { scheme = "a", overlap = new[] { Known("b", 20) } }).Value("SEN", "2022", 50, new { scheme = "b" }).Row().Bounds());

    [Theory]
    [InlineData(500, 4.25, 2125)]
    [InlineData(1, 2.5, 3)] // half away from zero
    [InlineData(1, 1.49, 1)]
    public void Rule_6_8_households_are_people_by_their_multiplier(int households, double multiplier, int people) =>
        Assert.Equal(people, new Domain.Engine.Households(households, (decimal)multiplier, "Test survey", 2020).People);

    [Theory]
    [InlineData(19_999, 10_000, 10_000)]
    [InlineData(10_000, 10_000, 10_000)]
    [InlineData(9_999, 9_000, 1_000)]
    [InlineData(1_000, 1_000, 1_000)]
    [InlineData(999, 999, 1)]
    public void Rule_6_9_a_public_headline_is_rounded_down_and_says_to_what(int people, int shown, int unit)
    {
        var example = Example.Of("Cumulative", "Effective").With(new { view = "PUBLIC" }).Value("SEN", "2023", people);

        Assert.Equal((shown, unit, (shown, shown)), (example.Row().Number("value"), example.Row().Number("derivation.roundedDownTo"), example.Row().Bounds()));
        Assert.Equal($"{{'lower':{shown},'upper':{shown},'missing':['Legal','Adequacy']}}", example.Output.Raw("uniquePeople"));
        Assert.Equal(shown, example.Output.Number("improvements.value"));
        // Tables are exact.
        Assert.Equal((people, people, null), (example.Row("SEN").Number("value"), example.Row(period: "2023").Number("value"), example.Row("SEN").Number("derivation.roundedDownTo")));
    }

    [Fact]
    public void Rule_6_9_rounding_is_after_adding_up_never_before() =>
        Assert.Equal(20_000, Example.Of("Cumulative", "Effective").With(new { view = "public" }).Value("SEN", "2023", 19_999).Value("KHM", "2023", 1).Row().Number("value"));

    [Fact]
    public void Rule_6_9_only_people_are_rounded() => Assert.Equal(19_999, Example.Of("Flow").With(new { view = "public" }).Value("SEN", "2023", 19_999).Row().Number("value"));

    [Fact]
    public void Rule_6_10_more_than_the_population_is_an_error_once_approved()
    {
        Example Of(string status) => Example.Of("Cumulative", "Effective").With(new { populations = new { SEN = 100 } }).Value("SEN", "2023", 101, new { status });

        Assert.Equal(("v1 PeopleAreWithinThePopulation", "", ""), (Of("Approved").Errors, Of("Draft").Errors, Of("Submitted").Errors));
        Assert.Equal("", Example.Of("Cumulative", "Effective").With(new { populations = new { SEN = 100 } }).Value("SEN", "2023", 100).Errors);
    }
}
