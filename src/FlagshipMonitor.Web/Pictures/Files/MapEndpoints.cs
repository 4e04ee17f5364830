using System.Security.Cryptography;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pictures.Maps;
using FlagshipMonitor.Web.Setup;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace FlagshipMonitor.Web.Pictures.Files;

/// <summary>The map as a picture, its points with results, and its shapes.</summary>
internal static class MapEndpoints
{
    private const string TopologyType = "application/topo+json; charset=utf-8";

    private static readonly Lazy<(byte[] Bytes, string Print)> Topology = new(() =>
    {
        using var file = WorldMap.OpenTopology();
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return (bytes.ToArray(), Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()).AsSpan(0, 16)));
    });

    public static Task<IResult> SvgAsync(HttpContext context, ReleasedPicturesQuery query, MapPictures pictures, PictureFiles files, CancellationToken ct) =>
        PictureAsync(context, query, pictures, files, PictureForm.Svg, ct);

    public static Task<IResult> PngAsync(HttpContext context, ReleasedPicturesQuery query, MapPictures pictures, PictureFiles files, CancellationToken ct) =>
        PictureAsync(context, query, pictures, files, PictureForm.Png, ct);

    public static async Task<IResult> GeoJsonAsync(HttpContext context, ReleasedCountriesQuery query, PublicFiles files, Installation site, CancellationToken ct)
    {
        var request = new FileRequest(context.Request);
        if (!request.IsValid)
        {
            return request.Refusal();
        }

        if (await query.RunAsync(request.Release, ct) is not { Edition: { } edition } data)
        {
            return ExportEndpoints.NothingPublished();
        }

        var root = SiteAddress.Of(context, site);
        // Names may change between releases.
        var names = root + string.Join(';', data.Countries.Where(c => c.Country.Priority).Select(c => c.Country.Name.In(request.Language.Code)));
        if (files.Announce(context, request, edition, "results.geojson", ResultsGeoJson.ContentType, names) is { } done)
        {
            return done;
        }

        await context.Response.Body.WriteAsync(ResultsGeoJson.Write(data, edition, site, root, request.Language), ct);
        return TypedResults.Empty;
    }

    /// <summary>The same for every release and language: it changes with the program alone.</summary>
    public static async Task<IResult> TopologyAsync(HttpContext context, PublicCompression compression, CancellationToken ct)
    {
        if (context.Request.Query.Count > 0)
        {
            return TypedResults.ValidationProblem(
                context.Request.Query.Keys.ToDictionary(k => k, _ => (string[])["Unknown parameter. This file takes none."]), title: "The address asks for something this file does not know.");
        }

        PublicAnswer.Mark(context);
        var (bytes, print) = Topology.Value;
        var tag = new EntityTagHeaderValue($"\"{print}{(compression.CodingOf(context, TopologyType) is { } coding ? "-" + coding : "")}\"");
        var headers = context.Response.GetTypedHeaders();
        headers.ETag = tag;
        context.Response.Headers.CacheControl = "public, max-age=86400, stale-while-revalidate=86400";
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlExposeHeaders = "ETag, Content-Disposition";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false) || t == EntityTagHeaderValue.Any))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        context.Response.ContentType = TopologyType;
        context.Response.Headers.ContentDisposition = "attachment; filename=world.topojson";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, ct);
        }

        return TypedResults.Empty;
    }

    private static async Task<IResult> PictureAsync(HttpContext context, ReleasedPicturesQuery query, MapPictures pictures, PictureFiles files, PictureForm form, CancellationToken ct)
    {
        var request = new FileRequest(context.Request, "size");
        var width = ChartRequest.Width(request);
        if (!request.IsValid)
        {
            return request.Refusal();
        }

        context.SpeakIn(request.Language);
        return await query.RunAsync(request.Release, ct) is { } data
            ? await files.SendAsync(context, request, data.Edition, pictures.Of(data, context, width, request.Language), form, ct)
            : ExportEndpoints.NothingPublished();
    }
}

/// <summary>The map of a release before it is drawn.</summary>
internal sealed class MapPictures(PictureFrames frames, MapDisclaimer disclaimer, Installation site, IStringLocalizer<SharedText> t)
{
    public Picture Of(ReleasedPictures data, HttpContext context, double width, Language language)
    {
        var map = ResultsMap.Of(data, t);
        var sentences = disclaimer.Sentences(WorldMap.Current.View);
        var frame = frames.Of(data.Edition, SiteAddress.Of(context, site), [string.Join(' ', sentences), t["Map: Natural Earth; Visionscarto; simplified."].Value]);
        var words = $"{map.Title} {map.Description(t)} {string.Join(' ', frame.Below)}";
        return new Picture("map", "", words, () => MapLayout.Draw(map, frame, t, width, language)); // names and the disclaimer may change
    }
}
