using System.Net;
using System.Text.Json;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Pictures;

public sealed class EmbedTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Site = "https://localhost";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/embed/progress", "/")]
    [InlineData("/embed/changes-by-step?country=tgo&lang=fr", "/fr/countries/tgo")]
    [InlineData("/embed/results-map?lang=es", "/es/countries")]
    public async Task Any_site_may_show_it_in_a_frame_and_it_leads_back(string path, string back)
    {
        var page = await app.Visitor().OpenAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.EndsWith("frame-ancestors *", page.Response.Headers.GetValues("Content-Security-Policy").Single().TrimEnd(';'), StringComparison.Ordinal);
        Assert.Empty(page.SetCookies);
        Assert.Empty(page.Document.QuerySelectorAll("script, [style]"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("svg, picture"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("details tbody tr"));
        Assert.Contains(page.Document.QuerySelectorAll("a"), a => a.GetAttribute("href") == Site + back);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/charts")]
    [InlineData("/charts/progress.svg")]
    [InlineData("/oembed")]
    [InlineData("/embed")]
    public async Task No_other_page_may_be_framed(string path)
    {
        var page = await app.Visitor().OpenAsync(path);

        Assert.EndsWith("frame-ancestors 'none'", page.Response.Headers.GetValues("Content-Security-Policy").Single().TrimEnd(';'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_stay_where_the_release_is_named()
    {
        Assert.Contains("It follows the latest release, now r1.", (await app.Visitor().OpenAsync("/embed/progress")).Text(), StringComparison.Ordinal);
        Assert.Contains("Its numbers stay those of release r1.", (await app.Visitor().OpenAsync("/embed/progress?release=r1")).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/embed/who-gained?country=tgo&lang=fr", "/embed/who-gained?country=tgo&amp;lang=fr")]
    [InlineData("/charts/changes-by-step.png?country=TGO", "/embed/changes-by-step?country=tgo")]
    [InlineData("/fr/countries/tgo", "/embed/people-over-time?country=tgo&amp;lang=fr")]
    [InlineData("/fr", "/embed/progress?lang=fr")]
    [InlineData("/", "/embed/progress")]
    [InlineData("/maps/results.svg?release=r1", "/embed/results-map?release=r1")]
    public async Task OEmbed_knows_our_addresses(string address, string frame)
    {
        using var answer = await AskAsync($"url={Uri.EscapeDataString(Site + address)}&maxwidth=400&format=json&dnt=1");
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(("1.0", "rich"), (json.GetProperty("version").GetString(), json.GetProperty("type").GetString()));
        Assert.Equal(400, json.GetProperty("width").GetInt32());
        Assert.InRange(json.GetProperty("height").GetInt32(), 200, 3000);
        Assert.Contains($"<iframe src=\"{Site}{frame}\" width=\"400\"", json.GetProperty("html").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("url=https%3A%2F%2Felsewhere.example%2F", HttpStatusCode.NotFound)]
    [InlineData("url=https%3A%2F%2Flocalhost%2Fworkspace%2Fsen", HttpStatusCode.NotFound)]
    [InlineData("url=https%3A%2F%2Flocalhost%2Fembed%2Fwho-gained", HttpStatusCode.NotFound)]
    [InlineData("url=nonsense", HttpStatusCode.NotFound)]
    [InlineData("url=https%3A%2F%2Flocalhost%2F&format=xml", HttpStatusCode.NotImplemented)]
    [InlineData("url=https%3A%2F%2Flocalhost%2F&maxwidth=wide", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task OEmbed_says_what_it_cannot(string query, HttpStatusCode status)
    {
        using var answer = await AskAsync(query);

        Assert.Equal(status, answer.StatusCode);
    }

    [Theory]
    [InlineData("/", "/og/site.png")]
    [InlineData("/fr/countries/tgo", "/og/tgo.png?lang=fr")]
    public async Task A_page_with_charts_names_its_embed_and_its_picture(string path, string picture)
    {
        var page = await app.Visitor().OpenAsync(path);
        var discovery = page.Document.QuerySelector("link[type='application/json+oembed']")!.GetAttribute("href")!;
        using var found = await app.Visitor().Client.GetAsync(new Uri(discovery, UriKind.Relative), Ct);

        Assert.Equal(picture, page.Document.QuerySelector("meta[property='og:image']")!.GetAttribute("content"));
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
    }

    [Theory]
    [InlineData("/charts")]
    [InlineData("/fr/charts?country=tgo")]
    [InlineData("/es/charts?country=atlantis&utm_source=x")]
    public async Task The_list_of_charts_links_files_that_are_there(string path)
    {
        var visitor = app.Visitor();
        var page = await visitor.OpenAsync(path);

        Assert.Equal(path.Contains("atlantis", StringComparison.Ordinal), page.Text().Contains("atlantis", StringComparison.Ordinal));
        Assert.NotEmpty(page.Document.QuerySelectorAll("code"));
        foreach (var file in page.Document.QuerySelectorAll(".files a").Select(a => a.GetAttribute("href")!))
        {
            using var answer = await visitor.Client.GetAsync(new Uri(file, UriKind.Relative), Ct);
            Assert.True(answer.IsSuccessStatusCode, file);
        }
    }

    private Task<HttpResponseMessage> AskAsync(string query) => app.Visitor().Client.GetAsync(new Uri("/oembed?" + query, UriKind.Relative), Ct);
}
