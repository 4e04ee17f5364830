using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FlagshipMonitor.Web.Components;

/// <summary>
/// Sends what is inside without the indentation of the views it comes from: a reader on a weak line pays for every byte of a public page.
/// Every line break stays, and neither HTML nor a style that keeps lines (pre-line) sees the spaces after it; only where text stands as it was typed they count.
/// </summary>
[HtmlTargetElement("header", Attributes = "without-indents")]
[HtmlTargetElement("main", Attributes = "without-indents")]
[HtmlTargetElement("footer", Attributes = "without-indents")]
public sealed partial class WithoutIndentsTagHelper : TagHelper
{
    private static readonly string[] AsTyped = ["<textarea", "<pre"];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Attributes.RemoveAll("without-indents");
        var html = (await output.GetChildContentAsync()).GetContent();
        output.Content.SetHtmlContent(Array.Exists(AsTyped, t => html.Contains(t, StringComparison.Ordinal)) ? html : Indents().Replace(html, ""));
    }

    [GeneratedRegex(@"(?<=\n)[ \t]+")]
    private static partial Regex Indents();
}
