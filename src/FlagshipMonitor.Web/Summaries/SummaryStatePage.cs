using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Framework;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Summaries;

/// <summary>One thing that is being worked on: a draft, or a text that was handed in or given back.</summary>
/// <param name="IsMine">This person may go on with it.</param>
public sealed record SummaryWork(Guid Id, ResultStatus Status, int? Version, DateTimeOffset At, UserId By, string? Reason, bool IsMine, FormDraft? Draft);

/// <summary>Where the summary of a country or of the programme stands: the text in force, what is being worked on, and what happened.</summary>
public abstract class SummaryStatePage(SummaryTools tools, IStringLocalizer<SharedText> t) : SummaryPage(tools)
{
    [FromQuery]
    public bool Submitted { get; set; }

    [BindProperty]
    public Guid Operation { get; set; }

    /// <summary>Why the text in force is taken back.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public Narrative? InForce { get; private set; }

    /// <summary>The text in force with the figures of now.</summary>
    public SummaryCheck? Shown { get; private set; }

    /// <summary>The latest release that holds it; null while none does.</summary>
    public string? PublishedAs { get; private set; }

    public IReadOnlyList<SummaryWork> Works { get; private set; } = [];

    public IReadOnlyList<ResultEvent> History { get; private set; } = [];

    public IReadOnlyDictionary<UserId, string> People { get; private set; } = new Dictionary<UserId, string>();

    public Rule? Refused { get; private set; }

    public bool MayWithdraw => InForce is not null && Tools.User.Actor.IsManager;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindScopeAsync(ct) ? await ShowAsync(ct) : NotFound();

    /// <summary>Deletes a draft, if it is the one that was shown.</summary>
    public Task<IActionResult> OnPostDeleteAsync(Guid draft, int version, CancellationToken ct) => DoAsync(
        async token =>
        {
            if (await Tools.Desk.FindAsync(At(draft), token) is { Draft: { } found })
            {
                Rule.TheVersionOnScreenIsCurrent.Require(found.Version == version);
                Tools.Db.Remove(found);
            }
        },
        ct);

    public async Task<IActionResult> OnPostWithdrawAsync(Guid narrative, CancellationToken ct)
    {
        Rule.OnlyManagersReview.Require(Tools.User.Actor.IsManager);
        var reason = this.Text(nameof(Reason), Reason, Limits.ReasonLength, oneLine: false, t["Say why the text is withdrawn"], t);
        if (!ModelState.IsValid)
        {
            return await FindScopeAsync(ct) ? await ShowAsync(ct) : NotFound();
        }

        return await DoAsync(
            async token =>
            {
                var text = await Tools.Db.Narratives.SingleOrDefaultAsync(n => n.Id == narrative && n.Scope == Scope, token);
                Rule.OnlySummariesInForceAreWithdrawn.Require(text is not null);
                text!.Withdraw(Tools.User.Actor, reason!, await Tools.Clock.NowAsync(token));
            },
            ct);
    }

    private async Task<IActionResult> DoAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        if (!await FindScopeAsync(ct) || !MayWrite)
        {
            return NotFound();
        }

        try
        {
            return LocalRedirect(await Tools.Operations.RunAsync(
                Operation,
                async token =>
                {
                    await work(token);
                    return BasePath;
                },
                ct));
        }
        catch (Exception e) when (IsStale(e))
        {
            await RecordRefusalAsync(e);
            Refused = (e as RuleViolationException)?.Rule ?? Rule.TheVersionOnScreenIsCurrent;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await ShowAsync(ct);
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var actor = Tools.User.Actor;
        var texts = await Tools.Db.Narratives.AsNoTracking().Where(n => n.Scope == Scope).OrderBy(n => n.Version).ToListAsync(ct);
        var form = At(Guid.Empty).Form;
        var country = CountryCode.TryParse(Scope, out var code) ? code : null;
        // Drafts are for those who write them: officers see their country's, managers the managers'.
        var drafts = MayWrite ? await Tools.Db.Drafts.AsNoTracking().Where(d => d.Country == country && d.Form == form).OrderBy(d => d.SavedAt).ToListAsync(ct) : [];
        InForce = texts.LastOrDefault(n => n.Counts);
        if (InForce is not null)
        {
            Shown = SummaryCheck.Of(InForce.Texts, await Tools.Figures.RunAsync(Scope, await Tools.Clock.TodayAsync(ct), ct), t);
            PublishedAs = await Tools.Db.ReleasedNarratives.Where(n => n.Scope == Scope && n.Version == InForce.Version).MaxAsync(n => (int?)n.Release, ct) is { } release ? $"r{release}" : null;
        }

        Works =
        [
            .. texts.Where(n => n.Status is ResultStatus.Submitted or ResultStatus.Returned).Select(n => new SummaryWork(
                n.Id, n.Status, n.Version, n.Events[^1].At, n.Events[^1].By, n.OpenReturn?.Reason, n.IsOpenTo(actor), drafts.Find(d => d.Id == n.Id))),
            .. drafts.Where(d => texts.TrueForAll(n => n.Id != d.Id)).Select(d => new SummaryWork(d.Id, ResultStatus.Draft, null, d.SavedAt, d.SavedBy, null, true, d)),
        ];
        History = [.. texts.SelectMany(n => n.Events).OrderByDescending(e => e.At).ThenByDescending(e => e.Version).Take(Limits.PageSize)];
        People = await Tools.Colleagues.NamesAsync(Works.Select(w => w.By).Concat(History.Select(e => e.By)), ct);
        return Page();
    }
}
