using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Web.Dashboards;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Dashboards.Questions;

/// <summary>What would it take to close a gap: a scenario on the screen, never stored and never among the data.</summary>
public sealed class ScenarioModel(DashboardQuery query, IStringLocalizer<SharedText> t) : PageModel
{
    public ScenarioBoard Spread { get; private set; } = null!;

    public IEnumerable<SelectListItem> Measures => Spread.Spreadable.Select(m => new SelectListItem(Spread.Board.Name(m), m.Value.ToLowerInvariant(), m == Spread.Indicator));

    public IEnumerable<SelectListItem> Rules => Enum.GetValues<SpreadRule>().Select(r => new SelectListItem(Spread.RuleName(r), r.ToString().ToLowerInvariant(), r == Spread.Rule));

    public async Task OnGetAsync(CancellationToken ct) => Spread = new ScenarioBoard(t, await query.RunAsync(DashboardFilter.Day(Request.Query), ct), Request.Query);
}
