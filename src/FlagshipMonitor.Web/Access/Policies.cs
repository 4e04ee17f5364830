using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace FlagshipMonitor.Web.Access;

/// <summary>Who may enter which folder. What is not said here needs signing in.</summary>
public static class Policies
{
    public const string Workspace = nameof(Workspace);
    public const string Programme = nameof(Programme);
    public const string Administration = nameof(Administration);

    /// <summary>Read by whoever reads the programme; sent to by administrators alone.</summary>
    public const string Framework = nameof(Framework);

    public static void ByFolder(PageConventionCollection pages)
    {
        pages.AllowAnonymousToFolder("/Public");
        pages.AllowAnonymousToFolder("/Errors");
        pages.AllowAnonymousToPage("/Account/SignIn");
        pages.AuthorizeFolder("/Workspace", Workspace);
        pages.AuthorizeFolder("/Programme", Programme);
        pages.AuthorizeFolder("/Admin", Administration);
        pages.AuthorizeFolder("/Framework", Framework);
        pages.AuthorizeFolder("/Framework/Drafts", Administration);
    }

    internal static IServiceCollection AddPolicies(this IServiceCollection services)
    {
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Workspace, p => p.RequireAuthenticatedUser().AddRequirements(new RouteCountryRequirement()))
            .AddPolicy(Programme, p => p.RequireAuthenticatedUser().AddRequirements(new ProgrammeRequirement()))
            .AddPolicy(Administration, p => p.RequireAuthenticatedUser().AddRequirements(new AdministratorRequirement()))
            .AddPolicy(Framework, p => p.RequireAuthenticatedUser().AddRequirements(new FrameworkRequirement()));
        return services
            .AddScoped<IAuthorizationHandler, RouteCountryHandler>()
            .AddScoped<IAuthorizationHandler, ProgrammeHandler>()
            .AddScoped<IAuthorizationHandler, AdministratorHandler>()
            .AddScoped<IAuthorizationHandler, FrameworkHandler>()
            .AddSingleton<IAuthorizationMiddlewareResultHandler, RefusalHandler>();
    }
}

/// <summary>Officers alone: the country in the address is one of their own; where there is none, the page says what is theirs.</summary>
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
        if (MayEnter(country))
        {
            context.Succeed(requirement);
        }
        else if (user.Actor.Role is not Role.CountryOfficer || country is null)
        {
            context.Fail(new AuthorizationFailureReason(this, RefusalHandler.AnotherRole));
        }

        // Otherwise it is another officer's country: for this person it does not exist.
        return Task.CompletedTask;
    }

    private bool MayEnter(string? country) => country is null
        ? user.Actor.Role is Role.CountryOfficer
        : CountryCode.TryParse(country, out var code) && user.Actor.ReportsFor(code);
}

/// <summary>Managers, administrators and viewers read; only managers send anything.</summary>
internal sealed class ProgrammeRequirement : IAuthorizationRequirement;

internal sealed class ProgrammeHandler(CurrentUser user) : AuthorizationHandler<ProgrammeRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ProgrammeRequirement requirement) =>
        context.DecideByRole(this, requirement, user, (actor, request) => actor.IsManager || (actor.ReadsProgramme && request.OnlyReads()));
}

internal sealed class AdministratorRequirement : IAuthorizationRequirement;

internal sealed class AdministratorHandler(CurrentUser user) : AuthorizationHandler<AdministratorRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AdministratorRequirement requirement) =>
        context.DecideByRole(this, requirement, user, (actor, _) => actor.Role is Role.Administrator);
}

internal sealed class FrameworkRequirement : IAuthorizationRequirement;

internal sealed class FrameworkHandler(CurrentUser user) : AuthorizationHandler<FrameworkRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, FrameworkRequirement requirement) =>
        context.DecideByRole(this, requirement, user, (actor, request) => actor.IsAdministrator || (actor.ReadsProgramme && request.OnlyReads()));
}

internal static class RoleDecisions
{
    public static bool OnlyReads(this HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>Yes, or a refusal that says so: the part exists, for another role.</summary>
    public static Task DecideByRole(
        this AuthorizationHandlerContext context, IAuthorizationHandler handler, IAuthorizationRequirement requirement, CurrentUser user, Func<Actor, HttpRequest, bool> may)
    {
        if (user.IsSignedIn && context.Resource is HttpContext http)
        {
            if (may(user.Actor, http.Request))
            {
                context.Succeed(requirement);
            }
            else
            {
                context.Fail(new AuthorizationFailureReason(handler, RefusalHandler.AnotherRole));
            }
        }

        return Task.CompletedTask;
    }
}
