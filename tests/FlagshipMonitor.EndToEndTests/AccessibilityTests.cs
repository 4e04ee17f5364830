using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace FlagshipMonitor.EndToEndTests;

/// <summary>What machines can find: axe on every kind of page at two widths, valid HTML, no sideways scrolling at 320 px.</summary>
public sealed class AccessibilityTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Public_pages_have_no_findings(int width)
    {
        var page = await browser.VisitorAsync(width);

        AssertNone(await FindingsAsync(page, EveryPage.Public));
    }

    [Theory]
    [InlineData("/fr")]
    [InlineData("/es")]
    public async Task Other_languages_have_no_findings(string language)
    {
        var page = await browser.VisitorAsync(390);

        AssertNone(await FindingsAsync(page, EveryPage.Public.Select(p => EveryPage.In(language, p)).Distinct()));
    }

    [Theory]
    [InlineData("officer.sen@example.org", 1280)]
    [InlineData("officer.sen@example.org", 390)]
    [InlineData("manager@example.org", 1280)]
    [InlineData("manager@example.org", 390)]
    public async Task Pages_behind_sign_in_have_no_findings(string email, int width)
    {
        var page = await browser.SignedInAsync(email, width);

        AssertNone(await FindingsAsync(page, email.StartsWith("officer", StringComparison.Ordinal) ? EveryPage.Officer : EveryPage.Manager));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_frameworks_draft_has_no_findings(int width)
    {
        var page = await browser.SignedInAsync("admin@example.org", width);
        await page.GotoAsync("/admin/framework");
        if (await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft" }).CountAsync() > 0)
        {
            await page.PressAsync("Begin a draft");
        }

        AssertNone(await FindingsAsync(page, EveryPage.Administrator));
        var html = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in EveryPage.Administrator)
        {
            html[path] = await page.HtmlAsync(path);
        }

        AssertNone(await HtmlChecker.CheckAsync(html, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("institutional-changes")]
    [InlineData("people-reached")]
    public async Task A_form_with_every_error_has_no_findings(string form)
    {
        var page = await browser.SignedInAsync("officer.sen@example.org", 390);
        await page.GotoAsync($"/workspace/sen/{form}/new");
        await page.PressAsync("Check and submit");

        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Error: "));
        AssertNone(await FindingsAsync(page));
    }

    [Fact]
    public async Task Html_is_valid()
    {
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        var visitor = await browser.VisitorAsync();
        foreach (var path in EveryPage.Languages.SelectMany(l => EveryPage.Public.Select(p => EveryPage.In(l, p))).Distinct())
        {
            pages[path] = await visitor.HtmlAsync(path);
        }

        foreach (var (email, paths) in new[] { ("officer.sen@example.org", EveryPage.Officer), ("manager@example.org", EveryPage.Manager) })
        {
            var page = await browser.SignedInAsync(email);
            foreach (var path in paths)
            {
                pages[$"{path} ({email})"] = await page.HtmlAsync(path);
            }
        }

        AssertNone(await HtmlChecker.CheckAsync(pages, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_scrolls_sideways_at_320_pixels()
    {
        var page = await browser.VisitorAsync(320);
        var wide = new List<string>();
        foreach (var path in EveryPage.Public)
        {
            await page.GotoAsync(path);
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
            {
                wide.Add(path);
            }
        }

        Assert.Empty(wide);
    }

    /// <summary>Says every finding in full.</summary>
    private static void AssertNone(IReadOnlyCollection<string> findings) => Assert.True(findings.Count == 0, string.Join('\n', findings));

    private static async Task<IReadOnlyList<string>> FindingsAsync(IPage page, IEnumerable<string> paths)
    {
        var findings = new List<string>();
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            findings.AddRange(await FindingsAsync(page));
        }

        return findings;
    }

    private static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        AxeResult result = await page.RunAxe();
        return [.. result.Violations.Select(v => $"{new Uri(page.Url).PathAndQuery} {v.Id}: {v.Nodes[0].Html}")];
    }
}
