using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Errors;
using FlagshipMonitor.Web.Framework;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Targets;

/// <summary>One proposed target of a country, what it would make of the countries' plans, and the decision.</summary>
public sealed class DecideModel(
    FlagshipDbContext db, FrameworkQuery frameworks, TargetDesk desk, CurrentUser user, PostedOperation operations, DatabaseClock clock, AuditTrail trail,
    IStringLocalizer<SharedText> t) : PageModel
{
    private const string ListPath = "/programme/targets";

    [BindProperty]
    public Guid Operation { get; set; }

    /// <summary>What the country should do.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public TargetProposal Proposal { get; private set; } = null!;

    public string CountryName { get; private set; } = "";

    public CountryTargetView View { get; private set; } = null!;

    public PeopleNames People { get; private set; } = null!;

    /// <summary>Why nothing was decided.</summary>
    public Rule? Overtaken { get; private set; }

    public bool IsManager => user.Actor.IsManager;

    public bool IsOwn => Proposal.ProposedBy == user.Id;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken ct) => DecideAsync(
        id, "approved", (proposal, now, token) => desk.ApproveAsync(proposal, user.Actor, now, token), ct, ReleaseDesk.Lock);

    public async Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken ct)
    {
        var reason = this.Text(nameof(Reason), Reason, Limits.ReasonLength, oneLine: false, t["Say what the country should do"], t);
        // Whoever may not decide hears that first, whatever else is wrong with the form.
        if (!ModelState.IsValid && await db.TargetProposals.AnyAsync(p => p.Id == id && p.ProposedBy != user.Id, ct))
        {
            return await ShowAsync(id, ct);
        }

        return await DecideAsync(
            id,
            "returned",
            (proposal, now, _) =>
            {
                proposal.Return(user.Actor, reason ?? "", now);
                return Task.CompletedTask;
            },
            ct);
    }

    private async Task<IActionResult> DecideAsync(Guid id, string decided, Func<TargetProposal, DateTimeOffset, CancellationToken, Task> decide, CancellationToken ct, string? lockFirst = null)
    {
        if (!await db.TargetProposals.AnyAsync(p => p.Id == id, ct))
        {
            return NotFound();
        }

        try
        {
            return LocalRedirect(await operations.RunAsync(
                Operation,
                async token =>
                {
                    await decide(await db.TargetProposals.SingleAsync(p => p.Id == id, token), await clock.NowAsync(token), token);
                    return $"{ListPath}?decided={decided}";
                },
                ct,
                lockFirst));
        }
        catch (RuleViolationException refused) when (refused.Rule is Rule.OnlyWaitingTargetsAreDecided or Rule.NoReleaseIsPrepared or Rule.TargetsFollowTheFramework)
        {
            return await OvertakenAsync(id, refused.Rule, ct);
        }
        catch (DbUpdateException late) when (Faults.IsTooLate(late))
        {
            return await OvertakenAsync(id, Rule.OnlyWaitingTargetsAreDecided, ct);
        }
    }

    private async Task<IActionResult> OvertakenAsync(Guid id, Rule rule, CancellationToken ct)
    {
        await trail.RefusedAsync(nameof(Rule), rule.ToString(), $"{Request.Method} {Request.Path}", CancellationToken.None);
        Overtaken = rule;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(id, ct);
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken ct)
    {
        if (await db.TargetProposals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct) is not { } proposal)
        {
            return NotFound();
        }

        Proposal = proposal;
        var country = await db.Countries.AsNoTracking().SingleAsync(c => c.Code == proposal.Country, ct);
        CountryName = country.Name.In(Language.Current.Code);
        View = await CountryTargetView.LoadAsync(db, frameworks, await clock.TodayAsync(ct), t, ct);
        People = await PeopleNames.LoadAsync(db, new UserId?[] { proposal.ProposedBy, proposal.DecidedBy }.OfType<UserId>(), ct);
        return Page();
    }
}
