using System.Text;

namespace FlagshipMonitor.Web.Forms.Reading;

/// <summary>Why a text is refused; each reason has its own sentence.</summary>
public enum TextProblem
{
    None,
    TooLong,
    Nul,
    Control,
    LineBreak,
    LoneSurrogate,
    DirectionOverride,
}

/// <summary>What is wrong with a text: which sign, where it stands from 1, and how long the text is.</summary>
public readonly record struct TextReading(TextProblem Problem, int Sign = 0, int Position = 0, int Length = 0);

/// <summary>
/// What a text may hold: every script and every mark of every language, but nothing that a reader cannot see and a
/// machine obeys. Lengths are in characters, as in the database.
/// </summary>
public static class TextRules
{
    /// <summary>What will be stored: without white space at the ends, one sign for each line break; null if nothing is left.</summary>
    public static string? Clean(string? text)
    {
        var clean = WithOneBreak(text)?.Trim();
        return string.IsNullOrEmpty(clean) ? null : clean;
    }

    public static TextReading Check(string? text, int limit, bool oneLine)
    {
        // Signs first, in the text as it was typed: trimming would take some of them away unseen.
        var signs = CheckSigns(WithOneBreak(text), oneLine);
        if (signs.Problem is not TextProblem.None)
        {
            return signs;
        }

        var length = Clean(text)?.EnumerateRunes().Count() ?? 0;
        return length > limit ? new TextReading(TextProblem.TooLong, Length: length) : new TextReading(TextProblem.None, Length: length);
    }

    /// <summary>Whether the database can hold the text at all, even in a draft.</summary>
    public static bool CanBeKept(string? text) => WhatCannotBeKept(text).Problem is TextProblem.None;

    /// <summary>The first sign that no database can hold, whatever else is wrong with the text.</summary>
    public static TextReading WhatCannotBeKept(string? text) => CheckSigns(WithOneBreak(text), oneLine: false, TextProblem.Nul, TextProblem.LoneSurrogate);

    /// <summary>Browsers send two signs for a line break; other signs that may break lines are not touched.</summary>
    private static string? WithOneBreak(string? text) => text?.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    /// <param name="text">The text.</param>
    /// <param name="oneLine">Whether a line break is wrong.</param>
    /// <param name="only">Looks for these problems alone; for all without them.</param>
    private static TextReading CheckSigns(string? text, bool oneLine, params TextProblem[] only)
    {
        var position = 0;
        for (var i = 0; i < text?.Length; i++)
        {
            position++;
            var isWhole = Rune.TryGetRuneAt(text, i, out var rune);
            var problem = isWhole ? ProblemOf(rune.Value, oneLine) : TextProblem.LoneSurrogate;
            if (problem is not TextProblem.None && (only.Length == 0 || only.Contains(problem)))
            {
                return new TextReading(problem, isWhole ? rune.Value : text[i], position);
            }

            i += isWhole ? rune.Utf16SequenceLength - 1 : 0;
        }

        return default;
    }

    private static TextProblem ProblemOf(int sign, bool oneLine) => sign switch
    {
        0 => TextProblem.Nul,
        '\n' => oneLine ? TextProblem.LineBreak : TextProblem.None,
        '\t' => oneLine ? TextProblem.Control : TextProblem.None,
        < 0x20 or (>= 0x7F and <= 0x9F) or 0xFFFE or 0xFFFF => TextProblem.Control,
        // They turn the order of what follows; the marks 200E, 200F and 061C, which right-to-left writing needs, stay.
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) => TextProblem.DirectionOverride,
        _ => TextProblem.None,
    };
}
