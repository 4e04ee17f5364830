using System.IO.Compression;
using System.Net;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Pages.Public;

/// <summary>What holds for each page of the public site, in each language.</summary>
public sealed class EveryPublicPageTests(PublicApp app) : IClassFixture<PublicApp>
{
    private const int MostStatements = 6;
    private const int FirstView = 14 * 1024;
    private const int LongText = 20 * 1024;
    private const int WholePage = 100 * 1024;

    private static readonly string[] Addresses =
    [
        "/", "/countries", "/countries?region=africa&step=2&q=o&sort=-people", "/countries/tgo", "/countries/khm", "/countries/sen", "/countries/per", "/countries/mmr",
        "/changes", "/changes?region=asia-and-the-pacific&country=vnm&year=2021:2025", "/changes/tgo-2021-001", "/changes/lao-2020-001", "/method", "/releases", "/releases/r1", "/changes/tgo-2021-001?release=r1",
        "/explain/ic", "/explain/pr", "/explain/pr-unique", "/explain/pc", "/explain/pr-effective?country=tgo&year=2021", "/explain/ic?country=tgo&step=2&release=r1", "/releases/diff", "/data", "/api", "/problems/withdrawn",
    ];

    public static TheoryData<string, string> Pages =>
        [.. from language in new[] { "", "/fr", "/es" } from address in Addresses select (language, language + (address == "/" && language != "" ? "" : address))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_answers_in_its_language_and_names_its_release(string language, string address)
    {
        var page = await app.Visitor().OpenAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(language.Length == 0 ? "en" : language[1..], page.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("r1", page.Response.Headers.GetValues("Release").Single());
        Assert.Contains("r1", page.Text("footer"), StringComparison.Ordinal);
        Assert.Contains("r1", page.Text("aside.notice"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_takes_few_statements_and_sets_no_cookie(string language, string address)
    {
        await app.TouchAsync();
        var before = app.Statements;

        var page = await app.Visitor().OpenAsync(address);
        var first = app.Statements - before;
        await app.Visitor().OpenAsync(address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "utm_source=test");

        Assert.InRange(first, 1, MostStatements);
        Assert.Equal(first, app.Statements - before); // out of memory: the address is another, the release is not
        Assert.Empty(page.SetCookies);
        Assert.NotNull(language);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_loads_from_nobody_else_and_fits_its_budget(string language, string address)
    {
        var client = app.Visitor().Client;
        var onTheWire = await OnTheWireAsync(client, address);
        var page = await app.Visitor().OpenAsync(address);
        var loaded = page.Document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src], img[src], image[href], iframe, object, embed, source, video, audio")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? "").Distinct().ToList();

        Assert.All(loaded, link => Assert.Matches("^/[^/]", link));
        Assert.Empty(page.Document.QuerySelectorAll("script:not([type='application/ld+json']), [style], style"));
        var sizes = new List<(string Link, int Size)>();
        foreach (var link in loaded)
        {
            // Publishing compresses these as far as it goes; the test's build does not.
            sizes.Add((link, Compressed(await client.GetByteArrayAsync(link, TestContext.Current.CancellationToken))));
        }

        var css = sizes.Where(s => s.Link.Contains(".css", StringComparison.Ordinal)).Sum(s => s.Size);
        var first = onTheWire + css;
        Assert.InRange(first, 1, page.Path.EndsWith("/method", StringComparison.Ordinal) || page.Path.Contains("/explain/", StringComparison.Ordinal) || page.Path.EndsWith("/diff", StringComparison.Ordinal) ? LongText : FirstView);
        Assert.InRange(onTheWire + sizes.Sum(s => s.Size) + Fonts(), 1, WholePage);
        Assert.NotNull(language);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_says_where_it_is_in_other_languages(string language, string address)
    {
        var page = await app.Visitor().OpenAsync(address);

        string[] alternates = [.. page.Document.QuerySelectorAll("link[rel=alternate][hreflang]").Select(l => l.GetAttribute("hreflang")!)];
        Assert.Equal(["en", "fr", "es", "x-default"], alternates);
        Assert.Equal(page.Path, page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.NotEmpty(page.Document.QuerySelector("meta[name=description]")?.GetAttribute("content") ?? "");
        Assert.NotEmpty(page.Document.QuerySelector("meta[property='og:title']")?.GetAttribute("content") ?? "");
        Assert.NotNull(language);
    }

    [Fact]
    public async Task Fonts_are_left_out_for_whoever_asks_to_save_data()
    {
        var client = app.Visitor().Client;
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Save-Data", "on");

        using var saving = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains("Save-Data", saving.Headers.Vary);
        Assert.DoesNotContain("css/fonts", await saving.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("css/fonts", await client.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain("@font-face", await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "src/FlagshipMonitor.Web/wwwroot/css/site.css"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Robots_are_told_what_is_not_for_them()
    {
        var text = await app.Visitor().Client.GetStringAsync(new Uri("/robots.txt", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("Disallow: /workspace/", text, StringComparison.Ordinal);
    }

    private static int Fonts() =>
        (int)new DirectoryInfo(Path.Combine(Checkout.Root, "src/FlagshipMonitor.Web/wwwroot/lib/fonts")).GetFiles("*.woff2").Sum(f => f.Length);

    /// <summary>The page as it is sent to a browser.</summary>
    private static async Task<int> OnTheWireAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", "br");
        using var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
    }

    private static int Compressed(byte[] content)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, target, out var written, quality: 11, window: 22) ? written : content.Length;
    }
}
