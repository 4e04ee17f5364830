using System.Globalization;

namespace FlagshipMonitor.Data;

/// <summary>Shortens texts for columns, titles and lists. What a reader sees as one sign stays whole or goes whole.</summary>
public static class TextCuts
{
    /// <summary>The beginning of a text, of at most so many UTF-16 units.</summary>
    public static string CutTo(this string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = 0;
        for (var next = 0; next <= length; next += StringInfo.GetNextTextElementLength(text, next))
        {
            end = next;
        }

        return text[..end];
    }

    /// <summary>The same with a mark for what is missing, which counts.</summary>
    public static string Shorten(this string text, int length) => text.Length <= length ? text : text.CutTo(length - 1).TrimEnd() + "…";
}
