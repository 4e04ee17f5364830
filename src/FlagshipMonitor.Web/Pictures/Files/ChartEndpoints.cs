using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pictures.Contents;
using FlagshipMonitor.Web.Pictures.Layout;

namespace FlagshipMonitor.Web.Pictures.Files;

/// <summary>Charts as pictures, and the numbers they show.</summary>
internal static class ChartEndpoints
{
    public static Task<IResult> SvgAsync(string chart, HttpContext context, ChartReader reader, PictureFrames frames, PictureFiles files, Installation site, CancellationToken ct) =>
        PictureAsync(chart, context, reader, frames, files, site, PictureForm.Svg, ct);

    public static Task<IResult> PngAsync(string chart, HttpContext context, ChartReader reader, PictureFrames frames, PictureFiles files, Installation site, CancellationToken ct) =>
        PictureAsync(chart, context, reader, frames, files, site, PictureForm.Png, ct);

    private static async Task<IResult> PictureAsync(
        string chart, HttpContext context, ChartReader reader, PictureFrames frames, PictureFiles files, Installation site, PictureForm form, CancellationToken ct)
    {
        if (Kind(context, chart, out var kind) is { } no)
        {
            return no;
        }

        var (request, asked) = ChartRequest.Read(context.Request, kind!, await KnownAsync(reader, ct), "size");
        var width = ChartRequest.Width(request);
        if (!request.IsValid)
        {
            return request.Refusal();
        }

        context.SpeakIn(request.Language);
        if (await reader.ReadAsync(asked, ct) is not var (edition, content))
        {
            return ExportEndpoints.NothingPublished();
        }

        var frame = frames.Of(edition, SiteAddress.Of(context, site));
        return await files.SendAsync(
            context, request, edition,
            new Picture(ChartRequest.FileName(asked), $"{content.Title}|{content.Description}", content.Reference, () => PictureLayout.Of(content, frame, width, request.Language)),
            form, ct);
    }

    /// <summary>The numbers in every format of a table.</summary>
    public static async Task<IResult> TableAsync(string chart, HttpContext context, ChartReader reader, PublicFiles files, CancellationToken ct)
    {
        if (Kind(context, chart, out var kind) is { } no)
        {
            return no;
        }

        var (request, asked) = ChartRequest.Read(context.Request, kind!, await KnownAsync(reader, ct));
        if (!request.IsValid)
        {
            return request.Refusal();
        }

        context.SpeakIn(request.Language);
        if (await reader.ReadAsync(asked, ct) is not var (edition, content))
        {
            return ExportEndpoints.NothingPublished();
        }

        return await files.SendAsync(context, request, edition, ChartRequest.FileName(asked), ChartTable.Of(kind!.Name), async table =>
        {
            foreach (var number in content.Numbers)
            {
                await ChartTable.WriteAsync(table, number, edition);
            }
        }, content.Reference);
    }

    internal static async Task<IReadOnlyList<CountryCode>> KnownAsync(ChartReader reader, CancellationToken ct) => [.. (await reader.CountriesAsync(ct)).Select(c => c.Code)];

    /// <summary>The chart of an address, or the answer to an address that has none.</summary>
    internal static IResult? Kind(HttpContext context, string chart, out ChartKind? kind)
    {
        kind = ChartKind.Find(chart);
        return kind is not null ? null
            : ExportEndpoints.LowerCase(context, chart) ?? ExportEndpoints.Unknown($"There is no chart '{chart}'. There are: {string.Join(", ", ChartKind.All.Select(k => k.Name))}.");
    }
}
