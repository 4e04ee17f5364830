using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Forms.Reports;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms;

/// <summary>
/// A form that can be left half-filled and finished later, by its author or a colleague. It is kept as it was typed
/// under the id in its address; whatever goes wrong, what was typed stands in the form again.
/// </summary>
public abstract class DraftPage<TForm>(DraftTools tools, CurrentUser user, ReportKind<TForm> kind, IStringLocalizer<SharedText> t)
    : ReportPage<TForm>(tools, user, kind)
    where TForm : ReportForm, new()
{
    /// <summary>Names of the buttons.</summary>
    public const string Leave = "leave", AnotherLink = "link", Update = "update";

    /// <summary>The approved result that a new draft is to correct.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Corrects { get; set; }

    public bool IsCorrection => Corrects is not null || Place.Draft?.Corrects is not null || Place.Result?.Supersedes is not null;

    /// <summary>Why the reviewer gave the result back.</summary>
    public ReviewNote? Returned { get; private set; }

    /// <summary>The field of which the reviewer speaks; null for the whole.</summary>
    public string? ReturnedField { get; private set; }

    public DraftConflict? Conflict { get; private set; }

    /// <summary>Who saved what is shown; nothing before the first save.</summary>
    public string? SavedBy { get; private set; }

    /// <summary>The parts of the form, in their order, with the fields of each.</summary>
    public abstract IReadOnlyList<FormSection> Sections { get; }

    public DraftHead Head => new(
        Country, Frame.Country.Name.In(Language.Current.Code), Kind.Name, Id, Place.Result?.PublicId, IsCorrection, Conflict, Returned, ReturnedField,
        SavedBy, SavedBy is null ? null : Place.Draft?.SavedAt, Place.Draft is not null);

    public IReadOnlyList<SectionState> SectionStates => [.. Sections.Select(s => s.StateOf(ModelState, Form.Texts()))];

    /// <param name="check">Come back from the check because something is missing.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IActionResult> OnGetAsync(bool check, CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        if (!Place.IsOpen)
        {
            return LocalRedirect(ReportPaths.Result(Country, Id));
        }

        if (await StartAsync(ct) is not { } form)
        {
            return NotFound();
        }

        (Form, Version) = (form, Place.Draft?.Version ?? 0);
        Form.Complete();
        return check && await Kind.Validator(Frame, IsCorrection).AcceptsAsync(Form, ModelState, ct)
            ? LocalRedirect(ReportPaths.Check(Country, Kind.Name, Id))
            : await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(string? act, Guid operation, CancellationToken ct)
    {
        if (!await FindAsync(ct) || !await MayCorrectAsync(ct))
        {
            return NotFound();
        }

        Form.Complete(act == AnotherLink);
        if (act is AnotherLink or Update || !CanBeKept() || (!await KeepAsync(operation, ct) && await ConflictsAsync(ct)))
        {
            return await ShowAsync(ct);
        }

        if (act == Leave)
        {
            return LocalRedirect(ReportPaths.Home(Country));
        }

        return await Kind.Validator(Frame, IsCorrection).AcceptsAsync(Form, ModelState, ct)
            ? LocalRedirect(ReportPaths.Check(Country, Kind.Name, Id))
            : await ShowAsync(ct);
    }

    /// <summary>The reader's words for a code that is kept in a field.</summary>
    protected abstract string Shown(string field, string text);

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (Conflict is null && Place.Draft is { } draft)
        {
            SavedBy = await Tools.Colleagues.NameAsync(draft.SavedBy, ct);
        }

        if (Place.Result?.OpenReturn is { } back)
        {
            var name = await Tools.Colleagues.NameAsync(back.By, ct);
            Returned = new ReviewNote(t["Returned {0} by {1}:", Formats.Date(DateOnly.FromDateTime(back.At.UtcDateTime)), name], back.Reason ?? "");
            ReturnedField = back.Field is null ? null : ReportWords.FormField(back.Field);
            if (Conflict is null && ReturnedField is not null)
            {
                ReviewNotes.Set(ViewData, new Dictionary<string, ReviewNote> { [ReturnedField] = Returned });
            }
        }

        return Page();
    }

    private async Task<TForm?> StartAsync(CancellationToken ct)
    {
        if (Place.Draft is { } draft)
        {
            return Read(draft);
        }

        if (Place.Result is { } returned)
        {
            return Kind.From(returned, Language.Current);
        }

        if (Corrects is not { } corrected)
        {
            return new TForm();
        }

        if (await Tools.Drafts.CorrectableAsync(new ResultId(corrected), Address, ct) is not { } approved)
        {
            return null;
        }

        var form = Kind.From(approved, Language.Current);
        form.CorrectionReason = null; // of an earlier correction
        return form;
    }

    private async Task<bool> MayCorrectAsync(CancellationToken ct) => Corrects is not { } corrected || Place.Draft is not null || Place.Result is not null
        || await Tools.Drafts.CorrectableAsync(new ResultId(corrected), Address, ct) is not null;

    /// <summary>Half a character and the sign of nothing can stand in no database; everything else is kept, right or wrong.</summary>
    private bool CanBeKept()
    {
        foreach (var (field, text) in Form.Texts().Where(a => !TextRules.CanBeKept(a.Value)))
        {
            ModelState.AddModelError("Form." + field, Sentences.Of(TextRules.Check(text, int.MaxValue, oneLine: false), 0, t));
        }

        return ModelState.IsValid;
    }

    /// <summary>False when somebody saved in the meantime.</summary>
    private async Task<bool> KeepAsync(Guid operation, CancellationToken ct)
    {
        try
        {
            await Tools.Operations.RunAsync(operation, async cancel =>
            {
                var content = new DraftContent(Write(Form), Kind.TitleOf(Form, Frame), Corrects is { } id ? new ResultId(id) : null);
                await Tools.Drafts.KeepAsync(Address, Version, content, Officer.Actor, await Tools.Clock.NowAsync(cancel), cancel);
                return ReportPaths.Form(Country, Kind.Name, Id);
            }, ct);
            Version++; // sent twice, too: the first made just this version
            await RefreshAsync(ct);
            return true;
        }
        catch (Exception e) when (IsStale(e))
        {
            await RecordRefusalAsync(e);
            return false;
        }
    }

    /// <summary>Sets both texts side by side: the person's own in the fields, the stored one beside each that differs. False if they are the same.</summary>
    private async Task<bool> ConflictsAsync(CancellationToken ct)
    {
        await FindAsync(ct);
        var (typed, draft) = (Form.Texts(), Place.Draft);
        Version = draft?.Version ?? 0;
        if (!Place.IsOpen)
        {
            var sender = await Tools.Colleagues.NameAsync(Place.Result!.SubmittedBy!.Value, ct);
            Conflict = new DraftConflict(DraftConflictKind.Submitted, sender, Place.Result.SubmittedAt);
        }
        else if (draft is null)
        {
            Conflict = new DraftConflict(DraftConflictKind.Deleted, null, null);
        }
        else
        {
            var stored = Read(draft).Texts();
            var differing = typed.Keys.Union(stored.Keys).Where(f => typed.GetValueOrDefault(f) != stored.GetValueOrDefault(f)).ToList();
            if (differing.Count == 0)
            {
                return false;
            }

            Conflict = new DraftConflict(DraftConflictKind.Saved, await Tools.Colleagues.NameAsync(draft.SavedBy, ct), draft.SavedAt);
            ReviewNotes.Set(ViewData, differing.ToDictionary(f => "Form." + f, f => new ReviewNote(
                t["Saved text:"], stored.TryGetValue(f, out var text) ? Shown(f, text) : t["(empty)"])));
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return true;
    }
}
