using FlagshipMonitor.Domain;
using FlagshipMonitor.Web.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.CookiePolicy;

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
                cookie.ReturnUrlParameter = "returnUrl";
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
        return builder;
    }

    /// <summary>Comes after routing and before what needs to know who is asking.</summary>
    public static WebApplication UseAccess(this WebApplication app)
    {
        app.UseCookiePolicy();
        app.UseAuthentication();
        app.UseMiddleware<CurrentUserMiddleware>();
        app.UseAuthorization();
        return app;
    }
}
