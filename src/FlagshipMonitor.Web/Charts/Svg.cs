using System.Globalization;
using FlagshipMonitor.Web.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FlagshipMonitor.Web.Charts;

/// <summary>
/// Pieces of a drawing. Positions across are percentages and positions down are pixels, so text keeps its size at any
/// width without script; looks come from classes, because the content security policy allows no inline style.
/// </summary>
internal static class Svg
{
    /// <summary>One decimal is finer than any screen and keeps the page small.</summary>
    public static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Percent(decimal ratio) =>
        Math.Round(ratio * 100, 1, MidpointRounding.AwayFromZero).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    public static TagBuilder Shape(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var shape = Html.Element(name, null, attributes);
        shape.TagRenderMode = TagRenderMode.SelfClosing;
        return shape;
    }

    public static TagBuilder Text(string text, string x, int y, string classes) =>
        Html.Element("text", text, ("class", classes), ("x", x), ("y", $"{y}"));

    /// <summary>Shapes that stand at a place across: their own coordinates start there.</summary>
    public static TagBuilder At(string x, int y, params ReadOnlySpan<TagBuilder> shapes)
    {
        var group = Html.Element("svg", null, ("x", x), ("y", $"{y}"), ("overflow", "visible"));
        return Append(group, shapes);
    }

    /// <summary>A drawing with a sentence that says the same; without one it is decoration beside a table.</summary>
    public static TagBuilder Drawing(string classes, int? height, string? description) => description is null
        ? Html.Element("svg", null, ("class", classes), ("aria-hidden", "true"))
        : Html.Element("svg", null, ("class", classes), ("height", $"{height}"), ("role", "img"), ("aria-label", description));

    public static TagBuilder Append(TagBuilder parent, params ReadOnlySpan<TagBuilder> children)
    {
        foreach (var child in children)
        {
            parent.InnerHtml.AppendHtml((IHtmlContent)child);
        }

        return parent;
    }
}
