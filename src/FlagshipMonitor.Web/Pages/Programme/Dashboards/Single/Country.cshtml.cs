using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Dashboards;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Dashboards.Single;

/// <summary>One country on the dashboard: its figures, its courses, its reports and the quality of its data.</summary>
public sealed class CountryModel(DashboardQuery query, IStringLocalizer<SharedText> t) : PageModel
{
    public Dashboard Board { get; private set; } = null!;

    public CountryCode Code { get; private set; } = null!;

    public DataQuality Quality { get; private set; } = null!;

    public string Name => Board.CountryName(Code.Value);

    public IReadOnlyList<Course> Courses =>
        [.. Board.Measures.Where(m => m != IndicatorCode.PriorityCountries && m != IndicatorCode.CountriesWithResults).Select(m => Board.Courses.GetValueOrDefault((m, Code.Value))).OfType<Course>().Where(c => c.HasReports)];

    public IReadOnlyList<Result> Waiting => [.. Board.Data.Waiting.Where(r => r.Country == Code)];

    public async Task<IActionResult> OnGetAsync(string iso3, CancellationToken ct)
    {
        var data = await query.RunAsync(DashboardFilter.Day(Request.Query), ct);
        if (!CountryCode.TryParse(iso3, out var code) || data.Frame.Countries.FirstOrDefault(c => c.Code == code && c.Priority) is null)
        {
            return NotFound();
        }

        Code = code;
        var filter = DashboardFilter.Read(Request.Query, data);
        // The whole programme is evaluated: the country's own rows are those that every other view shows.
        Board = new Dashboard(t, data, new DashboardFilter { AsOf = filter.AsOf });
        Quality = data.Quality[code];
        return Page();
    }

    /// <summary>Every measure by year.</summary>
    public BoardTable Years() => new(
        "years", t["Reports by year"],
        [new(t["Measure"]), .. Board.Portfolio.Periods.Select(p => new BoardColumn(p.ToString(), true)), new(t["To date"], true), new(t["Target"], true)],
        [
            .. Board.Measures.Where(m => m != IndicatorCode.PriorityCountries).Select(m => Board.Courses.GetValueOrDefault((m, Code.Value))).OfType<Course>().Select(c => (IReadOnlyList<BoardCell>)
            [
                new BoardCell.Words(Board.Name(c.Position.Indicator)), .. c.Points.Select(p => Board.Cell(c.Position.Indicator, p.Figure)),
                Board.Cell(c.Position.Indicator, c.Position.Measure.Figure), Board.Cell(c.Position.Indicator, c.Position.Target?.Value, t["No target set"]),
            ]),
        ]);
}
