using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Dashboards;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Dashboards.Questions;

/// <summary>Can the data be trusted: five shares of checks met for each country, and the fix that helps most people.</summary>
public sealed class QualityModel(DashboardQuery query, IStringLocalizer<SharedText> t) : PageModel
{
    public QualityBoards Quality { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var data = await query.RunAsync(DashboardFilter.Day(Request.Query), ct);
        Quality = QualityBoards.Of(new Dashboard(t, data, DashboardFilter.Read(Request.Query, data)));
    }
}
