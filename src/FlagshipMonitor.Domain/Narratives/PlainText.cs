using System.Globalization;
using System.Text;

namespace FlagshipMonitor.Domain.Narratives;

/// <summary>A text with the digits, spaces and signs of ASCII in place of those of other scripts, and without what cannot be seen: so that one way of looking finds every number.</summary>
/// <param name="Text">To look in.</param>
/// <param name="Places">Where each of its characters, and its end, stands in the text as written.</param>
internal sealed record PlainText(string Text, IReadOnlyList<int> Places)
{
    /// <summary>From here the forms of ASCII that are as wide as an ideograph follow in the same order.</summary>
    private const int FullWidth = 0xFF00;

    public static PlainText Of(string written)
    {
        var (text, places) = (new StringBuilder(written.Length), new List<int>(written.Length + 1));
        var at = 0;
        foreach (var rune in written.EnumerateRunes())
        {
            var plain = Plain(rune);
            text.Append(plain);
            places.AddRange(Enumerable.Repeat(at, plain.Length));
            at += rune.Utf16SequenceLength;
        }

        places.Add(at);
        return new PlainText(text.ToString(), places);
    }

    private static string Plain(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.DecimalDigitNumber => ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture),
        UnicodeCategory.SpaceSeparator => " ",
        UnicodeCategory.Format => "",
        _ => rune.Value switch
        {
            '٬' or '،' or '、' => ",",
            '٫' or '。' => ".",
            'ʼ' or '′' or '‘' => "'",
            > FullWidth and <= FullWidth + ('~' - ' ') => ((char)(rune.Value - FullWidth + ' ')).ToString(),
            _ => rune.ToString(),
        },
    };
}
