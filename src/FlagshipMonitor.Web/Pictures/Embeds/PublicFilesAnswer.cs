using FlagshipMonitor.Web.Exports;
using Microsoft.AspNetCore.Mvc;

namespace FlagshipMonitor.Web.Pictures.Embeds;

/// <summary>Lets a page answer with the headers and refusals of a file.</summary>
public sealed class PublicFilesAnswer
{
    private readonly PublicFiles _files;

    internal PublicFilesAnswer(PublicFiles files) => _files = files;

    internal IResult? Announce(HttpContext context, FileRequest request, Embedded embedded) => _files.Announce(
        context, request, embedded.Edition, "embed.html", "text/html; charset=utf-8", embedded.Reference, version: $"{typeof(PublicFilesAnswer).Module.ModuleVersionId} {embedded.Wide.Title} {embedded.Wide.Description}", shown: true);

    internal static async Task<IActionResult> EndAsync(HttpContext context, IResult result)
    {
        await result.ExecuteAsync(context);
        return new EmptyResult();
    }
}
