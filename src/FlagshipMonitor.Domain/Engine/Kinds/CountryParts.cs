using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>What one country adds to every figure of one indicator: at the day, at the end of each period, and in each period.</summary>
internal sealed class CountryParts
{
    private readonly IndicatorKind _kind;
    private readonly Timeline _time;
    private readonly Part?[] _ends;

    private CountryParts(CountryValues values, IndicatorKind kind, Timeline time, Part[] each, bool[] covered)
    {
        (Values, _kind, _time, Each, Covered) = (values, kind, time, each, covered);
        Position = Aggregation.Take(values, kind, time.Position);
        _ends = new Part[each.Length];
    }

    public CountryValues Values { get; }

    public CountryCode Country => Values.Country;

    public Part Position { get; }

    public IReadOnlyList<Part> Each { get; }

    /// <summary>Periods that a longer report holds: a half-year of a year that was reported as one.</summary>
    public IReadOnlyList<bool> Covered { get; }

    /// <summary>The position at the end of a period; what only adds up is never asked for it.</summary>
    public Part End(int period) => _ends[period] ??= Aggregation.Take(Values, _kind, _time.Ends[period]);

    public static CountryParts Of(CountryValues values, IndicatorKind kind, Timeline time)
    {
        var (each, covered) = (new Part[time.Periods.Count], new bool[time.Periods.Count]);
        for (var i = 0; i < time.Periods.Count; i++)
        {
            each[i] = Aggregation.Take(values, kind, time.Each[i]);
            covered[i] = time.Clock.PeriodsPerYear > 1 && values.Series.Exists(s => s.Values.Exists(v =>
                v.Period.Half == 0 && v.Period.Year == time.Periods[i].Year && v.Day <= time.AsOf && v.IsReported));
        }

        return new CountryParts(values, kind, time, each, covered);
    }
}
