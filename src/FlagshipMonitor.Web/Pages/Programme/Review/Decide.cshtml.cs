using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Forms;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Framework;
using FlagshipMonitor.Web.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Review;

/// <summary>One submitted result: what changed, what the checks say, what approval would do; and the decision.</summary>
public sealed class DecideModel(DecisionTools tools, ResultDesk desk, ReviewedResults reviewed, IStringLocalizer<SharedText> t) : DecisionPage(tools)
{
    private const string QueuePath = "/programme/review";

    /// <summary>The version that was on the screen.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The field the reason speaks of; empty for the whole result.</summary>
    [BindProperty]
    public string? Field { get; set; }

    /// <summary>Of a correction: its class as the reviewer sees it.</summary>
    [BindProperty]
    public string? Class { get; set; }

    public IEnumerable<Answer> Classes => DifferenceTexts.OfCorrections.Select(c => new Answer(c.ToString(), DifferenceTexts.Class(t, c), DifferenceTexts.Hint(t, c)));

    public ReviewedResult Shown { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> FieldChoices { get; private set; } = [];

    public bool IsOwn => Shown.Result.IsBy(Person.Id);

    public bool MayDecide => Shown.IsWaiting && IsManager && !IsOwn;

    protected override Rule TooLate => Rule.TheVersionOnScreenIsCurrent;

    protected override IReadOnlyCollection<Rule> Overtaking => [Rule.TheVersionOnScreenIsCurrent, Rule.OnlySubmittedResultsAreDecided, Rule.WithdrawalIsDecidedFirst];

    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) => DecideAsync(
        (result, now, token) => desk.ApproveAsync(result, Person.Actor, Version, now, token, Enum.TryParse<ChangeClass>(Class, out var seen) ? seen : null), ct);

    public Task<IActionResult> OnPostReturnAsync(CancellationToken ct)
    {
        var reason = this.Text(nameof(Reason), Reason, Limits.ReasonLength, oneLine: false, t["Say what the country should do"], t);
        return DecideAsync(
            (result, now, _) =>
            {
                result.Return(Person.Actor, Version, reason ?? "", string.IsNullOrEmpty(Field) ? null : Field, now);
                return Task.CompletedTask;
            },
            ct);
    }

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await reviewed.FindAsync(new ResultId(Id), ct) is not { } found)
        {
            return false;
        }

        (Shown, Class) = (found, Class ?? found.Result.ChangeClass?.ToString());
        var cells = new SelectListGroup { Name = t["Breakdown"] };
        FieldChoices = [.. ResultFields.Of(found.Result).Select(f => new SelectListItem(found.Fields.Label(f), f)
        {
            Group = f.StartsWith(ResultFields.CellPrefix, StringComparison.Ordinal) ? cells : null,
        })];
        return true;
    }

    private async Task<IActionResult> DecideAsync(Func<Result, DateTimeOffset, CancellationToken, Task> decide, CancellationToken ct)
    {
        var id = new ResultId(Id);
        if (await Db.Results.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { Version: > 0 } seen)
        {
            return NotFound();
        }

        if (!string.IsNullOrEmpty(Field) && !ResultFields.Of(seen).Contains(Field))
        {
            ModelState.AddModelError(nameof(Field), t["Choose a field from the list"]);
        }

        // Whoever may not decide on this result hears that first, whatever else is wrong with the form.
        if (!ModelState.IsValid && !seen.IsBy(Person.Id))
        {
            if (seen.Status is ResultStatus.Submitted && seen.Version == Version)
            {
                return await ShowAsync(ct);
            }

            ModelState.Clear(); // nothing is left to mend in a form that is no longer there
            return await OvertakenAsync(seen.Status is ResultStatus.Submitted ? Rule.TheVersionOnScreenIsCurrent : Rule.OnlySubmittedResultsAreDecided, ct);
        }

        return await DoAsync(
            $"{QueuePath}?decided={id}", async (now, token) => await decide(await Db.Results.SingleAsync(r => r.Id == id, token), now, token), ct);
    }
}
