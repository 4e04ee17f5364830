using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Dashboards;
using FlagshipMonitor.Web.Exports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Dashboards.Files;

/// <summary>The dashboard's workbook: a page of its folder, so that the folder's policy holds for it whatever is sent.</summary>
public sealed class WorkbookModel(DashboardQuery query, IStringLocalizer<SharedText> t, Installation site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var data = await query.RunAsync(DashboardFilter.Day(Request.Query), ct);
        var file = DashboardFile.Of(new DashboardView(new Dashboard(t, data, DashboardFilter.Read(Request.Query, data))));
        return File(DashboardFile.Write(file, site), XlsxBook.ContentType, file.NameIn(site));
    }
}

/// <summary>The workbook of data quality.</summary>
public sealed class QualityWorkbookModel(DashboardQuery query, IStringLocalizer<SharedText> t, Installation site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var data = await query.RunAsync(DashboardFilter.Day(Request.Query), ct);
        var file = DashboardFile.Of(QualityBoards.Of(new Dashboard(t, data, DashboardFilter.Read(Request.Query, data))));
        return File(DashboardFile.Write(file, site), XlsxBook.ContentType, file.NameIn(site));
    }
}

/// <summary>The workbook of a scenario, which says that it is one.</summary>
public sealed class ScenarioWorkbookModel(DashboardQuery query, IStringLocalizer<SharedText> t, Installation site) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var file = DashboardFile.Of(new ScenarioBoard(t, await query.RunAsync(DashboardFilter.Day(Request.Query), ct), Request.Query));
        return File(DashboardFile.Write(file, site), XlsxBook.ContentType, file.NameIn(site));
    }
}
