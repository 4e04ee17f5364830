using FlagshipMonitor.Data;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Choice = FlagshipMonitor.Web.Localisation.Language;

namespace FlagshipMonitor.Web.Pages.Account;

/// <summary>Takes the language switch of every signed-in page and leads back to that page.</summary>
public sealed class LanguageModel(FlagshipDbContext db, CurrentUser user) : PageModel
{
    public IActionResult OnGet() => LocalRedirect(AccessPaths.Profile);

    public async Task<IActionResult> OnPostAsync(string? language, string? returnUrl, CancellationToken ct)
    {
        if (Choice.Find(language) is not { } chosen)
        {
            return BadRequest();
        }

        var account = await db.Users.SingleAsync(u => u.Id == user.Id.Value, ct);
        account.Language = chosen.Code;
        await db.SaveChangesAsync(ct);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? Addresses.Encoded(returnUrl!) : AccessPaths.Profile);
    }
}
