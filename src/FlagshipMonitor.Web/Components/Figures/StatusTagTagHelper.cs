using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Components.Figures;

/// <summary>A state as a word with a shape: Draft, Submitted, Returned, Approved, Example and so on; text says more than the word.</summary>
[HtmlTargetElement("status-tag", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTagTagHelper(IStringLocalizer<SharedText> t) : TagHelper
{
    /// <summary>The state's name, as in its enumeration.</summary>
    public required string Status { get; set; }

    /// <summary>Replaces the word: "Approved 12 December 2023".</summary>
    public string? Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (look, icon, word) = Status switch
        {
            "Draft" => ("", "pencil", t["Draft"]),
            "Submitted" => ("wait", "clock", t["Submitted"]),
            "Returned" => ("bad", "return", t["Returned"]),
            "Approved" => ("ok", "check", t["Approved"]),
            "Published" => ("ok", "check", t["Published"]),
            "Done" => ("ok", "check", t["Done"]),
            "Withdrawn" => ("", "minus", t["Withdrawn"]),
            "Superseded" => ("", "minus", t["Superseded"]),
            "Example" => ("warn", "file", t["Example"]),
            "Warning" => ("warn", "alert", t["Warning"]),
            "Error" => ("bad", "alert", t["Error"]),
            "NotStarted" => ("", "circle", t["Not started"]),
            "Achieved" => ("ok", "check", t["Achieved"]),
            "OnTrack" => ("ok", "up", t["On track"]),
            "AtRisk" => ("warn", "circle", t["At risk"]),
            "OffTrack" => ("bad", "down", t["Off track"]),
            "Regressing" => ("bad", "down", t["Worse than the baseline"]),
            "Maintained" => ("ok", "check", t["Maintained"]),
            "NotMaintained" => ("bad", "down", t["Not maintained"]),
            "NoData" => ("", "minus", t["No data"]),
            "NotDue" => ("", "clock", t["Not due yet"]),
            _ => ("", null, t[Status]),
        };

        (output.TagName, output.TagMode) = ("span", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", $"tag {look}".TrimEnd());
        if (icon is not null)
        {
            output.Content.AppendHtml(Icons.Draw(icon));
        }

        output.Content.Append(Text ?? word);
    }
}
