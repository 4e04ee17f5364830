using FlagshipMonitor.Data.Auditing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace FlagshipMonitor.Web.Access;

/// <summary>What a refusal looks like: another role's part is forbidden, another country does not exist, and the attempt is kept.</summary>
internal sealed class RefusalHandler : IAuthorizationMiddlewareResultHandler
{
    /// <summary>Another role may: 403 instead of 404.</summary>
    public const string AnotherRole = nameof(AnotherRole);

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
            var isKnown = authorizeResult.AuthorizationFailure?.FailureReasons.Any(r => r.Message == AnotherRole) is true;
            context.Response.StatusCode = isKnown ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound;
            var (request, trail) = (context.Request, context.RequestServices.GetRequiredService<AuditTrail>());
            var detail = $"{request.Method}: {(isKnown ? "another role" : "another country")}";
            await (request.OnlyReads()
                ? trail.RefusedPageAsync(request.Path, detail, CancellationToken.None)
                : trail.RefusedFormAsync(request.Path, detail, CancellationToken.None));
        }
        else
        {
            await _usual.HandleAsync(next, context, policy, authorizeResult);
        }
    }

    /// <summary>Development's endpoint for files added since the build; it takes every address with a dot and no page, so it must answer 404 as well.</summary>
    private static bool IsLooseFile(Endpoint endpoint) => endpoint is RouteEndpoint { RoutePattern.RawText: "{**path:file}" };
}

internal static class Attempts
{
    /// <summary>A request as the audit table names it: two buttons of one page are two attempts, whatever else the query says.</summary>
    public static string Attempt(this HttpRequest request) =>
        $"{request.Method} {request.PathBase}{request.Path}{(request.Query["handler"].ToString() is { Length: > 0 } button ? $"?handler={button}" : "")}";
}
