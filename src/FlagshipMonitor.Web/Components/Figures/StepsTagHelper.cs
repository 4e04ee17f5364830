using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Components.Figures;

/// <summary>The three steps as chevrons, in order.</summary>
[HtmlTargetElement("steps", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepsTagHelper(IStringLocalizer<SharedText> t) : TagHelper
{
    public required IEnumerable<StepSummary> Items { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = ("ol", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "steps");
        foreach (var item in Items.OrderBy(i => i.Step))
        {
            var step = Html.Element("li");
            step.InnerHtml
                .AppendHtml(Html.Element("h3", StepTexts.ToDo(t, item.Step)))
                .AppendHtml(item.Count is { } count ? Html.Element("p", Formats.Count(count), ("class", "num")) : Html.Element("p", item.Text ?? t["Not reported"]));
            if (item is { Text: not null, Count: not null })
            {
                step.InnerHtml.AppendHtml(Html.Element("p", item.Text));
            }

            output.Content.AppendHtml(step);
        }
    }
}
