using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Setup;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace FlagshipMonitor.Web.Caching;

/// <summary>Public answers are made once for each state of the released data, and then handed out of memory as the bytes they were.</summary>
public static class CachingSetup
{
    /// <summary>Copies are kept by browsers and proxies, but asked about: a correction is seen at once.</summary>
    internal const string Revalidate = "public, no-cache";

    private const long MostBytes = 64 * 1024 * 1024;
    private const long MostBytesOfOne = 256 * 1024;

    public static WebApplicationBuilder AddCaching(this WebApplicationBuilder builder)
    {
        builder.Services.AddOutputCache(options =>
        {
            options.SizeLimit = MostBytes;
            options.MaximumBodySize = MostBytesOfOne;
            options.UseCaseSensitivePaths = true;
            options.AddBasePolicy(new PublicAnswers());
        });
        return builder;
    }

    /// <summary>Comes where the language is known and failures have their pages, and outside the compression: what is kept is coded already.</summary>
    public static WebApplication UseCaching(this WebApplication app)
    {
        app.UseMiddleware<PublicTagMiddleware>();
        app.UseOutputCache();
        return app;
    }

    /// <summary>A visitor without a session reads, and not one of the pages for work.</summary>
    internal static bool MayBePublic(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.Request.Headers[HeaderNames.Cookie].Count == 0
        && context.Request.Headers[HeaderNames.Authorization].Count == 0
        && !RequestLanguageExtensions.IsWorkAddress(context.Request.Path)
        && !AssetPaths.Any(p => context.Request.Path.StartsWithSegments(p));

    private static readonly string[] AssetPaths = ["/css", "/js", "/lib", "/img", "/health", "/error"];
}

/// <summary>Keeps what says of itself that it is public and the same for everybody.</summary>
internal sealed class PublicAnswers : IOutputCachePolicy
{
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.EnableOutputCaching = true;
        if (context.HttpContext.Features.Get<PublicTag>() is not { } tag)
        {
            context.AllowCacheLookup = context.AllowCacheStorage = false;
            return ValueTask.CompletedTask;
        }

        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        // The tag names state, address, query and coding; the key of the framework knows no method.
        context.CacheVaryByRules.CacheKeyPrefix = context.HttpContext.Request.Method + tag.Value.Tag;
        context.ResponseExpirationTimeSpan = TimeSpan.FromHours(1);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var (http, response) = (context.HttpContext, context.HttpContext.Response);
        context.AllowCacheStorage = response.StatusCode == StatusCodes.Status200OK
            && http.Features.Get<PublicAnswer>() is not null
            && http.User.Identity?.IsAuthenticated is not true
            && response.Headers.SetCookie.Count == 0;
        return ValueTask.CompletedTask;
    }
}
