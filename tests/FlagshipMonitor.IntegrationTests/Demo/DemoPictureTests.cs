using System.Xml.Linq;

namespace FlagshipMonitor.IntegrationTests.Demo;

/// <summary>Pictures of a release that is full: the digits are those of the page.</summary>
[Collection(DemoApp.Collection)]
public sealed class DemoPictureTests(DemoApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/fr", "/charts/progress.svg?lang=fr", ".stat .num")]
    [InlineData("/es/countries/egy", "/charts/people-by-type.svg?country=egy&lang=es", "[data-testid='people-reached'] .num")]
    [InlineData("/countries/egy", "/charts/who-gained.svg?country=egy", "#people .g3 table td.n")]
    [InlineData("/fr/countries/egy", "/charts/people-over-time.svg?country=egy&lang=fr", "#people table.cards td.n a")]
    public async Task The_digits_of_a_picture_are_those_of_the_page(string path, string picture, string numbers)
    {
        var page = await app.Visitor().OpenAsync(path);
        var words = await WordsAsync(picture);

        var shown = page.Document.QuerySelectorAll(numbers).Select(n => n.FirstChild!.TextContent.Trim()).Where(n => n.Length > 0 && char.IsAsciiDigit(n[0])).Distinct().ToList();
        Assert.NotEmpty(shown);
        Assert.All(shown, number => Assert.Contains(number, words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_trajectory_has_the_finding_of_the_page_and_says_that_it_is_made_up()
    {
        var page = await app.Visitor().OpenAsync("/");
        var words = await WordsAsync("/charts/people-over-time.svg");
        var finding = page.Document.QuerySelectorAll("figcaption b").Select(b => b.TextContent.Trim()).First();

        Assert.Contains(finding[1..], words, StringComparison.Ordinal);
        Assert.Contains("Illustrative data, not ILO results", words, StringComparison.Ordinal);
        Assert.Contains("Projection at the pace so far", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/progress?lang=fr", "Données illustratives, et non des résultats de l’OIT")]
    [InlineData("/embed/who-gained?country=egy", "Illustrative data, not ILO results")]
    public async Task An_embed_says_that_it_is_made_up(string path, string words) => Assert.Contains(words, (await app.Visitor().OpenAsync(path)).Text("svg text"), StringComparison.Ordinal);

    private async Task<string> WordsAsync(string picture)
    {
        var svg = XDocument.Parse(await app.Visitor().Client.GetStringAsync(new Uri(picture, UriKind.Relative), Ct));
        return string.Join(' ', svg.Descendants().Where(e => e.Name.LocalName == "text").Select(t => t.Value));
    }
}
