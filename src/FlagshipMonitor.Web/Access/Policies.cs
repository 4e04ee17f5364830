using FlagshipMonitor.Domain.Countries;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace FlagshipMonitor.Web.Access;

/// <summary>Who may enter which folder. What is not said here needs signing in.</summary>
public static class Policies
{
    public const string Workspace = nameof(Workspace);
    public const string Programme = nameof(Programme);
    public const string Administration = nameof(Administration);

    public static void ByFolder(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Public");
        pages.AllowAnonymousToFolder("/Errors");
        pages.AllowAnonymousToPage("/Account/SignIn");
        pages.AuthorizeFolder("/Workspace", Workspace);
        pages.AuthorizeFolder("/Programme", Programme);
        pages.AuthorizeFolder("/Admin", Administration);
    }

    internal static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Workspace, p => p.RequireAuthenticatedUser().AddRequirements(new RouteCountryRequirement()))
            .AddPolicy(Programme, p => p.RequireAuthenticatedUser().AddRequirements(new ProgrammeRequirement()))
            .AddPolicy(Administration, p => p.RequireAuthenticatedUser().AddRequirements(new AdministratorRequirement()));
        return services
            .AddScoped<IAuthorizationHandler, RouteCountryHandler>()
            .AddScoped<IAuthorizationHandler, ProgrammeHandler>()
            .AddScoped<IAuthorizationHandler, AdministratorHandler>()
            .AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalHandler>();
    }
}

/// <summary>The country in the address is one of the person's own; where there is none, the person reports for some country. Managers and viewers read.</summary>
internal sealed class RouteCountryRequirement : IAuthorizationRequirement;

internal sealed class RouteCountryHandler(CurrentUser user) : AuthorizationHandler<RouteCountryRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RouteCountryRequirement requirement)
    {
        if (!user.IsSignedIn || context.Resource is not HttpContext http)
        {
            return Task.CompletedTask;
        }

        var country = http.GetRouteValue("country") as string;
        if (MayEnter(country) || (http.Request.OnlyReads() && MayRead(country)))
        {
            context.Succeed(requirement);
        }
        else if (MayRead(country))
        {
            context.Fail(new AuthorizationFailureReason(this, RefusalHandler.SeesButMayNot));
        }

        return Task.CompletedTask;
    }

    private bool MayEnter(string? country) => country is null
        ? user.Actor.Countries.Any(user.Actor.ReportsFor)
        : CountryCode.TryParse(country, out var code) && user.Actor.ReportsFor(code);

    private bool MayRead(string? country) => CountryCode.TryParse(country, out var code) && user.Actor.Reads(code);
}

internal static class RequestMethods
{
    public static bool OnlyReads(this HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}

/// <summary>Managers, administrators and viewers read; only managers send anything.</summary>
internal sealed class ProgrammeRequirement : IAuthorizationRequirement;

internal sealed class ProgrammeHandler(CurrentUser user) : AuthorizationHandler<ProgrammeRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ProgrammeRequirement requirement)
    {
        if (!user.IsSignedIn || !user.Actor.ReadsProgramme || context.Resource is not HttpContext http)
        {
            return Task.CompletedTask;
        }

        if (user.Actor.IsManager || http.Request.OnlyReads())
        {
            context.Succeed(requirement);
        }
        else
        {
            context.Fail(new AuthorizationFailureReason(this, RefusalHandler.SeesButMayNot));
        }

        return Task.CompletedTask;
    }
}

internal sealed class AdministratorRequirement : IAuthorizationRequirement;

internal sealed class AdministratorHandler(CurrentUser user) : AuthorizationHandler<AdministratorRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AdministratorRequirement requirement)
    {
        if (user.IsSignedIn && user.Actor.Role is Domain.People.Role.Administrator)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
