using System.Globalization;

namespace FlagshipMonitor.Domain.Programme;

/// <summary>How much of a date is known.</summary>
public enum DatePrecision
{
    Day,
    Month,
    Year,
}

/// <summary>A date as precisely as it is known: a day, a month or a year. What is not known is not made up.</summary>
public sealed record PartialDate
{
    private PartialDate()
    {
        // EF Core fills it in.
    }

    public PartialDate(DateOnly day, DatePrecision precision)
    {
        Day = precision switch
        {
            DatePrecision.Year => new DateOnly(day.Year, 1, 1),
            DatePrecision.Month => new DateOnly(day.Year, day.Month, 1),
            _ => day,
        };
        Precision = precision;
    }

    /// <summary>The day, or the first day of the month or year that is known.</summary>
    public DateOnly Day { get; private init; }

    public DatePrecision Precision { get; private init; }

    /// <summary>The last day it can be: by then it has certainly happened.</summary>
    public DateOnly LastDay => Precision switch
    {
        DatePrecision.Year => new DateOnly(Day.Year, 12, 31),
        DatePrecision.Month => Day.AddMonths(1).AddDays(-1),
        _ => Day,
    };

    public static PartialDate OfDay(int year, int month, int day) => new(new DateOnly(year, month, day), DatePrecision.Day);

    public static PartialDate OfMonth(int year, int month) => new(new DateOnly(year, month, 1), DatePrecision.Month);

    public static PartialDate OfYear(int year) => new(new DateOnly(year, 1, 1), DatePrecision.Year);

    /// <summary>ISO 8601 with what is known: "2024", "2024-06" or "2024-06-30".</summary>
    public override string ToString() => Day.ToString(
        Precision switch { DatePrecision.Year => "yyyy", DatePrecision.Month => "yyyy-MM", _ => "yyyy-MM-dd" }, CultureInfo.InvariantCulture);
}
