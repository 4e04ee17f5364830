using System.IO.Compression;
using System.Net;
using FlagshipMonitor.IntegrationTests.Programme;

namespace FlagshipMonitor.IntegrationTests.Demo;

/// <summary>The promises on size and statements, on a database as full as after five years.</summary>
[Collection(DemoApp.Collection)]
public sealed class DemoBudgetTests(DemoApp app)
{
    private const int MostStatements = 6;
    private const int FirstView = 14 * 1024;
    private const int LongText = 20 * 1024;

    /// <summary>What a summary of the programme as long as it may be adds, compressed, to the demo's short one.</summary>
    private const int LongestSummary = 350;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", FirstView - LongestSummary)]
    [InlineData("/fr", FirstView - LongestSummary)]
    [InlineData("/countries", FirstView)]
    [InlineData("/countries?region=africa&sort=-people", FirstView)]
    [InlineData("/countries/egy", FirstView)]
    [InlineData("/fr/countries/sen", FirstView)]
    [InlineData("/es/countries/ecu", FirstView)]
    [InlineData("/changes", FirstView)]
    [InlineData("/changes/eth-2024-001", FirstView)]
    [InlineData("/releases", FirstView)]
    [InlineData("/releases/r3", FirstView)]
    [InlineData("/method", LongText)]
    [InlineData("/explain/ic", LongText)]
    [InlineData("/fr/explain/pr", LongText)]
    [InlineData("/explain/pr-unique", LongText)]
    [InlineData("/explain/pr-effective", LongText)]
    [InlineData("/explain/pr-legal?country=egy", LongText)]
    [InlineData("/releases/diff", LongText)]
    [InlineData("/fr/releases/diff?from=r1&to=r3", LongText)]
    public async Task A_public_page_fits_its_budget_in_few_statements(string address, int most)
    {
        var visitor = app.Visitor();
        await app.TouchAsync();
        var before = app.Statements;

        var page = await visitor.OpenAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.InRange(app.Statements - before, 1, MostStatements);
        Assert.InRange(await SizeAsync(visitor.Client, address, page), 1, most);
    }

    [Theory]
    [InlineData("/programme/dashboard")]
    [InlineData("/programme/dashboard?view=heat&indicator=pr-effective")]
    [InlineData("/programme/dashboard?view=off-track")]
    [InlineData("/programme/dashboard?view=reporting")]
    [InlineData("/programme/dashboard?view=targets")]
    [InlineData("/programme/dashboard/quality")]
    [InlineData("/programme/dashboard/scenario")]
    [InlineData("/programme/dashboard/country/egy")]
    [InlineData("/programme/targets")]
    [InlineData("/programme/releases")]
    [InlineData("/programme/releases/prepare")]
    public async Task A_managers_page_fits_its_budget(string address)
    {
        var manager = await app.SignedInAsync(Reporting.Manager);

        var page = await manager.OpenAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.InRange(await SizeAsync(manager.Client, address, page), 1, LongText);
    }

    /// <summary>The page as it crosses the line, and its style sheets as far as publishing compresses them.</summary>
    private static async Task<int> SizeAsync(HttpClient client, string address, TestSupport.TestPage page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Accept-Encoding", "br");
        using var answer = await client.SendAsync(request, Ct);
        var content = await answer.Content.ReadAsByteArrayAsync(Ct);
        // What knows its reader is sent as it is; its budget is that of its compressed length.
        var size = answer.Content.Headers.ContentEncoding.Contains("br") ? content.Length : Compressed(content, 5);
        foreach (var css in page.Document.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!))
        {
            size += Compressed(await client.GetByteArrayAsync(new Uri(css, UriKind.Relative), Ct), 11);
        }

        return size;
    }

    private static int Compressed(byte[] content, int quality)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, target, out var written, quality, window: 22) ? written : content.Length;
    }
}
