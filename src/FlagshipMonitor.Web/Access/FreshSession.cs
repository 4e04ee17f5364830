using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace FlagshipMonitor.Web.Access;

/// <summary>Begins a session under a new key, also where this request came with one that has just ended.</summary>
internal static class FreshSession
{
    /// <param name="context">Its answer sets the cookie.</param>
    /// <param name="account">Whose session.</param>
    /// <param name="language">Of the page where it was begun.</param>
    public static async Task<ClaimsPrincipal> BeginAsync(HttpContext context, Guid account, string language)
    {
        const string scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        var principal = new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, account.ToString()), new Claim(CurrentUser.LanguageClaim, language)], scheme));
        // The handler that read this request's cookie would go on under its key; another one finds that session ended.
        var handler = context.RequestServices.GetRequiredService<CookieAuthenticationHandler>();
        await handler.InitializeAsync((await context.RequestServices.GetRequiredService<IAuthenticationSchemeProvider>().GetSchemeAsync(scheme))!, context);
        await handler.SignInAsync(principal, new AuthenticationProperties());
        return principal;
    }
}
