using System.Globalization;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;

namespace FlagshipMonitor.Web.Dashboards;

/// <summary>What is on a dashboard's screen as a workbook: the same query, the same tables.</summary>
/// <param name="What">Part of the file's name.</param>
/// <param name="Address">The page it was made of.</param>
/// <param name="Lines">What the page was narrowed to.</param>
public sealed record BoardFile(string What, Dashboard Board, string Address, IReadOnlyList<KeyValuePair<string, XlsxCell>> Lines, IReadOnlyList<BoardTable> Sheets)
{
    public string NameIn(Installation site) =>
        string.Create(CultureInfo.InvariantCulture, $"dashboard-{(site.Illustrative ? "illustrative-" : "")}{What}-{Board.Data.AsOf:yyyy-MM-dd}.xlsx");
}

/// <summary>Writes them.</summary>
public static class DashboardFile
{
    public static BoardFile Of(DashboardView view) => new(
        DashboardFilter.Slug(view.Filter.Part), view.Board, view.Filter.Href(DashboardFilter.Path), Narrowed(view.Board), view.Sheets);

    public static BoardFile Of(QualityBoards quality) => new("quality", quality.Board, quality.Board.Filter.Href(QualityBoards.Path), Narrowed(quality.Board), quality.Tables);

    public static BoardFile Of(ScenarioBoard scenario)
    {
        var t = scenario.Board.T;
        return new BoardFile(
            "scenario", scenario.Board, scenario.Href(ScenarioBoard.Path),
            [
                new(t["Scenario"], new XlsxCell.Words(t["A scenario, not data."])),
                .. scenario.Indicator is { } code ? [new(t["Measure"], new XlsxCell.Words(scenario.Board.Name(code)))] : Array.Empty<KeyValuePair<string, XlsxCell>>(),
                new(t["How the gap is spread"], new XlsxCell.Words(scenario.RuleName(scenario.Rule))),
                .. scenario.Scenario is { } s ? [new(t["Gap"], new XlsxCell.Number(s.Gap)), new(t["No room for"], new XlsxCell.Number(s.Remainder))] : Array.Empty<KeyValuePair<string, XlsxCell>>(),
            ],
            scenario.Scenario is null ? [] : [scenario.Shares()]);
    }

    public static byte[] Write(BoardFile file, Installation site) => XlsxBook.Write([About(file, site), .. file.Sheets.Select(s => Sheet(s, file.Board.T["Note"]))]);

    private static IReadOnlyList<KeyValuePair<string, XlsxCell>> Narrowed(Dashboard board)
    {
        var (t, data, filter) = (board.T, board.Data, board.Filter);
        return
        [
            new(t["Country"], new XlsxCell.Words(filter.Country is { } country ? board.CountryName(country.Value) : t["All countries"])),
            new(t["Region"], new XlsxCell.Words(filter.Region is { } region ? RegionTexts.Name(t, region) : t["All regions"])),
            new(t["Theme"], new XlsxCell.Words(filter.Theme is { } theme ? data.Themes.First(a => a.Code == theme).Name.In(Language.Current.Code) : t["All themes"])),
            new(t["Step"], new XlsxCell.Words(filter.Step is { } step ? Components.Figures.StepTexts.Name(t, step) : t["All steps"])),
        ];
    }

    /// <summary>What the numbers are, so that a file that is passed on explains itself.</summary>
    private static XlsxSheet About(BoardFile file, Installation site)
    {
        var (t, data) = (file.Board.T, file.Board.Data);
        KeyValuePair<string, XlsxCell>[] rows =
        [
            .. site.Illustrative ? [new(t["Origin of the data"], new XlsxCell.Words(t["Illustrative data, not ILO results"]))] : Array.Empty<KeyValuePair<string, XlsxCell>>(),
            new(t["As of"], new XlsxCell.Day(data.AsOf)),
            new(t["Results that count"], new XlsxCell.Number(data.Counting.Count)),
            new(t["Of these, examples from public sources"], new XlsxCell.Number(data.Examples)),
            new(t["Waiting for review"], new XlsxCell.Number(data.Waiting.Count)),
            .. file.Lines,
            new(t["What counts"], new XlsxCell.Words(t["Approved results only. “Not reported” is not zero; such a cell holds words, never a number."])),
            new(t["People"], new XlsxCell.Words(t["People reached are improvements: one person may count in more than one."])),
            new(t["Page"], new XlsxCell.Words((site.PublicUrl is null ? "" : site.PublicUrl.GetLeftPart(UriPartial.Authority)) + file.Address)),
        ];
        return new XlsxSheet(t["About"], [t["About"], ""], [.. rows.Select(r => (IReadOnlyList<XlsxCell>)[new XlsxCell.Words(r.Key), r.Value])]);
    }

    /// <summary>Pictures stay on the page; what is said in small letters beside a number has a column of its own.</summary>
    private static XlsxSheet Sheet(BoardTable table, string note)
    {
        List<IReadOnlyList<BoardCell>> rows = [.. table.Rows, .. table.Foot is { } foot ? [foot] : Array.Empty<IReadOnlyList<BoardCell>>()];
        var columns = Enumerable.Range(0, table.Columns.Count).Where(i => rows.Count == 0 || !rows.Exists(r => r[i] is BoardCell.Picture)).ToList();
        var noted = columns.Where(i => rows.Exists(r => r[i].Note is not null)).ToHashSet();
        return new XlsxSheet(
            table.Title,
            [.. columns.SelectMany(i => noted.Contains(i) ? [table.Columns[i].Title, $"{table.Columns[i].Title} – {note}"] : new[] { table.Columns[i].Title })],
            [.. rows.Select(r => columns.SelectMany(i => noted.Contains(i) ? [Cell(r[i]), new XlsxCell.Words(r[i].Note ?? "")] : new[] { Cell(r[i]) }).ToList())]);
    }

    private static XlsxCell Cell(BoardCell cell) => cell switch
    {
        BoardCell.Amount { Unit: "share" } share => new XlsxCell.Share(share.Value),
        BoardCell.Amount amount => new XlsxCell.Number(amount.Value),
        BoardCell.Exact exact => new XlsxCell.Number(exact.Value),
        BoardCell.Ratio ratio => new XlsxCell.Share(ratio.Value),
        BoardCell.Part part => new XlsxCell.Share(part.Value),
        BoardCell.Words words => new XlsxCell.Words(words.Text),
        BoardCell.Silence silence => new XlsxCell.Words(silence.Text),
        BoardCell.Standing standing => new XlsxCell.Words(standing.Status.ToString()),
        _ => new XlsxCell.Words(""),
    };
}
