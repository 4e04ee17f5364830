using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Web.Iati.Writing;

/// <summary>A stretch of time with what was expected of it and what came; totals first, then their parts.</summary>
internal sealed record SeriesPeriod(DateOnly Start, DateOnly End, IReadOnlyList<ReleasedValue> Targets, IReadOnlyList<ReleasedValue> Actuals);

/// <summary>One indicator of one activity. A country has two: its years one by one, and the position since the phase began.</summary>
/// <param name="Aggregates">Whether a reader may add its values up over years and activities.</param>
internal sealed record ResultSeries(MeasuredIndicator Indicator, LocalisedText Title, bool Aggregates, ReleasedValue? Baseline, IReadOnlyList<SeriesPeriod> Periods)
{
    /// <summary>Those of one country, or of the programme or a theme, in the order of their results.</summary>
    /// <param name="rows">The values of it, of the current phase.</param>
    public static IReadOnlyList<ResultSeries> Of(IatiRelease release, IEnumerable<ReleasedValue> rows, bool isCountry) =>
        [.. rows.Where(r => r.Phase == release.Phase.Number)
            .GroupBy(r => r.Indicator, StringComparer.Ordinal)
            .Where(g => release.Indicators.GetValueOrDefault(g.Key)?.IsPublished is true)
            .SelectMany(g => OfIndicator(release.Indicators[g.Key], release, [.. g], isCountry))
            .Where(s => s.Periods.Count > 0 || s.Baseline is not null)
            .OrderBy(s => s.Indicator.Type).ThenByDescending(s => s.Aggregates)];

    private static IEnumerable<ResultSeries> OfIndicator(MeasuredIndicator indicator, IatiRelease release, List<ReleasedValue> rows, bool isCountry)
    {
        var phase = release.Phase;
        var actuals = rows.Where(r => r.Kind == ReleasedValue.Actual && IsSaid(r, indicator)).ToList();
        var plans = rows.Where(r => r.Kind is ReleasedValue.Milestone or ReleasedValue.Target && IsSaid(r, indicator)).ToList();
        var years = actuals.Where(IsOfOneYear).ToList();
        var position = actuals.Where(r => r.PeriodStart == phase.FirstDay && r.PeriodEnd == release.Edition.Until && (!IsOfOneYear(r) || phase.FirstYear == release.Edition.Until.Year)).ToList();
        var baseline = rows.FirstOrDefault(r => r.Kind == ReleasedValue.Baseline && r.Step is null && IsSaid(r, indicator));
        if (!isCountry)
        {
            // The programme's years are counts at their end; only what flows is of its year alone.
            var course = indicator is { Flows: true, Happens: false } ? position : [.. years, .. position];
            yield return new ResultSeries(indicator, indicator.Name, false, baseline, InOrder(course, plans, _ => phase.FirstDay));
            yield break;
        }

        // Milestones are counted from the beginning, as positions are; the value of a year is not.
        var yearly = InOrder(years, indicator.Flows ? [] : [.. plans.Where(p => p.Kind == ReleasedValue.Milestone)], end => new DateOnly(end.Year, 1, 1));
        if (yearly.Any(p => p.Actuals.Count > 0))
        {
            yield return new ResultSeries(indicator, IatiWords.OfEachYear(indicator.Name), indicator.Flows, null, yearly);
        }

        yield return new ResultSeries(indicator, IatiWords.SinceTheBeginning(indicator.Name), false, baseline, InOrder(position, plans, _ => phase.FirstDay));
    }

    private static List<SeriesPeriod> InOrder(IReadOnlyList<ReleasedValue> actuals, IReadOnlyList<ReleasedValue> plans, Func<DateOnly, DateOnly> start)
    {
        var (came, expected) = (ByEnd(actuals), ByEnd(plans));
        return [.. came.Keys.Union(expected.Keys).Order()
            .Select(end => new SeriesPeriod(start(end), end, expected.GetValueOrDefault(end) ?? [], came.GetValueOrDefault(end) ?? []))];

        // A later row of the same place is the position, which knows all there is.
        static Dictionary<DateOnly, List<ReleasedValue>> ByEnd(IEnumerable<ReleasedValue> rows) => rows
            .GroupBy(r => r.PeriodEnd)
            .ToDictionary(
                g => g.Key,
                g => g.GroupBy(r => (r.Step, r.Sex, r.Age, r.Group)).Select(same => same.Last())
                    .OrderBy(r => IsPart(r)).ToList());
    }

    public static bool IsPart(ReleasedValue row) => row is { Step: not null } or { Sex: not null } or { Age: not null } or { Group: not null };

    /// <summary>A value, or the answer in words of what is not counted. Where nothing is known there is no element.</summary>
    private static bool IsSaid(ReleasedValue row, MeasuredIndicator indicator) =>
        row.State == "reported" && (row.Value is not null || indicator.Measure == MeasuredIndicator.Qualitative);

    private static bool IsOfOneYear(ReleasedValue row) => row.PeriodStart.Year == row.PeriodEnd.Year && row.PeriodStart is { Month: 1, Day: 1 } && row.PeriodEnd is { Month: 12, Day: 31 };
}
