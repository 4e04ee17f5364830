using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Errors;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Account;

/// <summary>E-mail address and password. Whoever opens this page counts as nobody until they have signed in.</summary>
[KeepsEverySign] // a form that it carries along may hold anything
public sealed class SignInModel(PasswordSignIn accounts, CurrentUser user, PreviousSession previous, IStringLocalizer<SharedText> t) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty(SupportsGet = true, Name = AccessPaths.ReturnUrl)]
    public string? ReturnUrl { get; set; }

    /// <summary>A form that met an ended session, carried along until it can be sent again.</summary>
    public KeptForm? Kept { get; private set; }

    /// <summary>Signed in, and the kept form is waiting for its button.</summary>
    public bool MaySendAgain { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Kept = KeptForm.Carried(Request.Form, Url.IsLocalUrl);
        Require(nameof(Email), Email, t["Enter your e-mail address"]);
        Require(nameof(Password), Password, t["Enter your password"]);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        // No account has an address with signs that the database cannot hold or e-mail does not know, nor such a password.
        var found = TextRules.Check(Email, Limits.EmailLength, oneLine: true).Problem is TextProblem.None && TextRules.CanBeKept(Password)
            ? await accounts.FindAsync(Email!, Password!, ct)
            : null;
        if (found is not { } account)
        {
            ModelState.AddModelError(nameof(Email), t["The e-mail address or the password is not right. After several attempts, wait up to 15 minutes before the next."]);
            return Page();
        }

        await previous.EndAsync(HttpContext, ct);
        var principal = await FreshSession.BeginAsync(HttpContext, account.Id, Language.Current.Code);
        HttpContext.User = principal;
        await user.LoadAsync(principal, ct);
        if (Kept is not null)
        {
            MaySendAgain = true;
            return Page();
        }

        return LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? Addresses.Encoded(ReturnUrl!) : AccessPaths.HomeOf(user.Actor));
    }

    private void Require(string field, string? value, string sentence)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            ModelState.AddModelError(field, sentence);
        }
    }
}
