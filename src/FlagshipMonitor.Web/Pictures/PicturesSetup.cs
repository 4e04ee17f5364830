using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Pictures.Contents;
using FlagshipMonitor.Web.Pictures.Embeds;
using FlagshipMonitor.Web.Pictures.Files;
using FlagshipMonitor.Web.Pictures.Maps;

namespace FlagshipMonitor.Web.Pictures;

/// <summary>Drawings that are files: charts, maps and the pictures of links.</summary>
internal static class PicturesSetup
{
    public static IServiceCollection AddPictures(this IServiceCollection services) => services
        .AddSingleton(_ => new PictureMemory())
        .AddScoped<ReleasedPicturesQuery>()
        .AddScoped<ChartReader>()
        .AddScoped<PictureFrames>()
        .AddScoped<MapDisclaimer>()
        .AddScoped<MapPictures>()
        .AddScoped<PictureFiles>()
        .AddScoped<SharePictures>()
        .AddScoped<EmbedReader>()
        .AddScoped(s => new PublicFilesAnswer(s.GetRequiredService<PublicFiles>()));
}
