using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>What one country adds to every figure of one indicator: at the day, at the end of each period, and in each period.</summary>
internal sealed class CountryParts
{
    private CountryParts(CountryValues values, Part position, Part[] ends, Part[] each, bool[] covered) =>
        (Values, Position, Ends, Each, Covered) = (values, position, ends, each, covered);

    public CountryValues Values { get; }

    public CountryCode Country => Values.Country;

    public Part Position { get; }

    public IReadOnlyList<Part> Ends { get; }

    public IReadOnlyList<Part> Each { get; }

    /// <summary>Periods that a longer report holds: a half-year of a year that was reported as one.</summary>
    public IReadOnlyList<bool> Covered { get; }

    public static CountryParts Of(CountryValues values, IndicatorKind kind, Timeline time)
    {
        var (ends, each, covered) = (new Part[time.Periods.Count], new Part[time.Periods.Count], new bool[time.Periods.Count]);
        for (var i = 0; i < time.Periods.Count; i++)
        {
            ends[i] = Aggregation.Take(values, kind, time.Ends[i]);
            each[i] = Aggregation.Take(values, kind, time.Each[i]);
            covered[i] = time.Clock.PeriodsPerYear > 1 && values.Series.Exists(s => s.Values.Exists(v =>
                v.Period.Half == 0 && v.Period.Year == time.Periods[i].Year && v.Day <= time.AsOf && v.IsReported));
        }

        return new CountryParts(values, Aggregation.Take(values, kind, time.Position), ends, each, covered);
    }
}
