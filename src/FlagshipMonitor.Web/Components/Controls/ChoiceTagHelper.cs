using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Components.Controls;

/// <summary>One of many, from a list: for more options than a page has room for.</summary>
[HtmlTargetElement("choice", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoiceTagHelper(IStringLocalizer<SharedText> t) : ControlTagHelper(t)
{
    public required IEnumerable<SelectListItem> Items { get; set; }

    /// <summary>The text of the option that means "not answered"; none if left out.</summary>
    public string? Empty { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var error = Error;
        (output.TagName, output.TagMode) = ("div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", error is null ? "field" : "field err");

        var label = Html.Element("label", null, ("for", Id));
        label.InnerHtml.AppendHtml(LabelText());
        output.Content.AppendHtml(label);
        AppendExplanations(output.Content, error);

        var select = Html.Element("select", null, ("id", Id), ("name", Name),
            ("aria-describedby", DescribedBy(error)), ("aria-invalid", error is null ? null : "true"));
        AppendOptions(select.InnerHtml);
        output.Content.AppendHtml(select);
    }

    private void AppendOptions(IHtmlContentBuilder select)
    {
        if (Empty is not null)
        {
            select.AppendHtml(Html.Element("option", Empty, ("value", "")));
        }

        var chosen = Value;
        foreach (var group in Items.GroupBy(i => i.Group?.Name))
        {
            var container = group.Key is null ? select : Group(select, group.Key);
            foreach (var item in group)
            {
                container.AppendHtml(Html.Element("option", item.Text, ("value", item.Value ?? item.Text),
                    ("selected", (item.Value ?? item.Text) == chosen ? "selected" : null)));
            }
        }
    }

    private static IHtmlContentBuilder Group(IHtmlContentBuilder select, string name)
    {
        var group = Html.Element("optgroup", null, ("label", name));
        select.AppendHtml(group);
        return group.InnerHtml;
    }
}
