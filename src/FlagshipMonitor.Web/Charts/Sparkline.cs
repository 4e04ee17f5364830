using FlagshipMonitor.Web.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FlagshipMonitor.Web.Charts;

/// <summary>A direction in a row, and the same with numbers: small lines on a scale of their own or a common one.</summary>
public static class Sparkline
{
    /// <summary>Decoration beside a table's numbers.</summary>
    public static IHtmlContent Draw(IReadOnlyList<ChartPoint> points, int periods)
    {
        var svg = Html.Element("svg", null, ("viewBox", "0 0 100 24"), ("width", "84"), ("height", "22"), ("preserveAspectRatio", "none"), ("aria-hidden", "true"));
        return Lines(svg, points, periods, Math.Max(1, points.Select(p => p.Value).DefaultIfEmpty().Max()), top: 2, foot: 22);
    }

    /// <summary>One of many on one scale, with its numbers in words.</summary>
    /// <param name="most">What the top of every one of them stands for.</param>
    public static IHtmlContent Draw(IReadOnlyList<ChartPoint> points, int periods, decimal most, string description)
    {
        var svg = Html.Element("svg", null, ("class", "mini"), ("viewBox", "0 0 100 60"), ("height", "60"), ("preserveAspectRatio", "none"), ("role", "img"), ("aria-label", description));
        Svg.Append(svg, Svg.Shape("path", ("class", "lG"), ("d", "M0 3H100")), Svg.Shape("path", ("class", "lT"), ("d", "M0 57H100")));
        return Lines(svg, points, periods, most, top: 3, foot: 57);
    }

    private static TagBuilder Lines(TagBuilder svg, IReadOnlyList<ChartPoint> points, int periods, decimal most, int top, int foot)
    {
        foreach (var run in TrajectoryChart.Runs(points))
        {
            if (run is [{ Period: 0 }])
            {
                continue; // a start that nothing follows
            }

            // A single year is a short stroke, so that it is seen.
            var places = run.Select(p => (X: 100m * p.Period / periods, Y: foot - (Math.Max(0, p.Value) / most * (foot - top)))).ToList();
            if (places.Count == 1)
            {
                places.Insert(0, (Math.Max(0, places[0].X - 6), places[0].Y));
            }

            Svg.Append(svg, Svg.Shape("polyline", ("class", "lA"), ("points", string.Join(' ', places.Select(p => $"{Svg.Number((double)p.X)} {Svg.Number((double)p.Y)}")))));
        }

        return svg;
    }
}
