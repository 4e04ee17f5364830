using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Pictures.Scenes;
using Microsoft.AspNetCore.Http.HttpResults;

namespace FlagshipMonitor.Web.Pictures.Files;

/// <summary>Sends a scene in the form that was asked for: its headers, a 304 where the reader has it already, else the picture, drawn or kept.</summary>
internal sealed class PictureFiles(PublicFiles files, PictureMemory memory, Installation site)
{
    /// <summary>Pixels for each unit, so that text is sharp on paper.</summary>
    public const int Density = 2;

    /// <summary>Another build may draw otherwise.</summary>
    private static readonly string Build = typeof(PictureFiles).Module.ModuleVersionId.ToString("N");

    /// <param name="context">The request.</param>
    /// <param name="request">What was asked for.</param>
    /// <param name="edition">The release.</param>
    /// <param name="picture">How the file is named, what it holds and how it is drawn.</param>
    /// <param name="form">Which kind of file.</param>
    /// <param name="ct">The reader has gone.</param>
    public async Task<IResult> SendAsync(HttpContext context, FileRequest request, ReleasedEdition edition, Picture picture, PictureForm form, CancellationToken ct)
    {
        var (ending, contentType) = form is PictureForm.Svg ? ("svg", SceneSvg.ContentType) : ("png", ScenePng.ContentType);
        // The address of the site is printed below the picture.
        var version = $"{Build} {SiteAddress.Of(context, site)} {picture.Version}";
        if (files.Announce(context, request, edition, $"{picture.Name}.{ending}", contentType, picture.Reference, version: version, shown: true) is { } done)
        {
            return done;
        }

        var key = $"{context.Response.Headers.ETag}".TrimStart('W', '/');
        var bytes = await memory.GetAsync($"{ending} {key}", () => form is PictureForm.Svg ? SceneSvg.Write(picture.Draw()) : ScenePng.Write(picture.Draw(), picture.Density), ct);
        context.Response.ContentLength = form is PictureForm.Png ? bytes.Length : null;
        await context.Response.Body.WriteAsync(bytes, ct);
        return TypedResults.Empty;
    }
}

internal enum PictureForm
{
    Svg,
    Png,
}

/// <summary>A picture before it is drawn.</summary>
/// <param name="Name">Of its file, without an ending.</param>
/// <param name="Version">All that is written in it.</param>
/// <param name="Reference">What of it is reference data, which may change between releases; empty where nothing is.</param>
internal sealed record Picture(string Name, string Version, string Reference, Func<Scene> Draw)
{
    public int Density { get; init; } = PictureFiles.Density;
}
