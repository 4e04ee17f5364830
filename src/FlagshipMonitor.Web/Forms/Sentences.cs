using System.Globalization;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms;

/// <summary>What is said to a person about an answer that cannot be read: always what to do about it.</summary>
public static class Sentences
{
    /// <summary>For a box in which "not applicable" is no answer.</summary>
    public static string Of(CountReading number, IStringLocalizer<SharedText> t) => number.Kind switch
    {
        CountKind.NotApplicable => t["Enter a number, or leave it empty if it is not known"],
        CountKind.Refused => Of(number.Problem, t),
        _ => "",
    };

    public static string Of(CountProblem problem, IStringLocalizer<SharedText> t) => problem switch
    {
        CountProblem.None => "",
        CountProblem.WithSign => t["Enter the number without a sign"],
        CountProblem.NotWhole => t["Enter a whole number of people, without decimals"],
        CountProblem.Ambiguous => t["Write the number with spaces or without separators, such as {0}, because this way it could mean two different numbers", Formats.Count(12_345)],
        CountProblem.MixedDigits => t["Write the number with digits of one script only"],
        CountProblem.TooLarge => t["Enter a number of at most {0}", Formats.Count(Counts.Largest)],
        _ => t["Enter digits only, such as {0}", Formats.Count(12_345)],
    };

    public static string Of(DateProblem problem, IStringLocalizer<SharedText> t) => problem switch
    {
        DateProblem.None => "",
        DateProblem.YearMissing => t["Enter the year too"],
        DateProblem.YearNotFourDigits => t["Write the year with four digits, such as 2024"],
        DateProblem.MonthMissing => t["Enter the month too"],
        DateProblem.DayMissing => t["Enter the day too"],
        DateProblem.NotAMonth => t["Enter the month as a number from 1 to 12"],
        _ => t["Enter a day that this month has"],
    };

    public static string Of(TextReading text, int limit, IStringLocalizer<SharedText> t) => text.Problem switch
    {
        TextProblem.None => "",
        TextProblem.TooLong => t["Shorten this to {0} characters; it has {1}", Formats.Count(limit), Formats.Count(text.Length)],
        TextProblem.LineBreak => t["Write this on one line, without the line break at character {0}", Formats.Count(text.Position)],
        TextProblem.DirectionOverride => t["Remove the sign {0} at character {1}, because it changes the direction of the text unseen", Name(text.Sign), Formats.Count(text.Position)],
        TextProblem.LoneSurrogate => t["Remove the sign {0} at character {1}, because it is half of a character", Name(text.Sign), Formats.Count(text.Position)],
        _ => t["Remove the sign {0} at character {1}, because it is a control character", Name(text.Sign), Formats.Count(text.Position)],
    };

    private static string Name(int sign) => "U+" + sign.ToString("X4", CultureInfo.InvariantCulture);
}
