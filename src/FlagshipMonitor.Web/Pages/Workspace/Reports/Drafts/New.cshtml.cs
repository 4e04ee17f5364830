using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Forms.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.Pages.Workspace.Reports.Drafts;

/// <summary>Leads to a form under a fresh id and writes nothing: Back, reload and a double click then meet the same record.</summary>
public sealed class NewModel(FlagshipDbContext db, DraftDesk drafts, CurrentUser user) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CountryCode country, string form, Guid? corrects, CancellationToken ct)
    {
        if (!user.Actor.ReportsFor(country))
        {
            return NotFound();
        }

        var fresh = Guid.CreateVersion7();
        if (corrects is not { } id)
        {
            return LocalRedirect(ReportPaths.Form(country, form, fresh));
        }

        var approved = new ResultId(id);
        // A correction that a colleague has begun is gone on with, not begun again.
        var begun = await db.Drafts.Where(d => d.Country == country && d.Corrects == approved).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(ct);
        var sent = await db.Results.Where(r => r.Country == country && r.Supersedes == approved).Select(r => (ResultId?)r.Id).FirstOrDefaultAsync(ct);
        if ((begun, sent) is (null, null) && await drafts.CorrectableAsync(approved, new DraftAddress(fresh, country, form), ct) is null)
        {
            return NotFound();
        }

        return LocalRedirect((begun, sent) switch
        {
            (_, { } result) => ReportPaths.Result(country, result.Value),
            ({ } draft, _) => ReportPaths.Form(country, form, draft),
            _ => ReportPaths.Form(country, form, fresh) + $"?corrects={id}",
        });
    }
}
