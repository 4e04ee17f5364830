using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Framework;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Programme;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Workspace.Targets;

/// <summary>A target as an officer types it.</summary>
public sealed class TargetForm
{
    public string? Indicator { get; set; }

    public string? Value { get; set; }

    public string? Baseline { get; set; }

    public string? Mode { get; set; } = nameof(BaselineMode.Reset);

    public Dictionary<int, string?> Milestones { get; set; } = [];

    public string? Source { get; set; }

    public string? Reason { get; set; }
}

/// <summary>A country's own targets: what is in force, what was proposed, and the form to propose another.</summary>
public sealed class IndexModel(
    FlagshipDbContext db, FrameworkQuery frameworks, TargetDesk desk, CurrentUser user, PostedOperation operations, DatabaseClock clock, IStringLocalizer<SharedText> t) : PageModel
{
    [FromRoute]
    public required CountryCode Country { get; set; }

    [BindProperty]
    public Guid Operation { get; set; }

    [BindProperty]
    public TargetForm Form { get; set; } = new();

    /// <summary>A proposal has just been sent.</summary>
    [FromQuery]
    public bool Proposed { get; set; }

    public string Name { get; private set; } = "";

    public CountryTargetView View { get; private set; } = null!;

    public IReadOnlyList<TargetProposal> Proposals { get; private set; } = [];

    public PeopleNames People { get; private set; } = null!;

    public IEnumerable<SelectListItem> Indicators => View.Plans.Select(p => new SelectListItem(p.Name, p.Indicator.Value));

    public IEnumerable<SelectListItem> Modes => Enum.GetValues<BaselineMode>().Select(m => new SelectListItem(FrameworkTexts.Mode(t, m), $"{m}"));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        if (Read() is not { } target)
        {
            return Page();
        }

        foreach (var error in await desk.CheckAsync(Country, target, ct))
        {
            ModelState.AddModelError(error.Rule is FrameworkRule.MilestonesAreWithinThePhase ? $"Form.Milestones[{View.Phase.FirstYear}]" : "Form.Value", FrameworkTexts.Error(t, error));
        }

        if (Proposals.Any(p => p.Indicator == target.Indicator && p.Status is ProposalStatus.Submitted))
        {
            ModelState.AddModelError("Form.Indicator", t["A target for this indicator is already waiting for a decision."]);
        }

        return !ModelState.IsValid ? Page() : LocalRedirect(await operations.RunAsync(
            Operation,
            async token =>
            {
                await desk.ProposeAsync(Guid.CreateVersion7(), Country, user.Actor, target, await clock.NowAsync(token), token);
                return $"/workspace/{Country.Slug}/targets?proposed=true";
            },
            ct));
    }

    /// <summary>Null where something is wrong, which is then said beside its field.</summary>
    private ProposedTarget? Read()
    {
        var plan = View.Plans.FirstOrDefault(p => p.Indicator.Value == Form.Indicator);
        if (plan is null)
        {
            ModelState.AddModelError("Form.Indicator", t["Choose an indicator"]);
        }

        var value = this.Amount("Form.Value", Form.Value, t, required: true);
        var baseline = this.Amount("Form.Baseline", Form.Baseline, t);
        var mode = this.Word<BaselineMode>("Form.Mode", Form.Mode, t["Say where the count starts"]);
        var milestones = this.Milestones("Form.Milestones", Form.Milestones, t);
        var source = this.Text("Form.Source", Form.Source, Limits.UrlLength, oneLine: true, t["Say where the target comes from"], t);
        var reason = this.Text("Form.Reason", Form.Reason, Limits.ReasonLength, oneLine: false, t["Say why this target is proposed"], t);
        return ModelState.IsValid ? new ProposedTarget(plan!.Indicator, View.Phase.Number, baseline, mode!.Value, value!.Value, milestones, source!, reason!) : null;
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await db.Countries.AsNoTracking().SingleOrDefaultAsync(c => c.Code == Country, ct) is not { } country)
        {
            return false;
        }

        Name = country.Name.In(Language.Current.Code);
        View = await CountryTargetView.LoadAsync(db, frameworks, await clock.TodayAsync(ct), t, ct);
        Proposals = await db.TargetProposals.AsNoTracking().Where(p => p.Country == Country).OrderByDescending(p => p.ProposedAt).ToListAsync(ct);
        People = await PeopleNames.LoadAsync(db, Proposals.Select(p => p.ProposedBy).Concat(Proposals.Where(p => p.DecidedBy != null).Select(p => p.DecidedBy!.Value)), ct);
        Form.Milestones = View.Phase.Years.ToDictionary(y => y.Year, y => Form.Milestones.GetValueOrDefault(y.Year));
        return true;
    }
}
