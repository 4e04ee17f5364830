using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>Computes every figure of a phase from a portfolio: pure, and the same input always gives the same figures.</summary>
public static class Evaluation
{
    /// <exception cref="OverflowException">A figure does not fit; it is never wrapped.</exception>
    public static EvaluationResult Evaluate(Portfolio portfolio)
    {
        var approved = Run(portfolio with { Values = [.. portfolio.Values.Where(v => v.ApprovedAt is not null)] }, Submitted(portfolio));
        var figures = WithProvisional(approved.Figures, portfolio);
        return new EvaluationResult(figures, approved.UniquePeople, Ambition.OfTheProgramme(portfolio, figures));
    }

    private static List<ValueContribution> Submitted(Portfolio portfolio) => [.. portfolio.Values.Where(v => v.ApprovedAt is null), .. portfolio.Unapproved];

    private static (List<EvaluatedFigure> Figures, UniquePeople UniquePeople) Run(Portfolio portfolio, List<ValueContribution> unapproved)
    {
        var time = new Timeline(portfolio);
        var valuesOf = portfolio.Values.ToLookup(v => v.Indicator);
        var unapprovedOf = unapproved.ToLookup(v => v.Indicator);
        var countries = portfolio.Countries
            .Concat(portfolio.Values.Concat(unapproved).Select(v => v.Country))
            .Concat(portfolio.Populations.Keys)
            .Concat(portfolio.Targets.Where(t => CountryCode.TryParse(t.Scope, out _)).Select(t => CountryCode.From(t.Scope)))
            .Distinct().ToList();

        var figures = new List<EvaluatedFigure>();
        var tables = new List<IndicatorTable>(portfolio.Indicators.Count);
        foreach (var indicator in portfolio.Indicators)
        {
            var table = IndicatorTable.Of(portfolio, time, indicator, valuesOf[indicator.CountriesOf ?? indicator.Code], unapprovedOf[indicator.CountriesOf ?? indicator.Code], countries);
            tables.Add(table);
            figures.AddRange(table.Figures());
        }

        figures.AddRange(Improvements.Of(portfolio, time, tables, figures));
        return (figures, UniquePeople.Of(portfolio, tables));
    }

    /// <summary>Submitted values are in no total; beside it stands what it would be with them.</summary>
    private static List<EvaluatedFigure> WithProvisional(List<EvaluatedFigure> figures, Portfolio portfolio)
    {
        var touched = portfolio.Values.Where(v => v.ApprovedAt is null).Select(v => v.Indicator).ToHashSet();
        if (touched.Count == 0)
        {
            return figures;
        }

        var withSum = portfolio.Indicators.Any(i => i.IsImprovement && touched.Contains(i.Code));
        var indicators = portfolio.Indicators.Where(i => touched.Contains(i.CountriesOf ?? i.Code) || withSum && i.IsImprovement).ToList();
        var provisional = Run(portfolio with { Indicators = indicators }, []).Figures
            .ToDictionary(f => (f.Indicator, f.Scope, f.Period, f.Step, f.IsImprovements), f => f.Measure.Figure.Amount);
        return [.. figures.Select(f => provisional.TryGetValue((f.Indicator, f.Scope, f.Period, f.Step, f.IsImprovements), out var value) ? f with { Provisional = value } : f)];
    }
}
