namespace FlagshipMonitor.Data;

/// <summary>Shortens texts for columns.</summary>
internal static class TextCuts
{
    /// <summary>The beginning of a text; a character of two halves stays whole or goes whole.</summary>
    public static string CutTo(this string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
