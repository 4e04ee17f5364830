using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FlagshipMonitor.Web.Pages.Account;

/// <summary>One's own account: language, and where one is signed in.</summary>
public sealed class ProfileModel(Sessions sessions, CurrentUser user) : PageModel
{
    public IReadOnlyList<UserSession> Sessions { get; private set; } = [];

    public CurrentUser Person => user;

    /// <summary>Come from the page that changed it.</summary>
    public bool PasswordChanged => Request.Query["password"] == "changed";

    public async Task OnGetAsync(CancellationToken ct) => Sessions = await sessions.OfAsync(user.Id, ct);

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken ct)
    {
        if (session == user.Session)
        {
            return await OutAsync();
        }

        await sessions.EndAsync(user.Id, session, ct);
        return LocalRedirect(AccessPaths.Profile);
    }

    public async Task<IActionResult> OnPostEndAllAsync(CancellationToken ct)
    {
        await sessions.EndAllAsync(user.Id, ct);
        return await OutAsync();
    }

    private async Task<IActionResult> OutAsync()
    {
        await HttpContext.SignOutAsync();
        return LocalRedirect(AccessPaths.SignInIn(user.Language));
    }
}
