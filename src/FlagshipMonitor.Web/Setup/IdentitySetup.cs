using FlagshipMonitor.Domain;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Background;
using FlagshipMonitor.Web.Errors;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FlagshipMonitor.Web.Setup;

/// <summary>Signing in, sessions and rights.</summary>
public static class IdentitySetup
{
    // "__Host-": only this host, only over TLS, for every path, and no subdomain can set it.
    public const string SessionCookie = "__Host-fm";
    public const string FormCookie = "__Host-fm-form";

    public static WebApplicationBuilder AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentUser>();
        services.AddScoped<PreviousSession>();
        services.AddScoped<PostedOperation>();
        services.AddSingleton<SessionTickets>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        services.AddOptions<CookieAuthenticationOptions>(CookieAuthenticationDefaults.AuthenticationScheme)
            .Configure<SessionTickets>((cookie, tickets) =>
            {
                cookie.SessionStore = tickets;
                cookie.CookieManager = new SessionCookies();
                cookie.Cookie.Name = SessionCookie;
                cookie.Cookie.Path = "/";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
                // The table decides when a session is over; sliding would only write the ticket again.
                cookie.ExpireTimeSpan = Limits.SessionAbsolute;
                cookie.SlidingExpiration = false;
                cookie.LoginPath = AccessPaths.SignIn;
                cookie.LogoutPath = AccessPaths.SignOut;
                cookie.ReturnUrlParameter = AccessPaths.ReturnUrl;
                cookie.Events.OnRedirectToLogin = AskToSignInAsync;
            });
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = FormCookie;
            forms.Cookie.Path = "/";
            forms.Cookie.SameSite = SameSiteMode.Lax;
        });
        // Antiforgery refuses to mark its cookie Secure on http://localhost; this marks every cookie, there too.
        services.Configure<CookiePolicyOptions>(cookies => cookies.Secure = CookieSecurePolicy.Always);
        services.AddPolicies();
        services.AddHostedService<HousekeepingWorker>();
        // After everybody else: Razor Pages' own set-up begins with a new collection.
        services.PostConfigure<RazorPagesOptions>(pages => Policies.ByFolder(pages.Conventions));
        services.Configure<MvcOptions>(mvc => mvc.Filters.Add<WorkNavFilter>());
        return builder;
    }

    // A form sent after the session ended must not be lost to a redirect: the answer asks to sign in and carries it along.
    private static async Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        await KeptForm.KeepAsync(context.HttpContext);
        if (KeptForm.Of(context.HttpContext) is null)
        {
            var chosen = Language.Find(context.Request.Query["lang"]);
            context.Response.Redirect(context.RedirectUri + (chosen is null ? "" : $"&lang={chosen.Code}"));
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    /// <summary>Comes after routing and before what needs to know who is asking.</summary>
    public static WebApplication UseAccess(this WebApplication app)
    {
        app.UseCookiePolicy();
        app.UseAuthentication();
        app.UseMiddleware<CurrentUserMiddleware>();
        app.UseProfileLanguage(context => context.RequestServices.GetRequiredService<CurrentUser>() is { IsSignedIn: true } user ? Language.Find(user.Language) : null);
        app.UseAuthorization();
        return app;
    }
}
