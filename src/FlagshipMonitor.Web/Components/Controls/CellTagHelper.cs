using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Components.Controls;

/// <summary>A cell of a table with a box in it; the label, made of row and column, is read out and not seen.</summary>
[HtmlTargetElement("cell", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CellTagHelper(IStringLocalizer<SharedText> t) : ControlTagHelper(t)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var error = Error;
        (output.TagName, output.TagMode) = ("td", TagMode.StartTagAndEndTag);
        if (error is not null)
        {
            output.Attributes.SetAttribute("class", "err");
        }

        AppendExplanations(output.Content, error);
        output.Content.AppendHtml(Html.Void("input", ("type", "text"), ("inputmode", "numeric"), ("autocomplete", "off"), ("id", Id), ("name", Name),
            ("value", Value), ("aria-label", Label), ("aria-describedby", DescribedBy(error)), ("aria-invalid", error is null ? null : "true")));
    }
}
