using System.Globalization;

namespace FlagshipMonitor.Web.Localisation;

/// <summary>Resource names that differ by case alone would be one name: a word inside a sentence is its heading with a small letter.</summary>
public static class Words
{
    public static string InSentence(string heading) =>
        heading.Length == 0 ? heading : char.ToLower(heading[0], CultureInfo.CurrentCulture) + heading[1..];
}
