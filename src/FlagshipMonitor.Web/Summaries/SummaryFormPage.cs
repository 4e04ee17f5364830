using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Components.Controls.Notes;
using FlagshipMonitor.Web.Errors;
using FlagshipMonitor.Web.Forms.Drafts;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Summaries;

/// <summary>What stands above the boxes of a summary.</summary>
public sealed record SummaryHead(DraftConflictKind? Conflict, string? By, DateTimeOffset? At, bool IsOwn, ReviewNote? Returned, string? SavedBy, DateTimeOffset? SavedAt);

/// <summary>Where a summary is written. It is kept as it was typed under the id in its address; whatever goes wrong, what was typed stands in the boxes again.</summary>
[KeepsEverySign]
public abstract class SummaryFormPage(SummaryTools tools, IStringLocalizer<SharedText> t) : SummaryPage(tools)
{
    /// <summary>Name of the button that leaves; any other checks the form.</summary>
    public const string Leave = "leave";

    private (DraftConflictKind Kind, UserId? By, DateTimeOffset? At, Dictionary<string, ReviewNote> Stored)? _conflict;
    private bool _isKept;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public SummaryForm Form { get; set; } = new();

    /// <summary>Of the draft on the screen; 0 before the first save.</summary>
    [BindProperty]
    public int Version { get; set; }

    public SummaryHead Head { get; private set; } = null!;

    public TextFigures Figures { get; private set; } = null!;

    private NarrativePlace Place { get; set; } = null!;

    /// <param name="check">Come back from the check because something is wrong.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<IActionResult> OnGetAsync(bool check, CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        if (!Place.IsOpen)
        {
            return LocalRedirect(BasePath);
        }

        Version = Place.Draft?.Version ?? 0;
        Form = Place.Draft is { } draft ? Read(draft)
            : (Place.Text ?? await NarrativeDesk.InForce(Tools.Db.Narratives.AsNoTracking()).FirstOrDefaultAsync(n => n.Scope == Scope, ct)) is { } text ? SummaryForm.From(text.Texts)
            : new SummaryForm();
        return check ? await CheckAsync(ct) : await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(string? act, Guid operation, CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        _isKept = Form.CanBeKept(ModelState, t) && (await KeepAsync(operation, ct) || !await ConflictsAsync(ct));
        return !_isKept ? await ShowAsync(ct) : act == Leave ? LocalRedirect(BasePath) : await CheckAsync(ct);
    }

    private async Task<IActionResult> CheckAsync(CancellationToken ct) => Form.Accepts(Scope, ModelState, t) ? LocalRedirect(CheckPath(Id)) : await ShowAsync(ct);

    /// <summary>False for what belongs to others: for this person it does not exist.</summary>
    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (!await FindScopeAsync(ct))
        {
            return false;
        }

        Rule.OnlyOfficersAndManagersWriteSummaries.Require(MayWrite);
        if (await Tools.Desk.FindAsync(At(Id), ct) is not { } place)
        {
            return false;
        }

        Place = place;
        return true;
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        var notes = new Dictionary<string, ReviewNote>(_conflict?.Stored ?? []);
        ReviewNote? returned = null;
        if (Place.Text?.OpenReturn is { } back)
        {
            returned = new ReviewNote(t["Returned {0} by {1}:", Formats.Date(DateOnly.FromDateTime(back.At.UtcDateTime)), await Tools.Colleagues.NameAsync(back.By, ct)], back.Reason ?? "");
            notes.TryAdd(back.Field is null ? "" : "Form." + back.Field, returned);
        }

        ReviewNotes.Set(ViewData, notes);
        var draft = _conflict is null ? Place.Draft : null;
        Head = new SummaryHead(
            _conflict?.Kind, _conflict?.By is { } by ? await Tools.Colleagues.NameAsync(by, ct) : null, _conflict?.At, _conflict?.By == Tools.User.Id, returned,
            draft is null ? null : await Tools.Colleagues.NameAsync(draft.SavedBy, ct), draft?.SavedAt);
        Figures = await Tools.Figures.RunAsync(Scope, await Tools.Clock.TodayAsync(ct), ct);
        ViewData["KeepsText"] = HttpMethods.IsPost(Request.Method) && !_isKept ? true : null;
        return Page();
    }

    /// <summary>False when somebody saved in the meantime.</summary>
    private async Task<bool> KeepAsync(Guid operation, CancellationToken ct)
    {
        try
        {
            await Tools.Operations.RunAsync(operation, async cancel =>
            {
                await Tools.Desk.KeepAsync(At(Id), Version, Write(Form), SummaryTexts.Title(t, Scope, CountryName), Tools.User.Actor, await Tools.Clock.NowAsync(cancel), cancel);
                return FormPath(Id);
            }, ct);
            Version++; // sent twice, too: the first made just this version
            Place = await Tools.Desk.FindAsync(At(Id), ct) ?? Place;
            return true;
        }
        catch (Exception e) when (IsStale(e))
        {
            await RecordRefusalAsync(e);
            return false;
        }
    }

    /// <summary>Sets both texts side by side. False if they are the same.</summary>
    private async Task<bool> ConflictsAsync(CancellationToken ct)
    {
        await FindAsync(ct);
        var typed = Form.Texts();
        var stored = Place.Draft is { } draft ? Read(draft).Texts() : new Dictionary<string, string>();
        Version = Place.Draft?.Version ?? 0;
        var differing = typed.Keys.Union(stored.Keys).Where(f => typed.GetValueOrDefault(f) != stored.GetValueOrDefault(f))
            .ToDictionary(f => "Form." + f, f => new ReviewNote(t["Saved text:"], stored.GetValueOrDefault(f) ?? t["(empty)"]));
        _conflict = !Place.IsOpen ? (DraftConflictKind.Submitted, Place.Text!.SubmittedBy, Place.Text.SubmittedAt, [])
            : Place.Draft is not { } saved ? (DraftConflictKind.Deleted, null, null, [])
            : differing.Count == 0 ? null
            : (DraftConflictKind.Saved, saved.SavedBy, saved.SavedAt, differing);
        Response.StatusCode = _conflict is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
        return _conflict is not null;
    }
}
