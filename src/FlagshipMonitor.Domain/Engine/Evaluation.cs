using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>Computes every figure of a phase from a portfolio: pure, and the same input always gives the same figures.</summary>
public static class Evaluation
{
    private static readonly int[] Steps = [1, 2, 3];

    public static IReadOnlyList<EvaluatedFigure> Evaluate(Portfolio portfolio)
    {
        var figures = new List<EvaluatedFigure>();
        var priority = portfolio.PriorityCountries.ToHashSet();
        var outside = portfolio.Changes.Select(c => c.Country).Concat(portfolio.Values.Select(v => v.Country)).Where(c => !priority.Contains(c)).Distinct().ToList();

        foreach (var indicator in portfolio.Indicators.OrderBy(i => i.Sort))
        {
            figures.AddRange(indicator.Kind switch
            {
                IndicatorKind.Event => OfEvents(portfolio, indicator, outside),
                IndicatorKind.Flow or IndicatorKind.Cumulative => OfValues(portfolio, indicator, outside),
                _ => [],
            });
        }

        figures.AddRange(Improvements(portfolio, figures));
        return [.. figures.Select(f => f.Year is { } year && !Period.OfYear(year).IsDue(portfolio.AsOf) ? NotYetDue(f) : f)];
    }

    /// <summary>A year is due from the day after its last day; what came in so far stays in the derivation and in the position.</summary>
    private static EvaluatedFigure NotYetDue(EvaluatedFigure figure) =>
        figure with { Measure = figure.Measure with { Figure = Figure.Pending, Lower = null, Upper = null, Net = null, DistinctCountries = null } };

    private static IEnumerable<EvaluatedFigure> OfEvents(Portfolio portfolio, Indicator indicator, List<CountryCode> outside)
    {
        var events = EventsOf(portfolio, indicator.Code);
        var whole = Window.Of(portfolio.Phase, portfolio.AsOf);
        var inside = events.Where(e => portfolio.PriorityCountries.Contains(e.Country)).ToList();
        var distinct = indicator.Code == IndicatorCode.CountriesWithResults;

        yield return WithTarget(portfolio, indicator, new EvaluatedFigure(indicator.Code, Scope.Programme, null, null, Programme(inside, whole)));
        foreach (var year in portfolio.Phase.Years)
        {
            yield return new EvaluatedFigure(indicator.Code, Scope.Programme, year.Year, null, Programme(inside, UpTo(portfolio, year)));
        }

        if (indicator.Code != IndicatorCode.InstitutionalChanges)
        {
            yield break;
        }

        foreach (var step in Steps)
        {
            var ofStep = inside.Where(e => e.Step == step).ToList();
            yield return WithTarget(portfolio, indicator, new EvaluatedFigure(indicator.Code, Scope.Programme, null, step, Programme(ofStep, whole)));
        }

        if (outside.Count > 0)
        {
            yield return new EvaluatedFigure(indicator.Code, Scope.Outside, null, null, Aggregation.Events(events.Except(inside), whole, outside));
        }

        foreach (var country in portfolio.PriorityCountries.Concat(outside))
        {
            var own = events.Where(e => e.Country == country).ToList();
            yield return new EvaluatedFigure(indicator.Code, Scope.Of(country), null, null, Aggregation.Events(own, whole, [country]));
            foreach (var step in Steps)
            {
                yield return new EvaluatedFigure(indicator.Code, Scope.Of(country), null, step, Aggregation.Events(own.Where(e => e.Step == step), whole, [country]));
            }

            foreach (var year in portfolio.Phase.Years)
            {
                yield return new EvaluatedFigure(indicator.Code, Scope.Of(country), year.Year, null, Aggregation.Events(own, Only(portfolio, year), [country]));
            }
        }

        Measure Programme(List<EventContribution> counted, Window window)
        {
            var measure = Aggregation.Events(counted, window, portfolio.PriorityCountries);
            return distinct ? AsCountries(measure) : measure;
        }
    }

    private static IEnumerable<EvaluatedFigure> OfValues(Portfolio portfolio, Indicator indicator, List<CountryCode> outside)
    {
        var values = portfolio.Values.Where(v => v.Indicator == indicator.Code).ToList();
        var inside = values.Where(v => portfolio.PriorityCountries.Contains(v.Country)).ToList();
        var whole = Window.Of(portfolio.Phase, portfolio.AsOf);

        yield return WithTarget(portfolio, indicator, new EvaluatedFigure(indicator.Code, Scope.Programme, null, null, Combine(inside, whole, portfolio.PriorityCountries)));
        foreach (var year in portfolio.Phase.Years)
        {
            var window = indicator.Kind is IndicatorKind.Flow ? Only(portfolio, year) : UpTo(portfolio, year);
            yield return new EvaluatedFigure(indicator.Code, Scope.Programme, year.Year, null, Combine(inside, window, portfolio.PriorityCountries));
        }

        if (outside.Count > 0)
        {
            yield return new EvaluatedFigure(indicator.Code, Scope.Outside, null, null, Combine(values.Except(inside), whole, outside));
        }

        foreach (var country in portfolio.PriorityCountries.Concat(outside))
        {
            var own = values.Where(v => v.Country == country).ToList();
            yield return new EvaluatedFigure(indicator.Code, Scope.Of(country), null, null, Combine(own, whole, [country]));
            foreach (var year in portfolio.Phase.Years)
            {
                // A country's year is its own report, never carried.
                yield return new EvaluatedFigure(indicator.Code, Scope.Of(country), year.Year, null, Combine(own, Only(portfolio, year), [country]));
            }
        }

        Measure Combine(IEnumerable<ValueContribution> counted, Window window, IReadOnlyCollection<CountryCode> expected) =>
            indicator.Kind is IndicatorKind.Flow
                ? Aggregation.Flow(counted, window, expected)
                : Aggregation.Cumulative(counted, window, expected, portfolio.Populations);
    }

    /// <summary>Legal, effective and adequacy together, which the joint target is set for. A dimension without any report is listed, not zero.</summary>
    private static IEnumerable<EvaluatedFigure> Improvements(Portfolio portfolio, List<EvaluatedFigure> figures)
    {
        var headline = portfolio.Indicators
            .Where(i => i.Dimension is Results.ImpactDimension.Legal or Results.ImpactDimension.Effective or Results.ImpactDimension.Adequacy)
            .Select(i => i.Code).ToHashSet();
        foreach (var scope in figures.Where(f => headline.Contains(f.Indicator) && f.Step is null).GroupBy(f => (f.Scope, f.Year)).ToList())
        {
            var parts = scope.ToList();
            var reported = parts.Where(p => p.Measure.Figure is Figure.Reported).ToList();
            var derivation = new Derivation(
                Formula.SumOfDimensions,
                [.. parts.SelectMany(p => p.Measure.Derivation.Inputs)],
                [.. parts.SelectMany(p => p.Measure.Derivation.LeftOut).Distinct()])
            {
                CappedAtPopulation = parts.Any(p => p.Measure.Derivation.CappedAtPopulation),
            };
            var missing = parts.Select(p => p.Measure.Coverage.Missing).Aggregate((a, b) => [.. a.Intersect(b)]);
            var expected = parts.Max(p => p.Measure.Coverage.Expected);
            var measure = new Measure(
                reported.Count > 0 ? new Figure.Reported(reported.Sum(p => p.Measure.Figure.Amount!.Value)) : parts[0].Measure.Figure,
                new Coverage(expected - missing.Count, expected, missing),
                derivation)
            {
                Lower = reported.Count > 0 ? reported.Sum(p => p.Measure.Lower) : null,
                Upper = reported.Count > 0 ? reported.Sum(p => p.Measure.Upper) : null,
            };
            var figure = new EvaluatedFigure(IndicatorCode.Improvements, scope.Key.Scope, scope.Key.Year, null, measure);
            yield return scope.Key is (Scope.Programme, null)
                ? WithTarget(portfolio, IndicatorCode.Improvements, IndicatorKind.Cumulative, Direction.Ascending, figure)
                : figure;
        }
    }

    private static List<EventContribution> EventsOf(Portfolio portfolio, IndicatorCode code) =>
        code == IndicatorCode.PriorityCountries
            // Days of joining are not published; a priority country is counted from the first year of the phase.
            ? [.. portfolio.PriorityCountries.Select(c => new EventContribution(c.Value, c, PartialDate.OfYear(portfolio.Phase.FirstYear), null, DateTimeOffset.MinValue))]
            : [.. portfolio.Changes];

    private static Measure AsCountries(Measure changes) => changes with
    {
        Figure = changes.Figure is Figure.Reported ? new Figure.Reported(changes.DistinctCountries!.Value) : changes.Figure,
        Net = null,
        Derivation = changes.Derivation with { Formula = Formula.CountOfCountries },
    };

    private static Window UpTo(Portfolio portfolio, Period year) => new Window(portfolio.Phase.FirstDay, year.LastDay, portfolio.AsOf).AtItsEnd();

    private static Window Only(Portfolio portfolio, Period year) => new Window(year.FirstDay, year.LastDay, portfolio.AsOf).AtItsEnd();

    private static EvaluatedFigure WithTarget(Portfolio portfolio, Indicator indicator, EvaluatedFigure figure) =>
        WithTarget(portfolio, indicator.Code, indicator.Kind, indicator.Direction, figure);

    private static EvaluatedFigure WithTarget(Portfolio portfolio, IndicatorCode code, IndicatorKind kind, Direction direction, EvaluatedFigure figure)
    {
        var target = portfolio.Targets.FirstOrDefault(t =>
            t.Indicator == code && t.Phase == portfolio.Phase.Number && t.Step == figure.Step && t.Use is TargetUse.Default);
        return target is null
            ? figure with { Phase1 = Phase1(portfolio, code, figure.Step) }
            : figure with
            {
                Achievement = Achievement.Of(Counted(figure.Measure.Figure, target, kind), target.Baseline, target.Value, target.BaselineMode, direction),
                Measure = figure.Measure with { Derivation = figure.Measure.Derivation with { BaselineMode = target.BaselineMode } },
                Phase1 = target.Baseline,
                TargetSource = target.Provenance.Source,
            };
    }

    /// <summary>Going on from the phase before, what is counted in this phase stands on top of its value; values of other kinds hold it already.</summary>
    private static Figure Counted(Figure figure, Target target, IndicatorKind kind) =>
        target is { BaselineMode: BaselineMode.Carry, Baseline: { } before } && (kind is IndicatorKind.Event or IndicatorKind.Flow) && figure is Figure.Reported(var amount)
            ? new Figure.Reported(before + amount)
            : figure;

    /// <summary>A rival target that is not used may still carry the published phase 1 figure, as those by step do.</summary>
    private static decimal? Phase1(Portfolio portfolio, IndicatorCode code, int? step) =>
        portfolio.Targets.FirstOrDefault(t => t.Indicator == code && t.Phase == portfolio.Phase.Number && t.Step == step)?.Baseline;
}
