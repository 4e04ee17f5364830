using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Web.Setup;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace FlagshipMonitor.Web.Access;

/// <summary>The session a browser had before it signs in again: it ends, so that no copy of its cookie lives on.</summary>
public sealed class PreviousSession(Sessions sessions, IOptionsMonitor<CookieAuthenticationOptions> cookies)
{
    // The claim under which the cookie handler stores the key of a session kept elsewhere.
    private const string KeyClaim = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    public async Task EndAsync(HttpContext context, CancellationToken ct)
    {
        var format = cookies.Get(CookieAuthenticationDefaults.AuthenticationScheme).TicketDataFormat;
        if (context.Request.Cookies[IdentitySetup.SessionCookie] is { } cookie
            && format.Unprotect(cookie)?.Principal.FindFirst(KeyClaim)?.Value is { } key)
        {
            await sessions.EndAsync(key, ct);
        }
    }
}
