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
    /// <param name="typed">The three boxes.</param>
    /// <param name="least">The least that must be known: Year lets the month and the day stay empty.</param>
    public static DateReading Read(DateText? typed, DatePrecision least = DatePrecision.Year)
    {
        if (typed is null || typed.IsEmpty)
        {
            return default;
        }

        var problem = ProblemOf(typed, least);
        if (problem is not DateProblem.None)
        {
            return new DateReading(null, problem);
        }

        return typed.TryRead(out var day, out var precision)
            ? new DateReading(new PartialDate(day, precision))
            : new DateReading(null, DateProblem.NotADay); // 31 2 2024
    }

    public static DateText ToText(PartialDate? date) => date is null ? new DateText() : DateText.From(date.Day, date.Precision);

    private static DateProblem ProblemOf(DateText typed, DatePrecision least)
    {
        if (string.IsNullOrWhiteSpace(typed.Year))
        {
            return DateProblem.YearMissing;
        }

        if (Digits(typed.Year, 4, 4) is not > 0)
        {
            return DateProblem.YearNotFourDigits;
        }

        var noMonth = string.IsNullOrWhiteSpace(typed.Month);
        var noDay = string.IsNullOrWhiteSpace(typed.Day);
        if (noMonth && (!noDay || least is not DatePrecision.Year))
        {
            return DateProblem.MonthMissing;
        }

        if (!noMonth && Digits(typed.Month, 1, 2) is not (>= 1 and <= 12))
        {
            return DateProblem.NotAMonth;
        }

        if (noDay)
        {
            return least is DatePrecision.Day ? DateProblem.DayMissing : DateProblem.None;
        }

        return Digits(typed.Day, 1, 2) is null ? DateProblem.NotADay : DateProblem.None;
    }

    private static int? Digits(string? text, int fewest, int most)
    {
        var typed = text?.Trim() ?? "";
        return typed.Length >= fewest && typed.Length <= most && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
