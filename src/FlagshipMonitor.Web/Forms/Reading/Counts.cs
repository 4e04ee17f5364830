using System.Globalization;
using System.Text;
using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.Web.Forms.Reading;

/// <summary>What a box for a number of people says. Empty, zero and not applicable are three different answers.</summary>
public enum CountKind
{
    Empty,
    Number,
    NotApplicable,
    Refused,
}

/// <summary>Why a number is refused; each reason has its own sentence.</summary>
public enum CountProblem
{
    None,
    NotANumber,
    WithSign,
    NotWhole,
    Ambiguous,
    MixedDigits,
    TooLarge,
}

/// <summary>A number of people as it was read.</summary>
public readonly record struct CountReading(CountKind Kind, long Value = 0, CountProblem Problem = CountProblem.None)
{
    /// <summary>The number; null where none was given or none could be read.</summary>
    public long? Number => Kind is CountKind.Number ? Value : null;
}

/// <summary>
/// Reads numbers of people as a page's language writes them: "158 100" everywhere, "158,100" in English, "158.100" in
/// Spanish. What another language would read differently is refused, never guessed.
/// </summary>
public static class Counts
{
    /// <summary>More people than there are.</summary>
    public const long Largest = 9_999_999_999;

    private const int MostDigits = 10;
    private const string Spaces = " \u00A0\u2007\u2009\u202F";
    private const string Signs = "+-\u2010\u2011\u2012\u2013\u2212";

    public static CountReading Read(string? text, Language? language = null)
    {
        var typed = text?.Trim() ?? "";
        if (typed.Length == 0)
        {
            return new CountReading(CountKind.Empty);
        }

        if (IsNotApplicable(typed))
        {
            return new CountReading(CountKind.NotApplicable);
        }

        var problem = ReadDigits(typed, language ?? Language.Current, out var digits);
        return problem is CountProblem.None ? Number(digits) : new CountReading(CountKind.Refused, Problem: problem);
    }

    /// <summary>The form in which a page of each language says "not applicable", which <see cref="Read"/> understands in all of them.</summary>
    public static string NotApplicable(Language? language = null) => (language ?? Language.Current).Code switch
    {
        "fr" => "s.o.",
        "es" => "n. a.",
        _ => "n/a",
    };

    /// <summary>In every language, so that a colleague with another language finds the same answer.</summary>
    private static bool IsNotApplicable(string typed) =>
        new string([.. typed.Where(c => c is not ('.' or '/') && !char.IsWhiteSpace(c))]).ToUpperInvariant() is "NA" or "SO";

    private static CountReading Number(string digits)
    {
        var significant = digits.TrimStart('0');
        return significant.Length > MostDigits
            ? new CountReading(CountKind.Refused, Problem: CountProblem.TooLarge)
            : new CountReading(CountKind.Number, significant.Length == 0 ? 0 : long.Parse(significant, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static CountProblem ReadDigits(string typed, Language language, out string digits)
    {
        digits = "";
        if (Signs.Contains(typed[0], StringComparison.Ordinal))
        {
            return CountProblem.WithSign;
        }

        // Digits of other scripts mean the same number; two scripts in one number mean that something went wrong.
        if (!TryToAscii(typed, out var ascii, out var scripts))
        {
            return CountProblem.NotANumber;
        }

        if (scripts > 1)
        {
            return CountProblem.MixedDigits;
        }

        digits = new string([.. ascii.Where(char.IsAsciiDigit)]);
        var separators = ascii.Where(c => !char.IsAsciiDigit(c)).Distinct().ToList();
        if (separators.Count == 0)
        {
            return CountProblem.None;
        }

        var inThrees = separators.Count == 1 && IsInThrees(ascii.Split(separators[0]));
        if (separators.Count == 1 && (separators[0] == ' ' || separators[0] == GroupOf(language)))
        {
            return inThrees ? CountProblem.None : CountProblem.Ambiguous;
        }

        return separators.Count > 1 || inThrees || ascii.Count(c => c == separators[0]) > 1 ? CountProblem.Ambiguous : CountProblem.NotWhole;
    }

    private static char? GroupOf(Language language) => language.Code switch
    {
        "en" => ',',
        "es" => '.',
        _ => null,
    };

    private static bool IsInThrees(string[] groups) => groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(g => g.Length == 3);

    /// <summary>Every kind of space becomes one; any other sign than digits, commas and points is no number.</summary>
    private static bool TryToAscii(string typed, out string ascii, out int scripts)
    {
        var text = new StringBuilder(typed.Length);
        var zeros = new HashSet<int>();
        foreach (var rune in typed.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber)
            {
                var digit = (int)Rune.GetNumericValue(rune);
                zeros.Add(rune.Value - digit);
                text.Append((char)('0' + digit));
            }
            else if (rune.Value is ',' or '.')
            {
                text.Append((char)rune.Value);
            }
            else if (rune.IsBmp && Spaces.Contains((char)rune.Value, StringComparison.Ordinal))
            {
                text.Append(' ');
            }
            else
            {
                (ascii, scripts) = ("", 0);
                return false;
            }
        }

        (ascii, scripts) = (text.ToString(), zeros.Count);
        return scripts > 0;
    }
}
