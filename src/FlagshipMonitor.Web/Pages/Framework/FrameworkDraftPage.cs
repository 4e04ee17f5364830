using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.Pages.Framework;

/// <summary>What the pages of the draft need.</summary>
public sealed record DraftParts(FrameworkDesk Desk, CurrentUser User, PostedOperation Operations, DatabaseClock Clock, AuditTrail Trail);

/// <summary>A page of the open draft: reads it with its checks, and saves the version that was on the screen.</summary>
public abstract class FrameworkDraftPage(DraftParts parts) : PageModel
{
    public const string Path = "/admin/framework/draft";

    private const string Home = "/admin/framework";

    [BindProperty]
    public Guid Operation { get; set; }

    /// <summary>The save that was on the screen.</summary>
    [BindProperty]
    public int Version { get; set; }

    public OpenFramework Open { get; private set; } = null!;

    /// <summary>Somebody saved the draft meanwhile; nothing of this form was stored.</summary>
    public bool Overtaken { get; private set; }

    protected DraftParts Parts => parts;

    /// <summary>Null when the draft is there; else where to go.</summary>
    protected async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        if (await parts.Desk.ReadAsync(ct) is not { } open)
        {
            return LocalRedirect(Home);
        }

        Open = open;
        return null;
    }

    /// <summary>Saves a change of the document, or shows the form again with what was typed and what is there now.</summary>
    protected Task<IActionResult> SaveAsync(Func<FrameworkDocument, FrameworkDocument> change, string next, Func<CancellationToken, Task<IActionResult>> showAgain, CancellationToken ct) => DoAsync(
        async token =>
        {
            await parts.Desk.ChangeAsync(parts.User.Actor, Version, change, await parts.Clock.NowAsync(token), token);
            return next;
        },
        showAgain,
        ct);

    protected async Task<IActionResult> DoAsync(
        Func<CancellationToken, Task<string>> work, Func<CancellationToken, Task<IActionResult>> showAgain, CancellationToken ct, string? lockFirst = null)
    {
        try
        {
            return LocalRedirect(await parts.Operations.RunAsync(Operation, work, ct, lockFirst));
        }
        catch (Exception e) when (e is DbUpdateConcurrencyException or RuleViolationException { Rule: Rule.TheVersionOnScreenIsCurrent })
        {
            await parts.Trail.RefusedAsync(nameof(Rule), nameof(Rule.TheVersionOnScreenIsCurrent), $"{Request.Method} {Request.Path}", CancellationToken.None);
            if (await LoadAsync(ct) is not null)
            {
                throw; // published or discarded meanwhile: there is no draft to show; the answer keeps what was typed
            }

            Overtaken = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return await showAgain(ct);
        }
    }
}
