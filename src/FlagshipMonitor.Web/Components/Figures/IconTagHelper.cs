using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FlagshipMonitor.Web.Components.Figures;

/// <summary>A small shape beside words: check, alert, circle, dot, up, down, clock, return, pencil, file, download, minus.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Icons.Draw(Name));
    }
}
