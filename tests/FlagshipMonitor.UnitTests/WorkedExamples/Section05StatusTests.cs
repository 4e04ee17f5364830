namespace FlagshipMonitor.UnitTests.WorkedExamples;

/// <summary>Results engine, section 5. Three of five years are closed (k = 3, n = 5) unless a test says otherwise.</summary>
public sealed class Section05StatusTests
{
    private static Example At(decimal actual, decimal baseline = 0, decimal target = 100, string direction = "Ascending") =>
        Example.Of("Cumulative", direction: direction).Value("SEN", "2023", actual).Target(baseline, target);

    [Fact]
    public void Rule_5_expected_is_on_the_line_from_baseline_to_target() => Assert.Equal(70, At(1, 10, 110).Row().Number("expected"));

    [Theory]
    [InlineData("2021-12-31", 0)] // nothing closed: still the baseline
    [InlineData("2022-01-01", 20)]
    [InlineData("2023-01-01", 40)] // the milestone itself
    [InlineData("2024-01-01", 60)]
    [InlineData("2026-01-01", 100)]
    [InlineData("2030-01-01", 100)]
    public void Rule_5_expected_goes_through_the_milestones(string asOf, int expected) =>
        Assert.Equal(expected, Example.Of("Cumulative").With(new { asOf }).Target(0, 100, milestones: new Dictionary<string, int> { ["2022"] = 40 }).Value("SEN", "2021", 1).Row().Number("expected"));

    [Fact]
    public void Rule_5_between_milestones_the_line_bends() =>
        Assert.Equal(25, Example.Of("Cumulative").Target(0, 100, milestones: new Dictionary<string, int> { ["2024"] = 40, ["2022"] = 10 }).Value("SEN", "2021", 1).Row().Number("expected"));

    [Theory]
    [InlineData("100", "Achieved")]
    [InlineData("48", "OnTrack")] // 0.80 of the expected 60
    [InlineData("47.999", "AtRisk")]
    [InlineData("36", "AtRisk")] // 0.60
    [InlineData("35.999", "OffTrack")]
    [InlineData("0", "OffTrack")]
    [InlineData("61", "OnTrack")]
    public void Rule_5_the_thresholds_are_inclusive_below(string actual, string status) =>
        Assert.Equal(status, At(decimal.Parse(actual, System.Globalization.CultureInfo.InvariantCulture)).Row().Text("status"));

    [Theory]
    [InlineData(9, "Regressing")]
    [InlineData(10, "OffTrack")]
    public void Rule_5_worse_than_the_baseline_is_regressing(int actual, string status) => Assert.Equal(status, At(actual, 10, 110).Row().Text("status"));

    [Theory]
    [InlineData(41, "Regressing")]
    [InlineData(40, "OffTrack")]
    [InlineData(16, "OnTrack")] // expected 22
    [InlineData(10, "Achieved")]
    public void Rule_5_falling_indicators_are_judged_alike(int actual, string status) => Assert.Equal(status, At(actual, 40, 10, "Descending").Row().Text("status"));

    [Fact]
    public void Rule_5_ratio_is_the_share_of_what_is_expected() => Assert.Equal(0.5m, At(40, 10, 110).Row().Number("ratio"));

    [Theory]
    [InlineData(10, "OnTrack")]
    [InlineData(9, "Regressing")]
    [InlineData(110, "Achieved")]
    public void Rule_5_where_expected_is_the_baseline_direction_decides(int actual, string status)
    {
        var row = Example.Of("Cumulative").Value("SEN", "2023", actual).Target(10, 110, milestones: new Dictionary<string, int> { ["2023"] = 10 }).Row();

        Assert.Equal((status, null, 10m), (row.Text("status"), row.Number("ratio"), row.Number("expected")));
    }

    [Fact]
    public void Rule_5_better_than_a_milestone_below_the_baseline_is_on_track() =>
        Assert.Equal("OnTrack", Example.Of("Cumulative").Value("SEN", "2023", 15).Target(10, 110, milestones: new Dictionary<string, int> { ["2023"] = 5 }).Row().Text("status"));

    [Fact]
    public void Rule_5_the_thresholds_belong_to_the_file() =>
        Assert.Equal(("AtRisk", "OffTrack"), (At(50).With(new { thresholds = new { onTrack = 0.9, atRisk = 0.7 } }).Row().Text("status"), At(40).With(new { thresholds = new { onTrack = 0.9, atRisk = 0.7 } }).Row().Text("status")));

    [Fact]
    public void Rule_5_paces_are_counted_in_periods()
    {
        var row = At(40, 10, 110).Row();

        Assert.Equal((10m, 35m), (row.Number("pace"), row.Number("requiredPace")));
        Assert.Equal((6m, null), (At(40, 10, 110).With(new { asOf = "2026-01-01" }).Row().Number("pace"), At(40, 10, 110).With(new { asOf = "2026-01-01" }).Row().Number("requiredPace")));
    }

    [Fact]
    public void Rule_5_k_is_the_last_closed_period_whatever_has_been_reported()
    {
        var row = Example.Of("Cumulative").Value("SEN", "2021", 30).Target(0, 100).Row();

        Assert.Equal((60m, 10m), (row.Number("expected"), row.Number("pace")));
    }

    [Fact]
    public void Rule_5_the_projection_adds_the_pace_and_its_interval_the_smallest_and_largest_change()
    {
        // Changes 10, 30, 20: pace 20, two periods left.
        var row = Example.Of("Cumulative").Value("SEN", "2021", 10).Value("SEN", "2022", 40).Value("SEN", "2023", 60).Target(0, 100).Row();

        Assert.Equal("{'value':100,'lower':80,'upper':120,'reachedIn':'2025-Q4'}", row.Raw("projection"));
    }

    [Fact]
    public void Rule_5_a_flow_projects_with_the_values_of_its_periods()
    {
        var row = Example.Of("Flow").Value("SEN", "2021", 10).Value("SEN", "2022", 30).Value("SEN", "2023", 20).Target(0, 100).Row();

        Assert.Equal("{'value':100,'lower':80,'upper':120,'reachedIn':'2025-Q4'}", row.Raw("projection"));
    }

    [Fact]
    public void Rule_5_single_changes_start_from_the_baseline() =>
        Assert.Equal(
            "{'value':47.5,'lower':40,'upper':55,'reachedIn':'2034-Q2'}",
            Example.Of("Cumulative").Value("SEN", "2021", 15).Value("SEN", "2022", 25).Target(10, 110).With(new { asOf = "2023-01-01" }).Row().Raw("projection"));

    [Fact]
    public void Rule_5_fewer_than_two_reported_periods_are_not_enough() => Assert.Equal("null", At(40).Row().Raw("projection"));

    [Fact]
    public void Rule_5_a_gap_in_a_cumulative_series_spreads_its_change_evenly()
    {
        // 2021: 10; 2022 is missing; 2023: 50, which is 20 and 20.
        var row = Example.Of("Cumulative").Value("SEN", "2021", 10).Value("SEN", "2023", 50).Target(0, 100).Row();

        Assert.Equal((70m, 90m), (row.Number("projection.lower"), row.Number("projection.upper")));
    }

    [Fact]
    public void Rule_5_lower_is_at_most_upper_also_for_falling_indicators()
    {
        var row = Example.Of("Level", direction: "Descending").Value("SEN", "2021", 90).Value("SEN", "2022", 60).Value("SEN", "2023", 55).Target(100, 20, scope: "SEN").Row("SEN");

        Assert.Equal("{'value':25,'lower':-5,'upper':45,'reachedIn':'2026-Q2'}", row.Raw("projection"));
    }

    [Theory]
    [InlineData(100, "2025-Q4")] // five years: the last day of the fifth
    [InlineData(101, "2026-Q1")] // five years and a day
    [InlineData(105, "2026-Q1")] // 5.25 years: the last day of that quarter
    [InlineData(106, "2026-Q2")]
    [InlineData(60, "2023-Q4")]
    [InlineData(20, "2021-Q4")]
    [InlineData(5, "2021-Q1")]
    public void Rule_5_arriving_on_a_quarters_last_day_is_that_quarter(int target, string quarter) =>
        Assert.Equal(quarter, Example.Of("Cumulative").Value("SEN", "2022", 40).Value("SEN", "2023", 60).Target(0, target).Row().Text("projection.reachedIn"));

    [Theory]
    [InlineData(0)] // stands still
    [InlineData(-5)] // goes the other way
    public void Rule_5_a_pace_that_never_arrives_names_no_quarter(int actual) =>
        Assert.Equal("null", Example.Of("Level").Value("SEN", "2022", 1).Value("SEN", "2023", actual).Target(0, 100, scope: "SEN").Row("SEN").Raw("projection.reachedIn"));

    [Fact]
    public void Rule_5_a_pace_near_zero_names_no_year_after_9999() =>
        Assert.Equal(["null", "'9999-Q4'", "null"], new[] { (0.0000000001m, 1_000_000_000_000m), (3m, 7979m), (3m, 7980m) }.Select(p =>
            Example.Of("Level").Value("SEN", "2022", 0).Value("SEN", "2023", p.Item1).Target(0, p.Item2, scope: "SEN").Row("SEN").Raw("projection.reachedIn")));

    [Fact]
    public void Rule_5_half_years_are_periods()
    {
        // n = 10, k = 6 half-years at 5 each; four left.
        var example = Example.Of("Flow").Value("SEN", "2021-H1", 5).Value("SEN", "2021-H2", 5).Value("SEN", "2022-H1", 20).Target(0, 100);
        var row = example.Row();

        Assert.Equal((60m, 5m, 17.5m), (row.Number("expected"), row.Number("pace"), row.Number("requiredPace")));
        Assert.Equal("{'value':50,'lower':50,'upper':110,'reachedIn':'2030-Q4'}", row.Raw("projection"));
        Assert.Equal((5m, 20m, "NotReported", "NotDue"), (example.Row(period: "2021-H2").Number("value"), example.Row(period: "2022-H1").Number("value"), example.Row(period: "2023-H2").Text("state"), example.Row(period: "2024-H1").Text("state")));
    }

    [Fact]
    public void Rule_5_a_milestone_among_half_years_stands_at_the_end_of_its_year() =>
        Assert.Equal(20, Example.Of("Flow").Value("SEN", "2021-H1", 5).With(new { asOf = "2022-07-01" }).Target(0, 100, milestones: new Dictionary<string, int> { ["2021"] = 10, ["2022"] = 30 }).Row().Number("expected"));

    [Fact]
    public void Rule_5_a_year_among_half_years_counts_as_two_equal_halves()
    {
        // Senegal 40 for the year, Cambodia 5 and 10: halves of 25 and 30; then 60 in one half.
        var example = Example.Of("Flow").Value("SEN", "2021", 40).Value("KHM", "2021-H1", 5).Value("KHM", "2021-H2", 10).Value("KHM", "2022-H1", 60).Target(0, 1000);

        // Three of six elapsed halves have no report: the pace lies below the smallest half, and the interval holds it.
        Assert.Equal((115 + 4 * 115m / 6, 115 + 4 * 60m), (example.Row().Number("projection.lower"), example.Row().Number("projection.upper")));
        // Senegal alone: two halves of 20 are enough data.
        Assert.Equal("{'value':66.666666666666666666666666667,'lower':66.666666666666666666666666667,'upper':120", Example.Of("Flow").With(new { periodsPerYear = 2 }).Value("SEN", "2021", 40).Target(0, 1000).Row().Raw("projection").Split(",'reached")[0]);
    }

    [Fact]
    public void Rule_5_who_reported_the_year_is_not_expected_for_its_half()
    {
        var example = Example.Of("Flow").Value("SEN", "2021", 40).Value("KHM", "2021-H1", 5);

        Assert.Equal(("NotApplicable", 0m), (example.Row("SEN", "2021-H1").Text("state"), example.Row("SEN", "2021-H1").Number("coverage.expected")));
        Assert.Equal((40m, "Reported"), (example.Row("SEN", "2021-H2").Number("value"), example.Row("SEN", "2021-H2").Text("state")));
        Assert.Equal("{'reported':1,'expected':1,'missing':[],'carried':[],'leftOut':[]}", example.Row(period: "2021-H1").Raw("coverage"));
        Assert.Equal("['2022-H1','2022-H2','2023-H1','2023-H2']", example.Row("SEN").Raw("coverage.missing"));
    }
}
