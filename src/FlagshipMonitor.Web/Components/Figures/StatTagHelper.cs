using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Components.Figures;

/// <summary>A headline figure on its card; a progress bar and a sentence stand inside. No figure reads "Not reported".</summary>
[HtmlTargetElement("stat", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StatTagHelper(IStringLocalizer<SharedText> t) : TagHelper
{
    public required string Label { get; set; }

    /// <summary>Already formatted: 61, 38.4 M. Empty: not reported.</summary>
    public string? Value { get; set; }

    /// <summary>The target beside the figure: 61 of 80.</summary>
    public string? Of { get; set; }

    /// <summary>Small words beside the figure instead of the target.</summary>
    public string? Unit { get; set; }

    /// <summary>What stands instead of a figure, if not "Not reported": "Not applicable", "Nothing published yet".</summary>
    public string? EmptyText { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        (output.TagName, output.TagMode) = ("div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "stat");
        output.Content.SetHtmlContent(Html.Element("h3", Label));

        var figure = string.IsNullOrEmpty(Value)
            ? Html.Element("p", EmptyText ?? t["Not reported"], ("class", "num none"))
            : Html.Element("p", Value, ("class", "num"));
        if (!string.IsNullOrEmpty(Value) && (Of is null ? Unit : t["of {0}", Of].Value) is { } beside)
        {
            figure.InnerHtml.Append(" ").AppendHtml(Html.Element("small", beside));
        }

        output.Content.AppendHtml(figure);
        output.Content.AppendHtml(inside);
    }
}
