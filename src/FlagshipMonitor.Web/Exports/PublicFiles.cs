using System.Security.Cryptography;
using System.Text;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.OpenData.Formats;
using FlagshipMonitor.Web.OpenData.Metadata;
using FlagshipMonitor.Web.OpenData.Tables;
using FlagshipMonitor.Web.Pages.Public;
using FlagshipMonitor.Web.Setup;
using Microsoft.Net.Http.Headers;

namespace FlagshipMonitor.Web.Exports;

/// <summary>Sends a table of a release in the format its address ends with: headers, a 304 where the reader has it already, else the rows as they come.</summary>
internal sealed class PublicFiles(Installation installation, PublicCompression compression, ReleaseFacts facts)
{
    /// <param name="context">The request.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="edition">The release the rows are of.</param>
    /// <param name="name">Part of the file's name: "sen".</param>
    /// <param name="shape">The columns.</param>
    /// <param name="write">Writes the rows.</param>
    /// <param name="reference">What the rows hold besides the release, so that a change of it makes a new version.</param>
    public async Task<IResult> SendAsync(
        HttpContext context, FileRequest request, ReleasedEdition edition, string name, TableShape shape, Func<TableWriter, Task> write, string reference = "")
    {
        var (stem, format) = TableFormats.Of(context.Request.Path.Value!.TrimEnd('/')) ?? throw new InvalidOperationException("Only addresses of files come here.");
        var described = context.SiteRoot().Add(stem + TableFormat.Metadata.Ending()).ToUriComponent();
        if (Announce(context, request, edition, name + format.Ending(), format.ContentType(), reference, format is TableFormat.Metadata ? null : described) is { } done)
        {
            return done;
        }

        context.SpeakIn(request.Language);
        var ct = context.RequestAborted;
        if (format is TableFormat.Xlsx)
        {
            await XlsxFile.WriteAsync(context.Response.BodyWriter, [facts.About(context, edition, shape.Name), new(shape, write), Codebook.Of([shape], request.Language)], ct);
            return TypedResults.Empty;
        }

        var to = new Utf8Out(context.Response.BodyWriter, ct);
        switch (format)
        {
            case TableFormat.Csv:
                var csv = new CsvTable(to);
                csv.Header(shape);
                await write(csv);
                break;
            case TableFormat.Json:
                to.Bytes(facts.Envelope(context, edition, request.Language));
                await write(new JsonTable(to, shape));
                to.Bytes(facts.Links(context, described));
                break;
            default:
                to.Bytes(Csvw.Of(shape, Path.GetFileName(stem), facts.Of(context, edition)));
                break;
        }

        await to.FlushAsync();
        return TypedResults.Empty;
    }

    /// <summary>Writes the headers of a file of a release.</summary>
    /// <returns>The whole answer, where nothing is to be written: the reader has it already, or asked for the headers alone.</returns>
    /// <param name="context">The request.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="edition">The release it is of.</param>
    /// <param name="name">Part of the file's name, with its ending.</param>
    /// <param name="contentType">What it is.</param>
    /// <param name="reference">What it holds besides the release, so that a change of it makes a new version.</param>
    /// <param name="describedBy">The address of the metadata that describe it.</param>
    /// <param name="version">What else makes another file of it, though it may be kept for good: how this program draws.</param>
    /// <param name="shown">A picture is shown where it is opened; a table is saved.</param>
    public IResult? Announce(
        HttpContext context, FileRequest request, ReleasedEdition edition, string name, string contentType,
        string reference = "", string? describedBy = null, string version = "", bool shown = false)
    {
        var headers = context.Response.GetTypedHeaders();
        var release = edition.Release;
        PublicAnswer.Mark(context);
        // Compressed, the same table is another sequence of bytes: each coding has a tag of its own, so that all of them can be strong.
        var tag = TagOf(context.Request, $"{release.Name} {release.Checksum} {request.Language.Code} {reference}{version}", compression.CodingOf(context, contentType));
        headers.ETag = tag;
        headers.LastModified = release.PublishedAt;
        context.Response.Headers[PublicPage.ReleaseHeader] = release.Name;
        context.Response.Headers.Link = $"<{installation.LicenceUrl}>; rel=\"license\"" + (describedBy is null ? "" : $", <{describedBy}>; rel=\"describedby\"; type=\"{TableFormats.MetadataType}\"");
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlExposeHeaders = "ETag, Link, Retry-After, Content-Disposition, Release, Data-Origin";
        context.Response.Headers.CacheControl = request.Release is null || reference.Length > 0 // what is not frozen with the release may change
            ? "public, max-age=300, stale-while-revalidate=300, stale-if-error=86400"
            : "public, max-age=31536000, immutable";

        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false) || t == EntityTagHeaderValue.Any))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        context.Response.Headers.ContentLanguage = request.Language.Code;
        context.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue(shown ? "inline" : "attachment")
        {
            FileName = $"flagship-{release.Name}-{Prefix(edition.Origins)}{name}",
        }.ToString();
        context.Response.ContentType = contentType;
        return HttpMethods.IsHead(context.Request.Method) ? TypedResults.Empty : null;
    }

    /// <summary>A file on somebody's disk still says what it holds.</summary>
    private static string Prefix(Origins origins) => origins switch
    {
        Origins.Illustrative => "illustrative-",
        Origins.Example => "examples-",
        Origins.Mixed => "with-examples-",
        _ => "",
    };

    /// <summary>From the release, the address and its query in a fixed order, with the coding it is sent in: "…-br".</summary>
    private static EntityTagHeaderValue TagOf(HttpRequest request, string content, string? coding)
    {
        var query = request.Query.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={q.Value}");
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Path} {string.Join('&', query)} {content}"));
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}{(coding is null ? "" : "-" + coding)}\"");
    }
}
