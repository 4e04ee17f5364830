using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Localisation;

/// <summary>Resource names that differ by case alone would be one name: a word inside a sentence is its heading with a small letter.</summary>
public static partial class Words
{
    /// <summary>"a; b; c" as each language writes it: French puts a space before the sign.</summary>
    public static string List(IStringLocalizer<SharedText> t, IEnumerable<string> items) =>
        items.Aggregate("", (list, item) => list.Length == 0 ? item : t["{0}; {1}", list, item].Value);

    public static string InSentence(string heading) =>
        heading.Length == 0 ? heading : char.ToLower(heading[0], CultureInfo.CurrentCulture) + heading[1..];

    /// <summary>A sentence that begins with a name which stands beside it already, without that name: "Text in English: enter digits" is "Enter digits" there.</summary>
    public static string WithoutName(IStringLocalizer<SharedText> t, string name, string sentence)
    {
        var lead = t["{0}: {1}", name, ""].Value.TrimEnd();
        var rest = sentence.StartsWith(lead, StringComparison.Ordinal) ? sentence[lead.Length..].TrimStart() : "";
        return rest.Length == 0 ? sentence : char.ToUpper(rest[0], CultureInfo.CurrentCulture) + rest[1..];
    }

    /// <summary>Somebody's text with its numbers held together: a line does not end within 12 500.</summary>
    public static string Unbroken(string text) => GroupingSpace().Replace(text, "\u00A0");

    [GeneratedRegex(@"(?<=\d) (?=\d{3}(?!\d))")]
    private static partial Regex GroupingSpace();
}
