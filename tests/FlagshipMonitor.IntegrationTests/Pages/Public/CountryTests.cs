using System.Net;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Pages.Public;

public sealed class CountryTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Nothing_released_is_said_in_words_and_is_not_zero()
    {
        var page = await app.Visitor().OpenAsync("/countries/sen");

        Assert.Equal("Senegal", page.Heading);
        Assert.Matches(@"^Nothing reported yet in r\d", page.ByTestId("people-reached"));
        Assert.Contains("Institutional changes, legal coverage, effective coverage, adequacy: nothing reported for any year of the phase.", page.Text("#missing"), StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("main .num, main td"), e => e.TextContent.Trim() == "0");
    }

    [Fact]
    public async Task The_first_phase_stands_apart()
    {
        var page = await app.Visitor().OpenAsync("/countries/khm");

        Assert.Contains("First phase, 2016–2020", page.Text("#earlier h2"), StringComparison.Ordinal);
        Assert.Contains("2\u00A0600\u00A0000 people", page.Text("#earlier"), StringComparison.Ordinal);
        Assert.Matches(@"^Nothing reported yet in r\d", page.ByTestId("people-reached"));
    }

    [Theory]
    [InlineData("/countries/SEN", "/countries/sen")]
    [InlineData("/fr/countries/Sen?x=1", "/fr/countries/sen?x=1")]
    [InlineData("/changes/TGO-2021-001", "/changes/tgo-2021-001")]
    [InlineData("/releases/R1", "/releases/r1")]
    public async Task Another_case_moves_for_good(string path, string to)
    {
        var page = await app.Visitor().OpenAsync(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, page.Status);
        Assert.Equal(to, page.Location);
    }

    [Theory]
    [InlineData("/countries/xyz")]
    [InlineData("/countries/senegal")]
    [InlineData("/countries/fra")]
    [InlineData("/fr/changes/tgo-2021-999")]
    [InlineData("/releases/r99")]
    [InlineData("/releases/r01")]
    [InlineData("/releases/latest")]
    public async Task What_is_not_there_is_not_found(string path) => Assert.Equal(HttpStatusCode.NotFound, await app.Visitor().StatusAsync(path));

    [Theory]
    [InlineData("/countries/sen")]
    [InlineData("/fr/countries/ago")]
    public async Task A_country_without_results_says_so_once(string path)
    {
        var page = await app.Visitor().OpenAsync(path);

        Assert.Equal(["missing", "context", "data"], page.Document.QuerySelectorAll("main section").Select(s => s.Id));
        Assert.Single(page.Document.QuerySelectorAll("#missing li"));
        Assert.All(page.Document.QuerySelectorAll(".toc a"), a => Assert.NotNull(page.Document.QuerySelector("main " + a.GetAttribute("href"))));
    }

    [Theory]
    [InlineData("", "/countries/tgo#tgo-2021-002")]
    [InlineData("/fr", "/fr/countries/tgo#tgo-2021-002")]
    public async Task A_code_of_people_leads_to_where_they_stand_with_their_source(string language, string to)
    {
        var moved = await app.Visitor().OpenAsync(language + "/changes/tgo-2021-002");
        var row = (await app.Visitor().OpenAsync(language + "/countries/tgo")).Document.QuerySelector("li#tgo-2021-002")!;
        var shown = (await app.Visitor().OpenAsync(language + "/changes/tgo-2021-001")).Document.QuerySelectorAll("main a").Single(a => a.TextContent == "TGO-2021-002");

        Assert.Equal(HttpStatusCode.MovedPermanently, moved.Status);
        Assert.Equal(to, moved.Location);
        Assert.NotNull(row.QuerySelector("a[href^='https://']"));
        Assert.Equal(to, shown.GetAttribute("href"));
    }

    [Fact]
    public async Task Context_is_apart_with_year_and_source()
    {
        var page = await app.Visitor().OpenAsync("/countries/tgo");

        Assert.Contains("not a result of the programme", page.Text("#context"), StringComparison.Ordinal);
        Assert.Matches(@"\d+\.\d% of the population has at least one social protection benefit \(20\d\d\)", page.Text("#context"));
        Assert.Contains("Population:", page.Text("#context"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_gained_is_shown_by_sex_alone_where_a_cell_is_small()
    {
        await app.PeopleAsync("GHA", Facts([
            PeopleCell.OfSexAndAge(Sex.Women, AgeBand.Under15, 3), PeopleCell.OfSexAndAge(Sex.Women, AgeBand.From15To64, 500), PeopleCell.OfSexAndAge(Sex.Women, AgeBand.From65, 97),
            PeopleCell.OfSexAndAge(Sex.Men, AgeBand.From15To64, 400)]));
        await app.ReleaseAsync();

        var page = await app.Visitor().OpenAsync("/countries/gha");

        Assert.Equal(["Women", "Men"], page.Document.QuerySelectorAll("#people table:not(.cards) tbody th").Select(h => h.TextContent));
        Assert.Contains("600 60.0%", page.Text("#people"), StringComparison.Ordinal);
        Assert.DoesNotContain("0–14 years", page.Text("#people"), StringComparison.Ordinal);
        Assert.Contains("1\u00A0000", page.ByTestId("people-reached"), StringComparison.Ordinal);
    }

    private static PeopleFacts Facts(IReadOnlyList<PeopleCell> cells) =>
        new(ImpactDimension.Effective, PartialDate.OfDay(2024, 12, 31), [Releasing.Proof]) { Gain = 1_000, Cells = cells, Source = "Test register", Method = "Test count" };
}
