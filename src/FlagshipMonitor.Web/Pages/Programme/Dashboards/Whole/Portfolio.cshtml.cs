using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Components.Figures;
using FlagshipMonitor.Web.Dashboards;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Public;
using FlagshipMonitor.Web.Results;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Dashboards.Whole;

/// <summary>Who is off track and why, and will the targets be reached: live figures, every view of them a link.</summary>
public sealed class PortfolioModel(DashboardQuery query, IStringLocalizer<SharedText> t) : PageModel
{
    public DashboardView View { get; private set; } = null!;

    public Dashboard Board => View.Board;

    public DashboardFilter Filter => View.Filter;

    public IEnumerable<SelectListItem> Regions => Enum.GetValues<Region>().Select(r => new SelectListItem(RegionTexts.Name(t, r), PublicTexts.Slug(r), r == Filter.Region));

    public IEnumerable<SelectListItem> Countries => Board.Data.Frame.Countries.Where(c => c.Priority)
        .OrderBy(c => c.Name.In(Language.Current.Code), StringComparer.Create(Language.Current.Culture, ignoreCase: true))
        .Select(c => new SelectListItem(c.Name.In(Language.Current.Code), c.Code.Slug, c.Code == Filter.Country));

    public IEnumerable<SelectListItem> Themes => Board.Data.Themes.Select(a => new SelectListItem(a.Name.In(Language.Current.Code), a.Code.ToLowerInvariant(), a.Code == Filter.Theme));

    public IEnumerable<SelectListItem> Steps => Enumerable.Range(1, 3).Select(s => new SelectListItem(StepTexts.Name(t, s), $"{s}", s == Filter.Step));

    public IEnumerable<SelectListItem> Measures => Board.Measures.Where(m => m != IndicatorCode.PriorityCountries)
        .Select(m => new SelectListItem(Board.Name(m), m.Value.ToLowerInvariant(), m == (Filter.Part is DashboardPart.Overview or DashboardPart.OffTrack ? Filter.Indicator : Board.Indicator)));

    public IEnumerable<SelectListItem> Periods => Board.Portfolio.Periods.Where(p => p.IsDue(Board.Data.AsOf)).Select(p => new SelectListItem(p.ToString(), p.ToString(), p == View.Period));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var data = await query.RunAsync(DashboardFilter.Day(Request.Query), ct);
        View = new DashboardView(new Dashboard(t, data, DashboardFilter.Read(Request.Query, data)));
    }

    public string PartName(DashboardPart part) => part switch
    {
        DashboardPart.Overview => t["Overview"],
        DashboardPart.Heat => t["Heat table"],
        DashboardPart.Trajectories => t["Trajectories"],
        DashboardPart.OffTrack => t["Off track"],
        DashboardPart.Reporting => t["Who has reported"],
        DashboardPart.Countries => t["Countries compared"],
        DashboardPart.Targets => t["Targets reconciled"],
        _ => t["Steps and stages"],
    };
}
