using FlagshipMonitor.Web.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FlagshipMonitor.Web.Charts;

/// <summary>A country on the map: where it stands in 1000 by 454 units, and its highest step (0: no result yet).</summary>
public sealed record MapPoint(string Iso3, string Name, string Href, double X, double Y, int Step);

/// <summary>
/// One point per country on a land outline: no boundary is drawn, small islands stay visible, area does not mislead.
/// It is hidden from screen readers and the keyboard; the list beside it is the equivalent.
/// </summary>
public static class PointMap
{
    public const int Width = 1000;
    public const int Height = 454;

    private const double Distance = 17;
    private const double Margin = 9;
    private const double GoldenAngle = 2.4;

    public static IHtmlContent Draw(string landHref, IReadOnlyList<MapPoint> points)
    {
        var svg = Html.Element("svg", null, ("viewBox", $"0 0 {Width} {Height}"), ("aria-hidden", "true"));
        Svg.Append(svg, Svg.Shape("image", ("href", landHref), ("width", $"{Width}"), ("height", $"{Height}")));
        foreach (var point in Spread(points).OrderBy(p => p.Step).ThenBy(p => p.Iso3, StringComparer.Ordinal))
        {
            var circle = Html.Element("circle", null, ("class", $"m{point.Step}"), ("cx", Svg.Number(Math.Round(point.X))), ("cy", Svg.Number(Math.Round(point.Y)))); // a tenth of a unit is not seen, and is sent fifty times
            var link = Html.Element("a", null, ("href", point.Href), ("tabindex", "-1"));
            Svg.Append(svg, Svg.Append(link, Svg.Append(circle, Html.Element("title", point.Name))));
        }

        return Svg.Append(Html.Element("div", null, ("class", "map")), svg);
    }

    /// <summary>Moves points apart until no two are nearer than 17 units; the same points always give the same picture.</summary>
    public static IReadOnlyList<MapPoint> Spread(IReadOnlyList<MapPoint> points)
    {
        var placed = points.OrderBy(p => p.Iso3, StringComparer.Ordinal).Select(Inside).ToArray();
        for (var pass = 0; pass < 1000; pass++)
        {
            var moved = false;
            for (var i = 0; i < placed.Length; i++)
            {
                for (var j = i + 1; j < placed.Length; j++)
                {
                    moved |= Part(ref placed[i], ref placed[j], j * GoldenAngle);
                }
            }

            if (!moved)
            {
                break;
            }
        }

        return placed;
    }

    private static bool Part(ref MapPoint a, ref MapPoint b, double angle)
    {
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var apart = Math.Sqrt((dx * dx) + (dy * dy));
        if (apart >= Distance)
        {
            return false;
        }

        // Half the missing distance each, along the line between them; two on one spot part in a direction of their own.
        var missing = (Distance + 0.1 - apart) / 2;
        var (ux, uy) = apart < 0.01 ? (Math.Cos(angle), Math.Sin(angle)) : (dx / apart, dy / apart);
        a = Inside(a with { X = a.X - (ux * missing), Y = a.Y - (uy * missing) });
        b = Inside(b with { X = b.X + (ux * missing), Y = b.Y + (uy * missing) });
        return true;
    }

    private static MapPoint Inside(MapPoint p) => p with
    {
        X = Math.Clamp(p.X, Margin, Width - Margin),
        Y = Math.Clamp(p.Y, Margin, Height - Margin),
    };
}
