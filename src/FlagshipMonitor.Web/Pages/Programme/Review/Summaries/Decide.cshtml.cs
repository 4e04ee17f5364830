using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Errors;
using FlagshipMonitor.Web.Framework;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Summaries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Review.Summaries;

/// <summary>One submitted summary as readers would see it, what changed in it, what the checks say; and the decision.</summary>
public sealed class DecideModel(
    FlagshipDbContext db, CurrentUser user, PostedOperation operations, NarrativeDesk desk, TextFiguresQuery figures, DatabaseClock clock, AuditTrail trail,
    IStringLocalizer<SharedText> t) : PageModel
{
    [BindProperty]
    public Guid Operation { get; set; }

    /// <summary>The version that was on the screen.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The language the reason speaks of; empty for the whole text.</summary>
    [BindProperty]
    public string? Field { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Narrative Narrative { get; private set; } = null!;

    public string? CountryName { get; private set; }

    public SummaryCheck Shown { get; private set; } = null!;

    /// <summary>What was submitted before in this text, or the text that it would replace.</summary>
    public ResultEvent? Before { get; private set; }

    public ResultEvent Now => Narrative.Events.Last(e => e.Kind is ResultEventKind.Submitted);

    /// <summary>The version of the text in force; null where there is none.</summary>
    public int? InForce { get; private set; }

    public PeopleNames People { get; private set; } = null!;

    /// <summary>Why nothing was decided.</summary>
    public Rule? Overtaken { get; private set; }

    public bool IsManager => user.Actor.IsManager;

    public bool IsOwn => Narrative.IsBy(user.Id);

    public bool IsWaiting => Narrative.Status is ResultStatus.Submitted;

    public IEnumerable<SelectListItem> Fields => Narrative.Texts.Given().Select(g => new SelectListItem(SummaryTexts.FieldName(t, g.Language), Narrative.FieldOf(g.Language)));

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken ct) => DecideAsync(
        id, "approved", (text, now, token) => desk.ApproveAsync(text, user.Actor, Version, now, token), ct);

    public async Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken ct)
    {
        var reason = this.Text(nameof(Reason), Reason, Limits.ReasonLength, oneLine: false, t["Say what the writers should do"], t);
        if (!string.IsNullOrEmpty(Field) && !NarrativeTexts.Languages.Select(Narrative.FieldOf).Contains(Field))
        {
            ModelState.AddModelError(nameof(Field), t["Choose a field from the list"]);
        }

        // Whoever may not decide hears that first, whatever else is wrong with the form.
        if (!ModelState.IsValid && await db.Narratives.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, ct) is { } seen && !seen.IsBy(user.Id))
        {
            return await ShowAsync(id, ct);
        }

        return await DecideAsync(
            id,
            "returned",
            (text, now, _) =>
            {
                text.Return(user.Actor, Version, reason ?? "", string.IsNullOrEmpty(Field) ? null : Field, now);
                return Task.CompletedTask;
            },
            ct);
    }

    private async Task<IActionResult> DecideAsync(Guid id, string decided, Func<Narrative, DateTimeOffset, CancellationToken, Task> decide, CancellationToken ct)
    {
        if (!await db.Narratives.AnyAsync(n => n.Id == id, ct))
        {
            return NotFound();
        }

        try
        {
            return LocalRedirect(await operations.RunAsync(
                Operation,
                async token =>
                {
                    await decide(await db.Narratives.SingleAsync(n => n.Id == id, token), await clock.NowAsync(token), token);
                    return $"/programme/review?text={decided}";
                },
                ct));
        }
        catch (RuleViolationException refused) when (refused.Rule is Rule.TheVersionOnScreenIsCurrent or Rule.OnlySubmittedResultsAreDecided)
        {
            return await OvertakenAsync(id, refused.Rule, ct);
        }
        catch (DbUpdateException late) when (Faults.IsTooLate(late))
        {
            return await OvertakenAsync(id, Rule.TheVersionOnScreenIsCurrent, ct);
        }
    }

    /// <summary>Nothing was changed: the page shows what is there now, and keeps the reason that was typed.</summary>
    private async Task<IActionResult> OvertakenAsync(Guid id, Rule rule, CancellationToken ct)
    {
        await trail.RefusedAsync(nameof(Rule), rule.ToString(), Request.Attempt(), CancellationToken.None);
        Overtaken = rule;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(id, ct);
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken ct)
    {
        if (await db.Narratives.AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, ct) is not { } narrative)
        {
            return NotFound();
        }

        Narrative = narrative;
        CountryName = CountryCode.TryParse(narrative.Scope, out var code) ? (await db.Countries.AsNoTracking().SingleAsync(c => c.Code == code, ct)).Name.Printed(Language.Current.Code) : null;
        Shown = SummaryCheck.Of(narrative.Texts, await figures.RunAsync(narrative.Scope, await clock.TodayAsync(ct), ct), t);
        var inForce = await NarrativeDesk.InForce(db.Narratives.AsNoTracking()).FirstOrDefaultAsync(n => n.Scope == narrative.Scope && n.Id != id, ct);
        InForce = inForce?.Version;
        // Against the version that was returned, else against the text it would replace.
        Before = narrative.Events.LastOrDefault(e => e.Kind is ResultEventKind.Submitted && e.Version < narrative.Version)
            ?? inForce?.Events.LastOrDefault(e => e.Kind is ResultEventKind.Submitted);
        People = await PeopleNames.LoadAsync(db, narrative.Events.Select(e => e.By), ct);
        ViewData["KeepsText"] = HttpMethods.IsPost(Request.Method) && !string.IsNullOrEmpty(Reason) ? true : null;
        return Page();
    }
}
