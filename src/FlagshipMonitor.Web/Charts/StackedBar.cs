using FlagshipMonitor.Web.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FlagshipMonitor.Web.Charts;

/// <summary>How a part of a whole is filled; what is missing is hatched, so that it reads without colour.</summary>
public enum PartFill
{
    Solid,
    Light,
    Teal,
    Missing,
}

/// <summary>A part of a whole with the words above it and below it.</summary>
public sealed record BarPart(decimal Value, string Label, string? Note, PartFill Fill);

/// <summary>A whole and its parts as one bar.</summary>
public static class StackedBar
{
    private const decimal NarrowestBar = 288;
    private const decimal CharacterWidth = 7;

    /// <param name="id">Names the hatching; once per page.</param>
    /// <param name="description">The same in a sentence, with the numbers.</param>
    /// <param name="parts">From left to right; labels of the last one end at the right edge.</param>
    public static IHtmlContent Draw(string id, string description, IReadOnlyList<BarPart> parts)
    {
        var svg = Svg.Drawing("c", 92, description);
        var whole = parts.Sum(p => Math.Max(0, p.Value));
        if (whole == 0)
        {
            return Svg.Append(svg, Svg.Shape("rect", ("class", "f0"), ("y", "24"), ("width", "100%"), ("height", "34")));
        }

        if (parts.Any(p => p.Fill is PartFill.Missing))
        {
            Svg.Append(svg, Hatching(id));
        }

        decimal before = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var share = Math.Max(0, parts[i].Value) / whole;
            Svg.Append(svg, Rectangle(id, parts[i].Fill, before, share));
            var isLast = i > 0 && i == parts.Count - 1;
            // The first and the last have an edge each; a part between them is named only where its words fit on a phone.
            if (i == 0 || isLast || parts[i].Label.Length * CharacterWidth <= share * NarrowestBar)
            {
                AppendWords(svg, parts[i], before, isLast);
            }

            before += share;
        }

        return svg;
    }

    private static TagBuilder Rectangle(string id, PartFill fill, decimal before, decimal share) => fill is PartFill.Missing
        ? Svg.Shape("rect", ("class", "gap"), ("fill", $"url(#{id})"), ("x", Svg.Percent(before)), ("y", "24"), ("width", Svg.Percent(share)), ("height", "34"))
        : Svg.Shape("rect", ("class", fill switch { PartFill.Light => "fR", PartFill.Teal => "fE", _ => "fA" }),
            ("x", Svg.Percent(before)), ("y", "24"), ("width", Svg.Percent(share)), ("height", "34"));

    private static void AppendWords(TagBuilder svg, BarPart part, decimal before, bool isLast)
    {
        var (x, anchor) = isLast ? ("100%", " e") : (Svg.Percent(before), "");
        Svg.Append(svg, Svg.Text(part.Label, x, 16, "t tb" + anchor));
        if (part.Note is not null)
        {
            Svg.Append(svg, Svg.Text(part.Note, x, 76, "t" + anchor));
        }
    }

    private static TagBuilder Hatching(string id)
    {
        var pattern = Html.Element("pattern", null, ("id", id), ("width", "6"), ("height", "6"),
            ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
        Svg.Append(pattern,
            Svg.Shape("rect", ("width", "6"), ("height", "6"), ("fill", "#fff")),
            Svg.Shape("path", ("d", "M0 0V6"), ("stroke", "#960a55"), ("stroke-width", "3")));
        return Svg.Append(Html.Element("defs"), pattern);
    }
}
