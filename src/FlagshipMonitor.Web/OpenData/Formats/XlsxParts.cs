using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using FlagshipMonitor.Web.OpenData.Tables;

namespace FlagshipMonitor.Web.OpenData.Formats;

/// <summary>The parts of a workbook besides its sheets, made by the object model so that they are what the standard says.</summary>
internal static class XlsxParts
{
    // Places in CellFormats below.
    public const int Plain = 0;
    public const int Head = 1;
    public const int Date = 2;
    public const int Quoted = 3;

    /// <summary>Spreadsheets count days from 30 December 1899, because 1900 is a leap year to them.</summary>
    public static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const uint DateFormat = 164;

    public static string ContentTypes(int sheets, IEnumerable<int> tables)
    {
        const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        var parts = Enumerable.Range(1, sheets).Select(n => Part($"xl/worksheets/sheet{n}.xml", "worksheet"))
            .Concat(tables.Select(n => Part($"xl/tables/table{n}.xml", "table")))
            .Append(Part("xl/styles.xml", "styles")).Append(Part("xl/sharedStrings.xml", "sharedStrings"));
        return $"""
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Type}sheet.main+xml"/>{string.Concat(parts)}</Types>
            """;

        static string Part(string name, string type) => $"""<Override PartName="/{name}" ContentType="{Type}{type}+xml"/>""";
    }

    /// <summary>Which parts another one stands on, numbered in their order.</summary>
    public static string RelationsTo(params IEnumerable<(string Type, string Target)> targets) =>
        $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(targets.Select((t, i) => $"""<Relationship Id="rId{i + 1}" Type="{Relations}/{t.Type}" Target="{t.Target}"/>"""))}</Relationships>
        """;

    public static Workbook Workbook(IReadOnlyList<string> sheets) =>
        new(new Sheets(sheets.Select((name, i) => new Sheet { Name = name, SheetId = (uint)i + 1, Id = $"rId{i + 1}" })));

    public static Table Table(int id, TableShape shape, int rows)
    {
        // A table has a row below its header, be it empty.
        var place = $"A1:{XlsxTable.LettersOf(shape.Columns.Count - 1)}{Math.Max(rows, 2)}";
        return new Table(
            new AutoFilter { Reference = place },
            new TableColumns(shape.Columns.Select((c, i) => new TableColumn { Id = (uint)i + 1, Name = c.Name })) { Count = (uint)shape.Columns.Count },
            new TableStyleInfo { Name = "TableStyleLight1", ShowRowStripes = false, ShowColumnStripes = false, ShowFirstColumn = false, ShowLastColumn = false })
        {
            Id = (uint)id,
            Name = "flagship_" + shape.Name,
            DisplayName = "flagship_" + shape.Name,
            Reference = place,
            TotalsRowShown = false,
        };
    }

    /// <summary>The texts come escaped already, more than the model would.</summary>
    public static string SharedStrings(IEnumerable<string> texts) =>
        $"""
        <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{string.Concat(texts.Select(t => $"""<si><t xml:space="preserve">{XlsxTable.Clean(t)}</t></si>"""))}</sst>
        """;

    public static Stylesheet Styles() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy-mm-dd" }) { Count = 1 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = DateFormat, ApplyNumberFormat = true },
            new CellFormat { QuotePrefix = true })
        { Count = 4 });
}
