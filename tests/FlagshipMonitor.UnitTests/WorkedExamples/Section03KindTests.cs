namespace FlagshipMonitor.UnitTests.WorkedExamples;

/// <summary>Results engine, section 3: how values of each kind combine over time and over countries.</summary>
public sealed class Section03KindTests
{
    private static Example Two(string kind) => Example.Of(kind)
        .Value("SEN", "2021", 10).Value("SEN", "2022", 30).Value("SEN", "2023", 20).Value("KHM", "2021", 5).Value("KHM", "2022", 4);

    private static decimal?[] Years(Example example, string scope = "programme") =>
        [.. new[] { "2021", "2022", "2023", "2024" }.Select(y => example.Row(scope, y).Number("value"))];

    [Fact]
    public void Kind_Flow_is_the_sum_of_the_periods_then_of_the_countries()
    {
        Assert.Equal((60m, 9m, 69m), (Two("Flow").Row("SEN").Number("value"), Two("Flow").Row("KHM").Number("value"), Two("Flow").Row().Number("value")));
        Assert.Equal([15m, 34m, 20m, null], Years(Two("Flow")));
        Assert.Equal("{'reported':5,'expected':6,'missing':['KHM 2023'],'carried':[],'leftOut':[]}", Two("Flow").Row().Raw("coverage"));
        Assert.Equal("SumOfPeriods", Two("Flow").Row().Text("derivation.rule"));
        Assert.Equal("SumOfThePeriod", Two("Flow").Row(period: "2021").Text("derivation.rule"));
    }

    [Fact]
    public void Kind_Cumulative_is_the_sum_of_the_latest_values()
    {
        Assert.Equal((20m, 4m, 24m), (Two("Cumulative").Row("SEN").Number("value"), Two("Cumulative").Row("KHM").Number("value"), Two("Cumulative").Row().Number("value")));
        Assert.Equal("SumOfLatest", Two("Cumulative").Row().Text("derivation.rule"));
    }

    [Fact]
    public void Kind_Repeat_is_the_sum_of_the_peaks()
    {
        var row = Two("Repeat").Row();

        Assert.Equal((35m, "v4 v2", "v1 BelowThePeak; v3 BelowThePeak; v5 BelowThePeak"), (row.Number("value"), row.Inputs(), row.LeftOut()));
        Assert.Equal([15m, 34m, 20m, null], Years(Two("Repeat")));
        Assert.Equal(("SumOfPeaks", "SumOfThePeriod"), (row.Text("derivation.rule"), Two("Repeat").Row(period: "2021").Text("derivation.rule")));
    }

    [Fact]
    public void Kind_Ratio_pools_the_latest_numerators_over_the_latest_denominators()
    {
        // 30 of 100 and 10 of 300: 40 of 400, not the mean of 0.3 and 0.0333.
        var row = Example.Of("Ratio").Value("SEN", "2021", and: new { numerator = 1, denominator = 100 })
            .Value("SEN", "2022", and: new { numerator = 30, denominator = 100 }).Value("KHM", "2022", and: new { numerator = 10, denominator = 300 }).Row();

        Assert.Equal((0.1m, "share", "PooledRatio"), (row.Number("value"), row.Text("unit"), row.Text("derivation.rule")));
        Assert.StartsWith("[{'id':'v3','country':'KHM','period':'2022','value':0.0333333333333333333333333333,'state':'Reported','approvedOn':'2021-01-01','numerator':10,'denominator':300,'carriedFrom':2022},", row.Raw("derivation.inputs"));
    }

    [Fact]
    public void Kind_Level_has_no_total_over_countries()
    {
        var example = Two("Level");

        Assert.Equal((20m, "LatestLevel"), (example.Row("SEN").Number("value"), example.Row("SEN").Text("derivation.rule")));
        Assert.Equal(("NotApplicable", null), (example.Row().Text("state"), example.Row().Number("value")));
    }

    [Fact]
    public void Kind_Ladder_counts_the_countries_on_each_stage_and_has_no_mean()
    {
        var row = Example.Of("Ladder").Value("SEN", "2021", and: new { stage = "Design" }).Value("SEN", "2022", and: new { stage = "Law" })
            .Value("KHM", "2022", and: new { stage = "Law" }).Value("TGO", "2022", and: new { stage = "Design" }).Row();

        Assert.Equal(("Reported", null, "{'Design':1,'Law':2}", "CountriesByStage"), (row.Text("state"), row.Number("value"), row.Raw("distribution"), row.Text("derivation.rule")));
    }

    [Fact]
    public void Kind_Ladder_reads_a_stage_that_is_a_number_and_counts_a_country_once_on_it() =>
        Assert.Equal("{'2':1,'3':1}", Example.Of("Ladder").Value("SEN", "2021", and: new { stage = 2, scheme = "a" }).Value("SEN", "2021", and: new { step = 2, scheme = "b" })
            .Value("KHM", "2021", 3).Row().Raw("distribution"));

    [Fact]
    public void Kind_Event_counts_up_to_the_day_and_counts_distinct_countries_too()
    {
        var example = Example.Of("Event").Value("SEN", "2021").Value("SEN", "2022").Value("KHM", "2022").Value("TGO", "2024", and: new { date = "2024-01-01" }).Value("TGO", "2024", and: new { date = "2024-01-02" });

        Assert.Equal((4m, 3m, 4m), (example.Row().Number("value"), example.Row().Number("distinctCountries"), example.Row().Number("net")));
        Assert.Equal("v5 AfterTheDate", example.Row().LeftOut());
        // The programme's period is the count at its end, a country's its own.
        Assert.Equal([1m, 3m, 3m, null], Years(example));
        Assert.Equal([1m, 1m, null, null], Years(example, "SEN"));
    }

    [Fact]
    public void Kind_Qualitative_is_a_list()
    {
        var row = Example.Of("Qualitative").Value("SEN", "2021").Value("SEN", "2021").Value("KHM", "2022").Target(0, 5).Row();

        Assert.Equal(("Reported", null, "v1 v2 v3", "ListOfReports", null, null), (row.Text("state"), row.Number("value"), row.Inputs(), row.Text("derivation.rule"), row.Number("achievement"), row.Text("status")));
    }

    [Fact]
    public void Rule_3_1_carry_forward_says_which_countries_and_from_which_year()
    {
        var example = Two("Cumulative");

        Assert.Equal("{'reported':2,'expected':2,'missing':[],'carried':[{'country':'KHM','year':2022}],'leftOut':[{'id':'v1','reason':'EarlierInItsSeries'},{'id':'v2','reason':'EarlierInItsSeries'},{'id':'v4','reason':'EarlierInItsSeries'}]}", example.Row().Raw("coverage"));
        Assert.Equal([15m, 34m, 24m, null], Years(example));
        Assert.Equal("[{'country':'KHM','year':2022}]", example.Row(period: "2023").Raw("coverage.carried"));
        // A country's own period is never carried.
        Assert.Equal([5m, 4m, null, null], Years(example, "KHM"));
        Assert.Equal("NotReported", example.Row("KHM", "2023").Text("state"));
    }

    [Fact]
    public void Rule_3_2_order_is_by_period_never_by_time_of_editing()
    {
        // 2021 is corrected after 2022 was approved: the total stays that of 2022.
        var example = Example.Of("Cumulative").Value("SEN", "2021", 10).Value("SEN", "2022", 30).Value("SEN", "2021", 12);

        Assert.Equal((30m, 12m, 30m), (example.Row().Number("value"), example.Row("SEN", "2021").Number("value"), example.Row("SEN", "2022").Number("value")));
    }

    [Fact]
    public void Rule_3_3_a_fall_in_a_cumulative_series_is_flagged_not_blocked()
    {
        var example = Example.Of("Cumulative").Value("SEN", "2021", 10).Value("SEN", "2022", 8).Value("SEN", "2023", 9).Value("KHM", "2022", 9);

        Assert.Equal((18m, "['Decrease']"), (example.Row().Number("value"), example.Row().Raw("flags")));
        Assert.Equal(["[]", "['Decrease']", "[]"], new[] { "2021", "2022", "2023" }.Select(y => example.Row("SEN", y).Raw("flags")));
        Assert.Equal("[]", Example.Of("Flow").Value("SEN", "2021", 10).Value("SEN", "2022", 8).Row().Raw("flags"));
    }

    [Fact]
    public void Rule_3_4_a_later_approval_supersedes_and_the_earlier_one_stays_listed()
    {
        var row = Example.Of("Flow").Value("SEN", "2021", 10, new { approvedAt = "2022-03-01T12:00:00Z" }).Value("SEN", "2021", 7, new { approvedAt = "2022-03-01T12:00:01Z" }).Row();

        Assert.Equal((7m, "v2", "v1 SupersededByALaterApproval"), (row.Number("value"), row.Inputs(), row.LeftOut()));
    }

    [Fact]
    public void Rule_3_4_a_date_of_a_report_does_not_outweigh_its_approval() =>
        Assert.Equal(7, Example.Of("Flow").Value("SEN", "2021", 10, new { date = "2021-12-31" }).Value("SEN", "2021", 7, new { date = "2021-03-01" }).Row().Number("value"));

    [Fact]
    public void Rule_3_4_institutional_changes_supersede_by_scheme_or_by_id()
    {
        var row = Example.Of("Event").Value("SEN", "2021", and: new { scheme = "law" }).Value("SEN", "2022", and: new { scheme = "law" }).Value("SEN", "2021").Value("SEN", "2021").Row();

        Assert.Equal((3m, "v1 SupersededByALaterApproval"), (row.Number("value"), row.LeftOut()));
    }

    [Fact]
    public void Rule_3_5_draft_submitted_and_returned_are_outside_and_provisional_adds_the_submitted()
    {
        var example = Example.Of("Flow").Value("SEN", "2021", 10).Value("SEN", "2022", 5, new { status = "Submitted" })
            .Value("SEN", "2021", 8, new { status = "Submitted" }).Value("KHM", "2021", 3, new { status = "Draft" }).Value("KHM", "2022", 3, new { status = "Returned" });

        // The submitted 8 would take the place of the approved 10.
        Assert.Equal((10m, 13m), (example.Row().Number("value"), example.Row().Number("provisional")));
        Assert.Equal((null, 5m), (example.Row("SEN", "2022").Number("value"), example.Row("SEN", "2022").Number("provisional")));
        Assert.Equal((null, (decimal?)null), (example.Row("KHM").Number("value"), example.Row("KHM").Number("provisional")));
        Assert.Equal("v2 NotApproved; v3 NotApproved; v4 NotApproved; v5 NotApproved", example.Row().LeftOut());
    }

    [Fact]
    public void Rule_3_6_a_percentage_without_its_parts_stays_out_of_the_pool_and_is_listed()
    {
        var example = Example.Of("Ratio").Value("SEN", "2023", 0.9m).Value("KHM", "2023", and: new { numerator = 1, denominator = 4 }).Value("TGO", "2023", and: new { numerator = 1, denominator = 0 });

        Assert.Equal((0.25m, "v1 NoNumeratorAndDenominator; v3 DenominatorIsZero"), (example.Row().Number("value"), example.Row().LeftOut()));
        Assert.Equal("1 of 3, missing ['TGO']", $"{example.Row().Number("coverage.reported")} of {example.Row().Number("coverage.expected")}, missing {example.Row().Raw("coverage.missing")}");
        // In its own country nothing is pooled.
        Assert.Equal((0.9m, "v1", ""), (example.Row("SEN").Number("value"), example.Row("SEN").Inputs(), example.Row("SEN").LeftOut()));
        Assert.Equal(("NotReported", null), (example.Row("TGO").Text("state"), example.Row("TGO").Number("value")));
    }

    [Fact]
    public void Rule_3_6_the_latest_share_of_a_country_is_its_own_even_when_only_an_earlier_one_can_be_pooled()
    {
        var example = Example.Of("Ratio").Value("SEN", "2021", and: new { numerator = 1, denominator = 4 }).Value("SEN", "2022", 0.5m, new { estimated = true });

        Assert.Equal((0.25m, 0.5m), (example.Row().Number("value"), example.Row("SEN").Number("value")));
        Assert.Equal(("v2", "v1 EarlierInItsSeries", "['Estimated']"), (example.Row("SEN").Inputs(), example.Row("SEN").LeftOut(), example.Row("SEN").Raw("flags")));
        Assert.Equal(0.25m, example.Value("SEN", "2023", and: new { numerator = 2, denominator = 8 }).Row("SEN").Number("value"));
    }

    [Fact]
    public void Rule_3_7_the_end_target_is_the_declared_one()
    {
        var row = Two("Flow").Target(0, 200, milestones: new Dictionary<string, int> { ["2021"] = 20, ["2022"] = 40 }).Row();

        Assert.Equal((200m, 0.345m), (row.Number("target"), row.Number("achievement")));
    }

    [Fact]
    public void Rule_3_8_a_result_with_three_themes_counts_once_in_all_and_once_in_each()
    {
        var example = Example.Of("Flow").Value("SEN", "2021", 10, new { themes = new[] { "health", "gender", "work" } }).Value("KHM", "2021", 5, new { themes = new[] { "health", "health" } }).Value("KHM", "2022", 1);

        Assert.Equal((16m, "{'gender':10,'health':15,'work':10}"), (example.Row().Number("value"), example.Row().Raw("byTheme")));
        Assert.Equal("{'gender':1,'health':2}", Example.Of("Event").Value("SEN", "2021", and: new { themes = new[] { "health", "gender" } }).Value("KHM", "2021", and: new { themes = new[] { "health" } }).Row().Raw("byTheme"));
        Assert.False(Example.Of("Level").Value("SEN", "2021", 1, new { themes = new[] { "health" } }).Row("SEN").TryGetProperty("byTheme", out _));
    }

    [Fact]
    public void Rule_3_8_a_theme_of_schemes_that_may_overlap_counts_its_lower_bound()
    {
        var example = Example.Of("Cumulative", "Effective").With(new { populations = new { SEN = 100 } })
            .Value("SEN", "2021", 60, new { scheme = "a", themes = new[] { "t" } }).Value("SEN", "2021", 70, new { scheme = "b", themes = new[] { "t" }, overlap = new[] { new { with = "a", kind = "Disjoint" } } });

        Assert.Equal(((100m, 100m), "{'t':100}"), (example.Row().Bounds(), example.Row().Raw("byTheme")));
    }

    [Fact]
    public void Kind_Repeat_of_equal_periods_the_first_is_the_peak() =>
        Assert.Equal(("v1", "v2 BelowThePeak"), Example.Of("Repeat").Value("SEN", "2021", 10).Value("SEN", "2022", 10).Row("SEN") is var row ? (row.Inputs(), row.LeftOut()) : default);

    [Fact]
    public void Kind_Event_a_value_may_stand_for_several_and_none_is_no_country()
    {
        var row = Example.Of("Event").Value("SEN", "2021", 3, new { date = "2021-05" }).Value("KHM", "2022", 0).Value("SEN", "2022", and: new { stage = "Reversed" }).Row();

        Assert.Equal((4m, 3m, 1m), (row.Number("value"), row.Number("net"), row.Number("distinctCountries")));
        Assert.Equal(["2021-05", "2022", "2022"], row.At("derivation.inputs").EnumerateArray().Select(i => i.Text("period")));
        Assert.Equal([3m, 0m, 1m], row.At("derivation.inputs").EnumerateArray().Select(i => i.Number("value")));
    }

    [Fact]
    public void Rule_3_a_programmes_period_lists_what_came_after_it() => Assert.Equal("v2 AfterTheDate; v3 AfterTheDate; v5 AfterTheDate", Two("Cumulative").Row(period: "2021").LeftOut());

    [Fact]
    public void Kind_Ratio_a_share_alone_is_estimated_only_where_it_says_so()
    {
        Example Alone(bool estimated) => Example.Of("Ratio").Value("SEN", "2021", 0.5m, new { estimated });

        Assert.Equal(("[]", "['Estimated']"), (Alone(false).Row("SEN").Raw("flags"), Alone(true).Row("SEN").Raw("flags")));
    }

    [Fact]
    public void Rule_2_a_countrys_period_names_itself_as_missing() =>
        Assert.Equal(("['2022']", "SumOfThePeriod"), (Two("Flow").With(new { countries = new[] { "SEN", "TGO" } }).Row("TGO", "2022").Raw("coverage.missing"), Two("Flow").Row(period: "2024").Text("derivation.rule")));
}
