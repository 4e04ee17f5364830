using System.Globalization;
using System.Text.Encodings.Web;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pictures.Contents;
using FlagshipMonitor.Web.Pictures.Files;
using FlagshipMonitor.Web.Setup;
using Microsoft.Extensions.Primitives;

namespace FlagshipMonitor.Web.Pictures.Embeds;

/// <summary>
/// Tells other sites how to show an address of ours: oEmbed, type rich. Programs that ask send names of their own too, so
/// unlike in our files a name that is not known changes nothing.
/// </summary>
internal static class OEmbedEndpoint
{
    public const string Address = "/oembed";

    private const int Widest = 800;
    private const int Narrowest = 240;

    public static async Task<IResult> SendAsync(HttpContext context, EmbedReader reader, ChartReader charts, Installation site, CancellationToken ct)
    {
        var query = context.Request.Query;
        if (query["format"].ToString() is not ("" or "json"))
        {
            return TypedResults.Problem("Only format=json is spoken here.", statusCode: StatusCodes.Status501NotImplemented, title: "Not implemented");
        }

        if (Limit(query["maxwidth"]) is not { } width || Limit(query["maxheight"]) is not { } height || query["url"].ToString() is not { Length: > 0 } url)
        {
            return TypedResults.Problem("Needed: url=, an address of this site. Allowed: maxwidth= and maxheight= as whole numbers above zero, format=json.", statusCode: StatusCodes.Status400BadRequest, title: "The address asks for something that is not known here.");
        }

        var root = SiteAddress.Of(context, site);
        var known = await ChartEndpoints.KnownAsync(charts, ct);
        if (Embeddable.Find(url, root, known) is not { } found)
        {
            return ExportEndpoints.Unknown("Nothing at this address can be embedded: charts, the map, countries and the first page can.");
        }

        context.SpeakIn(found.Language);
        if (await reader.ReadAsync(found.Asked, found.Release, root, ct) is not { } embedded)
        {
            return ExportEndpoints.NothingPublished();
        }

        PublicAnswer.Mark(context);
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.CacheControl = "public, max-age=300, stale-while-revalidate=300, stale-if-error=86400";
        var frame = Math.Clamp(width, Narrowest, Widest);
        var high = Math.Min(embedded.Height(frame), height);
        return TypedResults.Json(new Dictionary<string, object>
        {
            ["version"] = "1.0",
            ["type"] = "rich",
            ["title"] = embedded.Title,
            ["provider_name"] = "ILO",
            ["provider_url"] = root + "/",
            ["cache_age"] = 300,
            ["width"] = frame,
            ["height"] = high,
            ["html"] = Frame(root + found.Path, embedded.Title, frame, high),
        });
    }

    /// <summary>The text that another site takes over.</summary>
    public static string Frame(string address, string title, int width, int height)
    {
        var encoder = HtmlEncoder.Default;
        return $"<iframe src=\"{encoder.Encode(address)}\" width=\"{width}\" height=\"{height}\" title=\"{encoder.Encode(title)}\" loading=\"lazy\"></iframe>";
    }

    private static int? Limit(StringValues text) =>
        text.Count == 0 ? int.MaxValue : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}
