using Microsoft.AspNetCore.Mvc.Rendering;

namespace FlagshipMonitor.Web.Components;

/// <summary>Builds elements whose text and attributes are encoded. An attribute without a value is left out.</summary>
internal static class Html
{
    public static TagBuilder Element(string name, string? text = null, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var element = new TagBuilder(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is not null)
            {
                element.Attributes[attribute] = value;
            }
        }

        if (text is not null)
        {
            element.InnerHtml.Append(text);
        }

        return element;
    }

    /// <summary>An element without an end tag: input, img.</summary>
    public static TagBuilder Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var element = Element(name, null, attributes);
        element.TagRenderMode = TagRenderMode.StartTag;
        return element;
    }
}
