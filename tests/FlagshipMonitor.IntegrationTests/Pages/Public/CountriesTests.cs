using System.Net;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Pages.Public;

public sealed class CountriesTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static List<string> Names(TestPage page) => [.. page.Document.QuerySelectorAll("tbody th").Select(h => h.TextContent.Trim())];

    [Fact]
    public async Task All_50_are_listed_and_the_four_others_stand_apart()
    {
        var page = await app.Visitor().OpenAsync("/countries");

        Assert.Equal(50, Names(page).Count);
        Assert.Contains("Peru – in doubt: one source lists it, another does not", page.Text("main li"), StringComparison.Ordinal);
        Assert.Contains("Niger – supported in the first phase only", page.Text("main li"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?region=arab-states", 4)]
    [InlineData("?region=ARAB-STATES", 4)]
    [InlineData("?step=1", 3)]
    [InlineData("?q=cote", 1)]       // accents and case do not matter
    [InlineData("?q=égypt", 1)]
    [InlineData("?q=côte d’ivoire", 1)] // as the page writes it
    [InlineData("?q=cote d'ivoire", 1)] // as a keyboard does
    [InlineData("?region=africa&step=2", 1)]
    [InlineData("?utm_source=x", 50)] // an unknown name changes nothing
    public async Task Filters_narrow_the_list(string query, int expected) =>
        Assert.Equal(expected, Names(await app.Visitor().OpenAsync("/countries" + query)).Count);

    [Fact]
    public async Task An_unknown_code_is_said_in_words()
    {
        var page = await app.Visitor().OpenAsync("/countries?region=atlantis&step=7");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(50, Names(page).Count);
        Assert.Contains("“atlantis” is not a region", page.Text(".note"), StringComparison.Ordinal);
        Assert.Contains("“7” is not a step", page.Text(".note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_match_leads_back_to_all()
    {
        var page = await app.Visitor().OpenAsync("/countries?q=<b>nowhere</b>");

        Assert.Equal("/countries", page.Link("All 50 countries").PathName);
        Assert.Equal("<b>nowhere</b>", page.Value("Country name"));
    }

    [Fact]
    public async Task The_list_can_be_put_in_order_by_what_is_reported()
    {
        var page = await app.Visitor().OpenAsync("/countries?sort=-people");

        Assert.Equal("Togo", Names(page)[0]);
    }

    [Fact]
    public async Task Names_are_in_the_readers_language_and_order()
    {
        var names = Names(await app.Visitor().OpenAsync("/fr/countries"));

        Assert.Contains("Égypte", names);
        Assert.True(names.IndexOf("Égypte") < names.IndexOf("Kenya"));
    }

    /// <summary>A country without any figure says so once, whatever else is known; one with some says it in each cell.</summary>
    [Fact]
    public async Task What_is_not_reported_is_said_in_one_way()
    {
        await app.PeopleAsync("KEN", new PeopleFacts(ImpactDimension.Potential, PartialDate.OfDay(2024, 12, 31), [Releasing.Proof]) { Gain = 5_000, Source = "Test register", Method = "Test count" });
        await app.ReleaseAsync();

        var rows = (await app.Visitor().OpenAsync("/countries")).Document.QuerySelectorAll("tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent, r => r.QuerySelectorAll("td").Select(d => d.TextContent.Trim()).ToList());

        Assert.Equal(["Africa", "Not reported"], rows["Kenya"]);
        Assert.Equal(["Africa", "Not reported"], rows["Senegal"]);
        Assert.Equal(["Africa", "No change documented yet", "", "Not reported", "Not reported", "1\u00A0000\u00A0000", "Not reported"], rows["Côte d’Ivoire"]);
        Assert.DoesNotContain(rows.Values, cells => cells.Contains("–"));
    }
}
