using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Components.Controls;

/// <summary>All answers in sight: radio buttons for a string, checkboxes for a list of strings.</summary>
[HtmlTargetElement("choices", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoicesTagHelper(IStringLocalizer<SharedText> t) : ControlTagHelper(t)
{
    public required IEnumerable<Answer> Items { get; set; }

    private bool Several => typeof(IEnumerable<string>).IsAssignableFrom(For.ModelExplorer.ModelType);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var error = Error;
        var invalid = error is null ? null : "true";
        (output.TagName, output.TagMode) = ("fieldset", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", error is null ? "field" : "field err");
        if (DescribedBy(error) is { } described)
        {
            output.Attributes.SetAttribute("aria-describedby", described);
        }

        if (!Several)
        {
            // A radio button cannot be invalid by itself, the group can.
            output.Attributes.SetAttribute("role", "radiogroup");
            if (invalid is not null)
            {
                output.Attributes.SetAttribute("aria-invalid", invalid);
            }
        }

        var legend = Html.Element("legend", null, ("class", "q"));
        legend.InnerHtml.AppendHtml(LabelText());
        output.Content.AppendHtml(legend);
        AppendExplanations(output.Content, error);
        AppendOptions(output.Content, Several ? invalid : null);
    }

    private void AppendOptions(IHtmlContentBuilder content, string? invalid)
    {
        IReadOnlyCollection<string?> chosen = Several ? [.. For.Model as IEnumerable<string> ?? []] : [Value];
        var number = 0;
        foreach (var group in Items.GroupBy(i => i.Heading))
        {
            if (group.Key is not null)
            {
                content.AppendHtml(Html.Element("p", group.Key, ("class", "opt-head")));
            }

            foreach (var item in group)
            {
                // The first one carries the field's own id: that is where a link from the error summary leads.
                var id = number++ == 0 ? Id : $"{Id}-{number}";
                content.AppendHtml(Row(item, id, chosen.Contains(item.Value), invalid));
            }
        }
    }

    private TagBuilder Row(Answer item, string id, bool isChosen, string? invalid)
    {
        var row = Html.Element("div", null, ("class", "opt"));
        row.InnerHtml.AppendHtml(Html.Void("input", ("type", Several ? "checkbox" : "radio"), ("id", id), ("name", Name),
            ("value", item.Value), ("checked", isChosen ? "checked" : null), ("aria-invalid", invalid),
            ("aria-describedby", item.Hint is null ? null : id + "-option-hint")));
        var text = Html.Element("div");
        text.InnerHtml.AppendHtml(Html.Element("label", item.Text, ("for", id)));
        if (item.Hint is not null)
        {
            text.InnerHtml.AppendHtml(Html.Element("span", item.Hint, ("class", "hint"), ("id", id + "-option-hint")));
        }

        row.InnerHtml.AppendHtml(text);
        return row;
    }
}
