using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Components.Controls.Notes;
using FlagshipMonitor.Web.Errors;
using FlagshipMonitor.Web.Forms.Drafts;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Forms.Reports;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms.Pages;

/// <summary>
/// A form that can be left half-filled and finished later, by its author or a colleague. It is kept as it was typed
/// under the id in its address; whatever goes wrong, what was typed stands in the form again.
/// </summary>
[KeepsEverySign]
public abstract class DraftPage<TForm>(DraftTools tools, CurrentUser user, ReportKind<TForm> kind, IStringLocalizer<SharedText> t)
    : ReportPage<TForm>(tools, user, kind)
    where TForm : ReportForm, new()
{
    /// <summary>Names of the buttons; any other checks the form.</summary>
    public const string Leave = "leave", AnotherLink = "link", Update = "update";

    private bool _isKept;
    private bool _hasEnded;
    private DraftConflict? _conflict;
    private string? _savedBy;
    private ReviewNote? _returned;

    public IReadOnlyList<SectionState> SectionStates => [.. Correction.Concat(Parts).Select(s => s.StateOf(ModelState, Form.Texts()))];

    public IEnumerable<Answer> CorrectionClasses => DifferenceTexts.OfCorrections.Select(c => new Answer(c.ToString(), DifferenceTexts.Class(t, c), DifferenceTexts.Hint(t, c)));

    public DraftHead Head => new(
        Country, Frame.Country.Name.Printed(Language.Current.Code), Kind.Name, Id, Place.Result?.PublicId, IsCorrection, _conflict, _returned, ReturnedField,
        _savedBy, _savedBy is null ? null : Place.Draft?.SavedAt, Place.Draft is not null, _hasEnded);

    protected bool HasConflict => _conflict is not null;

    /// <summary>The parts of the form in their order, with the fields of each; the reason of a correction comes before them.</summary>
    protected abstract IReadOnlyList<FormSection> Parts { get; }

    private IEnumerable<FormSection> Correction => IsCorrection ? [new("why", t["Correction"], nameof(Form.CorrectionClass), nameof(Form.CorrectionReason))] : [];

    private string? ReturnedField => Place.Result?.OpenReturn?.Field is { } answer ? ReportWords.FormField(answer) : null;

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
        return check ? await CheckAsync(ct) : await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(string? act, Guid operation, CancellationToken ct)
    {
        if (!await FindAsync(ct) || !await MayCorrectAsync(ct))
        {
            return NotFound();
        }

        Form.Complete(act == AnotherLink);
        if (Place.Draft is null && await HasEndedAsync(ct))
        {
            await RecordRefusalAsync(new RuleViolationException(Rule.OnlyApprovedResultsAreCorrected));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await ShowAsync(ct);
        }

        _isKept = CanBeKept() && act is not (AnotherLink or Update) && (await KeepAsync(operation, ct) || !await ConflictsAsync(ct));
        if (!_isKept)
        {
            return await ShowAsync(ct);
        }

        return act == Leave ? LocalRedirect(ReportPaths.Home(Country)) : await CheckAsync(ct);
    }

    /// <summary>The reader's words for a code that is kept in a field.</summary>
    protected abstract string Shown(string field, string text);

    private async Task<IActionResult> CheckAsync(CancellationToken ct) =>
        await Kind.Validator(Frame, IsCorrection).AcceptsAsync(Form, ModelState, ct)
            ? LocalRedirect(ReportPaths.Check(Country, Kind.Name, Id))
            : await ShowAsync(ct);

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        _hasEnded = _conflict is null && await HasEndedAsync(ct);
        var notes = new Dictionary<string, ReviewNote>(_conflict?.Stored ?? new Dictionary<string, ReviewNote>());
        if (_conflict is null && Place.Draft is { } draft)
        {
            _savedBy = await Tools.Colleagues.NameAsync(draft.SavedBy, ct);
        }

        if (Place.Result?.OpenReturn is { } back)
        {
            var name = await Tools.Colleagues.NameAsync(back.By, ct);
            _returned = new ReviewNote(t["Returned {0} by {1}:", Formats.Date(DateOnly.FromDateTime(back.At.UtcDateTime)), name], back.Reason ?? "");
            notes.TryAdd(ReturnedField ?? "", _returned);
        }

        ReviewNotes.Set(ViewData, notes);
        ViewData["KeepsText"] = HttpMethods.IsPost(Request.Method) && !_isKept ? true : null;
        return Page();
    }

    /// <summary>Half a character and the sign of nothing can stand in no database; everything else is kept, right or wrong.</summary>
    private bool CanBeKept()
    {
        var names = new FieldNames(t, Frame);
        foreach (var (field, text) in Form.AsTyped().Where(a => !TextRules.CanBeKept(a.Value)))
        {
            ModelState.AddModelError("Form." + field, names.Say(field, Sentences.Of(TextRules.WhatCannotBeKept(text), 0, t)));
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
        if (Place.Draft is null && await HasEndedAsync(ct))
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return true;
        }

        var stored = Place.Draft is { } draft ? Read(draft) : new TForm();
        Version = Place.Draft?.Version ?? 0;
        Links.MakeRoom(Form.Evidence, stored.Evidence.Count);
        _conflict = await DraftConflict.OfAsync(Place, Form.Texts(), stored.Texts(),
            (field, text) => new ReviewNote(t["Saved text:"], text is null ? t["(empty)"] : Shown(field, text)), Officer.Id, Tools.Colleagues, ct);
        Response.StatusCode = HasConflict ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return HasConflict;
    }
}
