using System.Text;
using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.UnitTests.WorkedExamples;

namespace FlagshipMonitor.UnitTests.Exchange;

/// <summary>What a release freezes is read back as what it was. All figures are made up.</summary>
public sealed class PortfolioWriterTests
{
    /// <summary>Something of everything the format has, in the order it is written in.</summary>
    private const string Whole =
        """
        {"asOf":"2024-01-01","phase":{"number":3,"start":2021,"end":2025},"periodsPerYear":2,"thresholds":{"onTrack":0.9,"atRisk":0.5},"countries":["KHM","SEN"],"populations":{"KHM":500,"SEN":1000},
        "phase1":[{"indicator":"IC","value":39},{"indicator":"IC","step":2,"value":10}],
        "indicators":[{"code":"IC","kind":"Event","direction":"Ascending","unit":"changes","bySteps":true},{"code":"NC","kind":"Event","direction":"Ascending","countriesOf":"IC","programmeOnly":true},
        {"code":"E","kind":"Cumulative","direction":"Ascending","dimension":"Effective"},{"code":"L","kind":"Ladder","direction":"Descending"},{"code":"S","kind":"Ratio","direction":"Ascending"}],
        "targets":[{"indicator":"IC","scope":"programme","step":2,"baseline":null,"baselineMode":"Reset","target":80,"source":"Test plan"},{"indicator":"E","scope":"SEN","baseline":1.5,"baselineMode":"Carry","target":90,"milestones":{"2022":20,"2023":30}}],
        "values":[{"id":"e1","indicator":"E","country":"SEN","period":"2021-H1","state":"Reported","value":10,"status":"Approved","approvedAt":"2022-01-01T10:30:00.0000000Z","scheme":"a","schemeName":"Test scheme","knownOn":"2021-05-31","estimated":true,"crossBorder":true,"example":true,"evidence":"https://example.org/law","themes":["health","work"],"overlap":[{"with":"b","kind":"OverlapKnown","people":3},{"with":"a","kind":"Unknown"}],"cells":{"sex":{"women":3,"men":4},"rural":{"yes":9}}},
        {"id":"e2","indicator":"E","country":"SEN","period":"2021-H1","state":"Reported","value":5,"status":"Approved","approvedAt":"2022-01-02T00:00:00.0000000Z","scheme":"b"},
        {"id":"e3","indicator":"E","country":"KHM","period":"2021-H2","state":"NotApplicable","reason":"No such scheme","status":"Approved","approvedAt":"2022-01-03T00:00:00.0000000Z"},
        {"id":"i1","indicator":"IC","country":"SEN","period":"2022","state":"Reported","value":1,"status":"Approved","approvedAt":"2022-06-01T00:00:00.0000000Z","knownOn":"2022-03-31","date":"2022-03","stage":"Reversed","step":2,"reversedOn":"2023-01-05"},
        {"id":"l1","indicator":"L","country":"SEN","period":"2022","state":"Reported","status":"Approved","approvedAt":"2022-06-01T00:00:00.0000000Z","stage":"Law"},
        {"id":"s1","indicator":"S","country":"SEN","period":"2022","state":"Reported","status":"Approved","approvedAt":"2022-06-01T00:00:00.0000000Z","numerator":4,"denominator":9}]}
        """;

    private static string Written(string text)
    {
        var file = PortfolioReader.Read(Encoding.UTF8.GetBytes(text));
        Assert.Empty(file.Errors);
        return PortfolioWriter.Write(file.Portfolio!);
    }

    [Fact]
    public void Everything_that_is_read_is_written_in_the_same_words() => Assert.Equal(Whole.ReplaceLineEndings(""), Written(Whole));

    [Fact]
    public void Values_stand_in_the_order_of_their_indicators_and_ids_and_populations_in_that_of_countries()
    {
        var example = new Example().Indicator("B", "Flow").Indicator("A", "Flow").With(new { populations = new { SEN = 2, KHM = 1 } })
            .Value("SEN", "2021", 1, new { id = "b2", indicator = "B" }).Value("SEN", "2022", 1, new { id = "b1", indicator = "B" }).Value("SEN", "2021", 1, new { id = "a1", indicator = "A" });

        var text = Written(example.Text);

        Assert.Contains("\"populations\":{\"KHM\":1,\"SEN\":2}", text, StringComparison.Ordinal);
        Assert.Equal(["a1", "b1", "b2"], System.Text.RegularExpressions.Regex.Matches(text, "\"id\":\"(..)\"").Select(m => m.Groups[1].Value));
    }

    [Fact]
    public void What_is_not_approved_is_not_frozen()
    {
        var text = Written(Example.Of("Flow").Value("SEN", "2021", 1, new { status = "Submitted" }).Value("SEN", "2022", 2, new { status = "Draft" }).Value("SEN", "2023", 3).Text);

        Assert.Equal("v3", System.Text.RegularExpressions.Regex.Match(text, "\"id\":\"(..)\"").Groups[1].Value);
    }

    [Fact]
    public void What_does_not_apply_without_a_reason_is_frozen_with_the_usual_one() =>
        Assert.Contains("\"reason\":\"Not applicable.\"", Written(Example.Of("Flow").Value("SEN", "2021", and: new { state = "NotApplicable" }).Text), StringComparison.Ordinal);
}
