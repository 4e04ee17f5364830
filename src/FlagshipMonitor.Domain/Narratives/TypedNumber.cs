using System.Globalization;
using System.Text.RegularExpressions;

namespace FlagshipMonitor.Domain.Narratives;

/// <summary>A number typed by hand that may be a headline figure (results engine, section "Figures in texts").</summary>
/// <param name="Shown">As typed, with the word that scales it: "1.39 million".</param>
/// <param name="Sentence">The sentence it stands in, tokens included.</param>
/// <param name="Readings">What it can mean: "158,100" is 158 100, or 158.1 where a comma is a decimal point.</param>
public sealed record TypedNumber(string Shown, string Sentence, NumberKind Kind, IReadOnlyList<decimal> Readings);

/// <summary>Finds the numbers of a text that have to agree with computed figures. Years, dates, small numbers, money, shares and numbers of laws are none.</summary>
public static partial class TypedNumbers
{
    /// <summary>From here on a number is looked at whatever it counts.</summary>
    public const decimal Large = 1_000;

    /// <summary>From here on a number before "changes" or "countries" is looked at; below, only before their full names.</summary>
    public const decimal Several = 10;

    private const int SentenceLength = 240;
    private const int LongestShown = 60;

    /// <summary>So many digits a count can have; no figure is as large as the number that stands for longer ones, and a billion of those is still a number.</summary>
    private const int LongestCount = 18;
    private const decimal Uncountable = 10_000_000_000_000_000_000;

    /// <summary>How far the words beside a number are looked at.</summary>
    private const int Around = 80;

    private const char Token = '\uFFFC';

    public static IReadOnlyList<TypedNumber> In(string text)
    {
        // Tokens keep their place and lose their letters: what is in them is checked otherwise.
        var masked = new System.Text.StringBuilder(text);
        foreach (Match token in NarrativeText.TokensIn(text))
        {
            masked.Remove(token.Index, token.Length).Insert(token.Index, new string(Token, token.Length));
        }

        var plain = PlainText.Of(masked.ToString());
        return [.. Digits().Matches(plain.Text).Select(m => Read(plain, text, m)).OfType<TypedNumber>()];
    }

    private static TypedNumber? Read(PlainText plain, string text, Match digits)
    {
        var words = plain.Text;
        var end = digits.Index + digits.Length;
        var scale = Scale().Match(words, end);
        if (!scale.Success && end < words.Length && char.IsLetter(words[end]))
        {
            return null; // "5G", "21st"
        }

        end += scale.Success ? scale.Length : 0;
        var (before, after) = (words[Math.Max(0, digits.Index - Around)..digits.Index], words[end..Math.Min(words.Length, end + Around)]);
        if (IsYear(digits.Value, scale.Success) || Currency().IsMatch(before) || Law().IsMatch(before) || Share().IsMatch(after) || Money().IsMatch(after))
        {
            return null;
        }

        var times = scale.Success ? TimesOf(scale.Groups["word"].Value) : 1;
        List<decimal> readings = [.. Values(digits.Value).Select(v => v * times)];
        if (readings.Exists(v => v >= Large))
        {
            return Found(NumberKind.People, readings.Where(v => v >= Large));
        }

        var whole = readings.Where(v => v == decimal.Truncate(v)).ToList();
        return whole.Count == 0 ? null
            : ChangesInFull().IsMatch(after) || (Changes().IsMatch(after) && whole[0] >= Several) ? Found(NumberKind.Changes, whole)
            : (CountriesInFull().IsMatch(after) && whole[0] > 1) || (Countries().IsMatch(after) && whole[0] >= Several) ? Found(NumberKind.Countries, whole)
            : null;

        TypedNumber Found(NumberKind kind, IEnumerable<decimal> values) =>
            new(Cut(text[plain.Places[digits.Index]..plain.Places[end]], LongestShown), SentenceAround(text, plain.Places[digits.Index], plain.Places[end]), kind, [.. values]);
    }

    private static bool IsYear(string digits, bool scaled) =>
        !scaled && digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100;

    /// <summary>Spaces and apostrophes group; a comma or a point groups, or begins the decimals, or could do either.</summary>
    private static IEnumerable<decimal> Values(string digits)
    {
        var text = Groups().Replace(digits, "");
        var signs = text.Where(c => c is '.' or ',').ToList();
        var parts = text.Split('.', ',');
        var grouped = signs.Count > 0 && parts[0].Length is > 0 and <= 3 && parts[0] != "0" && signs.Distinct().Count() == 1 && parts[^1].Length == 3
            && (parts[1..].All(p => p.Length == 3) || (parts[0].Length <= 2 && parts[1..^1].All(p => p.Length == 2))); // 1,390,000 or, in lakhs, 13,90,000
        if (signs.Count == 0 || grouped)
        {
            yield return Exactly(string.Concat(parts));
        }

        if (signs.Count == 1)
        {
            yield return Exactly(parts[0], parts[1]);
        }
        else if (signs.Count > 1 && !grouped && signs[..^1].Distinct().Count() == 1 && signs[^1] != signs[0] && parts[1..^1].All(p => p.Length == 3))
        {
            yield return Exactly(string.Concat(parts[..^1]), parts[^1]);
        }
    }

    /// <summary>What is longer than any count can be agrees with none.</summary>
    private static decimal Exactly(string whole, string decimals = "0") => whole.TrimStart('0').Length > LongestCount ? Uncountable
        : decimal.Parse($"{whole}.{(decimals.Length <= LongestCount ? decimals : decimals[..LongestCount])}", CultureInfo.InvariantCulture);

    private static decimal TimesOf(string word) => word.ToLowerInvariant() switch
    {
        "k" or "thousand" or "mille" or "mil" => 1_000,
        "bn" or "billion" or "billions" or "milliard" or "milliards" => 1_000_000_000,
        var phrase when phrase.StartsWith("mil ", StringComparison.Ordinal) => 1_000_000_000,
        _ => 1_000_000,
    };

    private static string SentenceAround(string text, int from, int to)
    {
        var start = SentenceEnd().Matches(text[..from]) is { Count: > 0 } ends ? ends[^1].Index + ends[^1].Length : 0;
        var end = SentenceEnd().Match(text, to) is { Success: true } next ? next.Index + 1 : text.Length;
        var sentence = text[start..end].Trim();
        return Cut(sentence, SentenceLength);
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length].TrimEnd() + "…";

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])(?<![\p{L}\p{Nd}][-/.,])[0-9]{1,3}(?:[ \u00A0\u202F\u2009'’][0-9]{3}(?![0-9]))+(?:[.,][0-9]+)?(?![-/][\p{L}\p{Nd}])(?![0-9])|(?<![\p{L}\p{Nd}])(?<![\p{L}\p{Nd}][-/.,])[0-9]+(?:[.,][0-9]+)*(?![-/][\p{L}\p{Nd}])(?![0-9])")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[ \u00A0\u202F\u2009'’]")]
    private static partial Regex Groups();

    [GeneratedRegex(@"\G(?:[ \u00A0\u202F]?(?<word>(?i:millions?|mill[oó]n(?:es)?|mn|thousand|mille|mil millones|mil|milliards?|billions?)|M|bn)|(?<word>[kKm]))(?![\p{L}\p{Nd}])")]
    private static partial Regex Scale();

    [GeneratedRegex(@"(?:US ?\$|[$€£]|USD|EUR|CHF|F ?CFA|XOF|XAF)[ \u00A0\u202F]?$")]
    private static partial Regex Currency();

    [GeneratedRegex(@"\G\s*(?:US ?\$|[$€£]|(?i:USD|EUR|CHF|F ?CFA|XOF|XAF|(?:de |d['’])?(?:US )?dollars?|(?:d['’])?euros?|(?:de )?francs?|(?:de )?d[oó]lares)(?![\p{L}]))")]
    private static partial Regex Money();

    [GeneratedRegex(@"\G\s*(?i:%|per ?cent|pour ?cent|por ?ciento)")]
    private static partial Regex Share();

    [GeneratedRegex(@"(?i)(?:(?<![\p{L}])(?:nos?|nr|law|act|loi|ley|decree|décret|decreto|art(?:icle|ículo|\.)?|convention|convenio|recommendation|recommandation|recomendación)|[n][°º]|№|#)\.?[ \u00A0\u202F]?$")]
    private static partial Regex Law();

    [GeneratedRegex(@"\G\s+(?:[\p{L}’'-]+\s+){0,2}?(?i:institutional changes?|changements? institutionnels?|cambios? institucional(?:es)?)(?![\p{L}])")]
    private static partial Regex ChangesInFull();

    [GeneratedRegex(@"\G\s+(?:[\p{L}’'-]+\s+){0,2}?(?i:changes|changements|cambios)(?![\p{L}])")]
    private static partial Regex Changes();

    [GeneratedRegex(@"\G\s+(?:[\p{L}’'-]+\s+){0,2}?(?i:priority countries|pays prioritaires|países prioritarios)(?![\p{L}])")]
    private static partial Regex CountriesInFull();

    [GeneratedRegex(@"\G\s+(?:[\p{L}’'-]+\s+){0,2}?(?i:countries|pays|países)(?![\p{L}])")]
    private static partial Regex Countries();

    [GeneratedRegex(@"[.!?…](?=\s)|\n")]
    private static partial Regex SentenceEnd();
}
