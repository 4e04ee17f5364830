using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>One scheme's authoritative values, in the order of their days; never in that of editing.</summary>
internal sealed record Series(string? Scheme, List<ValueContribution> Values);

/// <summary>What is known of one indicator in one country: its authoritative values, and what is not in any figure and why.</summary>
internal sealed class CountryValues
{
    private CountryValues(CountryCode country, decimal? population, List<Series> series, List<LeftOut> leftOut) =>
        (Country, Population, Series, LeftOut) = (country, population, series, leftOut);

    public CountryCode Country { get; }

    public decimal? Population { get; }

    public List<Series> Series { get; }

    /// <summary>Left out of every figure, whatever its period.</summary>
    public List<LeftOut> LeftOut { get; }

    public static CountryValues Of(CountryCode country, IndicatorRule indicator, IEnumerable<ValueContribution> values, Portfolio portfolio)
    {
        var isEvent = indicator.Kind is IndicatorKind.Event;
        var leftOut = new List<LeftOut>();
        var kept = new Dictionary<(string?, Period?), ValueContribution>();
        foreach (var value in values)
        {
            if (IsUnknownYet(value, portfolio.AsOf))
            {
                leftOut.Add(new LeftOut(value.Id, LeftOutReason.ApprovedAfterTheDate));
                continue;
            }

            if (value.IsWithdrawnBy(portfolio.AsOf))
            {
                leftOut.Add(new LeftOut(value.Id, LeftOutReason.Withdrawn));
                continue;
            }

            // An event is corrected as a whole, its date included; of other kinds each period stands for itself.
            if (!isEvent && Outside(value, portfolio) is { } reason)
            {
                leftOut.Add(new LeftOut(value.Id, reason));
                continue;
            }

            var key = isEvent ? (value.EventKey, null) : indicator.Kind is IndicatorKind.Qualitative ? (value.Id, null) : (value.Scheme ?? "", (Period?)value.Period);
            if (!kept.TryGetValue(key, out var other))
            {
                kept.Add(key, value);
                continue;
            }

            var (stays, goes) = IsBetter(value, other, isEvent) ? (value, other) : (other, value);
            kept[key] = stays;
            leftOut.Add(new LeftOut(goes.Id, goes.Day < stays.Day && !isEvent ? LeftOutReason.EarlierInItsSeries : LeftOutReason.SupersededByALaterApproval));
        }

        if (isEvent)
        {
            foreach (var (key, value) in kept.ToList())
            {
                if ((InstitutionalChange.EverAchieved(value.Stage) ? Outside(value, portfolio) : LeftOutReason.NotYetAchieved) is { } reason)
                {
                    kept.Remove(key);
                    leftOut.Add(new LeftOut(value.Id, reason));
                }
            }
        }

        var series = kept.Values.GroupBy(v => v.Scheme ?? "", StringComparer.Ordinal).OrderBy(s => s.Key, StringComparer.Ordinal)
            .Select(s => new Series(s.Key.Length == 0 ? null : s.Key, [.. s.OrderBy(v => v.Day).ThenBy(v => v.Id, StringComparer.Ordinal)])).ToList();
        var population = portfolio.Populations.TryGetValue(country, out var people) ? people : (decimal?)null;
        // Money and trainings are not bounded by who lives there.
        return new CountryValues(country, indicator.IsPeople ? population : null, series, leftOut);
    }

    private static bool IsUnknownYet(ValueContribution value, DateOnly asOf) =>
        value.ApprovedAt is { } at && at != DateTimeOffset.MaxValue && DateOnly.FromDateTime(at.UtcDateTime) > asOf;

    private static LeftOutReason? Outside(ValueContribution value, Portfolio portfolio) =>
        value.Period.FirstDay < portfolio.Phase.FirstDay || value.Period.LastDay > portfolio.Phase.LastDay ? LeftOutReason.OutsideThePhase
        : value.Day > portfolio.AsOf ? LeftOutReason.AfterTheDate
        : null;

    /// <summary>Within one period a later day is the better report of it; of one day, the later approval. An event's last approval is the event.</summary>
    private static bool IsBetter(ValueContribution value, ValueContribution other, bool isEvent)
    {
        var byDay = isEvent ? 0 : value.Day.CompareTo(other.Day);
        // A submitted value stands for the approval it may become: the latest.
        var byApproval = (value.ApprovedAt ?? DateTimeOffset.MaxValue).CompareTo(other.ApprovedAt ?? DateTimeOffset.MaxValue);
        return (byDay, byApproval) switch
        {
            (not 0, _) => byDay > 0,
            (_, not 0) => byApproval > 0,
            _ => string.CompareOrdinal(value.Id, other.Id) > 0,
        };
    }
}
