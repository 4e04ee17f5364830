namespace FlagshipMonitor.UnitTests.WorkedExamples;

/// <summary>Results engine, section 2: zero and missing are never confused.</summary>
public sealed class Section02StateTests
{
    private static Example Countries(string kind = "Flow") => Example.Of(kind).With(new { countries = new[] { "KHM", "SEN", "TGO" } });

    [Fact]
    public void Rule_2_zero_is_reported_and_silence_is_not()
    {
        var example = Countries().Value("SEN", "2021", 0);

        Assert.Equal(("Reported", 0m), (example.Row("SEN", "2021").Text("state"), example.Row("SEN", "2021").Number("value")));
        Assert.Equal(("NotReported", null), (example.Row("KHM", "2021").Text("state"), example.Row("KHM", "2021").Number("value")));
        Assert.Equal(("NotReported", null), (example.Row(period: "2022").Text("state"), example.Row(period: "2022").Number("value")));
    }

    [Theory]
    [InlineData("2023-12-31", "NotDue")]
    [InlineData("2024-01-01", "NotReported")]
    public void Rule_2_a_period_is_due_from_the_day_after_its_last_day(string asOf, string state) =>
        Assert.Equal(state, Countries().With(new { asOf }).Row("SEN", "2023").Text("state"));

    [Fact]
    public void Rule_2_before_the_first_period_is_over_nothing_is_missing()
    {
        var row = Countries("Cumulative").With(new { asOf = "2021-06-30" }).Row();

        Assert.Equal("NotDue", row.Text("state"));
        Assert.Equal("NotDue", Countries("Cumulative").With(new { asOf = "2021-06-30" }).Target(0, 10).Row().Text("status"));
    }

    [Fact]
    public void Rule_2_a_period_that_is_still_open_is_not_due_whatever_came_in()
    {
        var row = Countries().Value("SEN", "2024", 5).With(new { asOf = "2024-12-31" }).Row(period: "2024");

        Assert.Equal(("NotDue", null, "{'reported':0,'expected':0,'missing':[],'carried':[],'leftOut':[]}"), (row.Text("state"), row.Number("value"), row.Raw("coverage")));
    }

    [Fact]
    public void Rule_2_what_does_not_apply_is_not_expected()
    {
        var example = Countries().Value("SEN", "2021", 5).Value("KHM", "2021", and: new { state = "NotApplicable", reason = "No such scheme" });

        Assert.Equal("NotApplicable", example.Row("KHM", "2021").Text("state"));
        Assert.Equal("{'reported':1,'expected':2,'missing':['TGO'],'carried':[],'leftOut':[{'id':'v2','reason':'NotApplicable'}]}", example.Row(period: "2021").Raw("coverage"));
        Assert.Equal("{'reported':0,'expected':2,'missing':['2022','2023'],'carried':[],'leftOut':[{'id':'v2','reason':'NotApplicable'}]}", example.Row("KHM").Raw("coverage"));
        Assert.Equal(("NotApplicable", 0m), (Example.Of("Flow").Value("SEN", "2021", and: new { state = "NotApplicable" }).Row().Text("state"), Example.Of("Flow").Value("SEN", "2021", and: new { state = "NotApplicable" }).Row(period: "2021").Number("coverage.expected")));
    }

    [Fact]
    public void Rule_2_what_is_reported_later_makes_it_apply() =>
        Assert.Equal(("Reported", 7m), Countries().Value("SEN", "2021", and: new { state = "NotApplicable" }).Value("SEN", "2022", 7).Row("SEN") is var row ? (row.Text("state"), row.Number("value")) : default);

    [Fact]
    public void Rule_2_an_approved_NotReported_is_listed_and_is_no_zero()
    {
        var row = Countries().Value("SEN", "2021", and: new { state = "NotReported" }).Row("SEN", "2021");

        Assert.Equal(("NotReported", "v1 NoFigure", 1m), (row.Text("state"), row.LeftOut(), row.Number("coverage.expected")));
    }

    [Fact]
    public void Rule_2_only_reported_values_enter_a_sum_and_the_others_are_counted_beside_it()
    {
        var row = Countries("Cumulative").Value("SEN", "2023", 5).Value("KHM", "2023", 4).Value("TGO", "2023", and: new { state = "NotReported" }).Row();

        Assert.Equal((9m, "{'reported':2,'expected':3,'missing':['TGO'],'carried':[],'leftOut':[{'id':'v3','reason':'NoFigure'}]}"), (row.Number("value"), row.Raw("coverage")));
    }

    [Fact]
    public void Rule_2_an_estimate_is_flagged_in_every_figure_it_enters()
    {
        var example = Countries().Value("SEN", "2021", 5, new { estimated = true }).Value("SEN", "2022", 5);

        Assert.Equal(["['Estimated']", "['Estimated']", "[]"], new[] { example.Row(), example.Row("SEN", "2021"), example.Row("SEN", "2022") }.Select(r => r.Raw("flags")));
    }
}
