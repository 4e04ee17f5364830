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
public sealed class PasswordModel(FlagshipDbContext db, PasswordChange change, CurrentUser user, PreviousSession previous, IStringLocalizer<SharedText> t) : PageModel
{
    /// <summary>A fresh key for every form that is shown: the same form sent twice is one change.</summary>
    [BindProperty]
    public Guid Operation { get; set; }

    // The names end in "Password": so no error page keeps what was typed in them.
    [BindProperty]
    public string? CurrentPassword { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? RepeatPassword { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Operation == Guid.Empty)
        {
            return BadRequest();
        }

        await CheckAsync(ct);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var outcome = await change.RunAsync(Operation, user.Id, CurrentPassword!, NewPassword!, ct);
        if (outcome is not PasswordOutcome.Changed)
        {
            ModelState.AddModelError(nameof(CurrentPassword), outcome is PasswordOutcome.TooEarly
                ? t["There were too many attempts. Wait up to 15 minutes before the next: until then no password is looked at."]
                : t["This is not your present password. After several attempts, wait up to 15 minutes before the next."]);
            return Page();
        }

        // The session ended with all others; sent twice, the form ends the one its twin began.
        await previous.EndAsync(HttpContext, ct);
        await FreshSession.BeginAsync(HttpContext, user.Id.Value, User.FindFirst(CurrentUser.LanguageClaim)?.Value ?? user.Language);
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
