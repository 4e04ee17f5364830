using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Domain.Exchange;

/// <summary>Checks that a portfolio can be computed and does not contradict itself (results engine, section 12).</summary>
public static class PortfolioCheck
{
    /// <summary>Every mistake, in the order of the portfolio; empty when figures may be computed.</summary>
    public static IReadOnlyList<PortfolioError> Check(Portfolio portfolio)
    {
        var errors = new List<PortfolioError>();
        Targets(portfolio, errors);
        var indicators = portfolio.Indicators.GroupBy(i => i.Code).ToDictionary(g => g.Key, g => g.First());
        foreach (var value in portfolio.Values.Concat(portfolio.Unapproved))
        {
            Value(value, indicators[value.Indicator], portfolio, errors);
        }

        Approvals(portfolio, indicators, errors);
        OverlapCheck.Check(portfolio, indicators, errors);
        return errors;
    }

    private static void Targets(Portfolio portfolio, List<PortfolioError> errors)
    {
        foreach (var target in portfolio.Targets)
        {
            var code = target.Indicator.Value;
            var indicator = portfolio.Indicators.FirstOrDefault(i => i.Code == target.Indicator);
            if (indicator is null && target.Indicator != IndicatorCode.Improvements)
            {
                errors.Add(new(code, PortfolioRule.ReferencesAreKnown, $"The target is for the indicator '{code}', which is not in the file."));
            }

            if (!target.Agrees(indicator?.Direction ?? Direction.Ascending))
            {
                var way = indicator?.Direction is Direction.Descending ? "falls" : "rises";
                errors.Add(new(code, PortfolioRule.DirectionAgreesWithTheTarget, $"The indicator {way}, but its target {target.Value} lies the other way from its baseline {target.Start}."));
            }

            foreach (var (year, _) in target.Milestones.Where(m => m.Key < portfolio.Phase.FirstYear || m.Key > portfolio.Phase.LastYear))
            {
                errors.Add(new(code, PortfolioRule.MilestonesAreWithinThePhase, $"The milestone of {year} is outside the phase."));
            }

            if (target.Milestones.TryGetValue(portfolio.Phase.LastYear, out var last) && last != target.Value)
            {
                errors.Add(new(code, PortfolioRule.MilestonesAreWithinThePhase, $"The milestone of {portfolio.Phase.LastYear} is {last}, but the target at its end is {target.Value}."));
            }
        }

        foreach (var twice in portfolio.Targets.GroupBy(t => (t.Indicator, t.Scope, t.Step)).Where(g => g.Count() > 1))
        {
            errors.Add(new(twice.Key.Indicator.Value, PortfolioRule.OneTargetIsSet, $"Two targets are set for {twice.Key.Scope}."));
        }
    }

    private static void Value(ValueContribution value, IndicatorRule indicator, Portfolio portfolio, List<PortfolioError> errors)
    {
        var counts = indicator.HasBounds || indicator.Kind is IndicatorKind.Event;
        var people = indicator.IsPeople || indicator.Kind is IndicatorKind.Event;
        var before = errors.Count;
        foreach (var (name, number, isCount) in new[]
        {
            ("value", value.Figure.Amount, counts), ("numerator", value.Numerator, true), ("denominator", value.Denominator, true),
        })
        {
            if (isCount && number < 0)
            {
                errors.Add(new(value.Id, PortfolioRule.CountsAreNotNegative, $"'{name}' is {number}; a count is zero or more."));
            }

            if (people && number is { } n && decimal.Truncate(n) != n && !(name == "value" && indicator.Kind is IndicatorKind.Ratio))
            {
                errors.Add(new(value.Id, PortfolioRule.PeopleAreWhole, $"'{name}' is {n}; people and changes are whole."));
            }
        }

        var sound = errors.Count == before;
        // A draft may still be wrong; what is approved may not.
        if (indicator.IsPeople && indicator.HasBounds && value.ApprovedAt is not null
            && portfolio.Populations.TryGetValue(value.Country, out var population) && value.Figure.Amount > population)
        {
            errors.Add(new(value.Id, PortfolioRule.PeopleAreWithinThePopulation, $"{value.Figure.Amount} people are more than the population of {value.Country}, {population}."));
        }

        if (portfolio.PeriodsPerYear == 1 && value.Period.Half > 0)
        {
            errors.Add(new(value.Id, PortfolioRule.PeriodsAreOfOneLength, $"{value.Period} is a half-year, but the periods are years."));
        }

        Cells(value, sound, errors);
    }

    /// <param name="sound">Whether the total can be: what does not fit into one that is negative or a fraction is no second mistake.</param>
    private static void Cells(ValueContribution value, bool sound, List<PortfolioError> errors)
    {
        var total = value.Numerator ?? value.Figure.Amount;
        foreach (var dimension in value.Cells.GroupBy(c => c.Dimension, StringComparer.Ordinal))
        {
            if (!Disaggregation.Dimensions.Contains(dimension.Key, StringComparer.Ordinal))
            {
                errors.Add(new(value.Id, PortfolioRule.ReferencesAreKnown, $"The dimension '{dimension.Key}' is not known; it must be one of {string.Join(", ", Disaggregation.Dimensions)}."));
                continue;
            }

            var before = errors.Count;
            foreach (var cell in dimension)
            {
                if (cell.People < 0)
                {
                    errors.Add(new(value.Id, PortfolioRule.CountsAreNotNegative, $"The cell {dimension.Key}.{cell.Cell} is {cell.People}; a count is zero or more."));
                }

                if (decimal.Truncate(cell.People) != cell.People)
                {
                    errors.Add(new(value.Id, PortfolioRule.PeopleAreWhole, $"The cell {dimension.Key}.{cell.Cell} is {cell.People}; people are whole."));
                }

                if (sound && !Disaggregation.IsPartition(dimension.Key) && cell.People > total)
                {
                    errors.Add(new(value.Id, PortfolioRule.CellsFitIntoTheTotal, $"The cell {dimension.Key}.{cell.Cell} is {cell.People}, more than the total {total}."));
                }
            }

            if (total is null)
            {
                errors.Add(new(value.Id, PortfolioRule.CellsFitIntoTheTotal, $"It has cells by {dimension.Key}, but no total."));
            }
            else if (sound && errors.Count == before && Disaggregation.IsPartition(dimension.Key) && dimension.Sum(c => c.People) > total)
            {
                errors.Add(new(value.Id, PortfolioRule.CellsFitIntoTheTotal, $"The cells by {dimension.Key} add up to {dimension.Sum(c => c.People)}, more than the total {total}."));
            }
        }
    }

    private static void Approvals(Portfolio portfolio, Dictionary<IndicatorCode, IndicatorRule> indicators, List<PortfolioError> errors)
    {
        foreach (var series in portfolio.Values.GroupBy(v => (v.Indicator, v.Country, SeriesOf(v))))
        {
            foreach (var same in series.Where(v => v.ApprovedAt is not null).GroupBy(v => v.ApprovedAt).Where(g => g.Count() > 1))
            {
                errors.Add(new(same.Last().Id, PortfolioRule.OneApprovalIsLater, $"It was approved at the same moment as '{same.First().Id}' of the same series; one of them must be the later."));
            }
        }

        foreach (var series in portfolio.Values.Where(v => indicators[v.Indicator].Kind is not (IndicatorKind.Event or IndicatorKind.Qualitative)).GroupBy(v => (v.Indicator, v.Country, v.Scheme)))
        {
            var years = series.Where(v => v.Period.Half == 0).Select(v => v.Period.Year).ToHashSet();
            if (years.Count > 0 && series.FirstOrDefault(v => v.Period.Half > 0) is { } half)
            {
                errors.Add(new(half.Id, PortfolioRule.PeriodsAreOfOneLength, $"{half.Period} is a half-year, but the same series is also reported by years."));
            }
        }

        (string, Period?) SeriesOf(ValueContribution value) => indicators[value.Indicator].Kind switch
        {
            IndicatorKind.Event => (value.EventKey, null),
            IndicatorKind.Qualitative => (value.Id, null),
            _ => (value.Scheme ?? "", value.Period),
        };
    }

    /// <summary>The framework's own part: what must hold before a version is published.</summary>
    public static IReadOnlyList<PortfolioError> CheckTargets(Portfolio portfolio)
    {
        var errors = new List<PortfolioError>();
        Targets(portfolio, errors);
        return errors;
    }
}
