namespace FlagshipMonitor.UnitTests.WorkedExamples;

/// <summary>Results engine, section 5, where years and half-years meet, and milestones at the end of the phase. All figures are made up.</summary>
public sealed class Section05HalfYearTests
{
    private static (decimal? Lower, decimal? Upper) Projection(Example example) => (example.Row().Number("projection.lower"), example.Row().Number("projection.upper"));

    [Fact]
    public void Rule_5_the_half_of_a_year_that_is_not_over_is_no_change_yet()
    {
        // On the last day of 2022 its second half is not over: two halves of 20 are known, and 100 stand in the position.
        var example = Example.Of("Flow").With(new { periodsPerYear = 2, asOf = "2022-12-31" }).Value("SEN", "2021", 40).Value("SEN", "2022", 100).Target(0, 1000);

        Assert.Equal((140m, (280m, 140 + 140 * 7m / 3)), (example.Row().Number("value"), Projection(example)));
        Assert.Equal("NotApplicable", example.Row("SEN", "2022-H1").Text("state"));
    }

    [Fact]
    public void Rule_5_a_single_second_half_is_not_halved()
    {
        // 30 and 10 in one half each; four of ten halves are left. The pace divides by all six elapsed halves and is below either.
        Assert.Equal((40 + 4 * 40m / 6, 40 + 4 * 30m), Projection(Example.Of("Flow").Value("SEN", "2021-H2", 30).Value("SEN", "2022-H2", 10).Target(0, 1000)));
    }

    [Fact]
    public void Rule_5_the_year_of_one_scheme_beside_the_halves_of_another_stands_at_its_end()
    {
        // The first half has 5 of b, the second 40 of a; six halves are left.
        var example = Example.Of("Flow").With(new { asOf = "2023-01-01" }).Value("SEN", "2022", 40, new { scheme = "a" }).Value("SEN", "2022-H1", 5, new { scheme = "b" }).Target(0, 1000);

        Assert.Equal((40 + 6 * 5m, 40 + 6 * 40m), Projection(example));
    }

    [Fact]
    public void Rule_5_a_level_below_nought_stays_there()
    {
        var example = Example.Of("Level", direction: "Descending").Value("SEN", "2022", -10).Value("SEN", "2023", -30).Target(0, -100, scope: "SEN");

        Assert.Equal((-30 + 2 * -20m, -30 + 2 * -5m), (example.Row("SEN").Number("projection.lower"), example.Row("SEN").Number("projection.upper")));
    }

    [Theory]
    [InlineData("2023-01-01", 20, 40)] // on the line to the target of 100, whatever stands after the phase
    [InlineData("2026-01-01", 50, 100)]
    public void Rule_5_a_target_leads_to_the_end_of_the_phase(string asOf, int actual, int expected)
    {
        var line = new Domain.Engine.TargetLine(Domain.Framework.IndicatorCode.From("X"), "programme", 0, Domain.Framework.BaselineMode.Reset, 100) { Milestones = new Dictionary<int, decimal> { [2027] = 900 } };

        Assert.Equal(expected, line.ExpectedAt(int.Parse(asOf[..4], null) - 2021, 2021, 5, 1));
        Assert.Equal(expected, (line with { Milestones = new Dictionary<int, decimal> { [2025] = 900 } }).ExpectedAt(int.Parse(asOf[..4], null) - 2021, 2021, 5, 1));
        Assert.Equal(actual / (decimal)expected, Example.Of("Flow").With(new { asOf }).Value("SEN", "2021", actual).Target(0, 100).Row().Number("ratio"));
    }
}
