using FlagshipMonitor.Data.Auditing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace FlagshipMonitor.Web.Access;

/// <summary>What a refusal looks like: what a person may not see answers as if it did not exist, and the attempt is kept.</summary>
internal sealed class RefusalHandler : IAuthorizationMiddlewareResultHandler
{
    /// <summary>The person sees the page and may not do what it offers to others: 403 instead of 404.</summary>
    public const string SeesButMayNot = nameof(SeesButMayNot);

    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (context.GetEndpoint() is not { } endpoint || IsLooseFile(endpoint))
        {
            // An unknown address: not found for everybody, not a reason to sign in.
            await next(context);
        }
        else if (authorizeResult.Forbidden)
        {
            var seen = authorizeResult.AuthorizationFailure?.FailureReasons.Any(r => r.Message == SeesButMayNot) is true;
            context.Response.StatusCode = seen ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;
            var trail = context.RequestServices.GetRequiredService<AuditTrail>();
            await trail.RefusedAsync("Page", context.Request.Path, seen ? "may not change" : "out of scope", CancellationToken.None);
        }
        else
        {
            await _usual.HandleAsync(next, context, policy, authorizeResult);
        }
    }

    /// <summary>Development's endpoint for files added since the build; it takes every address with a dot and no page, so it must answer 404 as well.</summary>
    private static bool IsLooseFile(Endpoint endpoint) => endpoint is RouteEndpoint { RoutePattern.RawText: "{**path:file}" };
}
