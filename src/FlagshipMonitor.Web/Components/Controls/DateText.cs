using System.Globalization;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.Web.Components.Controls;

/// <summary>A date as it was typed into three boxes; what it means is asked when it is needed.</summary>
public sealed class DateText
{
    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    public static DateText From(DateOnly date, DatePrecision precision = DatePrecision.Day) => new()
    {
        Day = precision is DatePrecision.Day ? $"{date.Day}" : null,
        Month = precision is not DatePrecision.Year ? $"{date.Month}" : null,
        Year = date.Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <summary>The first day of what was typed, and how much of it was. Nothing for 31 2 2024, "May", or a day without its month.</summary>
    public bool TryRead(out DateOnly date, out DatePrecision precision)
    {
        date = default;
        precision = (string.IsNullOrWhiteSpace(Day), string.IsNullOrWhiteSpace(Month)) switch
        {
            (true, true) => DatePrecision.Year,
            (true, false) => DatePrecision.Month,
            _ => DatePrecision.Day,
        };
        var year = Part(Year, 4);
        var month = precision is DatePrecision.Year ? 1 : Part(Month, 2);
        var day = precision is DatePrecision.Day ? Part(Day, 2) : 1;
        if (year is not >= 1 || month is not (>= 1 and <= 12) || day is not >= 1 || day > DateTime.DaysInMonth(year.Value, month.Value))
        {
            return false;
        }

        date = new DateOnly(year.Value, month.Value, day.Value);
        return true;
    }

    /// <summary>Digits only, and of a year all four: "24" could be any century.</summary>
    private static int? Part(string? text, int digits)
    {
        var typed = text?.Trim() ?? "";
        var fits = digits == 4 ? typed.Length == 4 : typed.Length is 1 or 2;
        return fits && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
