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
public sealed class DecideModel(DecisionTools tools, FrameworkQuery frameworks, TargetDesk desk, IStringLocalizer<SharedText> t) : DecisionPage(tools)
{
    private const string ListPath = "/programme/targets";

    public TargetProposal Proposal { get; private set; } = null!;

    public string CountryName { get; private set; } = "";

    public CountryTargetView View { get; private set; } = null!;

    public PeopleNames People { get; private set; } = null!;

    public bool IsOwn => Proposal.ProposedBy == Person.Id;

    protected override Rule TooLate => Rule.OnlyWaitingTargetsAreDecided;

    protected override IReadOnlyCollection<Rule> Overtaking => [Rule.OnlyWaitingTargetsAreDecided, Rule.NoReleaseIsPrepared, Rule.TargetsFollowTheFramework];

    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) => DecideAsync(
        "approved", (proposal, now, token) => desk.ApproveAsync(proposal, Person.Actor, now, token), ct, ReleaseDesk.Lock);

    public async Task<IActionResult> OnPostReturnAsync(CancellationToken ct)
    {
        var reason = this.Text(nameof(Reason), Reason, Limits.ReasonLength, oneLine: false, t["Say what the country should do"], t);
        // Whoever may not decide hears that first, whatever else is wrong with the form.
        if (!ModelState.IsValid && await Db.TargetProposals.AnyAsync(p => p.Id == Id && p.ProposedBy != Person.Id, ct))
        {
            return await ShowAsync(ct);
        }

        return await DecideAsync(
            "returned",
            (proposal, now, _) =>
            {
                proposal.Return(Person.Actor, reason ?? "", now);
                return Task.CompletedTask;
            },
            ct);
    }

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await Db.TargetProposals.AsNoTracking().SingleOrDefaultAsync(p => p.Id == Id, ct) is not { } proposal)
        {
            return false;
        }

        Proposal = proposal;
        var country = await Db.Countries.AsNoTracking().SingleAsync(c => c.Code == proposal.Country, ct);
        CountryName = country.Name.In(Language.Current.Code);
        View = await CountryTargetView.LoadAsync(Db, frameworks, await Clock.TodayAsync(ct), t, ct);
        People = await PeopleNames.LoadAsync(Db, new UserId?[] { proposal.ProposedBy, proposal.DecidedBy }.OfType<UserId>(), ct);
        return true;
    }

    private async Task<IActionResult> DecideAsync(string decided, Func<TargetProposal, DateTimeOffset, CancellationToken, Task> decide, CancellationToken ct, string? lockFirst = null) =>
        await Db.TargetProposals.AnyAsync(p => p.Id == Id, ct)
            ? await DoAsync($"{ListPath}?decided={decided}", async (now, token) => await decide(await Db.TargetProposals.SingleAsync(p => p.Id == Id, token), now, token), ct, lockFirst)
            : NotFound();
}
