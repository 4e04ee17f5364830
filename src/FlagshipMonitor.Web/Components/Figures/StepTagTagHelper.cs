using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Components.Figures;

/// <summary>"Step 2", or in full "Step 2: scheme designed or reformed". Zero is "No result yet".</summary>
[HtmlTargetElement("step-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StepTagTagHelper(IStringLocalizer<SharedText> t) : TagHelper
{
    public int Step { get; set; }

    public bool Full { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        (output.TagName, output.TagMode) = ("span", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", Step == 0 ? "tag" : $"tag s{Step}");
        output.Content.SetContent(Step == 0 ? t["No result yet"] : Full ? StepTexts.Done(t, Step) : StepTexts.Name(t, Step));
    }
}
