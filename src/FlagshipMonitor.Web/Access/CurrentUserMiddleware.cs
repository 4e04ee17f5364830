using System.Security.Claims;
using FlagshipMonitor.Data.Auditing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;

namespace FlagshipMonitor.Web.Access;

/// <summary>Reads the person behind the cookie before anything asks for rights.</summary>
internal sealed class CurrentUserMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentUser user, AuditScope audit)
    {
        audit.Address = context.Connection.RemoteIpAddress?.ToString();
        if (context.User.Identity?.IsAuthenticated is true && !await IsStillWelcomeAsync(context, user))
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }

        await next(context);
    }

    private static async Task<bool> IsStillWelcomeAsync(HttpContext context, CurrentUser user)
    {
        try
        {
            if (await user.LoadAsync(context.User, context.RequestAborted))
            {
                return true;
            }
        }
        catch (Exception) when (context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The page that reports a fault must come through even when the fault is the database itself.
            return false;
        }

        // Disabled since: the session goes, and with it every copy of its cookie.
        await context.SignOutAsync();
        return false;
    }
}
