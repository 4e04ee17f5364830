using System.Globalization;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;

namespace FlagshipMonitor.Web.Dashboards;

/// <summary>What is on the dashboard's screen as a workbook: the same query, the same tables.</summary>
public static class DashboardFile
{
    public static string NameOf(DashboardView view) =>
        string.Create(CultureInfo.InvariantCulture, $"dashboard-{DashboardFilter.Slug(view.Filter.Part)}-{view.Board.Data.AsOf:yyyy-MM-dd}.xlsx");

    public static byte[] Write(DashboardView view, Uri? site) => XlsxBook.Write([About(view, site), .. view.Sheets.Select(Sheet)]);

    /// <summary>What the numbers are, so that a file that is passed on explains itself.</summary>
    private static XlsxSheet About(DashboardView view, Uri? site)
    {
        var (t, data, filter) = (view.Board.T, view.Board.Data, view.Filter);
        var rows = new List<IReadOnlyList<XlsxCell>>
        {
            Line(t["As of"], new XlsxCell.Day(data.AsOf)),
            Line(t["Results that count"], new XlsxCell.Number(data.Counting.Count)),
            Line(t["Of these, examples from public sources"], new XlsxCell.Number(data.Examples)),
            Line(t["Waiting for review"], new XlsxCell.Number(data.Waiting.Count)),
            Line(t["Country"], new XlsxCell.Words(filter.Country is { } country ? view.Board.CountryName(country.Value) : t["All countries"])),
            Line(t["Region"], new XlsxCell.Words(filter.Region is { } region ? RegionTexts.Name(t, region) : t["All regions"])),
            Line(t["Theme"], new XlsxCell.Words(filter.Theme is { } theme ? data.Themes.First(a => a.Code == theme).Name.In(Language.Current.Code) : t["All themes"])),
            Line(t["Step"], new XlsxCell.Words(filter.Step is { } step ? Components.Figures.StepTexts.Name(t, step) : t["All steps"])),
            Line(t["What counts"], new XlsxCell.Words(t["Approved results only. “Not reported” is not zero; such a cell holds words, never a number."])),
            Line(t["People"], new XlsxCell.Words(t["People reached are improvements: one person may count in more than one."])),
            Line(t["Page"], new XlsxCell.Words((site is null ? "" : site.GetLeftPart(UriPartial.Authority)) + filter.Href(DashboardFilter.Path))),
        };
        return new XlsxSheet(t["About"], [t["About"], ""], rows);

        static IReadOnlyList<XlsxCell> Line(string name, XlsxCell value) => [new XlsxCell.Words(name), value];
    }

    private static XlsxSheet Sheet(BoardTable table) => new(table.Title, [.. table.Columns.Select(c => c.Title)], [.. table.Rows.Select(r => r.Select(Cell).ToList())]);

    private static XlsxCell Cell(BoardCell cell) => cell switch
    {
        BoardCell.Amount { Unit: "share" } share => new XlsxCell.Share(share.Value),
        BoardCell.Amount amount => new XlsxCell.Number(amount.Value),
        BoardCell.Ratio ratio => new XlsxCell.Share(ratio.Value),
        BoardCell.Part part => new XlsxCell.Share(part.Value),
        BoardCell.Words words => new XlsxCell.Words(words.Text),
        BoardCell.Silence silence => new XlsxCell.Words(silence.Text),
        BoardCell.Standing standing => new XlsxCell.Words(standing.Status.ToString()),
        _ => new XlsxCell.Words(""),
    };
}
