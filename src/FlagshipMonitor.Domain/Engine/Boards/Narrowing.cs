using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>What a view is narrowed to; null is all.</summary>
public sealed record Selection(IReadOnlySet<CountryCode>? Countries = null, string? Theme = null, int? Step = null)
{
    public bool IsAll => Countries is null && Theme is null && Step is null;
}

/// <summary>Makes a smaller portfolio of the same kind, so that the engine answers for a region, a theme or a step as it does for the programme.</summary>
public static class Narrowing
{
    /// <summary>
    /// Targets are never carried over to a part they were not set for: some countries have the sum of their own targets where each
    /// has one, a step has its own target, and a theme has none.
    /// </summary>
    public static Portfolio Narrow(this Portfolio portfolio, Selection selection)
    {
        var narrowed = selection.Countries is { } countries ? ToCountries(portfolio, countries) : portfolio;
        narrowed = selection.Theme is { } theme ? ToTheme(narrowed, theme) : narrowed;
        return selection.Step is { } step ? ToStep(narrowed, step) : narrowed;
    }

    private static Portfolio ToCountries(Portfolio portfolio, IReadOnlySet<CountryCode> countries)
    {
        List<CountryCode> priority = [.. portfolio.Countries.Where(countries.Contains)];
        return portfolio with
        {
            Countries = priority,
            Values = [.. portfolio.Values.Where(v => countries.Contains(v.Country))],
            Unapproved = [.. portfolio.Unapproved.Where(v => countries.Contains(v.Country))],
            Populations = portfolio.Populations.Where(p => countries.Contains(p.Key)).ToDictionary(),
            Phase1 = new Dictionary<(IndicatorCode, int?), decimal>(),
            Targets = [.. OfTheCountries(portfolio, priority), .. portfolio.Targets.Where(t => CountryCode.TryParse(t.Scope, out var c) && countries.Contains(c))],
        };
    }

    /// <summary>The expected values of each year added up are exact milestones of the sum.</summary>
    private static IEnumerable<TargetLine> OfTheCountries(Portfolio portfolio, List<CountryCode> countries)
    {
        var (periods, first) = (portfolio.Periods.Count, portfolio.Phase.FirstYear);
        foreach (var lines in portfolio.Targets.Where(t => countries.Exists(c => Scope.Of(c) == t.Scope)).GroupBy(t => (t.Indicator, t.Step)))
        {
            List<TargetLine> own = [.. lines];
            if (own.Select(t => t.Scope).Distinct().Count() < countries.Count || own.Exists(t => t.Start is null))
            {
                continue;
            }

            yield return new TargetLine(lines.Key.Indicator, Scope.Programme, own.Sum(t => t.Start), own[0].Mode, own.Sum(t => t.Value))
            {
                Step = lines.Key.Step,
                Milestones = portfolio.Phase.Years.SkipLast(1).ToDictionary(
                    y => y.Year, y => own.Sum(t => t.ExpectedAt((y.Year - first + 1) * portfolio.PeriodsPerYear, first, periods, portfolio.PeriodsPerYear)!.Value)),
            };
        }
    }

    private static Portfolio ToTheme(Portfolio portfolio, string theme)
    {
        // What could be tagged stays in sight when nothing is; what never is, as people, would only look unreported.
        var tagged = portfolio.Values.Where(v => v.Themes.Count > 0).Select(v => v.Indicator).Concat(portfolio.Indicators.Where(i => i.BySteps).Select(i => i.Code)).ToHashSet();
        return portfolio with
        {
            Indicators = [.. portfolio.Indicators.Where(i => tagged.Contains(i.CountriesOf ?? i.Code))],
            Values = [.. portfolio.Values.Where(v => v.Themes.Contains(theme, StringComparer.Ordinal))],
            Unapproved = [.. portfolio.Unapproved.Where(v => v.Themes.Contains(theme, StringComparer.Ordinal))],
            Targets = [],
            Phase1 = new Dictionary<(IndicatorCode, int?), decimal>(),
        };
    }

    private static Portfolio ToStep(Portfolio portfolio, int step)
    {
        var bySteps = portfolio.Indicators.Where(i => i.BySteps).Select(i => i.Code).ToHashSet();
        return portfolio with
        {
            Indicators = [.. portfolio.Indicators.Where(i => bySteps.Contains(i.CountriesOf ?? i.Code)).Select(i => i with { BySteps = false })],
            Values = [.. portfolio.Values.Where(v => v.Step == step)],
            Unapproved = [.. portfolio.Unapproved.Where(v => v.Step == step)],
            Targets = [.. portfolio.Targets.Where(t => t.Step == step).Select(t => t with { Step = null })],
            Phase1 = portfolio.Phase1.Where(p => p.Key.Step == step).ToDictionary(p => (p.Key.Indicator, (int?)null), p => p.Value),
        };
    }
}
