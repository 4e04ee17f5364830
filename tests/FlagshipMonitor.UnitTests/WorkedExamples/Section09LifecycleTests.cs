namespace FlagshipMonitor.UnitTests.WorkedExamples;

/// <summary>Results engine, section 9, as far as figures go: what counts, what was known, changes that are undone.</summary>
public sealed class Section09LifecycleTests
{
    [Theory]
    [InlineData("Planned", null)]
    [InlineData("InProgress", null)]
    [InlineData("Achieved", 1)]
    [InlineData("operational", 1)]
    [InlineData("Reversed", 1)]
    [InlineData(null, 1)]
    public void Rule_9_a_change_counts_once_it_was_ever_achieved(string? stage, int? gross)
    {
        var row = Example.Of("Event").Value("SEN", "2021", and: new { stage }).Row();

        Assert.Equal((gross, gross is null ? "v1 NotYetAchieved" : ""), (row.Number("value"), row.LeftOut()));
    }

    [Fact]
    public void Rule_9_gross_is_ever_achieved_net_is_gross_less_reversed()
    {
        var row = Example.Of("Event").Value("SEN", "2021").Value("SEN", "2021", and: new { stage = "Reversed" }).Value("SEN", "2022", and: new { reversedOn = "2023-12-31" }).Value("KHM", "2022", and: new { stage = "Reversed", reversedOn = "2023-06-30" }).Row();

        // Distinct countries are of gross.
        Assert.Equal((4m, 1m, 2m), (row.Number("value"), row.Number("net"), row.Number("distinctCountries")));
    }

    [Fact]
    public void Rule_9_a_reversal_after_the_day_is_not_yet_subtracted()
    {
        Example Of(string day) => Example.Of("Event").Value("SEN", "2021", and: new { stage = "Reversed", reversedOn = day });

        Assert.Equal((0m, 1m), (Of("2024-01-01").Row().Number("net"), Of("2024-01-02").Row().Number("net")));
        // At the end of 2022 the law of 2021 still stood.
        Assert.Equal((1m, 0m), (Of("2023-06-30").Row(period: "2022").Number("net"), Of("2023-06-30").Row(period: "2023").Number("net")));
    }

    [Theory]
    [InlineData("2024-01-01", 10)]
    [InlineData("2024-01-01T23:59:59Z", 10)]
    [InlineData("2024-01-02T01:00:00+02:00", 10)] // 23:00 of the day before, by Greenwich
    [InlineData("2024-01-02T00:00:00Z", null)]
    public void Rule_9_what_was_approved_on_the_day_counts_and_later_is_not_known(string approvedAt, int? value)
    {
        var row = Example.Of("Flow").Value("SEN", "2021", 10, new { approvedAt }).Row();

        Assert.Equal((value, value is null ? "v1 ApprovedAfterTheDate" : ""), (row.Number("value"), row.LeftOut()));
    }

    [Fact]
    public void Rule_9_as_of_an_earlier_day_the_value_before_a_correction_answers()
    {
        var example = Example.Of("Flow").Value("SEN", "2021", 10, new { approvedAt = "2022-02-01" }).Value("SEN", "2021", 12, new { approvedAt = "2022-06-01", changeClass = "C" });

        Assert.Equal((10m, 12m), (example.With(new { asOf = "2022-05-31" }).Row().Number("value"), example.With(new { asOf = "2022-06-01" }).Row().Number("value")));
    }

    [Theory]
    [InlineData("2022-05-31", 12, "")]
    [InlineData("2022-06-01", null, "v1 Withdrawn")]
    public void Rule_9_a_withdrawn_value_is_in_no_figure_from_its_day_and_as_of_an_earlier_one_it_is(string asOf, int? value, string leftOut)
    {
        foreach (var kind in new[] { "Flow", "Cumulative" })
        {
            var row = Example.Of(kind).Value("SEN", "2021", 12, new { approvedAt = "2022-02-01", withdrawnAt = "2022-06-01" }).With(new { asOf }).Row();
            Assert.Equal((value, leftOut), (row.Number("value"), row.LeftOut()));
        }

        var change = Example.Of("Event").Value("SEN", "2021", and: new { approvedAt = "2022-02-01", withdrawnAt = "2022-06-01" }).With(new { asOf }).Row();
        Assert.Equal((value is null ? null : 1m, leftOut), (change.Number("value"), change.LeftOut()));
    }

    [Fact]
    public void Rule_9_only_what_was_approved_before_is_withdrawn()
    {
        Assert.Equal("v1 DatesAreInOrder", Example.Of("Flow").Value("SEN", "2021", 1, new { approvedAt = "2022-02-02", withdrawnAt = "2022-02-01" }).Errors);
        Assert.Equal("v1 DatesAreInOrder", Example.Of("Flow").Value("SEN", "2021", 1, new { status = "Submitted", approvedAt = (string?)null, withdrawnAt = "2022-02-01" }).Errors);
    }

    [Fact]
    public void Rule_9_a_change_corrected_to_planned_counts_no_longer()
    {
        var row = Example.Of("Event").Value("SEN", "2021", and: new { scheme = "law" }).Value("SEN", "2021", and: new { scheme = "law", stage = "Planned" }).Row();

        Assert.Equal(("NotReported", "v1 SupersededByALaterApproval; v2 NotYetAchieved"), (row.Text("state"), row.LeftOut()));
    }
}
