using FlagshipMonitor.Web.Charts;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FlagshipMonitor.Web.Components.Figures;

/// <summary>Small shapes that stand beside words, never instead of them.</summary>
internal static class Icons
{
    private static readonly Dictionary<string, string> Shapes = new()
    {
        ["check"] = "M6.2 12.4 2 8.2l1.6-1.6 2.6 2.6L12.4 3 14 4.6z",
        ["alert"] = "M8 1l7.5 13.5H.5zM7.1 6l.3 4.4h1.2L8.9 6zm0 5.4h1.8V13H7.1z",
        ["circle"] = "M8 2a6 6 0 110 12A6 6 0 018 2zm0 2a4 4 0 100 8 4 4 0 000-8z",
        ["dot"] = "M8 3a5 5 0 110 10A5 5 0 018 3z",
        ["up"] = "M8 3l6 10H2z",
        ["down"] = "M8 13 2 3h12z",
        ["clock"] = "M8 1a7 7 0 110 14A7 7 0 018 1zm-1 3v5l4 2 .8-1.6L9 7.8V4z",
        ["return"] = "M7 2v3h2.5a4.5 4.5 0 010 9H4v-2h5.5a2.5 2.5 0 000-5H7v3L2 6z",
        ["pencil"] = "M11 1.8 14.2 5 5.6 13.6l-4 .8.8-4z",
        ["file"] = "M3 1h6.5L13 4.5V15H3zm6 1.5V5h2.5zM5 8v1.4h6V8zm0 3v1.4h6V11z",
        ["download"] = "M7 1h2v7l2.6-2.6L13 6.8l-5 5-5-5 1.4-1.4L7 8zM2 13h12v2H2z",
        ["minus"] = "M2 7h12v2H2z",
    };

    public static TagBuilder Draw(string name) => Svg.Append(
        Html.Element("svg", null, ("class", "ic"), ("viewBox", "0 0 16 16"), ("aria-hidden", "true")),
        Svg.Shape("path", ("d", Shapes[name])));
}
