namespace FlagshipMonitor.UnitTests.WorkedExamples;

/// <summary>Results engine, section 3: what falls, what is approved last, what begins later and what is tagged. All figures are made up.</summary>
public sealed class Section03OrderTests
{
    [Theory]
    [InlineData("Cumulative", 9, "['Decrease']")]
    [InlineData("Cumulative", 10, "[]")]
    [InlineData("Cumulative", 11, "[]")]
    [InlineData("Level", 9, "[]")]
    public void Rule_3_3_only_a_cumulative_series_that_falls_is_flagged(string kind, int then, string flags)
    {
        var example = Example.Of(kind).Value("SEN", "2021", 10).Value("SEN", "2022", then).Value("SEN", "2023", 99);

        Assert.Equal((flags, flags, "[]"), (example.Row("SEN").Raw("flags"), example.Row("SEN", "2022").Raw("flags"), example.Row("SEN", "2021").Raw("flags")));
    }

    [Fact]
    public void Rule_3_a_scheme_that_begins_later_is_no_scheme_yet()
    {
        var example = Example.Of("Flow").Value("SEN", "2021", 10, new { scheme = "a" }).Value("SEN", "2022", 5, new { scheme = "b" });

        Assert.Equal(("SumOfThePeriod", false), (example.Row("SEN", "2021").Text("derivation.rule"), example.Row("SEN", "2021").At("derivation").TryGetProperty("bounds", out _)));
        Assert.Equal(("LargestOfOverlapping", "LargestOfOverlapping"), (example.Row("SEN").Text("derivation.rule"), example.Row().Text("derivation.rule")));
    }

    [Fact]
    public void Rule_3_the_last_day_of_the_phase_is_in_it() => Assert.Equal(7m, Example.Of("Flow").With(new { asOf = "2026-01-01" }).Value("SEN", "2025", 7).Row().Number("value"));

    [Fact]
    public void Rule_3_what_is_known_later_in_the_year_does_not_hide_what_was_known_on_the_day() =>
        Assert.Equal((5m, "v2 AfterTheDate"), Example.Of("Cumulative").With(new { asOf = "2022-09-01" }).Value("SEN", "2022", 5, new { knownOn = "2022-06-30" }).Value("SEN", "2022", 9, new { knownOn = "2022-11-30" }).Row("SEN") is var row ? (row.Number("value"), row.LeftOut()) : default);

    [Theory]
    [InlineData("a", 5, "b", 7, 7)]
    [InlineData("b", 7, "a", 5, 7)]
    public void Rule_3_5_of_two_submitted_values_of_one_series_the_last_id_is_provisional(string id, int one, string other, int two, int provisional) =>
        Assert.Equal(provisional, Example.Of("Flow").Value("SEN", "2021", one, new { id, status = "Submitted" }).Value("SEN", "2021", two, new { id = other, status = "Submitted" }).Row("SEN").Number("provisional"));

    [Fact]
    public void Rule_3_8_a_part_of_another_scheme_keeps_its_theme_and_no_theme_is_more_than_the_whole()
    {
        Example Parts(int population) => Example.Of("Cumulative", "Effective").With(new { populations = new { SEN = population } })
            .Value("SEN", "2021", 60, new { scheme = "a", themes = new[] { "t" }, overlap = new[] { new { with = "b", kind = "SubsetOf" } } }).Value("SEN", "2021", 70, new { scheme = "b", themes = new[] { "u" } });

        Assert.Equal("{'t':60,'u':70}", Parts(1000).Row().Raw("byTheme"));
        Assert.Equal("{'t':12}", Example.Of("Flow").Value("SEN", "2021", 5, new { themes = new[] { "t" } }).Value("SEN", "2022", 7, new { themes = new[] { "t" } }).Row().Raw("byTheme"));
    }

    [Fact]
    public void Rule_3_8_themes_of_changes_are_counted_and_those_of_countries_with_changes_are_countries()
    {
        var example = new Example().Indicator("IC", "Event").Indicator("CR", "Event")
            .Value("SEN", "2021", 2, new { indicator = "IC", themes = new[] { "t" } }).Value("SEN", "2022", and: new { indicator = "IC", themes = new[] { "t" } }).Value("KHM", "2022", and: new { indicator = "IC", themes = new[] { "t", "u" } });

        Assert.Equal(("{'t':4,'u':1}", "{'t':2,'u':1}"), (example.Row(indicator: "IC").Raw("byTheme"), example.Row(indicator: "CR").Raw("byTheme")));
    }

    [Fact]
    public void Rule_10_bounds_name_every_country_with_several_schemes()
    {
        var example = Example.Of("Cumulative", "Effective");
        foreach (var country in new[] { "SEN", "KHM" })
        {
            example.Value(country, "2021", 5, new { scheme = "a" }).Value(country, "2021", 7, new { scheme = "b" });
        }

        Assert.Equal("[{'country':'KHM','lower':7,'upper':12,'capped':false},{'country':'SEN','lower':7,'upper':12,'capped':false}]", example.Row().Raw("derivation.bounds"));
    }

    [Fact]
    public void Rule_11_a_draft_of_a_change_is_listed_beside_the_countries_too() =>
        Assert.Equal("v1 NotApproved", new Example().Indicator("IC", "Event").Indicator("CR", "Event").Value("SEN", "2021", and: new { indicator = "IC", status = "Draft" }).Row(indicator: "CR").LeftOut());

    [Fact]
    public void Rule_3_3_a_series_that_falls_twice_or_in_two_schemes_has_still_fallen()
    {
        Assert.Equal("['Decrease']", Example.Of("Cumulative").Value("SEN", "2021", 30).Value("SEN", "2022", 20).Value("SEN", "2023", 10).Row("SEN").Raw("flags"));
        var two = Example.Of("Cumulative").Value("SEN", "2021", 30, new { scheme = "a" }).Value("SEN", "2022", 20, new { scheme = "a" }).Value("SEN", "2021", 30, new { scheme = "b" }).Value("SEN", "2022", 20, new { scheme = "b" });
        Assert.Equal(("['Decrease']", "['Decrease']"), (two.Row("SEN", "2022").Raw("flags"), two.Row("SEN").Raw("flags")));
    }

    [Fact]
    public void Rule_3_5_the_later_approval_stands_whatever_the_order_of_the_file_and_the_date_of_a_change()
    {
        Assert.Equal((10m, "v2 SupersededByALaterApproval"), Example.Of("Flow").Value("SEN", "2021", 10, new { approvedAt = "2022-06-01" }).Value("SEN", "2021", 12, new { approvedAt = "2022-02-01" }).Row("SEN") is var row ? (row.Number("value"), row.LeftOut()) : default);
        var moved = Example.Of("Event").Value("SEN", "2023", and: new { scheme = "law" }).Value("SEN", "2022", and: new { scheme = "law" });
        Assert.Equal(("Reported", "NotReported"), (moved.Row("SEN", "2022").Text("state"), moved.Row("SEN", "2023").Text("state")));
    }

    [Fact]
    public void Rule_3_8_schemes_of_one_theme_may_share_people_and_a_country_with_several_changes_is_one()
    {
        Assert.Equal("{'t':70}", Example.Of("Cumulative").Value("SEN", "2021", 60, new { scheme = "a", themes = new[] { "t" } }).Value("SEN", "2021", 70, new { scheme = "b", themes = new[] { "t" } }).Row().Raw("byTheme"));
        Assert.Equal("{'t':1}", new Example().Indicator("IC", "Event").Indicator("CR", "Event").Value("SEN", "2021", 3, new { indicator = "IC", themes = new[] { "t" } }).Row(indicator: "CR").Raw("byTheme"));
    }

    [Fact]
    public void Rule_10_what_is_true_of_two_is_still_true()
    {
        var two = Example.Of("Cumulative", "Effective").With(new { populations = new { SEN = 100, KHM = 100 } });
        foreach (var country in new[] { "SEN", "KHM" })
        {
            two.Value(country, "2021", 60, new { scheme = "a", estimated = true }).Value(country, "2021", 70, new { scheme = "b", estimated = true });
        }

        Assert.Equal(("['Estimated']", "['Estimated']", "true"), (two.Row("SEN").Raw("flags"), two.Row().Raw("flags"), two.Row().Raw("derivation.cappedAtPopulation")));
    }

    [Fact]
    public void Rule_10_what_is_left_out_stands_in_the_order_of_its_ids() =>
        Assert.Equal("v1 NoFigure; v2 NoFigure", Example.Of("Flow").Value("SEN", "2021", and: new { state = "NotReported" }).Value("KHM", "2021", and: new { state = "NotReported" }).Row().LeftOut());

    [Fact]
    public void Rule_10_a_ladder_names_the_stage_of_each_input() =>
        Assert.Contains("'stage':'Law'", Example.Of("Ladder").Value("SEN", "2021", and: new { stage = "Law" }).Row().Raw("derivation.inputs"), StringComparison.Ordinal);
}
