using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.OpenData.Formats;
using FlagshipMonitor.Web.Pictures.Embeds;
using FlagshipMonitor.Web.Pictures.Files;

namespace FlagshipMonitor.Web.Pictures;

/// <summary>Addresses of pictures and of their numbers. Files take lang=, no language prefix.</summary>
internal static class PictureEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("").AllowAnonymous().AddEndpointFilter(ExportEndpoints.AllowedAsync);
        foreach (var (address, send) in new (string, Delegate)[]
        {
            ("/charts/{chart}.svg", ChartEndpoints.SvgAsync),
            ("/charts/{chart}.png", ChartEndpoints.PngAsync),
            ("/og/{of}.png", ShareEndpoint.SendAsync),
            ("/maps/results.svg", MapEndpoints.SvgAsync),
            ("/maps/results.png", MapEndpoints.PngAsync),
            ("/maps/results.geojson", MapEndpoints.GeoJsonAsync),
            ("/maps/world.topojson", MapEndpoints.TopologyAsync),
        })
        {
            Add(address, send, 0);
        }

        foreach (var format in TableFormats.All)
        {
            Add("/charts/{chart}" + format.Ending(), ChartEndpoints.TableAsync, format is TableFormat.Metadata ? -1 : 0);
        }

        files.MapMethods(OEmbedEndpoint.Address, ExportEndpoints.Read, OEmbedEndpoint.SendAsync);

        void Add(string address, Delegate send, int order)
        {
            files.MapMethods(address, ExportEndpoints.Read, send).WithOrder(order);
            files.MapMethods(ExportEndpoints.Prefix + address, ExportEndpoints.Read, ExportEndpoints.WithoutPrefix).WithOrder(order);
        }
    }
}
