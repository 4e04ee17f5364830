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

    /// <summary>Says on narrow screens, where the table has no head, what the bar shows.</summary>
    public string? Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = ("td", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "barcell");
        if (Label is not null)
        {
            output.Attributes.SetAttribute("data-l", Label);
        }

        output.Content.SetHtmlContent(BarCell.Draw(Value, Whole, Tone, Plan));
    }
}
