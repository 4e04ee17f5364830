using System.Net;
using System.Xml.Linq;
using FlagshipMonitor.IntegrationTests.Exports;
using FlagshipMonitor.IntegrationTests.OpenData;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Iati;

/// <summary>The first release as IATI: valid, complete, and the same digits as the tables.</summary>
public sealed class IatiFileTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string All = "/iati/activities.xml";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_keeps_schema_ruleset_and_lists_of_codes()
    {
        var text = await app.Visitor().Client.GetStringAsync(new Uri(All, UriKind.Relative), Ct);

        Assert.Equal("", await Standard.XmllintAsync(text));
        Assert.Empty(Standard.Problems(XDocument.Parse(text)));
    }

    [Fact]
    public async Task Libxml2_finds_what_is_wrong()
    {
        var text = await app.Visitor().Client.GetStringAsync(new Uri("/iati/activities/tgo.xml", UriKind.Relative), Ct);

        Assert.Contains("iati-identifier", await Standard.XmllintAsync(text.Replace("iati-identifier>", "identifier>", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_one_activity_for_the_programme_its_partnerships_each_country_and_each_theme()
    {
        var file = await app.IatiAsync(All);
        var countries = (await app.RowsAsync("/data/countries.csv")).Where(c => c["priority"] == "true").ToList();
        var themes = (await app.RowsAsync("/data/themes.csv")).Select(t => t["code"]);
        var levels = file.Root!.Elements("iati-activity").ToLookup(a => a.Attribute("hierarchy")!.Value, a => a.Element("iati-identifier")!.Value);

        Assert.Equal(50, countries.Count);
        Assert.Equal(["XM-DAC-41302-SPF2"], levels["1"]);
        Assert.Equal(
            countries.Select(c => c["iati_identifier"]).Concat(themes.Append("GLO").Select(t => "XM-DAC-41302-SPF2-" + t)).Order(StringComparer.Ordinal),
            levels["2"].Order(StringComparer.Ordinal));
        Assert.All(countries, c => Assert.Equal("XM-DAC-41302-SPF2-" + c["iso3"], c["iati_identifier"]));
        Assert.Equal("TL", file.Activity("TLS").Element("recipient-country")!.Attribute("code")!.Value);
        Assert.Equal("PS", file.Activity("PSE").Element("recipient-country")!.Attribute("code")!.Value);
        Assert.Equal("998", file.Activity("GLO").Element("recipient-region")!.Attribute("code")!.Value);
        Assert.DoesNotContain(file.Descendants(), e => e.Name.LocalName is "budget" or "planned-disbursement" or "transaction");
    }

    [Fact]
    public async Task Examples_are_called_examples_in_every_language()
    {
        var togo = (await app.IatiAsync("/iati/activities/tgo.xml")).Activity("TGO");
        var about = togo.Elements("description").First().Elements("narrative").ToList();
        var comment = togo.Descendants("actual").First().Element("comment")!;

        Assert.Equal(["", "fr", "es"], about.Select(n => n.Attribute(Standard.Xml + "lang")?.Value ?? ""));
        Assert.Contains("examples from public sources", about[0].Value, StringComparison.Ordinal);
        Assert.Contains("exemples de sources publiques", about[1].Value, StringComparison.Ordinal);
        Assert.Contains("ejemplos de fuentes públicas", about[2].Value, StringComparison.Ordinal);
        Assert.StartsWith("Example from public sources, not the programme’s record.", comment.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_country_with_nothing_reported_has_an_activity_without_results_of_its_own()
    {
        var silent = (await app.RowsAsync("/data/values.csv")).Where(r => r["iso3"].Length > 0).GroupBy(r => r["iso3"]).First(g => g.All(r => r["value"].Length == 0)).Key;
        var file = await app.IatiAsync($"/iati/activities/{silent.ToLowerInvariant()}.xml");

        Assert.Empty(Standard.Problems(file));
        Assert.Equal("", await Standard.XmllintAsync(file.ToString()));
        Assert.All(file.Activity(silent).Elements("result"), r => Assert.Equal("1.3.1", r.Descendants("reference").Single().Attribute("code")!.Value));
    }

    [Fact]
    public async Task The_programme_s_figures_are_those_of_the_table()
    {
        var rows = (await app.RowsAsync("/data/values.csv")).Where(r => r["iso3"].Length == 0 && r["theme"].Length == 0 && r["dim_step"].Length == 0 && r["value"].Length > 0).ToList();
        var programme = (await app.IatiAsync(All)).Activity("");

        foreach (var indicator in new[] { "IC", "PC", "CR", "PR", "PR-LEGAL", "PR-UNIQUE" })
        {
            var its = programme.Descendants("indicator").Single(i => i.Element("reference")!.Attribute("code")!.Value == indicator);
            Assert.Equal("0", its.Attribute("aggregation-status")!.Value);
            foreach (var row in rows.Where(r => r["indicator"] == indicator && r["kind"] is "actual" or "target"))
            {
                var period = its.Elements("period").Single(p => p.Element("period-end")!.Attribute("iso-date")!.Value == row["period_end"]);
                Assert.Equal("2021-01-01", period.Element("period-start")!.Attribute("iso-date")!.Value);
                Assert.Equal(row["value"], period.Elements(row["kind"]).Single(v => v.Element("dimension") is null).Attribute("value")!.Value);
            }
        }

        Assert.DoesNotContain(programme.Descendants("reference"), r => r.Attribute("code")!.Value == "PR-POTENTIAL");
    }

    [Fact]
    public async Task A_country_s_years_may_be_added_and_its_position_may_not()
    {
        var togo = (await app.IatiAsync("/iati/activities/tgo.xml")).Activity("TGO");
        var changes = togo.Descendants("indicator").Where(i => i.Element("reference")!.Attribute("code")!.Value == "IC").ToList();

        Assert.Equal(["1", "0"], changes.Select(i => i.Attribute("aggregation-status")!.Value));
        Assert.Equal(["1", "0"], changes.Select(i => i.Parent!.Attribute("aggregation-status")!.Value));
        Assert.Equal("2021-12-31", changes[0].Element("period")!.Element("period-end")!.Attribute("iso-date")!.Value);
        Assert.Equal(["1", "1"], changes[1].Descendants("actual").Select(a => a.Attribute("value")!.Value));
        Assert.Equal("2 - scheme", changes[1].Descendants("dimension").Single().Attribute("value")!.Value);
        Assert.EndsWith("/changes/tgo-2021-001", changes[0].Element("document-link")!.Attribute("url")!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(All)]
    [InlineData("/iati/activities/sen.xml?release=r1")]
    public async Task A_file_says_what_it_is_and_is_not_sent_twice(string path)
    {
        using var answer = await app.SendAsync(path);
        using var again = await app.SendAsync(path, known: answer.Headers.ETag);
        using var head = await app.SendAsync(path, HttpMethod.Head);

        Assert.Equal((HttpStatusCode.OK, "application/xml"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(("*", "r1"), (answer.Headers.GetValues("Access-Control-Allow-Origin").Single(), answer.Headers.GetValues("Release").Single()));
        Assert.Contains("rel=\"license\"", answer.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal((HttpStatusCode.OK, answer.Headers.ETag), (head.StatusCode, head.Headers.ETag));
    }

    [Theory]
    [InlineData("/iati/activities.xml?country=SEN", HttpStatusCode.BadRequest)]
    [InlineData("/iati/activities.xml?release=7", HttpStatusCode.BadRequest)]
    [InlineData("/iati/activities.xml?release=r99", HttpStatusCode.NotFound)]
    [InlineData("/iati/activities/xyz.xml", HttpStatusCode.NotFound)]
    [InlineData("/iati/activities/TGO.xml", HttpStatusCode.MovedPermanently)]
    [InlineData("/IATI/activities.xml", HttpStatusCode.MovedPermanently)]
    [InlineData("/fr/iati/activities/tgo.xml", HttpStatusCode.MovedPermanently)]
    public async Task What_is_not_known_is_refused_and_another_way_of_writing_moves(string path, HttpStatusCode status)
    {
        using var answer = await app.SendAsync(path);

        Assert.Equal(status, answer.StatusCode);
    }
}
