using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Forms;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Releases;

/// <summary>What everything approved now would change in public, and the button that freezes it for a second manager.</summary>
public sealed class PrepareModel(
    FlagshipDbContext db, ReleaseDesk desk, CurrentUser user, PostedOperation operations, DatabaseClock clock, IStringLocalizer<SharedText> t) : PageModel
{
    [BindProperty]
    public Guid Operation { get; set; }

    /// <summary>Shown in public with the release.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>"R2" or "R3": what moves figures whose results are the same.</summary>
    [BindProperty]
    public string? Recalculation { get; set; } = nameof(ChangeClass.R2);

    /// <summary>What became better, in public; asked with R3 alone.</summary>
    [BindProperty]
    public string? RecalculationReason { get; set; }

    public PreviewView View { get; private set; } = null!;

    /// <summary>Only one release is prepared at a time.</summary>
    public ReleaseCandidate? Open { get; private set; }

    public bool IsManager => user.Actor.IsManager;

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var better = Recalculation == nameof(ChangeClass.R3);
        Check(nameof(Note), Note);
        Check(nameof(RecalculationReason), RecalculationReason);
        if (better && TextRules.Clean(RecalculationReason) is null)
        {
            ModelState.AddModelError(nameof(RecalculationReason), t["Say what is better in the method"]);
        }

        if (!ModelState.IsValid)
        {
            ViewData["KeepsText"] = true;
            await LoadAsync(ct);
            return Page();
        }

        return LocalRedirect(await operations.RunAsync(
            Operation,
            async token =>
            {
                var candidate = await desk.PrepareAsync(Guid.CreateVersion7(), user.Actor, TextRules.Clean(Note), await clock.NowAsync(token), token,
                    better ? ChangeClass.R3 : ChangeClass.R2, better ? TextRules.Clean(RecalculationReason) : null);
                return $"/programme/releases/{candidate.Id}";
            },
            ct));
    }

    public IEnumerable<Answer> Recalculations => new[] { ChangeClass.R2, ChangeClass.R3 }
        .Select(c => new Answer(c.ToString(), DifferenceTexts.Class(t, c), DifferenceTexts.Hint(t, c)));

    private void Check(string field, string? text)
    {
        if (TextRules.Check(text, Limits.ReasonLength, oneLine: false) is { Problem: not TextProblem.None } problem)
        {
            ModelState.AddModelError(field, Sentences.Of(problem, Limits.ReasonLength, t));
        }
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        Open = await desk.OpenAsync(ct);
        View = await PreviewView.LoadAsync(db, t, await desk.PreviewAsync(null, await clock.NowAsync(ct), ct), Request, ct);
    }
}
