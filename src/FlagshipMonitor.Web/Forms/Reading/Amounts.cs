using System.Globalization;
using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.Web.Forms.Reading;

/// <summary>An amount as it was read; neither a number nor a problem means that nothing was typed.</summary>
public readonly record struct AmountReading(decimal? Number, CountProblem Problem = CountProblem.None);

/// <summary>Reads amounts that may have decimals, a share or a level, with the same care as <see cref="Counts"/>.</summary>
public static class Amounts
{
    public static AmountReading Read(string? text, Language? language = null)
    {
        language ??= Language.Current;
        var count = Counts.Read(text, language);
        return count switch
        {
            { Kind: CountKind.Empty } => default,
            { Kind: CountKind.Number } => new AmountReading(count.Value),
            { Kind: CountKind.Refused, Problem: CountProblem.NotWhole } when WithDecimals(text!, language) is { } number => new AmountReading(number),
            { Kind: CountKind.Refused } => new AmountReading(null, count.Problem),
            _ => new AmountReading(null, CountProblem.NotANumber),
        };
    }

    /// <summary>As <see cref="Read"/> takes it back: without groups, with the language's decimal sign.</summary>
    public static string? Write(decimal? number, Language? language = null) =>
        number?.ToString("0.############", (language ?? Language.Current).Culture);

    private static decimal? WithDecimals(string text, Language language) =>
        decimal.TryParse(text.Trim(), NumberStyles.AllowDecimalPoint, language.Culture, out var number) ? number : null;
}
