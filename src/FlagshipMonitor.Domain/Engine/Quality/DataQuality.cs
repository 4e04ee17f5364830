using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Domain.Results.Reviewing;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>How many of some checks are met; without any there is no share, which is not zero.</summary>
public readonly record struct QualityShare(int Met, int Checked)
{
    public decimal? Share => Checked == 0 ? null : (decimal)Met / Checked;

    public static QualityShare Of(IEnumerable<QualityCheck> checks)
    {
        var (met, all) = (0, 0);
        foreach (var check in checks)
        {
            all++;
            met += check.IsMet ? 1 : 0;
        }

        return new QualityShare(met, all);
    }
}

/// <summary>The checks of one country's approved results (docs/results-engine.md, "Data quality").</summary>
public sealed record DataQuality(CountryCode Country, IReadOnlyList<QualityCheck> Checks)
{
    /// <summary>Days after the end of a year in which its reports are in time: to the end of March.</summary>
    public const int DaysToReport = 90;

    public QualityShare this[QualitySide side] => QualityShare.Of(Checks.Where(c => c.Side == side));

    public QualityShare this[QualityRule rule] => QualityShare.Of(Checks.Where(c => c.Rule == rule));

    /// <summary>The open check behind which most people stand, then most changes; of equals the first rule, then the latest year. Null where nothing is open.</summary>
    public QualityCheck? NextFix => Checks.Where(c => !c.IsMet)
        .OrderByDescending(c => c.People).ThenByDescending(c => c.Changes).ThenBy(c => c.Rule).ThenByDescending(c => c.Period).ThenBy(c => c.Subject?.PublicId, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <param name="counting">The country's approved results that count on the day.</param>
    /// <param name="population">Null where none is known.</param>
    /// <param name="firstSubmitted">When a result was submitted first, for results that were read without their history.</param>
    public static DataQuality Of(
        CountryCode country, IReadOnlyCollection<Result> counting, Phase phase, DateOnly asOf, long? population, Func<Result, DateTimeOffset?>? firstSubmitted = null)
    {
        var own = counting.Where(r => r.Country == country && phase.Holds(r.Day)).OrderBy(r => r.PublicId, StringComparer.Ordinal).ToList();
        var people = own.OfType<PeopleReached>().Where(p => p.Gain is not null).ToList();
        var closed = phase.Years.Where(y => y.IsDue(asOf)).ToList();
        return new DataQuality(country,
        [
            .. closed.Select(y => new QualityCheck(QualityRule.YearIsReported, own.Exists(r => y.Holds(r.Day)), null, y, 0, 0)),
            .. people.GroupBy(p => (p.Dimension, p.Scheme, p.Change)).SelectMany(s => OfSeries([.. s.OrderBy(p => p.LastDay)], closed)),
            .. own.Where(r => r.Origin is not Origin.Example).Select(r => InTime(r, (firstSubmitted ?? FirstSubmitted)(r))),
            .. people.SelectMany(p => OfPeople(p, phase, population)),
            .. own.OfType<InstitutionalChange>().SelectMany(OfChange),
        ]);
    }

    private static DateTimeOffset? FirstSubmitted(Result result) => result.Events.FirstOrDefault(e => e.Kind is ResultEventKind.Submitted)?.At ?? result.SubmittedAt;

    private static QualityCheck InTime(Result result, DateTimeOffset? first)
    {
        var period = Period.YearOf(result.Day);
        return About(result, QualityRule.SubmittedInTime, first is { } at && DateOnly.FromDateTime(at.UtcDateTime) <= period.LastDay.AddDays(DaysToReport));
    }

    private static IEnumerable<QualityCheck> OfSeries(List<PeopleReached> series, List<Period> closed)
    {
        var latest = series[^1];
        foreach (var year in closed.Where(y => y.Year > series[0].Day.Year))
        {
            yield return new QualityCheck(QualityRule.SeriesGoesOn, series.Exists(p => year.Holds(p.Day)), latest, year, latest.Gain!.Value, 0);
        }

        for (var i = 1; i < series.Count; i++)
        {
            yield return About(series[i], QualityRule.SeriesDoesNotFall, series[i].Gain >= series[i - 1].Gain);
        }
    }

    private static IEnumerable<QualityCheck> OfPeople(PeopleReached people, Phase phase, long? population)
    {
        foreach (var check in ReviewCheck.Of(people, phase, population))
        {
            // What could not be compared is neither met nor open.
            if (RuleOf(check.Kind) is { } rule && (check.Outcome is not CheckOutcome.Warning || rule is QualityRule.DisabilityIsStated))
            {
                yield return About(people, rule, check.Outcome is CheckOutcome.Passed);
            }
        }

        var table = people.Cells.Where(c => c.Group is null).ToList();
        yield return About(people, QualityRule.SexIsStated, Covers(table.Where(c => c.Sex is not null), people));
        yield return About(people, QualityRule.AgeIsStated, Covers(table.Where(c => c.Age is not null), people));
        yield return About(people, QualityRule.EvidenceIsNamed, people.Evidence.All(e => e.Title is not null));
        yield return About(people, QualityRule.SourceIsStated, people.Source is not null);
        yield return About(people, QualityRule.MethodIsStated, people.Method is not null);
    }

    private static IEnumerable<QualityCheck> OfChange(InstitutionalChange change)
    {
        if (change.InUseSince is not null || change.ReversedOn is not null)
        {
            yield return About(change, QualityRule.DatesAreInOrder, (change.InUseSince?.LastDay ?? DateOnly.MaxValue) >= change.Day && (change.ReversedOn?.LastDay ?? DateOnly.MaxValue) >= change.Day);
        }

        yield return About(change, QualityRule.EvidenceIsNamed, change.Evidence.All(e => e.Title is not null));
        yield return About(change, QualityRule.ContributionIsStated, change.IloContribution is not null);
    }

    private static bool Covers(IEnumerable<PeopleCell> cells, PeopleReached people) =>
        people.Gain == 0 || cells.Sum(c => c.People ?? 0) >= DisaggregatedDimension.LeastCoverage * people.Gain!.Value;

    private static QualityRule? RuleOf(CheckKind kind) => kind switch
    {
        CheckKind.FigureAddsUp => QualityRule.FigureAddsUp,
        CheckKind.CellsFit => QualityRule.CellsFit,
        CheckKind.WithinThePopulation => QualityRule.WithinThePopulation,
        CheckKind.DisabilityKnown => QualityRule.DisabilityIsStated,
        _ => null,
    };

    private static QualityCheck About(Result result, QualityRule rule, bool met) =>
        new(rule, met, result, Period.YearOf(result.Day), (result as PeopleReached)?.Gain ?? 0, result is InstitutionalChange ? 1 : 0);
}
