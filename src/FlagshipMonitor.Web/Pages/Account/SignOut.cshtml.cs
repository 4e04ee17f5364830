using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FlagshipMonitor.Web.Pages.Account;

/// <summary>Opening the address asks; only the button signs out.</summary>
public sealed class SignOutModel : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync();
        return LocalRedirect(AccessPaths.SignInIn(Language.Current.Code));
    }
}
