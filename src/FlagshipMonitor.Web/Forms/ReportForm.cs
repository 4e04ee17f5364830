using System.Text.Json.Serialization;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Forms.Reports;

namespace FlagshipMonitor.Web.Forms;

/// <summary>A report as it was typed: every answer a text, whatever it says. What it means is asked when it is checked.</summary>
public abstract class ReportForm
{
    /// <summary>Asked only where an approved result is corrected.</summary>
    public abstract string? CorrectionReason { get; set; }

    /// <summary>Whether the correction mends an error, adds data or uses a better method.</summary>
    public abstract string? CorrectionClass { get; set; }

    public abstract List<LinkText> Evidence { get; set; }

    /// <summary>What the class says; null where it says nothing known.</summary>
    [JsonIgnore]
    public ChangeClass? ChangeClass => Enum.TryParse<ChangeClass>(CorrectionClass, out var known) ? known : null;

    /// <summary>Every answer by the name of its field, as it was typed; empty answers have no entry.</summary>
    public IReadOnlyDictionary<string, string> Texts() => Answers()
        .Where(a => !string.IsNullOrWhiteSpace(a.Value))
        .ToDictionary(a => a.Key, a => a.Value!.Trim(), StringComparer.Ordinal);

    /// <summary>The same to the letter: where a sign is counted, nothing may be trimmed away before it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> AsTyped() => Answers();

    /// <summary>Makes the form whole for its page: rows to type in, no answers to questions that were not asked.</summary>
    public abstract void Complete(bool anotherLink = false);

    /// <summary>All fields in their order on the page, with what was typed.</summary>
    protected abstract IEnumerable<KeyValuePair<string, string?>> Answers();

    protected static KeyValuePair<string, string?> Answer(string name, string? text) => new(name, text);

    protected static KeyValuePair<string, string?> Answer(string name, List<string> choices) => new(name, string.Join('|', choices));

    protected static KeyValuePair<string, string?> Answer(string name, DateText date) =>
        new(name, string.Join(' ', new[] { date.Day, date.Month, date.Year }.Where(p => !string.IsNullOrWhiteSpace(p))));

    protected static IEnumerable<KeyValuePair<string, string?>> Answer(string name, List<LinkText> links) => links.SelectMany((link, i) => new[]
    {
        Answer($"{name}[{i}].{nameof(LinkText.Url)}", link.Url),
        Answer($"{name}[{i}].{nameof(LinkText.Title)}", link.Title),
    });
}
