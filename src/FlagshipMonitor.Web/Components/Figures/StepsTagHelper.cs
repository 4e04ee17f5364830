using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
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
                .AppendHtml(item.Count is { } count ? Number(item, count) : Html.Element("p", item.Text ?? t["Not reported"]));
            if (item is { Text: not null, Count: not null })
            {
                step.InnerHtml.AppendHtml(Html.Element("p", item.Text));
            }

            output.Content.AppendHtml(step);
        }
    }

    private TagBuilder Number(StepSummary item, long count)
    {
        var number = Html.Element("p", item.Href is null ? Formats.Count(count) : null, ("class", "num"));
        if (item.Href is { } href)
        {
            var link = Html.Element("a", Formats.Count(count), ("href", href));
            link.InnerHtml.AppendHtml(Html.Element("span", $" – {t["Explain this number"]}: {StepTexts.Name(t, item.Step)}", ("class", "vh")));
            number.InnerHtml.AppendHtml(link);
        }

        return number;
    }
}
