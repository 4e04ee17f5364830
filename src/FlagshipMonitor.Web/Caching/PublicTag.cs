using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Web.Setup;
using Microsoft.Net.Http.Headers;

namespace FlagshipMonitor.Web.Caching;

/// <summary>
/// The version of a public page: of what the public tables hold, this build of the program, the address, and the coding it is sent in. Whoever
/// brings it again has been given that very page, so that nothing need be read or drawn to say that it still stands.
/// </summary>
internal sealed class PublicTag
{
    private static readonly string Build = Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString();

    private PublicTag(string print, EntityTagHeaderValue value) => (Print, Value) = (print, value);

    /// <summary>What the public tables held when the request came.</summary>
    public string Print { get; }

    public EntityTagHeaderValue Value { get; }

    public static PublicTag Of(HttpContext context, string print)
    {
        var request = context.Request;
        var content = $"{Build} {print} {request.Scheme} {request.Host} {request.PathBase}{request.Path}{request.QueryString} {Coding(request)} {request.Headers["Save-Data"]}";
        return new PublicTag(print, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 12))}\""));
    }

    /// <summary>As the answer to this reader will be coded: what browsers send alike makes one copy.</summary>
    public static string Coding(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Length == 0 ? "" : CodingOf(accepted);
    }

    private static string CodingOf(string accepted)
    {
        if (!StringWithQualityHeaderValue.TryParseList([accepted], out var codings))
        {
            return accepted;
        }

        var asked = codings.Where(c => c.Quality is not 0).Select(c => c.Value.ToString()).Where(c => c is "br" or "gzip" or "*");
        return string.Join(' ', asked.Order(StringComparer.Ordinal)) + (codings.Any(c => c.Quality is not null) ? accepted : "");
    }
}

/// <summary>Before anything else is done for a reader of public pages: does the copy they have still stand?</summary>
internal sealed class PublicTagMiddleware(RequestDelegate next, PublicState state)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (CachingSetup.MayBePublic(context))
        {
            var tag = PublicTag.Of(context, await state.PrintAsync(context.RequestAborted));
            context.Features.Set(tag);
            if (context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag.Value, useStrongComparison: false)))
            {
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                context.Response.GetTypedHeaders().ETag = tag.Value;
                context.Response.Headers.Vary = "Accept-Encoding, Save-Data";
                context.Response.Headers.CacheControl = CachingSetup.Revalidate;
                return;
            }

            context.Response.OnStarting(OnlyOfPages, context);
        }

        await next(context);
    }

    /// <summary>An error page is no version of anything.</summary>
    private static Task OnlyOfPages(object state)
    {
        var response = ((HttpContext)state).Response;
        if (response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            response.Headers.ETag = default;
        }

        return Task.CompletedTask;
    }
}
