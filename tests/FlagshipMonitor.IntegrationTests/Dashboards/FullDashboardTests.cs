using System.IO.Compression;
using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FlagshipMonitor.IntegrationTests.Pages.Public;
using FlagshipMonitor.IntegrationTests.Programme;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Dashboards;

/// <summary>The dashboards with made-up results of all countries and years: few statements, small pages, files with the same numbers.</summary>
public sealed class FullDashboardTests(FullDashboardTests.Filled app) : IClassFixture<FullDashboardTests.Filled>
{
    private const int MostStatements = 10;
    private const int MostBytes = 20 * 1024;

    public static TheoryData<string> Pages =>
    [
        "/programme/dashboard", "/programme/dashboard?asOf=2024-01-15", "/programme/dashboard?view=heat", "/programme/dashboard?view=heat&indicator=ic&region=africa", "/programme/dashboard?view=trajectories&asOf=2024-01-15",
        "/programme/dashboard?view=off-track&asOf=2024-01-15", "/programme/dashboard?view=reporting&period=2022", "/programme/dashboard?view=countries", "/programme/dashboard?view=targets", "/programme/dashboard?view=steps",
        "/programme/dashboard/quality", "/programme/dashboard/quality?country=sen", "/programme/dashboard/scenario", "/programme/dashboard/scenario?rule=pace&indicator=ic", "/programme/dashboard/country/sen", "/programme/dashboard/theme/t01",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_takes_few_statements_and_fits_its_budget(string address)
    {
        var manager = await app.SignedInAsync(Reporting.Manager);
        await manager.OpenAsync(address);
        var before = app.Statements;

        var page = await manager.OpenAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.InRange(app.Statements - before, 1, MostStatements);
        var size = Compressed(await manager.Client.GetByteArrayAsync(address, TestContext.Current.CancellationToken), 5);
        foreach (var css in page.Document.QuerySelectorAll("link[rel=stylesheet]").Select(l => l.GetAttribute("href")!))
        {
            size += Compressed(await manager.Client.GetByteArrayAsync(css, TestContext.Current.CancellationToken), 11);
        }

        Assert.InRange(size, 1, MostBytes);
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src])"));
    }

    /// <summary>Machines differ: the page with 1,750 results is measured against one that reads fifty, on the same machine in the same minute.</summary>
    [Fact]
    public async Task A_full_dashboard_takes_a_few_times_as_long_as_a_list()
    {
        var manager = await app.SignedInAsync(Reporting.Manager);
        var (list, board) = (await MedianAsync("/programme/review"), await MedianAsync("/programme/dashboard"));

        TestContext.Current.TestOutputHelper!.WriteLine($"list {list.TotalMilliseconds:0} ms, dashboard {board.TotalMilliseconds:0} ms");
        Assert.InRange(board / list, 0, 30);

        async Task<TimeSpan> MedianAsync(string address)
        {
            var times = new List<TimeSpan>();
            for (var i = 0; i < 8; i++)
            {
                var watch = System.Diagnostics.Stopwatch.StartNew();
                await manager.Client.GetByteArrayAsync(address, TestContext.Current.CancellationToken);
                times.Add(watch.Elapsed);
            }

            return times.Skip(2).Order().ElementAt(3);
        }
    }

    [Fact]
    public async Task A_day_within_the_phase_has_a_projection_in_words_and_as_a_band()
    {
        var page = await (await app.SignedInAsync(Reporting.Manager)).OpenAsync("/programme/dashboard?view=trajectories&asOf=2024-06-30");

        Assert.Contains("At the pace so far", page.Text("figcaption"), StringComparison.Ordinal);
        Assert.NotEmpty(page.Document.QuerySelectorAll("polygon.band"));
        Assert.NotEmpty(page.Document.QuerySelectorAll("polyline.lJ"));
    }

    [Theory]
    [InlineData("?view=heat&indicator=pr-effective", "by-country")]
    [InlineData("?view=reporting&period=2022", "reporting")]
    [InlineData("?view=steps", "stages")]
    public async Task The_file_holds_the_rows_of_the_page_as_real_numbers_and_no_formula(string query, string table)
    {
        var manager = await app.SignedInAsync(Reporting.Manager);
        var page = await manager.OpenAsync("/programme/dashboard" + query);
        using var book = SpreadsheetDocument.Open(new MemoryStream(await manager.Client.GetByteArrayAsync("/programme/dashboard.xlsx" + query, TestContext.Current.CancellationToken)), false);
        var parts = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => (Name: s.Name!.Value!, Part: (WorksheetPart)book.WorkbookPart.GetPartById(s.Id!.Value!))).ToList();

        Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.Equal("About", parts[0].Name);
        Assert.All(parts, p => Assert.Empty(p.Part.Worksheet!.Descendants<CellFormula>()));
        Assert.All(parts, p => Assert.Equal(PaneStateValues.Frozen, p.Part.Worksheet!.Descendants<Pane>().Single().State!.Value));
        var heading = page.Document.GetElementById(table)!.TextContent;
        var sheet = parts.Single(p => heading.StartsWith(p.Name.TrimEnd(), StringComparison.Ordinal)).Part.Worksheet!;
        var rows = page.Document.GetElementById(table)!.ParentElement!.QuerySelectorAll("tbody tr");
        Assert.Equal(rows.Select(r => r.QuerySelector("th")!.TextContent.Trim()), sheet.Descendants<Row>().Skip(1).Select(r => r.Elements<Cell>().First().InnerText));
        Assert.Contains(sheet.Descendants<Cell>(), c => c.DataType?.Value == CellValues.Number);
    }

    private static int Compressed(byte[] content, int quality)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(content.Length)];
        return BrotliEncoder.TryCompress(content, target, out var written, quality, window: 22) ? written : content.Length;
    }

    /// <summary>The program with the made-up results in its database.</summary>
    public sealed class Filled : PublicApp, IAsyncLifetime
    {
        async ValueTask IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await InDbAsync(FullPortfolio.FillAsync);
        }
    }
}
