using FlagshipMonitor.Web.Charts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FlagshipMonitor.Web.Components.Figures;

/// <summary>A table cell with a bar; the cell after it prints the number.</summary>
[HtmlTargetElement("bar-cell", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarCellTagHelper : TagHelper
{
    public decimal? Value { get; set; }

    /// <summary>What a full bar stands for.</summary>
    public decimal? Whole { get; set; }

    public decimal? Plan { get; set; }

    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = ("td", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "barcell");
        output.Content.SetHtmlContent(BarCell.Draw(Value, Whole, Tone, Plan));
    }
}
