using System.Xml.Linq;
using FlagshipMonitor.IntegrationTests.Exports;
using FlagshipMonitor.IntegrationTests.Iati;

namespace FlagshipMonitor.IntegrationTests.Demo;

/// <summary>The whole portfolio as IATI: every kind of value there is, and nothing the standard would not take.</summary>
[Collection(DemoApp.Collection)]
public sealed class DemoIatiTests(DemoApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_whole_portfolio_has_no_error_and_no_warning()
    {
        var text = await app.Visitor().Client.GetStringAsync(new Uri("/iati/activities.xml", UriKind.Relative), Ct);
        var file = XDocument.Parse(text);

        Assert.Equal("", await Standard.XmllintAsync(text));
        Assert.Empty(Standard.Problems(file));
        Assert.All(file.Root!.Elements("iati-activity"), a => Assert.StartsWith("Illustrative data", a.Element("description")!.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_value_of_a_country_stands_in_its_file_with_the_same_digits_and_nothing_else_does()
    {
        foreach (var country in new[] { "sen", "khm", "egy", "rwa" })
        {
            var rows = (await app.RowsAsync($"/countries/{country}.csv"))
                .Where(r => r["phase"] == "2" && r["state"] == "reported" && r["value"].Length > 0 && r["kind"] == "actual" && r["indicator"] != "PR-POTENTIAL");
            var table = rows.Select(r => string.Join(' ', r["indicator"], r["period_start"], r["period_end"], r["value"], r["dim_step"], r["dim_sex"], r["dim_age"], r["dim_group"])).Order(StringComparer.Ordinal);
            var file = await app.IatiAsync($"/iati/activities/{country}.xml");
            var written = from actual in file.Descendants("actual")
                          let period = actual.Parent!
                          let code = period.Parent!.Element("reference")!.Attribute("code")!.Value
                          where code != "1.3.1"
                          select string.Join(' ', code, Day(period, "period-start"), Day(period, "period-end"), actual.Attribute("value")!.Value,
                              Part(actual, "step").Split(' ')[0], Part(actual, "sex"), Part(actual, "age"), Part(actual, "group"));

            Assert.Equal(table, written.Order(StringComparer.Ordinal));
        }

        static string Day(XElement period, string name) => period.Element(name)!.Attribute("iso-date")!.Value;

        static string Part(XElement actual, string name) => actual.Elements("dimension").SingleOrDefault(d => d.Attribute("name")!.Value == name)?.Attribute("value")!.Value ?? "";
    }

    [Fact]
    public async Task Related_activities_lead_to_each_other_both_ways()
    {
        var file = await app.IatiAsync("/iati/activities.xml");
        var back = new Dictionary<string, string> { ["1"] = "2", ["2"] = "1", ["3"] = "3" };
        var links = (from a in file.Root!.Elements("iati-activity")
                     from r in a.Elements("related-activity")
                     select (From: a.Element("iati-identifier")!.Value, To: r.Attribute("ref")!.Value, Type: r.Attribute("type")!.Value)).ToHashSet();

        Assert.Contains(links, l => l.Type == "3");
        Assert.All(links, l => Assert.Contains((l.To, l.From, back[l.Type]), links));
    }

    [Fact]
    public async Task Parts_come_after_their_total_and_milestones_are_targets_of_their_year()
    {
        var file = await app.IatiAsync("/iati/activities.xml");
        var milestones = (await app.RowsAsync("/data/values.csv")).Where(r => r["kind"] == "milestone").ToList();

        Assert.All(file.Descendants("period"), p => Assert.True(p.Elements("actual").Select(a => a.Element("dimension") is null).SkipWhile(isTotal => isTotal).All(isTotal => !isTotal)));
        Assert.NotEmpty(milestones);
        foreach (var row in milestones)
        {
            var periods = file.Activity(row["iso3"]).Descendants("indicator").Where(i => i.Element("reference")!.Attribute("code")!.Value == row["indicator"]).Elements("period")
                .Where(p => p.Element("period-end")!.Attribute("iso-date")!.Value == row["period_end"]);
            Assert.Contains(row["value"], periods.Elements("target").Select(t => t.Attribute("value")!.Value));
        }
    }
}
