using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Forms.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.Pages.Workspace.Reports.Drafts;

/// <summary>Asks before a draft goes, and lets only the one go that was shown.</summary>
public sealed class DeleteDraftModel(FlagshipDbContext db, PostedOperation operations, Colleagues colleagues, CurrentUser user, AuditTrail trail) : PageModel
{
    [FromRoute]
    public required CountryCode Country { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    public FormDraft Draft { get; private set; } = null!;

    public string SavedBy { get; private set; } = "";

    /// <summary>The draft revises a returned result, which stays.</summary>
    public bool IsRevision { get; private set; }

    public bool WasChanged { get; private set; }

    public Guid NextOperation { get; } = Guid.CreateVersion7();

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid operation, int version, CancellationToken ct)
    {
        try
        {
            return LocalRedirect(await operations.RunAsync(operation, async cancel =>
            {
                if (await FindAsync(cancel) is { } draft)
                {
                    Rule.TheVersionOnScreenIsCurrent.Require(draft.Version == version);
                    db.Remove(draft);
                }

                return ReportPaths.Home(Country);
            }, ct));
        }
        catch (Exception e) when (e is DbUpdateConcurrencyException or RuleViolationException { Rule: Rule.TheVersionOnScreenIsCurrent })
        {
            await trail.RefusedAsync(nameof(Rule), nameof(Rule.TheVersionOnScreenIsCurrent), Request.Attempt(), CancellationToken.None);
            WasChanged = true;
            return await ShowAsync(ct);
        }
    }

    private Task<FormDraft?> FindAsync(CancellationToken ct) => user.Actor.ReportsFor(Country)
        ? db.Drafts.SingleOrDefaultAsync(d => d.Id == Id && d.Country == Country && FormDraft.OfResults.Contains(d.Form), ct)
        : Task.FromResult<FormDraft?>(null);

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is not { } draft)
        {
            return NotFound();
        }

        Draft = draft;
        SavedBy = await colleagues.NameAsync(draft.SavedBy, ct);
        IsRevision = await db.Results.AnyAsync(r => r.Id == new ResultId(Id) && r.Status == ResultStatus.Returned, ct);
        Response.StatusCode = WasChanged ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return Page();
    }
}
