using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FlagshipMonitor.Web.Components.Shell;

/// <summary>
/// Data for search engines inside a page. It is a block of data and runs nothing, so the policy against inline scripts lets it stand;
/// the JSON comes from the serialiser, which escapes &lt;, &gt; and &amp;, so nothing in it can end the element.
/// </summary>
[HtmlTargetElement("json-ld", TagStructure = TagStructure.WithoutEndTag)]
public sealed class JsonLdTagHelper : TagHelper
{
    public required string Json { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "script";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("type", "application/ld+json");
        output.Content.SetHtmlContent(Json);
    }
}
