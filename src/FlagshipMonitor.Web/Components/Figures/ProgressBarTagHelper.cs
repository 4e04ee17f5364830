using FlagshipMonitor.Web.Charts;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Components.Figures;

/// <summary>A value against its target, with the first phase's tick and, once there is a plan, its marker.</summary>
[HtmlTargetElement("progress-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProgressBarTagHelper(IStringLocalizer<SharedText> t) : TagHelper
{
    /// <summary>What is measured; screen readers hear it with the numbers.</summary>
    public required string Label { get; set; }

    /// <summary>Null: not reported. That is not zero.</summary>
    public long? Value { get; set; }

    public long? Target { get; set; }

    public long? FirstPhase { get; set; }

    public long? Plan { get; set; }

    /// <summary>People are told in millions, changes and countries one by one.</summary>
    public bool Millions { get; set; }

    public Tone Tone { get; set; }

    /// <summary>What stands in the bar without a value, if not "Not reported".</summary>
    public string? EmptyText { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var empty = EmptyText ?? (Target is null ? t["No target set"] : t["Not reported"]).Value;
        var sentence = (Value, Target) switch
        {
            ({ } value, { } target) => t["{0}: {1} of {2}.", Label, Say(value), Say(target)],
            ({ } value, null) => t["{0}: {1}.", Label, Say(value)],
            (null, _) => t["{0}: {1}.", Label, empty],
        };
        var plan = Plan is { } p ? new Mark(p, t["Expected: {0}", Say(p)]) : null;
        var first = FirstPhase is { } f ? new Mark(f, t["First phase: {0}", Say(f)]) : null;
        string?[] sentences = [sentence, plan?.Text + ".", first?.Text + "."];

        output.TagName = null;
        output.Content.SetHtmlContent(ProgressBar.Draw(new Progress(Value, Target, string.Join(' ', sentences.Where(s => s is not ".")))
        {
            TargetText = Target is { } goal ? t["Target: {0}", Say(goal)].Value : null,
            EmptyText = empty,
            FirstPhase = first,
            Plan = plan,
            Tone = Tone,
        }));
    }

    private string Say(long value) => Millions ? Formats.Millions(value) : Formats.Count(value);
}
