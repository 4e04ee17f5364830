using System.Globalization;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>What was reported up to the end of a period of the phase, counted from 1.</summary>
/// <param name="Value">The value there; of sums and counts the change of the period itself.</param>
/// <param name="IsChange">Whether the value is the change of one period, not the position at its end.</param>
public readonly record struct ReportedPoint(int Period, decimal Value, bool IsChange);

/// <summary>Where the pace so far leads by the end of the phase. A forecast: never exported as an actual.</summary>
/// <param name="Lower">With the smallest change of a single period in every period left, and never above the value.</param>
/// <param name="Upper">With the largest, and never below the value.</param>
/// <param name="ReachedIn">The quarter in which the pace reaches the target, "2027-Q1"; null when it never does.</param>
public sealed record Projection(decimal Value, decimal Lower, decimal Upper, string? ReachedIn);

/// <summary>Projects a figure to the end of the phase (results engine, section 5).</summary>
public static class Forecast
{
    private const int LastYearSaid = 9999;

    /// <summary>Null with fewer than two reported periods: not enough data.</summary>
    public static Projection? Project(TargetLine target, decimal actual, Clock clock, IReadOnlyList<ReportedPoint> points)
    {
        if (target.Start is not { } start || clock.Elapsed == 0 || points.Count < 2)
        {
            return null;
        }

        var changes = Changes(start, points);
        var value = actual + (actual - start) * clock.Left / clock.Elapsed;
        var (one, other) = (actual + changes.Min() * clock.Left, actual + changes.Max() * clock.Left);
        // The pace divides by every elapsed period, the changes know the reported ones only: where one was not reported the pace lies outside them (decision 33).
        var (lower, upper) = (Math.Min(value, Math.Min(one, other)), Math.Max(value, Math.Max(one, other)));
        return new Projection(value, lower, upper, ReachedIn(target.Value - start, actual - start, clock));
    }

    /// <summary>Changes of single periods; a gap in a series of positions spreads its change evenly, so that no period seems to have made all of it.</summary>
    private static List<decimal> Changes(decimal start, IReadOnlyList<ReportedPoint> points)
    {
        var changes = new List<decimal>(points.Count);
        var (at, value) = (0, start);
        foreach (var point in points)
        {
            if (point.IsChange)
            {
                changes.Add(point.Value);
                continue;
            }

            changes.Add((point.Value - value) / (point.Period - at));
            (at, value) = (point.Period, point.Value);
        }

        return changes;
    }

    /// <summary>Quarters from the start of the phase until the pace has come the whole way; arriving on a quarter's last day is that quarter.</summary>
    private static string? ReachedIn(decimal way, decimal come, Clock clock)
    {
        // A pace near zero arrives in an age no calendar names.
        if (way == 0 || decimal.Sign(way) != decimal.Sign(come) || Math.Abs(way) > Math.Abs(come) * LastYearSaid * 4)
        {
            return null;
        }

        // What a division left behind its last places is not another quarter.
        var quarters = Math.Ceiling(Math.Round(way * clock.Elapsed * (4 / clock.PeriodsPerYear) / come, 15));
        var (years, quarter) = ((int)((quarters - 1) / 4), (int)((quarters - 1) % 4) + 1);
        var year = clock.FirstYear + years;
        return year > LastYearSaid ? null : string.Create(CultureInfo.InvariantCulture, $"{year}-Q{quarter}");
    }
}
