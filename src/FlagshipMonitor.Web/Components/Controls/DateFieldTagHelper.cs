using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Components.Controls;

/// <summary>
/// A date as three boxes, bound to a property with Day, Month and Year as text. With a precision of month or year
/// the smaller parts may stay empty and say so.
/// </summary>
[HtmlTargetElement("date-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DateFieldTagHelper(IStringLocalizer<SharedText> t) : ControlTagHelper(t)
{
    /// <summary>The least that must be known: Day asks for all three.</summary>
    public DatePrecision Precision { get; set; } = DatePrecision.Day;

    /// <summary>Of all of the date, else one for each box that is wrong; two boxes may share a sentence.</summary>
    private List<string> Errors => Error is { } whole
        ? [whole]
        : [.. new[] { "Day", "Month", "Year" }.Select(part => ErrorOf($"{Name}.{part}")).OfType<string>().Distinct(StringComparer.Ordinal)];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = Errors;
        (output.TagName, output.TagMode) = ("fieldset", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", errors.Count == 0 ? "field" : "field err");
        if (DescribedBy([.. errors]) is { } described)
        {
            output.Attributes.SetAttribute("aria-describedby", described);
        }

        var legend = Html.Element("legend", null, ("class", "q"));
        legend.InnerHtml.AppendHtml(LabelText());
        output.Content.AppendHtml(legend);
        AppendExplanations(output.Content, [.. errors]);

        var boxes = Html.Element("div", null, ("class", "date"));
        boxes.InnerHtml
            .AppendHtml(Box("Day", T["Day"], Precision is not DatePrecision.Day))
            .AppendHtml(Box("Month", T["Month"], Precision is DatePrecision.Year))
            .AppendHtml(Box("Year", T["Year"], mayBeEmpty: false));
        output.Content.AppendHtml(boxes);
    }

    private TagBuilder Box(string part, string label, bool mayBeEmpty)
    {
        var name = $"{Name}.{part}";
        var error = Error ?? ErrorOf(name);
        var model = For.ModelExplorer.GetExplorerForProperty(part)?.Model;

        var box = Html.Element("div");
        var caption = Html.Element("label", label, ("class", "l"), ("for", FieldIds.Of(name)));
        if (mayBeEmpty)
        {
            caption.InnerHtml.Append(" ").AppendHtml(Html.Element("span", T["(if known)"], ("class", "opt-mark")));
        }

        box.InnerHtml.AppendHtml(caption).AppendHtml(Html.Void("input", ("type", "text"), ("inputmode", "numeric"),
            ("id", FieldIds.Of(name)), ("name", name), ("value", ValueOf(name, model)), ("autocomplete", "off"),
            ("aria-invalid", error is null ? null : "true"), ("aria-describedby", error is null ? null : ErrorId(Errors.IndexOf(error)))));
        return box;
    }
}
