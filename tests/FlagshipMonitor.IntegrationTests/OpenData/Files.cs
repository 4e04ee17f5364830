using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.OpenData;

/// <summary>The open data as programs read it.</summary>
internal static class Files
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<JsonElement> JsonAsync(this AppFixture app, string path) =>
        JsonDocument.Parse(await app.Visitor().Client.GetStringAsync(new Uri(path, UriKind.RelativeOrAbsolute), Ct)).RootElement;

    public static async Task<HttpResponseMessage> SendAsync(this AppFixture app, string path, HttpMethod? method = null, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await app.Visitor().Client.SendAsync(request, Ct);
    }

    public static async Task<SpreadsheetDocument> WorkbookAsync(this AppFixture app, string path)
    {
        var bytes = await app.Visitor().Client.GetByteArrayAsync(new Uri(path, UriKind.Relative), Ct);
        return SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
    }

    /// <summary>A sheet's cells by their place, as a reader sees them: text, the digits of numbers, ISO dates, true and false.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(this SpreadsheetDocument book, string sheet)
    {
        var part = book.Sheet(sheet);
        var shared = book.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>().Select(i => i.InnerText).ToList();
        var formats = book.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var rows = part.Worksheet!.Descendants<Row>().Select(r => r.Elements<Cell>().ToDictionary(c => Letters(c.CellReference!), Text)).ToList();
        var header = rows[0];
        return [.. rows.Skip(1).Select(r => header.ToDictionary(h => h.Value, h => r.GetValueOrDefault(h.Key, "")))];

        string Text(Cell cell) =>
            cell.DataType?.Value == CellValues.SharedString ? shared[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)]
            : cell.DataType?.Value == CellValues.InlineString ? cell.InlineString!.InnerText
            : cell.DataType?.Value == CellValues.Boolean ? (cell.CellValue!.Text == "1" ? "true" : "false")
            : formats[(int)(cell.StyleIndex?.Value ?? 0)].NumberFormatId?.Value > 0
                ? DateTime.FromOADate(double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : cell.CellValue!.Text;
    }

    public static WorksheetPart Sheet(this SpreadsheetDocument book, string name)
    {
        var sheet = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(s => s.Name == name);
        return (WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!);
    }

    private static string Letters(string reference) => reference.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}
