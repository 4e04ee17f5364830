using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace FlagshipMonitor.Web.Components.Review;

/// <summary>Which of two versions a cell shows.</summary>
public enum VersionSide
{
    Older,
    Newer,
}

/// <summary>One side of a comparison: what went is struck out in the older text, what came is underlined in the newer.</summary>
[HtmlTargetElement("changed-text", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChangedTextTagHelper : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string? Older { get; set; }

    public string? Newer { get; set; }

    public VersionSide Side { get; set; }

    /// <summary>Word by word, for texts of sentences; otherwise the whole value changed.</summary>
    public bool ByWords { get; set; }

    /// <summary>What stands for a version without the value.</summary>
    public string? Missing { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        var content = new HtmlContentBuilder();
        // Razor makes an empty text of a value that is not there; no field has an empty text as its value.
        var shown = Side is VersionSide.Older ? Older : Newer;
        if (string.IsNullOrEmpty(shown))
        {
            content.AppendHtml(Html.Element("span", Missing, ("class", "mute")));
        }
        else if (ByWords && !string.IsNullOrEmpty(Older) && !string.IsNullOrEmpty(Newer))
        {
            foreach (var run in Runs(Older, Newer).Where(r => Side is VersionSide.Older ? r.InOld : r.InNew))
            {
                Append(content, run.Text, run is { InOld: true, InNew: true });
            }
        }
        else
        {
            Append(content, shown, Older == Newer);
        }

        output.Content.SetHtmlContent(content);
    }

    /// <summary>Both sides of a comparison stand on one page: it is made once for the two.</summary>
    private IReadOnlyList<WordRun> Runs(string older, string newer)
    {
        var key = (nameof(ChangedTextTagHelper), older, newer);
        var items = ViewContext.HttpContext.Items;
        if (items[key] is not IReadOnlyList<WordRun> runs)
        {
            items[key] = runs = WordDifference.Between(older, newer);
        }

        return runs;
    }

    private void Append(HtmlContentBuilder content, string text, bool same)
    {
        if (same)
        {
            content.Append(text);
        }
        else
        {
            content.AppendHtml(Html.Element(Side is VersionSide.Older ? "del" : "ins", text));
        }
    }
}
