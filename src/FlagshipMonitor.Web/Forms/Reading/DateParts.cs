using System.Globalization;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Web.Components.Controls;

namespace FlagshipMonitor.Web.Forms.Reading;

/// <summary>Why three boxes make no date; each reason has its own sentence.</summary>
public enum DateProblem
{
    None,
    YearMissing,
    YearNotFourDigits,
    MonthMissing,
    NotAMonth,
    NotADay,
    DayMissing,
}

/// <summary>A date as it was read; neither a date nor a problem means that nothing was typed.</summary>
public readonly record struct DateReading(PartialDate? Date, DateProblem Problem = DateProblem.None)
{
    public bool IsEmpty => Date is null && Problem is DateProblem.None;
}

/// <summary>Reads a date from three boxes, as precisely as it was typed: day, month or year.</summary>
public static class DateParts
{
    /// <summary>Stands in for a year that cannot be read: 29 February may be right then.</summary>
    private const int LeapYear = 2024;

    /// <param name="typed">The three boxes.</param>
    /// <param name="least">The least that must be known: Year lets the month and the day stay empty.</param>
    public static DateReading Read(DateText? typed, DatePrecision least = DatePrecision.Year)
    {
        if (typed is null || typed.IsEmpty)
        {
            return default;
        }

        var problems = Problems(typed, least);
        return problems.Count > 0 ? new DateReading(null, problems[0].Problem)
            : typed.TryRead(out var day, out var precision) ? new DateReading(new PartialDate(day, precision))
            : new DateReading(null, DateProblem.NotADay);
    }

    /// <summary>What is wrong with each box, year first: a day that no month has is wrong whatever the year says.</summary>
    public static IReadOnlyList<(string Box, DateProblem Problem)> Problems(DateText typed, DatePrecision least = DatePrecision.Year)
    {
        if (typed.IsEmpty)
        {
            return [];
        }

        (string, DateProblem)[] all =
        [
            (nameof(DateText.Year), OfYear(typed)), (nameof(DateText.Month), OfMonth(typed, least)), (nameof(DateText.Day), OfDay(typed, least)),
        ];
        return [.. all.Where(p => p.Item2 is not DateProblem.None)];
    }

    /// <summary>The year alone, where it can be read.</summary>
    public static int? YearOf(DateText typed) => Digits(typed.Year, 4, 4) is > 0 and var year ? year : null;

    public static DateText ToText(PartialDate? date) => date is null ? new DateText() : DateText.From(date.Day, date.Precision);

    private static DateProblem OfYear(DateText typed) =>
        string.IsNullOrWhiteSpace(typed.Year) ? DateProblem.YearMissing : YearOf(typed) is null ? DateProblem.YearNotFourDigits : DateProblem.None;

    private static DateProblem OfMonth(DateText typed, DatePrecision least) =>
        !string.IsNullOrWhiteSpace(typed.Month) ? MonthOf(typed) is null ? DateProblem.NotAMonth : DateProblem.None
        : least is not DatePrecision.Year || !string.IsNullOrWhiteSpace(typed.Day) ? DateProblem.MonthMissing
        : DateProblem.None;

    private static DateProblem OfDay(DateText typed, DatePrecision least)
    {
        if (string.IsNullOrWhiteSpace(typed.Day))
        {
            // What is missing as well is said once the month is there.
            return least is DatePrecision.Day && !string.IsNullOrWhiteSpace(typed.Month) ? DateProblem.DayMissing : DateProblem.None;
        }

        var last = MonthOf(typed) is { } month ? DateTime.DaysInMonth(YearOf(typed) ?? LeapYear, month) : 31;
        return Digits(typed.Day, 1, 2) is { } day && day >= 1 && day <= last ? DateProblem.None : DateProblem.NotADay;
    }

    private static int? MonthOf(DateText typed) => Digits(typed.Month, 1, 2) is >= 1 and <= 12 and var month ? month : null;

    private static int? Digits(string? text, int fewest, int most)
    {
        var typed = text?.Trim() ?? "";
        return typed.Length >= fewest && typed.Length <= most && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
