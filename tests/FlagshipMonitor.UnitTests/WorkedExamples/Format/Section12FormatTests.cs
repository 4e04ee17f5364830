using System.Text;
using System.Text.Json;
using FlagshipMonitor.Domain.Exchange;

namespace FlagshipMonitor.UnitTests.WorkedExamples;

/// <summary>Results engine, section 12: the evaluate format to the letter.</summary>
public sealed class Section12FormatTests
{
    private static readonly string[] RowFields =
    [
        "indicator", "scope", "state", "value", "lower", "upper", "provisional", "unit", "coverage", "baseline", "target", "baselineMode", "achievement",
        "status", "expected", "ratio", "pace", "requiredPace", "projection", "flags", "derivation",
    ];

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(p => p.Name);

    [Fact]
    public void Format_every_row_has_every_field_whether_or_not_there_is_a_number()
    {
        var example = Example.Of("Flow").Value("SEN", "2021", 1);

        Assert.Equal(RowFields, Names(example.Row()));
        Assert.Equal(["indicator", "scope", "period", .. RowFields[2..]], Names(example.Row(period: "2025")));
        Assert.Equal(["reported", "expected", "missing", "carried", "leftOut"], Names(example.Row().At("coverage")));
        Assert.Equal(["figures", "improvements", "uniquePeople", "ambitions", "errors"], Names(example.Output));
    }

    [Fact]
    public void Format_optional_fields_stand_where_their_kind_has_them()
    {
        Assert.Equal(["distinctCountries", "net"], Names(Example.Of("Event").Value("SEN", "2021").Row()).Except(RowFields));
        Assert.Equal(["distribution"], Names(Example.Of("Ladder").Value("SEN", "2021", and: new { stage = "Law" }).Row()).Except(RowFields));
        Assert.Equal(["byTheme", "disaggregation"], Names(Example.Of("Flow").Value("SEN", "2021", 1, new { themes = new[] { "t" }, cells = new { sex = new { women = 1 } } }).Row()).Except(RowFields));
        Assert.Equal(["value", "lower", "upper", "reachedIn"], Names(Example.Of("Flow").Value("SEN", "2021", 1).Value("SEN", "2022", 1).Target(0, 5).Row().At("projection")));
    }

    [Fact]
    public void Format_there_is_a_row_for_the_programme_and_each_country_named_anywhere_and_each_period()
    {
        var example = Example.Of("Flow").With(new { countries = new[] { "SEN" }, populations = new { KHM = 1 } }).Target(0, 1, scope: "TGO").Value("MLI", "2021", 1, new { status = "Draft" });

        var rows = example.Output.At("figures").EnumerateArray().Select(f => (Scope: f.Text("scope"), Period: f.TryGetProperty("period", out var p) ? p.GetString() : null)).ToList();

        Assert.Equal(["KHM", "MLI", "SEN", "TGO", "programme"], rows.Select(r => r.Scope!).Distinct().Order(StringComparer.Ordinal));
        Assert.All(rows.GroupBy(r => r.Scope), scope => Assert.Equal([null, "2021", "2022", "2023", "2024", "2025"], scope.Select(r => r.Period)));
    }

    [Fact]
    public void Format_countries_are_those_expected_to_report_else_those_that_are_named()
    {
        Assert.Equal(1, Example.Of("Cumulative").With(new { countries = new[] { "SEN" }, populations = new { KHM = 1 } }).Row().Number("coverage.expected"));
        Assert.Equal(3, Example.Of("Cumulative").With(new { populations = new { KHM = 1, TGO = 1 } }).Value("SEN", "2021", 1).Row().Number("coverage.expected"));
    }

    [Fact]
    public void Format_what_is_reported_outside_the_countries_is_in_no_total_and_listed()
    {
        var example = Example.Of("Flow").With(new { countries = new[] { "SEN" } }).Value("SEN", "2021", 1).Value("KHM", "2021", 5);

        Assert.Equal((1m, "v2 OutsideThePriorityCountries", 5m), (example.Row().Number("value"), example.Row().LeftOut(), example.Row("KHM").Number("value")));
    }

    [Fact]
    public void Format_words_are_read_whatever_their_case_and_written_in_Pascal_case()
    {
        var row = Example.Of("FLOW", direction: "ascending").Value("sen", "2021", 1, new { state = "reported", status = "APPROVED" }).Target(0, 5, "carry", "Programme").Row();

        Assert.Equal(("Reported", 1m, "Carry", 5m), (row.Text("state"), row.Number("value"), row.Text("baselineMode"), row.Number("target")));
    }

    [Fact]
    public void Format_numbers_are_written_without_the_zeros_of_a_division() =>
        Assert.Equal("0.5", Example.Of("Ratio").Value("SEN", "2021", and: new { numerator = 1.00m, denominator = 2.000m }).Row().Raw("value"));

    [Fact]
    public void Format_half_years_come_by_themselves_or_are_asked_for()
    {
        Assert.Equal(10, Periods(Example.Of("Flow").Value("SEN", "2022-H2", 1)));
        Assert.Equal(10, Periods(Example.Of("Flow").With(new { periodsPerYear = 2 })));
        Assert.Equal(5, Periods(Example.Of("Flow").With(new { periodsPerYear = 1 })));
        Assert.Equal(" PeriodsAreOfOneLength; v1 PeriodsAreOfOneLength", Example.Of("Flow").With(new { periodsPerYear = 1 }).Value("SEN", "2022-H2", 1).Errors);

        static int Periods(Example example) => example.Output.At("figures").EnumerateArray().Count(f => f.Text("scope") == "programme") - 1;
    }

    [Fact]
    public void Format_a_byte_order_mark_is_no_part_of_the_file() =>
        Assert.Equal(Example.Evaluate(Encoding.UTF8.GetBytes(Example.Of("Flow").Text)), Example.Evaluate([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Example.Of("Flow").Text)]));

    [Fact]
    public void Format_one_target_is_found_for_each_scope()
    {
        var example = Example.Of("Flow").Target(0, 10).Target(0, 4, scope: "SEN").Value("SEN", "2021", 1).Value("KHM", "2021", 1);

        Assert.Equal((10m, 4m, null), (example.Row().Number("target"), example.Row("SEN", "2022").Number("target"), example.Row("KHM").Number("target")));
    }

    [Theory]
    [InlineData("", "line 1, position 1")]
    [InlineData("{\"asOf\":", "line 1, position 9")]
    [InlineData("{\n  \"asOf\": x }", "line 2, position 11")]
    [InlineData("[]", "one JSON object")]
    [InlineData("{\"a\":1,\"a\":2}", "The file is not JSON: ")]
    [InlineData("{\"asOf\":\"\\ud800\"}", "surrogate")]
    public void Format_a_file_that_cannot_be_read_at_all_is_said_with_its_place(string text, string place) =>
        Assert.Contains(place, Assert.Throws<PortfolioUnreadableException>(() => PortfolioReader.Read(Encoding.UTF8.GetBytes(text))).Message, StringComparison.Ordinal);
}
