using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Errors;
using FlagshipMonitor.Web.Forms;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Review;

/// <summary>One submitted result: what changed, what the checks say, what approval would do; and the decision.</summary>
public sealed class DecideModel(
    FlagshipDbContext db, CurrentUser user, PostedOperation operations, ResultDesk desk, ReviewedResults reviewed,
    DatabaseClock clock, AuditTrail trail, IStringLocalizer<SharedText> t) : PageModel
{
    private const string QueuePath = "/programme/review";

    [BindProperty]
    public Guid Operation { get; set; }

    /// <summary>The version that was on the screen.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The field the reason speaks of; empty for the whole result.</summary>
    [BindProperty]
    public string? Field { get; set; }

    /// <summary>What the country should do.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Of a correction: its class as the reviewer sees it.</summary>
    [BindProperty]
    public string? Class { get; set; }

    public IEnumerable<Answer> Classes => DifferenceTexts.OfCorrections.Select(c => new Answer(c.ToString(), DifferenceTexts.Class(t, c), DifferenceTexts.Hint(t, c)));

    public ReviewedResult Shown { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> FieldChoices { get; private set; } = [];

    /// <summary>Why nothing was decided, after another version or another decision came first.</summary>
    public Rule? Overtaken { get; private set; }

    public bool IsManager => user.Actor.IsManager;

    public bool IsOwn => Shown.Result.IsBy(user.Id);

    public bool MayDecide => Shown.IsWaiting && IsManager && !IsOwn;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(new ResultId(id), ct);

    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken ct) => DecideAsync(
        new ResultId(id), (result, now) => desk.ApproveAsync(result, user.Actor, Version, now, ct, Enum.TryParse<ChangeClass>(Class, out var seen) ? seen : null), ct);

    public Task<IActionResult> OnPostReturnAsync(Guid id, CancellationToken ct)
    {
        var (reason, problem) = (TextRules.Clean(Reason), TextRules.Check(Reason, Limits.ReasonLength, oneLine: false));
        if (reason is null)
        {
            ModelState.AddModelError(nameof(Reason), t["Say what the country should do"]);
        }
        else if (problem.Problem is not TextProblem.None)
        {
            ModelState.AddModelError(nameof(Reason), Sentences.Of(problem, Limits.ReasonLength, t));
        }

        return DecideAsync(
            new ResultId(id),
            (result, now) =>
            {
                result.Return(user.Actor, Version, reason ?? "", string.IsNullOrEmpty(Field) ? null : Field, now);
                return Task.CompletedTask;
            },
            ct);
    }

    private async Task<IActionResult> DecideAsync(ResultId id, Func<Result, DateTimeOffset, Task> decide, CancellationToken ct)
    {
        if (await db.Results.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { Version: > 0 } seen)
        {
            return NotFound();
        }

        if (!string.IsNullOrEmpty(Field) && !ResultFields.Of(seen).Contains(Field))
        {
            ModelState.AddModelError(nameof(Field), t["Choose a field from the list"]);
        }

        // Whoever may not decide on this result hears that first, whatever else is wrong with the form.
        if (!ModelState.IsValid && !seen.IsBy(user.Id))
        {
            if (seen.Status is ResultStatus.Submitted && seen.Version == Version)
            {
                return await ShowAsync(id, ct);
            }

            ModelState.Clear(); // nothing is left to mend in a form that is no longer there
            return await OvertakenAsync(id, seen.Status is ResultStatus.Submitted ? Rule.TheVersionOnScreenIsCurrent : Rule.OnlySubmittedResultsAreDecided, ct);
        }

        try
        {
            return LocalRedirect(await operations.RunAsync(
                Operation,
                async token =>
                {
                    await decide(await db.Results.SingleAsync(r => r.Id == id, token), await clock.NowAsync(token));
                    return $"{QueuePath}?decided={id}";
                },
                ct));
        }
        catch (RuleViolationException refused) when (refused.Rule is Rule.TheVersionOnScreenIsCurrent or Rule.OnlySubmittedResultsAreDecided or Rule.WithdrawalIsDecidedFirst)
        {
            return await OvertakenAsync(id, refused.Rule, ct);
        }
        catch (DbUpdateException late) when (Faults.IsTooLate(late))
        {
            return await OvertakenAsync(id, Rule.TheVersionOnScreenIsCurrent, ct);
        }
    }

    /// <summary>Nothing was changed: the page shows what is there now, and keeps the reason that was typed.</summary>
    private async Task<IActionResult> OvertakenAsync(ResultId id, Rule rule, CancellationToken ct)
    {
        await trail.RefusedAsync(nameof(Rule), rule.ToString(), Request.Attempt(), CancellationToken.None);
        Overtaken = rule;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(id, ct);
    }

    private async Task<IActionResult> ShowAsync(ResultId id, CancellationToken ct)
    {
        if (await reviewed.FindAsync(id, ct) is not { } found)
        {
            return NotFound();
        }

        (Shown, Class) = (found, Class ?? found.Result.ChangeClass?.ToString());
        ViewData["KeepsText"] = HttpMethods.IsPost(Request.Method) && !string.IsNullOrEmpty(Reason) ? true : null;
        var cells = new SelectListGroup { Name = t["Breakdown"] };
        FieldChoices = [.. ResultFields.Of(found.Result).Select(f => new SelectListItem(found.Fields.Label(f), f)
        {
            Group = f.StartsWith(ResultFields.CellPrefix, StringComparison.Ordinal) ? cells : null,
        })];
        return Page();
    }
}
