using FlagshipMonitor.Web.Components.Controls.Notes;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Components.Controls;

/// <summary>
/// A cell of a table with a box in it; its label, made of row and column, is read out. The column's name is seen where
/// a narrow screen has no room for columns. What is said about the box stands in a row of its own: <see cref="CellNotesTagHelper"/>.
/// </summary>
[HtmlTargetElement("cell", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CellTagHelper(IStringLocalizer<SharedText> t) : ControlTagHelper(t)
{
    /// <summary>What the head of the column says.</summary>
    public required string Column { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var error = Error;
        (output.TagName, output.TagMode) = ("td", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("role", "cell");
        output.Content.AppendHtml(Html.Element("label", Column, ("class", "col"), ("for", Id)));
        output.Content.AppendHtml(Html.Void("input", ("type", "text"), ("inputmode", "numeric"), ("autocomplete", "off"), ("id", Id), ("name", Name),
            ("value", Value), ("aria-label", Label), ("aria-describedby", DescribedBy(error)), ("aria-invalid", error is null ? null : "true")));
    }
}

/// <summary>The error and the note of one box of a table, as wide as the table. The error names its box itself.</summary>
[HtmlTargetElement("cell-notes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CellNotesTagHelper(IStringLocalizer<SharedText> t) : ControlTagHelper(t)
{
    protected override string NoteLead(ReviewNote note) => T["{0}: {1}", Label, Localisation.Words.InSentence(note.LeadIn)];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        AppendExplanations(output.Content, Error);
    }
}
