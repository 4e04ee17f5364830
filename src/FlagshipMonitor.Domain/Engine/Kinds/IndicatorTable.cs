using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>Every figure of one indicator: the programme, what is outside it, and each country; at the day and in each period.</summary>
internal sealed class IndicatorTable
{
    private static readonly int[] Steps = [1, 2, 3];

    private readonly Portfolio _portfolio;
    private readonly Timeline _time;
    private readonly ILookup<CountryCode, LeftOut> _unapproved;
    private readonly List<CountryParts> _inside;
    private readonly List<CountryParts> _outside;
    private readonly MeasureBuilder _measures;

    private IndicatorTable(Portfolio portfolio, Timeline time, IndicatorRule indicator, List<CountryParts> countries, ILookup<CountryCode, LeftOut> unapproved)
    {
        (_portfolio, _time, Indicator, Countries, _unapproved) = (portfolio, time, indicator, countries, unapproved);
        var priority = portfolio.Countries.ToHashSet();
        _inside = [.. countries.Where(c => priority.Contains(c.Country))];
        _outside = [.. countries.Where(c => !priority.Contains(c.Country))];
        _measures = new MeasureBuilder(indicator, time);
    }

    public IndicatorRule Indicator { get; }

    public IReadOnlyList<CountryParts> Countries { get; }

    /// <summary>The priority countries alone.</summary>
    public IReadOnlyList<CountryParts> Inside => _inside;

    public static IndicatorTable Of(
        Portfolio portfolio, Timeline time, IndicatorRule indicator, IEnumerable<ValueContribution> values, IEnumerable<ValueContribution> unapproved, IReadOnlyList<CountryCode> countries)
    {
        var byCountry = values.ToLookup(v => v.Country);
        var parts = countries.Select(c => CountryParts.Of(CountryValues.Of(c, indicator, byCountry[c], portfolio), indicator.Kind, time)).ToList();
        return new IndicatorTable(portfolio, time, indicator, parts, unapproved.ToLookup(v => v.Country, v => new LeftOut(v.Id, LeftOutReason.NotApproved)));
    }

    public IEnumerable<EvaluatedFigure> Figures()
    {
        yield return Position(Scope.Programme, _inside, null, _measures.Position(_inside, LeftOut(_inside), ofCountry: false));
        for (var i = 0; i < _time.Periods.Count; i++)
        {
            yield return new EvaluatedFigure(Indicator.Code, Scope.Programme, _time.Periods[i], null, _measures.OfPeriod(_inside, i, ofCountry: false));
        }

        if (_outside.Exists(c => c.Position.IsReported || c.Values.LeftOut.Count > 0))
        {
            yield return new EvaluatedFigure(Indicator.Code, Scope.Outside, null, null, _measures.Position(_outside, LeftOut(_outside), ofCountry: false));
        }

        foreach (var country in Indicator.ProgrammeOnly ? [] : Countries)
        {
            List<CountryParts> alone = [country];
            yield return Position(Scope.Of(country.Country), alone, null, _measures.Position(alone, LeftOut(alone), ofCountry: true));
            for (var i = 0; i < _time.Periods.Count; i++)
            {
                yield return new EvaluatedFigure(Indicator.Code, Scope.Of(country.Country), _time.Periods[i], null, _measures.OfPeriod(alone, i, ofCountry: true));
            }
        }

        if (!Indicator.BySteps)
        {
            yield break;
        }

        foreach (var step in Steps)
        {
            var ofStep = OfStep(step);
            yield return Position(Scope.Programme, ofStep._inside, step, _measures.Position(ofStep._inside, ofStep.LeftOut(ofStep._inside), ofCountry: false), ofStep);
            foreach (var country in ofStep.Countries)
            {
                List<CountryParts> alone = [country];
                yield return Position(Scope.Of(country.Country), alone, step, _measures.Position(alone, ofStep.LeftOut(alone), ofCountry: true), ofStep);
            }
        }
    }

    /// <summary>What was reported by the end of each closed period, for pace and projection.</summary>
    public List<ReportedPoint> Points(IReadOnlyList<CountryParts> countries)
    {
        var points = new List<ReportedPoint>();
        for (var i = 0; i < _time.Due; i++)
        {
            if (_measures.IsAdditive)
            {
                if (Change(countries, i) is { } change)
                {
                    points.Add(new ReportedPoint(i + 1, change, IsChange: true));
                }
            }
            else if (countries.Any(c => c.Each[i].IsReported))
            {
                points.Add(new ReportedPoint(i + 1, _measures.Total(countries.Select(c => c.End(i))), IsChange: false));
            }
        }

        return points;
    }

    /// <summary>What a period added; null where nothing is reported. A year among half-years counts as two equal halves.</summary>
    private decimal? Change(IReadOnlyList<CountryParts> countries, int period)
    {
        var whole = countries.Where(c => c.Each[period].IsReported && !IsYear(c, period)).Select(c => c.Each[period]).ToList();
        var years = countries.Where(c => IsYear(c, period)).Select(c => c.Each[period | 1]).ToList();
        return whole.Count + years.Count == 0 ? null : _measures.Total(whole) + _measures.Total(years) / 2;
    }

    /// <summary>Whether the year that holds a half-year is all a country reported of it.</summary>
    private bool IsYear(CountryParts country, int period) =>
        _time.Clock.PeriodsPerYear == 2 && (period | 1) < _time.Due && country.Covered[period] && country.Each[period | 1].IsReported && !country.Each[period & ~1].IsReported;

    private IndicatorTable OfStep(int step) => Of(
        _portfolio, _time, Indicator,
        _portfolio.Values.Where(v => v.Indicator == Indicator.Code && v.Step == step), [], [.. Countries.Select(c => c.Country)]);

    private EvaluatedFigure Position(string scope, IReadOnlyList<CountryParts> countries, int? step, Measure measure, IndicatorTable? table = null) =>
        Targets.Apply(_portfolio, _time, Indicator, new EvaluatedFigure(Indicator.Code, scope, null, step, measure), () => (table ?? this).Points(countries));

    private List<LeftOut> LeftOut(IEnumerable<CountryParts> countries)
    {
        var left = countries.SelectMany(c => c.Values.LeftOut.Concat(_unapproved[c.Country])).ToList();
        if (!ReferenceEquals(countries, _inside))
        {
            return left;
        }

        // What counts outside the priority countries is told where it would be looked for.
        left.AddRange(_outside.SelectMany(c => c.Position.Counted.Select(v => new LeftOut(v.Value.Id, LeftOutReason.OutsideThePriorityCountries))));
        return left;
    }
}
