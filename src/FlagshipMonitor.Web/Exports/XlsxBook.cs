using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FlagshipMonitor.Web.Exports;

/// <summary>A cell of a sheet. Text is always text: a name that begins with "=" is no formula.</summary>
public abstract record XlsxCell
{
    private XlsxCell()
    {
    }

    public sealed record Words(string Text) : XlsxCell;

    public sealed record Number(decimal Value) : XlsxCell;

    public sealed record Share(decimal Value) : XlsxCell;

    public sealed record Day(DateOnly Value) : XlsxCell;
}

/// <summary>A sheet with a heading row that stays in sight.</summary>
public sealed record XlsxSheet(string Name, IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<XlsxCell>> Rows);

/// <summary>Writes workbooks with real numbers and dates, no formula and no link.</summary>
public static class XlsxBook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int NameLength = 31;
    private const int TextLength = 32_767;
    private const uint Head = 1;
    private const uint Plain = 0;
    private const uint Grouped = 2;
    private const uint Percent = 3;
    private const uint Date = 4;

    public static byte[] Write(IReadOnlyList<XlsxSheet> sheets)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var list = new Sheets();
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < sheets.Count; i++)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = Sheet(sheets[i]);
                list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = NameOf(sheets[i].Name, names), SheetId = (uint)i + 1, Id = book.GetIdOfPart(part) });
            }

            book.Workbook = new Workbook(list);
        }

        return stream.ToArray();
    }

    private static Worksheet Sheet(XlsxSheet sheet)
    {
        var data = new SheetData();
        data.Append(Row([.. sheet.Header.Select(h => Text(h, Head))]));
        foreach (var row in sheet.Rows)
        {
            data.Append(Row([.. row.Select(CellOf)]));
        }

        var frozen = new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen };
        var widths = new Columns(Enumerable.Range(0, sheet.Header.Count).Select(i => new Column
        {
            Min = (uint)i + 1,
            Max = (uint)i + 1,
            Width = Math.Clamp(sheet.Rows.Select(r => i < r.Count ? LengthOf(r[i]) : 0).Append(sheet.Header[i].Length).Max() + 2, 8, 70),
            CustomWidth = true,
        }));
        return sheet.Header.Count == 0
            ? new Worksheet(data)
            : new Worksheet(new SheetViews(new SheetView(frozen) { WorkbookViewId = 0 }), widths, data);
    }

    private static int LengthOf(XlsxCell cell) => cell is XlsxCell.Words words ? words.Text.Length : 12;

    private static Row Row(IEnumerable<Cell> cells) => new(cells);

    private static Cell CellOf(XlsxCell cell) => cell switch
    {
        XlsxCell.Number(var value) => Number(value.ToString(CultureInfo.InvariantCulture), Grouped),
        XlsxCell.Share(var value) => Number(value.ToString(CultureInfo.InvariantCulture), Percent),
        XlsxCell.Day(var day) => Number(day.ToDateTime(TimeOnly.MinValue).ToOADate().ToString(CultureInfo.InvariantCulture), Date),
        XlsxCell.Words(var text) => Text(text, Plain),
        _ => throw new InvalidOperationException("The set of cells is closed."),
    };

    private static Cell Number(string value, uint style) => new() { CellValue = new CellValue(value), DataType = CellValues.Number, StyleIndex = style };

    private static Cell Text(string text, uint style) => new()
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
        InlineString = new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    /// <summary>XML knows no control characters, and a cell holds no more than so much.</summary>
    private static string Clean(string text)
    {
        var clean = string.Concat(text.Where(c => System.Xml.XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
        return clean.Length <= TextLength ? clean : clean[..TextLength];
    }

    /// <summary>Sheets have short names of their own without the signs that addresses use.</summary>
    private static string NameOf(string wanted, HashSet<string> taken)
    {
        var name = string.Concat(wanted.Where(c => !@"[]:*?/\'".Contains(c, StringComparison.Ordinal))).Trim();
        name = name.Length == 0 ? "Sheet" : name.Length <= NameLength ? name : name[..NameLength].TrimEnd();
        var unique = name;
        for (var i = 2; !taken.Add(unique); i++)
        {
            var end = $" {i}";
            unique = name[..Math.Min(name.Length, NameLength - end.Length)] + end;
        }

        return unique;
    }

    private static Stylesheet Styles() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.######" },
            new NumberingFormat { NumberFormatId = 165, FormatCode = "yyyy-mm-dd" }),
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 10, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = 165, ApplyNumberFormat = true }));
}
