using System.Net;
using Microsoft.Extensions.Hosting;

namespace FlagshipMonitor.IntegrationTests.Components;

public sealed class ComponentsPageTests(ComponentsHost host) : IClassFixture<ComponentsHost>
{
    [Theory]
    [InlineData("/components")]
    [InlineData("/components/work")]
    public async Task The_page_names_no_id_twice_and_asks_no_other_site(string path)
    {
        var page = await host.OpenAsync(path);

        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        var links = page.QuerySelectorAll("link[href], script, img, image").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src"));

        Assert.NotEmpty(ids);
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(links, href => Assert.StartsWith("/", href, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("[style], style, script"));
    }

    [Fact]
    public async Task Files_are_linked_with_their_fingerprint_and_exist()
    {
        var page = await host.OpenAsync("/components");

        var files = page.QuerySelectorAll("link[rel=stylesheet], image").Select(e => e.GetAttribute("href")!).ToList();

        Assert.Equal(4, files.Count);
        foreach (var file in files)
        {
            Assert.Matches(@"^/(css|img)/[a-z]+\.[a-z0-9]{8,}\.(css|svg)$", file);
            using var answer = await host.GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/components")]
    [InlineData("/components/work")]
    public async Task It_does_not_exist_in_production(string path)
    {
        await using var production = new ComponentsHost { Environment = Environments.Production };
        await production.InitializeAsync();

        using var answer = await production.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_signed_in_frame_says_who_and_posts_what_changes_something()
    {
        var page = await host.OpenAsync("/components/work");

        Assert.Contains("Test Person, country officer, Testland", page.QuerySelector("header")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["/account/sign-out", "/account/language"], page.QuerySelectorAll("header form[method=post]").Select(f => f.GetAttribute("action")));
        Assert.All(page.QuerySelectorAll("header form"), f => Assert.NotNull(f.QuerySelector("input[name=__RequestVerificationToken]")));
        Assert.Equal(["My country"], page.QuerySelectorAll(".nav [aria-current]").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Text_in_an_attribute_is_encoded_once()
    {
        var page = await host.OpenAsync("/components");

        Assert.Contains(page.QuerySelectorAll("svg[role=img]"), svg => svg.GetAttribute("aria-label") == "Institutional changes: 61 of 80. Expected: 53. First phase: 40.");
        Assert.Contains(page.QuerySelectorAll(".stat .num"), p => p.TextContent == "38.4\u00A0M of 60\u00A0M");
    }

    [Fact]
    public async Task The_pages_of_a_list_keep_the_filters()
    {
        var page = await host.OpenAsync("/components?region=a%26b&page=9");

        var links = page.QuerySelectorAll("nav[aria-label=Pages] a").Select(a => a.GetAttribute("href"));

        Assert.Equal(["/components?region=a%26b&page=2", "/components?region=a%26b&page=4"], links);
    }
}
