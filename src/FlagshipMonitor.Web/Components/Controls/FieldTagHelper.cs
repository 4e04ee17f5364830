using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Components.Controls;

/// <summary>A text box, or with rows a text area. Nothing typed is ever cut: limits are checked, not enforced by the browser.</summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IStringLocalizer<SharedText> t) : ControlTagHelper(t)
{
    public string Type { get; set; } = "text";

    /// <summary>More than one makes it a text area.</summary>
    public int Rows { get; set; } = 1;

    public string? Inputmode { get; set; }

    public string? Autocomplete { get; set; }

    /// <summary>"short" for numbers and codes.</summary>
    public string? Width { get; set; }

    /// <summary>"false" for codes and addresses that a spelling checker would send elsewhere or underline.</summary>
    public string? Spellcheck { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var error = Error;
        (output.TagName, output.TagMode) = ("div", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", error is null ? "field" : "field err");

        var label = Html.Element("label", null, ("for", Id));
        label.InnerHtml.AppendHtml(LabelText());
        output.Content.AppendHtml(label);
        AppendExplanations(output.Content, error);
        output.Content.AppendHtml(Control(error));
    }

    private TagBuilder Control(string? error)
    {
        var control = Rows > 1
            ? Html.Element("textarea", null, ("rows", $"{Rows}"))
            // A password is never sent back to the browser.
            : Html.Void("input", ("type", Type), ("value", Type is "password" ? null : Value));
        if (Rows > 1)
        {
            // HTML drops one line break after the start tag; this one is dropped instead of the person's own.
            control.InnerHtml.AppendHtml("\n").Append(Value ?? "");
        }

        (string Name, string? Value)[] attributes =
        [
            ("id", Id), ("name", Name), ("class", Width), ("inputmode", Inputmode), ("autocomplete", Autocomplete),
            ("spellcheck", Spellcheck), ("aria-describedby", DescribedBy(error)), ("aria-invalid", error is null ? null : "true"),
        ];
        foreach (var (name, value) in attributes.Where(a => a.Value is not null))
        {
            control.Attributes[name] = value;
        }

        return control;
    }
}
