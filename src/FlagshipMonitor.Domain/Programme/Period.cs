using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FlagshipMonitor.Domain.Programme;

/// <summary>A reporting period: a year ("2024") or a half-year ("2024-H2").</summary>
public sealed record Period : IComparable<Period>
{
    private Period(int year, int half) => (Year, Half) = (year, half);

    public int Year { get; }

    /// <summary>1 or 2, or 0 for the whole year.</summary>
    public int Half { get; }

    public DateOnly FirstDay => new(Year, Half == 2 ? 7 : 1, 1);

    public DateOnly LastDay => Half == 1 ? new DateOnly(Year, 6, 30) : new DateOnly(Year, 12, 31);

    public static Period OfYear(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1900);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 2200);
        return new Period(year, 0);
    }

    public static Period OfHalf(int year, int half)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(half, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(half, 2);
        return new Period(OfYear(year).Year, half);
    }

    /// <summary>The year that holds a day.</summary>
    public static Period YearOf(DateOnly day) => OfYear(day.Year);

    /// <summary>The last year that is over on a day: what is due.</summary>
    public static Period LastClosedYear(DateOnly today) => OfYear(today.Year - 1);

    public static bool TryParse(string? text, [NotNullWhen(true)] out Period? period)
    {
        period = text switch
        {
            { Length: 4 } when Year4(text) is { } year => OfYear(year),
            { Length: 7 } when text[4..6] == "-H" && text[6] is '1' or '2' && Year4(text[..4]) is { } year => OfHalf(year, text[6] - '0'),
            _ => null,
        };
        return period is not null;

        static int? Year4(string digits) =>
            digits.All(char.IsAsciiDigit) && int.Parse(digits, CultureInfo.InvariantCulture) is >= 1900 and <= 2200 and var year ? year : null;
    }

    /// <summary>A period is due from the day after its last day.</summary>
    public bool IsDue(DateOnly today) => today > LastDay;

    public bool Holds(DateOnly day) => day >= FirstDay && day <= LastDay;

    public int CompareTo(Period? other) => other is null ? 1 : (LastDay, FirstDay).CompareTo((other.LastDay, other.FirstDay));

    public override string ToString() => Half == 0
        ? Year.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{Year}-H{Half}");

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}
