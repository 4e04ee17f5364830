using Microsoft.AspNetCore.StaticAssets;

namespace FlagshipMonitor.Web.Setup.Hosting;

/// <summary>The headers that every answer carries, error pages and files included.</summary>
public static class SecurityHeadersSetup
{
    private const int OneYear = 365 * 24 * 60 * 60;

    /// <summary>Says of every page and file of the demo that it is made up.</summary>
    public const string OriginHeader = "Data-Origin";

    private static readonly PathString Embeds = "/embed";

    /// <summary>Comes first, so that no answer gets past it.</summary>
    public static WebApplication UseHeaders(this WebApplication app)
    {
        var illustrative = app.Services.GetRequiredService<Installation>().Illustrative;
        // By the address: an answer out of memory has no endpoint.
        app.UseWhen(IsEmbed, embeds => embeds.UseSecurityHeaders(Policies(anySiteMayFrame: true)));
        app.UseWhen(context => !IsEmbed(context), pages => pages.UseSecurityHeaders(Policies()));
        app.Use((context, next) =>
        {
            context.Response.OnStarting(KeepPrivate, context);
            if (illustrative)
            {
                // On every answer, so that a file says it whatever its format.
                context.Response.Headers[OriginHeader] = "illustrative";
            }

            return next(context);
        });
        return app;
    }

    /// <summary>Charts that any site may show in a frame, and nothing else.</summary>
    private static bool IsEmbed(HttpContext context) => context.Request.Path.StartsWithSegments(Embeds, out var chart) && chart.Value is { Length: > 1 };

    private static HeaderPolicyCollection Policies(bool anySiteMayFrame = false) => new HeaderPolicyCollection()
        .AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddStyleSrc().Self();
            csp.AddImgSrc().Self().Data();
            csp.AddFontSrc().Self();
            csp.AddScriptSrc().Self();
            csp.AddConnectSrc().Self();
            csp.AddObjectSrc().None();
            csp.AddFormAction().Self();
            csp.AddBaseUri().None();
            if (anySiteMayFrame)
            {
                csp.AddFrameAncestors().From("*");
            }
            else
            {
                csp.AddFrameAncestors().None();
            }
        })
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(coop => coop.SameOrigin())
        .AddStrictTransportSecurityMaxAgeIncludeSubDomains(OneYear)
        .RemoveServerHeader();

    /// <summary>What a signed-in person sees stays out of every cache; files are the same for everybody.</summary>
    private static Task KeepPrivate(object state)
    {
        var context = (HttpContext)state;
        if (context.User.Identity?.IsAuthenticated is true && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            context.Response.Headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
