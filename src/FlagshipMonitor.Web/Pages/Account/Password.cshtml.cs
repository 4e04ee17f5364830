using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Account;

/// <summary>One's own password: the present one, and the new one twice.</summary>
public sealed class PasswordModel(FlagshipDbContext db, PasswordChange change, CurrentUser user, IStringLocalizer<SharedText> t) : PageModel
{
    // The names end in "Password": so no error page keeps what was typed in them.
    [BindProperty]
    public string? CurrentPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? RepeatPassword { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await CheckAsync(ct);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!await change.RunAsync(user.Id, user.Session, CurrentPassword!, NewPassword!, ct))
        {
            ModelState.AddModelError(nameof(CurrentPassword), t["This is not your present password. After several attempts, wait up to 15 minutes before the next."]);
            return Page();
        }

        return LocalRedirect(AccessPaths.Profile + "?password=changed");
    }

    private async Task CheckAsync(CancellationToken ct)
    {
        if (string.IsNullOrEmpty(CurrentPassword))
        {
            ModelState.AddModelError(nameof(CurrentPassword), t["Enter your present password"]);
        }

        var email = await db.Users.Where(u => u.Id == user.Id.Value).Select(u => u.Email).SingleAsync(ct);
        if (Refusal(email) is { } refusal)
        {
            ModelState.AddModelError(nameof(NewPassword), refusal);
        }
        else if (NewPassword != RepeatPassword)
        {
            ModelState.AddModelError(nameof(RepeatPassword), t["The two new passwords are not the same"]);
        }
    }

    private string? Refusal(string? email)
    {
        if (string.IsNullOrEmpty(NewPassword))
        {
            return t["Enter a new password"];
        }

        if (NewPassword == CurrentPassword)
        {
            return t["Choose another password than the present one"];
        }

        return PasswordRules.Check(NewPassword, email) switch
        {
            PasswordProblem.None => null,
            PasswordProblem.TooShort => t["Use at least {0} characters", Limits.PasswordMinLength].Value,
            PasswordProblem.TooLong => t["Use at most {0} characters", Limits.PasswordMaxLength].Value,
            PasswordProblem.TooCommon => t["Many people use this password, or it repeats a short piece. Choose another."].Value,
            _ => t["This password is made of words of this site or of your e-mail address. Choose another."].Value,
        };
    }
}
