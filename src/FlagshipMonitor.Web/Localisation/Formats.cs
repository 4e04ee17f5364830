using System.Globalization;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Web.Localisation;

/// <summary>Numbers, dates and money as a reader of each language expects them. Rounding happens here and nowhere earlier.</summary>
public static class Formats
{
    private const string NoBreakSpace = "\u00A0";
    private const long Million = 1_000_000;

    /// <summary>38 400</summary>
    public static string Count(long value, Language? language = null) => Number(value, 0, language);

    /// <summary>A number with up to so many decimals: 1.5, 12.25.</summary>
    public static string Number(decimal value, int decimals = 0, Language? language = null)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var pattern = decimals == 0 ? "#,##0" : "#,##0." + new string('#', decimals);
        var digits = Math.Abs(rounded).ToString(pattern, (language ?? Language.Current).Culture);
        return rounded < 0 ? "−" + digits : digits;
    }

    /// <summary>38.4 M; two decimals under ten million; below one million the number itself, so that little never reads as nothing.</summary>
    public static string Millions(long value, Language? language = null) => Millions(value, Math.Abs(value) < 10 * Million ? 2 : 1, language);

    /// <summary>A headline that was rounded down to 10,000 with all its digits: 46.46 M. One decimal would round it up again.</summary>
    public static string Headline(long value, Language? language = null) => Millions(value, 2, language);

    private static string Millions(long value, int decimals, Language? language) =>
        Math.Abs(value) < Million ? Count(value, language) : Number(value / (decimal)Million, decimals, language) + NoBreakSpace + "M";

    /// <summary>0.531 as 53.1%. What is below 100 never reads as 100.0.</summary>
    public static string Percent(decimal ratio, Language? language = null)
    {
        language ??= Language.Current;
        var percent = Math.Round(ratio * 100, 1, MidpointRounding.AwayFromZero);
        if (ratio < 1 && percent >= 100)
        {
            percent = 99.9m;
        }

        var digits = Math.Abs(percent).ToString("#,##0.0", language.Culture) + language.PercentSuffix;
        return percent < 0 ? "−" + digits : digits;
    }

    /// <summary>79 as 79%: for shares that were cut to whole percentages.</summary>
    public static string WholePercent(decimal percent, Language? language = null) => Number(percent, 0, language) + (language ?? Language.Current).PercentSuffix;

    /// <summary>30 June 2024, June 2024 or 2024: no more than is known.</summary>
    public static string Date(DateOnly date, DatePrecision precision = DatePrecision.Day, Language? language = null)
    {
        language ??= Language.Current;
        var pattern = (precision, language.Code) switch
        {
            (DatePrecision.Year, _) => "yyyy",
            (DatePrecision.Month, "es") => "MMMM 'de' yyyy",
            (DatePrecision.Month, _) => "MMMM yyyy",
            (_, "es") => "d 'de' MMMM 'de' yyyy",
            (_, "fr") when date.Day == 1 => "d'er' MMMM yyyy",
            _ => "d MMMM yyyy",
        };
        return date.ToString(pattern, language.Culture);
    }

    /// <summary>30 June 2024, 14:32 UTC: always in one time zone, because officers and reviewers sit in many.</summary>
    public static string DateTime(DateTimeOffset time, Language? language = null)
    {
        var utc = time.UtcDateTime;
        var clock = utc.ToString("HH:mm", CultureInfo.InvariantCulture);
        return $"{Date(DateOnly.FromDateTime(utc), DatePrecision.Day, language)}, {clock}{NoBreakSpace}UTC";
    }

    /// <summary>US$ 75 million; below one million in full: US$ 450 000.</summary>
    public static string UsDollars(decimal amount, Language? language = null)
    {
        language ??= Language.Current;
        var inMillions = Math.Abs(amount) >= Million;
        var value = Math.Round(inMillions ? amount / Million : amount, inMillions ? 1 : 0, MidpointRounding.AwayFromZero);
        var number = Number(value, 1, language);
        var text = (language.Code, inMillions) switch
        {
            // French counts "1,5 million" and "2 millions", Spanish "1 millón" and "1,5 millones".
            ("fr", true) => $"{number} {(Math.Abs(value) < 2 ? "million" : "millions")} de dollars É.-U.",
            ("fr", _) => $"{number} dollars É.-U.",
            ("es", true) => $"{number} {(Math.Abs(value) == 1 ? "millón" : "millones")} de dólares de los EE. UU.",
            ("es", _) => $"{number} dólares de los EE. UU.",
            (_, true) => $"US$ {number} million",
            _ => $"US$ {number}",
        };
        return language == Language.English ? text.Replace(" ", NoBreakSpace, StringComparison.Ordinal) : KeepFirst(text);
    }

    /// <summary>The number stays with the word after it; the rest may wrap.</summary>
    private static string KeepFirst(string text)
    {
        var space = text.IndexOf(' ', StringComparison.Ordinal);
        return text[..space] + NoBreakSpace + text[(space + 1)..];
    }
}
