using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Web.Dashboards;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Dashboards.Single;

/// <summary>One thematic area on the dashboard: where it is worked on, and how far.</summary>
public sealed class ThemeModel(DashboardQuery query, IStringLocalizer<SharedText> t) : PageModel
{
    public Dashboard Board { get; private set; } = null!;

    public ThematicArea Area { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        var data = await query.RunAsync(DashboardFilter.Day(Request.Query), ct);
        if (data.Themes.FirstOrDefault(a => a.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) is not { } area)
        {
            return NotFound();
        }

        Area = area;
        var filter = DashboardFilter.Read(Request.Query, data);
        Board = new Dashboard(t, data, new DashboardFilter { AsOf = filter.AsOf, Theme = area.Code, Indicator = IndicatorCode.InstitutionalChanges });
        return Page();
    }

    /// <summary>Countries with a change of this theme, by year.</summary>
    public BoardTable Countries() => new(
        "countries", t["Countries with changes of this theme"],
        [new(t["Country"]), .. Board.Portfolio.Periods.Select(p => new BoardColumn(p.ToString(), true)), new(t["To date"], true)],
        [
            .. Board.Order.Select(c => Board.Courses.GetValueOrDefault((IndicatorCode.InstitutionalChanges, c.Value))).OfType<Course>().Where(c => c.HasReports).Select(c => (IReadOnlyList<BoardCell>)
            [
                new BoardCell.Words(Board.CountryName(c.Position.Scope), Board.CountryHref(Domain.Countries.CountryCode.From(c.Position.Scope))),
                .. c.Points.Select(p => p.Figure is Figure.NotReported ? new BoardCell.Silence(t["None yet"]) : Board.Cell(c.Position.Indicator, p.Figure)),
                Board.Cell(c.Position.Indicator, c.Position.Measure.Figure),
            ]),
        ])
    { PageSize = 50 };
}
