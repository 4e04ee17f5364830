using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FlagshipMonitor.Web.Components.Controls.Notes;

/// <summary>The reviewer's reason, at the top of a page; fields show their own through <see cref="ReviewNotes"/>.</summary>
[HtmlTargetElement("review-note", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ReviewNoteTagHelper : TagHelper
{
    public ReviewNote? Note { get; set; }

    /// <summary>Without a note there is nothing; what stands inside the element (a link to the field) follows the text.</summary>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var inside = await output.GetChildContentAsync();
        output.TagName = null;
        if (Note is null)
        {
            output.SuppressOutput();
            return;
        }

        output.Content.SetHtmlContent(Draw(Note, null, inside));
    }

    internal static TagBuilder Draw(ReviewNote note, string? id, IHtmlContent? inside = null)
    {
        var box = Html.Element("div", null, ("class", id is null ? "note bad" : "note bad at-field"), ("id", id));
        var text = Html.Element("p");
        text.InnerHtml.AppendHtml(Html.Element("b", note.LeadIn)).Append(" ").Append(note.Text);
        if (inside is not null)
        {
            text.InnerHtml.Append(" ").AppendHtml(inside);
        }

        box.InnerHtml.AppendHtml(text);
        return box;
    }
}
