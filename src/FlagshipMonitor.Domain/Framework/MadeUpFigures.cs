using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Domain.Framework;

/// <summary>A few made-up reports, so that a framework without results can be tried out before it is published.</summary>
public static class MadeUpFigures
{
    /// <summary>In the middle of the phase a made-up country has reported two fifths of every target.</summary>
    public static IReadOnlyList<ValueContribution> Values(FrameworkDocument before, FrameworkDocument after, Phase phase, CountryCode country)
    {
        var year = phase.FirstYear + (phase.LastYear - phase.FirstYear) / 2;
        return [.. after.Indicators.Select(i => i.Code).Where(code => code != IndicatorCode.CountriesWithResults).SelectMany(code =>
        {
            var target = before.Target(code, phase.Number) ?? after.Target(code, phase.Number);
            var amount = decimal.Truncate((target?.Value ?? 100) * 2 / 5);
            return after.Indicator(code)!.Facts.Kind is IndicatorKind.Event
                ? Enumerable.Range(1, (int)Math.Clamp(amount, 1, 50)).Select(n => Value($"{code}-{n}", code, 1))
                : [Value($"{code}-1", code, amount)];
        })];

        ValueContribution Value(string id, IndicatorCode code, decimal amount) => new(id, code, country, Period.OfYear(year), new Figure.Reported(amount))
        {
            ApprovedAt = new DateTimeOffset(Period.OfYear(year).LastDay.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        };
    }
}
