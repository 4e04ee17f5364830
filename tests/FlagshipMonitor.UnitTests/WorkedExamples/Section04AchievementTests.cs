namespace FlagshipMonitor.UnitTests.WorkedExamples;

/// <summary>Results engine, section 4: (A − B) ÷ (T − B), and every case in which there is no share.</summary>
public sealed class Section04AchievementTests
{
    private static Example At(decimal actual, decimal? baseline, decimal target, string mode = "Carry", string direction = "Ascending") =>
        Example.Of("Cumulative", direction: direction).Value("SEN", "2023", actual).Target(baseline, target, mode);

    [Theory]
    [InlineData(10, 20, 60, "0.2")]
    [InlineData(10, 85, 60, "1.5")]
    [InlineData(10, 5, 60, "-0.1")]
    [InlineData(0, 1, 3, "0.3333333333333333333333333333")]
    public void Rule_4_is_the_share_of_the_way_uncapped_and_exact(int baseline, int actual, int target, string share) =>
        Assert.Equal(share, At(actual, baseline, target).Row().Raw("achievement"));

    [Fact]
    public void Rule_4_is_neutral_to_direction() => Assert.Equal(0.8m, At(20, 60, 10, direction: "Descending").Row().Number("achievement"));

    [Fact]
    public void Rule_4_nothing_reported_is_no_achievement_and_not_nought()
    {
        var row = Example.Of("Cumulative").With(new { countries = new[] { "SEN" } }).Target(10, 60).Row();

        Assert.Equal((null, 10m, 60m, "NoData"), (row.Number("achievement"), row.Number("baseline"), row.Number("target"), row.Text("status")));
        Assert.Equal(0, At(10, 10, 60).Row().Number("achievement"));
    }

    [Theory]
    [InlineData(50, "Ascending", "Maintained")]
    [InlineData(49, "Ascending", "NotMaintained")]
    [InlineData(50, "Descending", "Maintained")]
    [InlineData(51, "Descending", "NotMaintained")]
    public void Rule_4_with_target_and_baseline_equal_it_is_maintained_or_not(int actual, string direction, string status)
    {
        var row = At(actual, 50, 50, direction: direction).Row();

        Assert.Equal((null, status, null), (row.Number("achievement"), row.Text("status"), row.Number("ratio")));
    }

    [Fact]
    public void Rule_4_without_a_baseline_there_is_no_percentage_but_A_and_T_stand()
    {
        var row = At(20, null, 60).Row();

        Assert.Equal((20m, 60m, null, null, null), (row.Number("value"), row.Number("target"), row.Number("baseline"), row.Number("achievement"), row.Text("status")));
        Assert.Equal("{'expected':null,'ratio':null,'pace':null,'projection':null}", $"{{'expected':{row.Raw("expected")},'ratio':{row.Raw("ratio")},'pace':{row.Raw("pace")},'projection':{row.Raw("projection")}}}");
        Assert.Equal((20m, "Achieved"), (row.Number("requiredPace"), At(60, null, 60).Row().Text("status")));
    }

    [Fact]
    public void Rule_4_Reset_starts_at_zero_even_when_a_baseline_is_given()
    {
        var row = At(40, 39, 80, "Reset").Row();

        Assert.Equal((0.5m, 0m, "Reset", "Reset"), (row.Number("achievement"), row.Number("baseline"), row.Text("baselineMode"), row.Text("derivation.baselineMode")));
    }

    [Theory]
    [InlineData("Flow", 70, 50)] // B + what the phase adds
    [InlineData("Event", 51, 50)]
    [InlineData("Cumulative", 20, null)] // its values hold B
    [InlineData("Repeat", 20, null)]
    public void Rule_4_Carry_adds_the_baseline_to_flow_and_event_and_the_others_hold_it(string kind, int value, int? added)
    {
        var row = Example.Of(kind).Value("SEN", "2021", kind == "Event" ? null : 20).Target(50, 90).Row();

        Assert.Equal((value, added), (row.Number("value"), row.Number("derivation.baselineAdded")));
        Assert.Equal((value - 50) / 40m, row.Number("achievement"));
        Assert.Equal(kind == "Event" ? (null, null) : (value, value), row.Bounds());
        Assert.Equal(kind == "Event" ? 51 : null, kind == "Event" ? row.Number("net") : null);
    }

    [Fact]
    public void Rule_4_a_direction_against_its_target_is_refused()
    {
        Assert.Equal("X DirectionAgreesWithTheTarget", At(1, 50, 40).Errors);
        Assert.Equal("X DirectionAgreesWithTheTarget", At(1, 40, 50, direction: "Descending").Errors);
        Assert.Equal("X DirectionAgreesWithTheTarget", At(1, null, 40, "Reset", "Descending").Errors);
        Assert.Equal("", At(1, null, 40, direction: "Descending").Errors);
    }

    [Fact]
    public void Rule_4_a_percentage_never_stands_alone()
    {
        var row = Example.Of("Cumulative", "Legal").Value("SEN", "2023", 20).Target(0, 80, scope: "SEN").Row("SEN");

        Assert.Equal((20m, 0m, 80m, "people", 0.25m), (row.Number("value"), row.Number("baseline"), row.Number("target"), row.Text("unit"), row.Number("achievement")));
    }

    [Fact]
    public void Rule_4_a_period_has_baseline_and_target_but_no_achievement_status_or_forecast()
    {
        var row = At(20, 0, 80).Row(period: "2023");

        Assert.Equal((0m, 80m, "Carry"), (row.Number("baseline"), row.Number("target"), row.Text("baselineMode")));
        Assert.All(new[] { "achievement", "status", "expected", "ratio", "pace", "requiredPace", "projection" }, field => Assert.Equal("null", row.Raw(field)));
    }

    [Fact]
    public void Rule_4_the_three_ambitions_are_phase_2_over_phase_1()
    {
        var example = new Example().Indicator("PC", "Event").Indicator("IC", "Event").Indicator("PR-LEGAL", "Cumulative", "Legal").Indicator("PR-EFFECTIVE", "Cumulative", "Effective")
            .Target(2, 50, "Reset", indicator: "PC").Target(2, 80, "Reset", indicator: "IC").Target(10, 20, "Reset", indicator: "PR-LEGAL").Target(30, 40, "Reset", indicator: "PR-EFFECTIVE")
            .Value("SEN", "2021", and: new { indicator = "PC" }).Value("SEN", "2021", and: new { indicator = "IC" }).Value("SEN", "2022", and: new { indicator = "IC" })
            .Value("SEN", "2022", 50, new { indicator = "PR-LEGAL" }).Value("SEN", "2022", 70, new { indicator = "PR-EFFECTIVE" });

        Assert.Equal(
            "[{'name':'Countries','phase1':2,'phase2':1,'factor':2,'value':0.5},{'name':'InstitutionalChanges','phase1':2,'phase2':2,'factor':2,'value':1},{'name':'People','phase1':40,'phase2':120,'factor':2,'value':3}]",
            example.Output.Raw("ambitions"));
    }

    [Fact]
    public void Rule_4_what_phase_1_came_to_is_no_part_of_phase_2_when_the_counter_goes_on() =>
        Assert.Contains("{'name':'InstitutionalChanges','phase1':39,'phase2':2,'factor':2,'value':0.05128", new Example().Indicator("IC", "Event").Target(39, 80, indicator: "IC")
            .Value("SEN", "2021", and: new { indicator = "IC" }).Value("SEN", "2021", and: new { indicator = "IC" }).Output.Raw("ambitions"), StringComparison.Ordinal);

    [Fact]
    public void Rule_4_an_ambition_without_figures_says_so() =>
        Assert.Equal("{'name':'People','phase1':null,'phase2':null,'factor':2,'value':null}", Example.Of("Flow").Output.Raw("ambitions").Split("},")[2].TrimEnd(']'));
}
