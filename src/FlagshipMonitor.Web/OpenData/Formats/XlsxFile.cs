using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;
using DocumentFormat.OpenXml;
using FlagshipMonitor.Web.OpenData.Tables;

namespace FlagshipMonitor.Web.OpenData.Formats;

/// <summary>A sheet that is a table of its own: a frozen header, real numbers and dates, filters, no formula.</summary>
internal sealed record BookSheet(TableShape Shape, Func<TableWriter, Task> Write)
{
    /// <summary>False for a sheet that is read from top to bottom.</summary>
    public bool IsTable { get; init; } = true;

    public string Name { get; init; } = Shape.Name;
}

/// <summary>Writes a workbook into an answer part by part: what has been written needs no memory any more.</summary>
internal static class XlsxFile
{
    private const int NarrowWidth = 14;
    private const int WideWidth = 40;
    private const string Namespaces =
        "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>Zip cannot say less; the same release gives the same bytes.</summary>
    private static readonly DateTimeOffset Moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task WriteAsync(PipeWriter answer, IReadOnlyList<BookSheet> sheets, CancellationToken ct)
    {
        await using var stream = new AnswerStream(answer);
        await WriteAsync(stream, sheets, ct);
        await stream.FlushAsync(ct);
    }

    private static async Task WriteAsync(AnswerStream stream, IReadOnlyList<BookSheet> sheets, CancellationToken ct)
    {
        await using var zip = await ZipArchive.CreateAsync(stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        var tables = sheets.Select((s, i) => (s.IsTable, Number: i + 1)).Where(s => s.IsTable).Select(s => s.Number).ToList();
        await PartAsync("[Content_Types].xml", XlsxParts.ContentTypes(sheets.Count, tables));
        await PartAsync("_rels/.rels", XlsxParts.RelationsTo(("officeDocument", "xl/workbook.xml")));
        await PartAsync("xl/workbook.xml", XlsxParts.Workbook([.. sheets.Select(s => s.Name)]).OuterXml);
        await PartAsync("xl/_rels/workbook.xml.rels", XlsxParts.RelationsTo(
            [.. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml")]));
        await PartAsync("xl/styles.xml", XlsxParts.Styles().OuterXml);

        var shared = new SharedTexts();
        for (var i = 0; i < sheets.Count; i++)
        {
            var rows = await SheetAsync(i + 1, sheets[i]);
            if (sheets[i].IsTable)
            {
                await PartAsync($"xl/tables/table{i + 1}.xml", XlsxParts.Table(i + 1, sheets[i].Shape, rows).OuterXml);
                await PartAsync($"xl/worksheets/_rels/sheet{i + 1}.xml.rels", XlsxParts.RelationsTo(("table", $"../tables/table{i + 1}.xml")));
            }
        }

        await PartAsync("xl/sharedStrings.xml", XlsxParts.SharedStrings(shared.All));

        async Task<int> SheetAsync(int number, BookSheet sheet)
        {
            await using var entry = await OpenAsync($"xl/worksheets/sheet{number}.xml");
            var pipe = PipeWriter.Create(entry, new StreamPipeWriterOptions(leaveOpen: true));
            var to = new Utf8Out(pipe, ct);
            to.Text(Begin(sheet));
            var table = new XlsxTable(to, shared, sheet.Shape.Columns.Count);
            if (sheet.IsTable)
            {
                table.Header(sheet.Shape);
            }

            await sheet.Write(table);
            to.Text(sheet.IsTable ? "</sheetData><tableParts count=\"1\"><tablePart r:id=\"rId1\"/></tableParts></worksheet>" : "</sheetData></worksheet>");
            await to.FlushAsync();
            await pipe.CompleteAsync();
            return table.Rows;
        }

        async Task PartAsync(string name, string xml)
        {
            await using var entry = await OpenAsync(name);
            await entry.WriteAsync(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml.Trim()), ct);
        }

        Task<Stream> OpenAsync(string name)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = Moment;
            return entry.OpenAsync(ct);
        }
    }

    private static string Begin(BookSheet sheet)
    {
        var columns = string.Concat(sheet.Shape.Columns.Select((c, i) =>
            FormattableString.Invariant($"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{Math.Max(c.Name.Length + 4, WidthOf(c))}\" customWidth=\"1\"/>")));
        var frozen = sheet.IsTable ? "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>" : "";
        return $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet {Namespaces}><sheetViews><sheetView workbookViewId=\"0\">{frozen}</sheetView></sheetViews><cols>{columns}</cols><sheetData>";
    }

    private static int WidthOf(Column column) => column is { Type: ColumnType.Text, Words: null, Of: null } ? WideWidth : NarrowWidth;
}
