using System.Globalization;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>The years that count and the day of the figure: what is dated outside is left out and listed.</summary>
public sealed record Window(DateOnly FirstDay, DateOnly LastDay, DateOnly AsOf)
{
    /// <summary>The last day that can enter the figure.</summary>
    public DateOnly Until => AsOf < LastDay ? AsOf : LastDay;

    /// <summary>The day up to which reversals are taken off: of the position the day itself, of a past year its end.</summary>
    public DateOnly ReversalsUntil { get; private init; } = AsOf;

    /// <summary>A year's figure as it stood at its end: what was reversed later belongs to later years.</summary>
    public Window AtItsEnd() => this with { ReversalsUntil = Until };

    public static Window Of(Phase phase, DateOnly asOf) => new(phase.FirstDay, phase.LastDay, asOf);

    /// <summary>Why a day is outside the window, or null when it is inside.</summary>
    internal LeftOutReason? Outside(DateOnly day) =>
        day < FirstDay || day > LastDay ? LeftOutReason.OutsideThePhase : day > AsOf ? LeftOutReason.AfterTheDate : null;
}

/// <summary>How values combine, one method for each kind of indicator (results engine, section 3).</summary>
public static class Aggregation
{
    /// <summary>Flow: the sum of the periods of each country, then of the countries.</summary>
    public static Measure Flow(IEnumerable<ValueContribution> values, Window window, IReadOnlyCollection<CountryCode> expected)
    {
        var (counted, leftOut) = Authoritative(values, window, v => (v.Country, v.Series, v.Day.Year));
        return Sum(Formula.SumOfPeriods, counted, leftOut, window, expected);
    }

    /// <summary>Cumulative: the latest approved value of each series up to the date; within a country, series whose overlap is not declared give the largest below and the sum above.</summary>
    public static Measure Cumulative(
        IEnumerable<ValueContribution> values, Window window, IReadOnlyCollection<CountryCode> expected, IReadOnlyDictionary<CountryCode, long>? populations = null)
    {
        var (approved, leftOut) = Authoritative(values, window, v => (v.Country, v.Series, v.Day.Year));
        var latest = approved.GroupBy(v => (v.Country, v.Series)).Select(s => s.MaxBy(v => (v.Day, v.ApprovedAt))!).ToList();
        leftOut.AddRange(approved.Except(latest).Select(v => new LeftOut(v.Id, LeftOutReason.EarlierInItsSeries)));

        var byCountry = latest.GroupBy(v => v.Country).ToList();
        decimal lower = 0, upper = 0;
        var capped = false;
        foreach (var country in byCountry)
        {
            var sum = country.Sum(v => v.Figure.Amount!.Value);
            decimal cap = populations is not null && populations.TryGetValue(country.Key, out var people) ? people : decimal.MaxValue;
            lower += Math.Min(country.Max(v => v.Figure.Amount!.Value), cap);
            upper += Math.Min(sum, cap);
            capped |= sum > cap;
        }

        var formula = latest.Count == byCountry.Count ? Formula.SumOfLatest
            : byCountry.Count == 1 ? Formula.LargestOfOverlapping : Formula.SumOfLatestLowerBounds;
        var measure = Finish(formula, latest, leftOut, window, expected, latest.Count == 0 ? null : lower, lower, upper);
        return measure with { Derivation = measure.Derivation with { CappedAtPopulation = capped } };
    }

    /// <summary>Event: changes ever achieved up to the date (gross), the same less those reversed (net), and the countries they are in.</summary>
    public static Measure Events(IEnumerable<EventContribution> events, Window window, IReadOnlyCollection<CountryCode> expected)
    {
        var leftOut = new List<LeftOut>();
        var counted = new List<EventContribution>();
        foreach (var group in events.GroupBy(e => e.Id, StringComparer.Ordinal))
        {
            var current = group.MaxBy(e => e.ApprovedAt)!;
            leftOut.AddRange(group.Where(e => !ReferenceEquals(e, current)).Select(e => new LeftOut(e.Id, LeftOutReason.SupersededByALaterApproval)));
            if (!InstitutionalChange.EverAchieved(current.Stage))
            {
                leftOut.Add(new LeftOut(current.Id, LeftOutReason.NotYetAchieved));
            }
            else if (window.Outside(current.Date.LastDay) is { } reason)
            {
                leftOut.Add(new LeftOut(current.Id, reason));
            }
            else
            {
                counted.Add(current);
            }
        }

        var inputs = counted.OrderBy(e => e.Date.Day).ThenBy(e => e.Id, StringComparer.Ordinal)
            .Select(e => new DerivationInput(e.Id, e.Country, e.Date.ToString(), 1, "reported", e.Evidence, Example: e.Example)).ToList();
        var countries = counted.Select(e => e.Country).Distinct().ToList();
        var reversed = counted.Count(e => e.ReversedOn is { } on && on.LastDay <= window.ReversalsUntil);
        var figure = counted.Count > 0 ? new Figure.Reported(counted.Count) : Silence(window);
        return new Measure(figure, Covered(countries, expected), new Derivation(Formula.CountOfEvents, inputs, Ordered(leftOut)))
        {
            Net = counted.Count > 0 ? counted.Count - reversed : null,
            DistinctCountries = countries.Count,
        };
    }

    /// <summary>Of one series and period only the latest approval is authoritative; the order of editing never matters otherwise.</summary>
    private static (List<ValueContribution> Counted, List<LeftOut> LeftOut) Authoritative<TKey>(
        IEnumerable<ValueContribution> values, Window window, Func<ValueContribution, TKey> series)
        where TKey : notnull
    {
        var leftOut = new List<LeftOut>();
        var inside = new List<ValueContribution>();
        foreach (var value in values)
        {
            if (window.Outside(value.Day) is { } reason)
            {
                leftOut.Add(new LeftOut(value.Id, reason));
            }
            else if (value.Figure is not Figure.Reported)
            {
                leftOut.Add(new LeftOut(value.Id, LeftOutReason.NoFigure));
            }
            else
            {
                inside.Add(value);
            }
        }

        // Within one period a later day is the better report of it; of one day, the later approval.
        var counted = inside.GroupBy(series).Select(g => g.MaxBy(v => (v.Day, v.ApprovedAt))!).ToList();
        var best = counted.ToDictionary(series);
        leftOut.AddRange(inside.Except(counted).Select(v => new LeftOut(
            v.Id, v.Day < best[series(v)].Day ? LeftOutReason.EarlierInItsSeries : LeftOutReason.SupersededByALaterApproval)));
        return (counted, leftOut);
    }

    private static Measure Sum(Formula formula, List<ValueContribution> counted, List<LeftOut> leftOut, Window window, IReadOnlyCollection<CountryCode> expected)
    {
        var sum = counted.Sum(v => v.Figure.Amount!.Value);
        return Finish(formula, counted, leftOut, window, expected, counted.Count == 0 ? null : sum, sum, sum);
    }

    private static Measure Finish(
        Formula formula, List<ValueContribution> counted, List<LeftOut> leftOut, Window window, IReadOnlyCollection<CountryCode> expected,
        decimal? value, decimal lower, decimal upper)
    {
        var inputs = counted.OrderBy(v => v.Country.Value, StringComparer.Ordinal).ThenBy(v => v.Series, StringComparer.Ordinal).ThenBy(v => v.Day)
            .Select(v => new DerivationInput(
                v.Id, v.Country, v.Day.Year.ToString(CultureInfo.InvariantCulture), v.Figure.Amount, v.Figure.State, v.Evidence,
                formula is Formula.SumOfPeriods || v.Day.Year == window.Until.Year ? null : v.Day.Year, v.Estimated, v.Example))
            .ToList();
        return new Measure(
            value is { } amount ? new Figure.Reported(amount) : Silence(window),
            Covered(counted.Select(v => v.Country).Distinct().ToList(), expected),
            new Derivation(formula, inputs, Ordered(leftOut)))
        {
            Lower = value is null ? null : lower,
            Upper = value is null ? null : upper,
        };
    }

    /// <summary>Nothing approved: not due while the first period is still open, else not reported.</summary>
    private static Figure Silence(Window window) =>
        Period.YearOf(window.FirstDay).IsDue(window.AsOf) ? Figure.Missing : Figure.Pending;

    private static Coverage Covered(List<CountryCode> reported, IReadOnlyCollection<CountryCode> expected) =>
        new(expected.Count(reported.Contains), expected.Count, [.. expected.Where(c => !reported.Contains(c)).Order()]);

    private static List<LeftOut> Ordered(IEnumerable<LeftOut> leftOut) =>
        [.. leftOut.OrderBy(l => l.Id, StringComparer.Ordinal).ThenBy(l => l.Reason)];
}
