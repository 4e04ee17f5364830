using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Pictures.Embeds;
using FlagshipMonitor.Web.Pictures.Files;

namespace FlagshipMonitor.Web.Pictures;

/// <summary>Addresses of pictures and of their numbers. Files take lang=, no language prefix.</summary>
internal static class PictureEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("").AllowAnonymous();
        foreach (var (address, send) in new (string, Delegate)[]
        {
            ("/charts/{chart}.svg", ChartEndpoints.SvgAsync),
            ("/charts/{chart}.png", ChartEndpoints.PngAsync),
            ("/charts/{chart}.csv", ChartEndpoints.CsvAsync),
            ("/charts/{chart}.metadata.json", ChartEndpoints.MetadataAsync),
            ("/og/{of}.png", ShareEndpoint.SendAsync),
            ("/maps/results.svg", MapEndpoints.SvgAsync),
            ("/maps/results.png", MapEndpoints.PngAsync),
            ("/maps/results.geojson", MapEndpoints.GeoJsonAsync),
            ("/maps/world.topojson", MapEndpoints.TopologyAsync),
        })
        {
            files.MapMethods(address, ExportEndpoints.Read, send);
            files.MapMethods(ExportEndpoints.Prefix + address, ExportEndpoints.Read, ExportEndpoints.WithoutPrefix);
        }

        files.MapMethods(OEmbedEndpoint.Address, ExportEndpoints.Read, OEmbedEndpoint.SendAsync);
    }
}
