using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Releases;

/// <summary>A prepared release: what it would change, and the second manager's decision.</summary>
public sealed class CandidateModel(
    FlagshipDbContext db, ReleaseDesk desk, CurrentUser user, PostedOperation operations, DatabaseClock clock, AuditTrail trail,
    IStringLocalizer<SharedText> t) : PageModel
{
    private const string ListPath = "/programme/releases";

    [BindProperty]
    public Guid Operation { get; set; }

    public ReleaseCandidate Candidate { get; private set; } = null!;

    /// <summary>Only while it is open: what was published is in the release, what was laid aside nowhere.</summary>
    public PreviewView? View { get; private set; }

    public PeopleNames People { get; private set; } = null!;

    /// <summary>A result in it was corrected after it was prepared.</summary>
    public bool IsStale { get; private set; }

    /// <summary>A check that every release has to pass fails.</summary>
    public bool IsStopped => View?.Preview.Checks.Any(c => c.Stops) is true;

    /// <summary>The button was pressed and nothing was published.</summary>
    public bool Refused { get; private set; }

    public bool IsManager => user.Actor.IsManager;

    public bool IsOwn => Candidate.PreparedBy == user.Id;

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostPublishAsync(Guid id, CancellationToken ct) => DoAsync(
        id,
        async (candidate, token) =>
        {
            var release = await desk.PublishAsync(candidate, user.Actor, await clock.NowAsync(token), token);
            return $"{ListPath}?published={release.Name}";
        },
        ct,
        ReleaseDesk.Lock);

    public Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken ct) => DoAsync(
        id,
        async (candidate, token) =>
        {
            candidate.Discard(user.Actor, await clock.NowAsync(token));
            return ListPath;
        },
        ct);

    private async Task<IActionResult> DoAsync(Guid id, Func<ReleaseCandidate, CancellationToken, Task<string>> work, CancellationToken ct, string? lockFirst = null)
    {
        if (!await db.ReleaseCandidates.AnyAsync(c => c.Id == id, ct))
        {
            return NotFound();
        }

        try
        {
            return LocalRedirect(await operations.RunAsync(Operation, async token => await work(await db.ReleaseCandidates.SingleAsync(c => c.Id == id, token), token), ct, lockFirst));
        }
        catch (Exception e) when (e is DbUpdateConcurrencyException or RuleViolationException { Rule: Rule.TheReleaseIsStillWhatWasPrepared })
        {
            // Published, laid aside or out of date meanwhile: the page says which, and the way on.
            await trail.RefusedAsync(nameof(Rule), nameof(Rule.TheReleaseIsStillWhatWasPrepared), Request.Attempt(), CancellationToken.None);
            Refused = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await ShowAsync(id, ct);
        }
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken ct)
    {
        if (await db.ReleaseCandidates.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, ct) is not { } candidate)
        {
            return NotFound();
        }

        Candidate = candidate;
        People = await PeopleNames.LoadAsync(db, new UserId?[] { candidate.PreparedBy, candidate.PublishedBy }.OfType<UserId>(), ct);
        if (candidate.IsOpen)
        {
            IsStale = !await desk.IsStillAsync(candidate, ct);
            View = await PreviewView.LoadAsync(db, t, await desk.PreviewAsync(candidate, await clock.NowAsync(ct), ct), Request, ct);
        }

        return Page();
    }
}
