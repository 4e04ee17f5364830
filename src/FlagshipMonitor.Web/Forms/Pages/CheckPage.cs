using FlagshipMonitor.Domain;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Forms.Drafts;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Forms.Reports;
using FlagshipMonitor.Web.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms.Pages;

/// <summary>What a check page shows.</summary>
/// <param name="Sheet">All answers.</param>
/// <param name="Warnings">What to look at again.</param>
/// <param name="CorrectionReason">Why an approved result is corrected.</param>
/// <param name="FormPath">Where the answers are changed.</param>
/// <param name="Version">Of the draft shown.</param>
/// <param name="Operation">Key for the submission.</param>
/// <param name="WasChanged">Somebody saved after other answers were shown; now the newer ones are.</param>
/// <param name="DeletePath">Where a correction that can no longer be submitted is deleted; null for what can.</param>
public sealed record CheckView(
    AnswerSheet Sheet, IReadOnlyList<string> Warnings, string? CorrectionReason, string FormPath, int Version, Guid Operation, bool WasChanged, string? DeletePath);

/// <summary>Answers to read; with a form's address, each part leads back to where it is changed.</summary>
public sealed record SheetView(AnswerSheet Sheet, string? FormPath = null);

/// <summary>Shows everything back before it is submitted: numbers grouped, the gain computed, what to look at again.</summary>
public abstract class CheckPage<TForm>(DraftTools tools, CurrentUser user, ReportKind<TForm> kind, IStringLocalizer<SharedText> t)
    : ReportPage<TForm>(tools, user, kind)
    where TForm : ReportForm, new()
{
    private bool _wasChanged;

    public CheckView View { get; private set; } = null!;

    private string FormPath => ReportPaths.Form(Country, Kind.Name, Id);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await FindAsync(ct) ? await ShowAsync(ct) : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid operation, CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        try
        {
            return LocalRedirect(await Tools.Operations.RunAsync(operation, SubmitAsync, ct));
        }
        catch (Exception e) when (IsStale(e))
        {
            await RecordRefusalAsync(e);
            await FindAsync(ct);
            _wasChanged = Place is { IsOpen: true, Draft: not null };
            return await ShowAsync(ct);
        }
    }

    private async Task<string> SubmitAsync(CancellationToken ct)
    {
        // Found anew: after an attempt that the database ended, nothing read before may be used.
        Rule.OnlyTheCountrysOfficersReport.Require(await FindAsync(ct));
        var draft = Place.Draft;
        Rule.TheVersionOnScreenIsCurrent.Require(draft is not null && draft.Version == Version);
        var form = Read(draft!);
        form.Complete();
        var right = await Kind.Validator(Frame, IsCorrection).ValidateAsync(form, ct);
        Rule.TheVersionOnScreenIsCurrent.Require(right.IsValid); // a list it was checked against has changed
        await Kind.SubmitAsync(Submission(form, await Tools.Clock.NowAsync(ct)), ct);
        Tools.Drafts.Remove(draft!);
        return ReportPaths.Result(Country, Id) + "?submitted=true";
    }

    /// <summary>What is handed in already is shown as it is; what is not ready goes back to its form.</summary>
    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var hasEnded = await HasEndedAsync(ct);
        if (!Place.IsOpen && !(hasEnded && HttpMethods.IsPost(Request.Method)))
        {
            return LocalRedirect(ReportPaths.Result(Country, Id));
        }

        if (Place.Draft is not { } draft)
        {
            return LocalRedirect(FormPath);
        }

        (Form, Version) = (Read(draft), draft.Version);
        Form.Complete();
        if (!(await Kind.Validator(Frame, IsCorrection).ValidateAsync(Form, ct)).IsValid)
        {
            return LocalRedirect(FormPath + "?check=true");
        }

        var preview = Kind.Preview(Submission(Form, await Tools.Clock.NowAsync(ct)), Frame);
        View = new CheckView(
            new Answers(t, preview.Names).Of(preview.Result), Kind.Warnings(Form, Frame), IsCorrection ? t["{0}: {1}", DifferenceTexts.Class(t, Form.ChangeClass), TextRules.Clean(Form.CorrectionReason) ?? ""].Value : null,
            FormPath, Version, NextOperation, _wasChanged, hasEnded ? ReportPaths.DeleteDraft(Country, Id) : null);
        Response.StatusCode = _wasChanged || (hasEnded && HttpMethods.IsPost(Request.Method)) ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return Page();
    }
}
