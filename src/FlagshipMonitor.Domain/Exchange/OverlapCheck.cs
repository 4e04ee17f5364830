using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Exchange;

/// <summary>Checks that what is declared of overlaps can be true.</summary>
internal static class OverlapCheck
{
    public static void Check(Portfolio portfolio, Dictionary<IndicatorCode, IndicatorRule> indicators, List<PortfolioError> errors)
    {
        var all = portfolio.Values.Concat(portfolio.Unapproved).Where(v => v.Scheme is not null).ToList();
        var known = all.Select(v => (v.Country, v.Scheme!)).ToHashSet();
        foreach (var value in portfolio.Values.Concat(portfolio.Unapproved))
        {
            One(value, known, errors);
        }

        foreach (var group in portfolio.Values.Where(v => v.ApprovedAt is not null && indicators[v.Indicator].HasBounds).GroupBy(v => (v.Indicator, v.Country)))
        {
            if (group.Any(v => v.Overlaps.Count > 0))
            {
                Pairs(portfolio, indicators[group.Key.Indicator], group.Key.Country, [.. group], errors);
            }
        }
    }

    private static void One(ValueContribution value, HashSet<(CountryCode, string)> known, List<PortfolioError> errors)
    {
        foreach (var declared in value.Overlaps)
        {
            if (!known.Contains((value.Country, declared.With)))
            {
                errors.Add(new(value.Id, PortfolioRule.ReferencesAreKnown, $"It declares an overlap with the scheme '{declared.With}', which has no value in {value.Country}."));
            }

            if (declared.Kind is OverlapKind.OverlapKnown && declared.People is { } people)
            {
                if (people < 0)
                {
                    errors.Add(new(value.Id, PortfolioRule.CountsAreNotNegative, $"The overlap with '{declared.With}' is {people}; a count is zero or more."));
                }
                else if (decimal.Truncate(people) != people)
                {
                    errors.Add(new(value.Id, PortfolioRule.PeopleAreWhole, $"The overlap with '{declared.With}' is {people}; people are whole."));
                }
            }
        }

        foreach (var twice in value.Overlaps.GroupBy(o => o.With, StringComparer.Ordinal).Where(g => g.Distinct().Count() > 1))
        {
            errors.Add(new(value.Id, PortfolioRule.DeclarationsAgree, $"It declares two different overlaps with '{twice.Key}'."));
        }
    }

    private static void Pairs(Portfolio portfolio, IndicatorRule indicator, CountryCode country, List<ValueContribution> values, List<PortfolioError> errors)
    {
        var series = CountryValues.Of(country, indicator, values, portfolio).Series.Where(s => s.Scheme is not null).ToList();
        var amounts = series.ToDictionary(s => s.Scheme!, s => AmountOf(s, indicator.Kind), StringComparer.Ordinal);
        var said = new Dictionary<(string, string), (string Id, OverlapDeclaration Declared)>();
        foreach (var (id, scheme, declared) in series.SelectMany(s => s.Values.SelectMany(v => v.Overlaps.Select(o => (v.Id, s.Scheme!, o)))))
        {
            if (declared.Kind is OverlapKind.Unknown || declared.With == scheme || !amounts.TryGetValue(declared.With, out var other))
            {
                continue;
            }

            // A later period may know better than an earlier one of the same series.
            said[(scheme, declared.With)] = (id, declared);
            var own = amounts[scheme];
            if (declared is { Kind: OverlapKind.OverlapKnown, People: { } people } && people > Math.Min(own, other))
            {
                errors.Add(new(id, PortfolioRule.OverlapIsWithinTheSmaller, $"The overlap of {people} with '{declared.With}' is more than the smaller of the two, {Math.Min(own, other)}."));
            }

            if (declared.Kind is OverlapKind.SubsetOf && own > other)
            {
                errors.Add(new(id, PortfolioRule.SubsetIsWithinItsWhole, $"Its {own} people cannot all be among the {other} of '{declared.With}'."));
            }
        }

        foreach (var ((scheme, with), (id, declared)) in said)
        {
            if (string.CompareOrdinal(scheme, with) > 0 && said.TryGetValue((with, scheme), out var back) && !Agree(declared, back.Declared))
            {
                errors.Add(new(id, PortfolioRule.DeclarationsAgree, $"'{scheme}' declares {Words(declared)} with '{with}', which declares {Words(back.Declared)}."));
            }
        }
    }

    /// <summary>Two sides agree on how many are in both; each may be part of the other only if neither is smaller.</summary>
    private static bool Agree(OverlapDeclaration one, OverlapDeclaration other) =>
        one.Kind is not OverlapKind.SubsetOf && one.Kind == other.Kind && (one.Kind is not OverlapKind.OverlapKnown || one.People == other.People);

    private static string Words(OverlapDeclaration declared) => declared.People is { } people ? $"{declared.Kind} {people}" : declared.Kind.ToString();

    private static decimal AmountOf(Series series, IndicatorKind kind)
    {
        var amounts = series.Values.Where(v => v.IsReported).Select(v => v.Amount).DefaultIfEmpty();
        return kind switch { IndicatorKind.Flow => amounts.Sum(), IndicatorKind.Repeat => amounts.Max(), _ => amounts.Last() };
    }
}
