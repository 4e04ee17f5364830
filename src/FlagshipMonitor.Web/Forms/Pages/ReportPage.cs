using System.Text.Json;
using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Errors;
using FlagshipMonitor.Web.Forms.Drafts;
using FlagshipMonitor.Web.Forms.Reports;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.Forms.Pages;

/// <summary>A page of one report of one country: the form, or the check of what it says.</summary>
public abstract class ReportPage<TForm>(DraftTools tools, CurrentUser user, ReportKind<TForm> kind) : PageModel
    where TForm : ReportForm, new()
{
    [FromRoute]
    public required CountryCode Country { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public TForm Form { get; set; } = new();

    /// <summary>Of the draft on the screen; 0 before the first save.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The approved result that a new draft is to correct.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Corrects { get; set; }

    public bool IsCorrection => Corrects is not null || Place.Draft?.Corrects is not null || Place.Result?.Supersedes is not null;

    public ReportingFrame Frame { get; private set; } = null!;

    /// <summary>What is stored at this address.</summary>
    public DraftPlace Place { get; private set; } = null!;

    /// <summary>A fresh key for every form that is shown.</summary>
    public Guid NextOperation { get; } = Guid.CreateVersion7();

    protected DraftTools Tools => tools;

    protected CurrentUser Officer => user;

    protected ReportKind<TForm> Kind => kind;

    protected DraftAddress Address => new(Id, Country, kind.Name);

    /// <summary>False for what does not exist here, and for everybody who does not report for the country.</summary>
    protected async Task<bool> FindAsync(CancellationToken ct)
    {
        if (!user.Actor.ReportsFor(Country) || await tools.Drafts.FindAsync(Address, ct) is not { } place
            || await tools.Frames.OfAsync(Country, ct) is not { } frame)
        {
            return false;
        }

        (Place, Frame) = (place, frame);
        ViewData["EvidenceMinimum"] = frame.EvidenceMinimum;
        return true;
    }

    /// <summary>Reads again what is stored, after it was saved.</summary>
    protected async Task RefreshAsync(CancellationToken ct) => Place = await tools.Drafts.FindAsync(Address, ct) ?? Place;

    /// <summary>What the form is filled with: the draft, the returned result, the one to correct, or nothing yet. Null if that may not be corrected.</summary>
    protected async Task<TForm?> StartAsync(CancellationToken ct)
    {
        if (Place.Draft is { } draft)
        {
            return Read(draft);
        }

        if (Place.Result is { } returned)
        {
            return kind.From(returned, Language.Current);
        }

        if (Corrects is not { } corrected)
        {
            return new TForm();
        }

        if (await tools.Drafts.CorrectableAsync(new ResultId(corrected), Address, ct) is not { } approved)
        {
            return null;
        }

        var form = kind.From(approved, Language.Current);
        (form.CorrectionReason, form.CorrectionClass) = (null, null); // of an earlier correction
        return form;
    }

    /// <summary>A new draft names what it corrects; that must be the country's own and once have been approved.</summary>
    protected async Task<bool> MayCorrectAsync(CancellationToken ct) => Corrects is not { } corrected || Place.Draft is not null || Place.Result is not null
        || await tools.Drafts.IsOrWasCorrectableAsync(new ResultId(corrected), Address, ct);

    /// <summary>Whether this corrects what was withdrawn or replaced since, or is corrected at another address: it can be read and deleted, and never submitted.</summary>
    protected async Task<bool> HasEndedAsync(CancellationToken ct) => Place.Result is { } result ? result.Status is ResultStatus.Withdrawn
        : (Place.Draft?.Corrects ?? (Corrects is { } id ? new ResultId(id) : null)) is { } corrected && await tools.Drafts.CorrectableAsync(corrected, Address, ct) is null;

    protected static TForm Read(FormDraft draft) => JsonSerializer.Deserialize<TForm>(draft.Json, JsonSerializerOptions.Web) ?? new TForm();

    protected static string Write(TForm form) => JsonSerializer.Serialize(form, JsonSerializerOptions.Web);

    /// <summary>Somebody else, or another window of the same person, was here in the meantime.</summary>
    protected static bool IsStale(Exception exception) => Faults.IsTooLate(exception) || exception is RuleViolationException { Rule: Rule.TheVersionOnScreenIsCurrent or Rule.AnOperationKeyHasOneContent or Rule.OnlyOpenResultsChange or Rule.OnlyApprovedResultsAreCorrected };

    /// <summary>What a page explains itself leaves the same trace as what the error page explains.</summary>
    protected Task RecordRefusalAsync(Exception exception) => tools.Trail.RefusedAsync(
        nameof(Rule), (exception is RuleViolationException refused ? refused.Rule : Rule.TheVersionOnScreenIsCurrent).ToString(), Request.Attempt(), CancellationToken.None);

    protected ReportSubmission<TForm> Submission(TForm form, DateTimeOffset now) =>
        new(new ResultId(Id), Country, user.Actor, form, user.Language, now, Place.Draft?.Corrects);
}
