using System.IO.Compression;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace FlagshipMonitor.Web.Setup;

/// <summary>
/// Compresses what is public and the same for everybody: pages of released content and their files. What knows its reader or holds a
/// token goes as it is, because the length of a compressed secret tells of it (docs/decisions/0015). Static files come compressed from the build.
/// </summary>
public static class CompressionSetup
{
    public static WebApplicationBuilder AddCompression(this WebApplicationBuilder builder)
    {
        builder.Services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true; // PublicCompression decides what may be compressed
            options.MimeTypes =
            [
                "text/html", "text/csv", "image/svg+xml", "application/json", "application/ld+json", "application/csvm+json",
                "application/geo+json", "application/topo+json", "application/xml",
            ];
            options.Providers.Add<BrotliForPages>();
            options.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.AddSingleton<PublicCompression>().AddSingleton<IResponseCompressionProvider>(services => services.GetRequiredService<PublicCompression>());
        return builder;
    }

    /// <summary>Comes inside the error pages: what fails half-way is answered afresh, and the answer is not compressed.</summary>
    public static WebApplication UseCompression(this WebApplication app)
    {
        app.UseResponseCompression();
        return app;
    }
}

/// <summary>This answer is public and the same for everybody.</summary>
internal sealed class PublicAnswer
{
    private static readonly PublicAnswer Instance = new();

    /// <summary>Lets an answer be compressed, and says to caches that it comes in several codings.</summary>
    public static void Mark(HttpContext context)
    {
        context.Features.Set(Instance);
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
    }
}

/// <summary>Chooses the coding, for public answers alone.</summary>
internal sealed class PublicCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    private readonly HashSet<string> _types = options.Value.MimeTypes.ToHashSet(StringComparer.OrdinalIgnoreCase);

    public override bool ShouldCompressResponse(HttpContext context) => IsPublic(context) && base.ShouldCompressResponse(context);

    /// <summary>The coding in which an answer of a type will be sent to this reader; null for none.</summary>
    public string? CodingOf(HttpContext context, string contentType) =>
        IsPublic(context) && _types.Contains(contentType.Split(';')[0]) && CheckRequestAcceptsCompression(context) ? GetCompressionProvider(context)?.EncodingName : null;

    private static bool IsPublic(HttpContext context) => context.Features.Get<PublicAnswer>() is not null
        && context.User.Identity?.IsAuthenticated is not true
        && !context.Response.Headers.ContainsKey(HeaderNames.SetCookie)
        && context.Features.Get<IExceptionHandlerFeature>() is null && context.Features.Get<IStatusCodeReExecuteFeature>() is null;
}

/// <summary>Quality 5: the framework offers 1, 4 or 11, and pages are made for each request.</summary>
internal sealed class BrotliForPages : ICompressionProvider
{
    private const int Quality = 6;

    public string EncodingName => "br";

    public bool SupportsFlush => true;

    public Stream CreateStream(Stream outputStream) => new BrotliStream(outputStream, new BrotliCompressionOptions { Quality = Quality }, leaveOpen: true);
}
