using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;

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

        // What follows from a number that cannot be is no second mistake.
        var cannotBe = errors.Where(e => e.Rule is PortfolioRule.CountsAreNotNegative or PortfolioRule.PeopleAreWhole).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var group in portfolio.Values.Where(v => v.ApprovedAt is not null && indicators[v.Indicator].HasBounds).GroupBy(v => (v.Indicator, v.Country)))
        {
            if (group.Any(v => v.Overlaps.Count > 0) && !group.Any(v => cannotBe.Contains(v.Id)))
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
        var byName = series.ToDictionary(s => s.Scheme!, StringComparer.Ordinal);
        var last = "";
        foreach (var one in series)
        {
            foreach (var (value, declared) in one.Values.Where(v => v.IsReported).SelectMany(v => v.Overlaps.Select(o => (v, o))))
            {
                if (declared.Kind is not OverlapKind.Unknown && declared.With != one.Scheme && byName.TryGetValue(declared.With, out var other))
                {
                    last = value.Id;
                    Pair(value, declared, AmountOf(one, value.Period, indicator.Kind), AmountOf(other, value.Period, indicator.Kind), errors);
                }
            }
        }

        Sides(series, indicator.Kind, errors);
        // Each pair can be true by itself, and all of them together still not.
        if (errors.Count == 0 && last.Length > 0 && !Overlaps.CanBe([.. series.Select(s => new SchemePeople(s.Scheme, AmountOf(s, null, indicator.Kind), Effective(s, indicator.Kind)))]))
        {
            errors.Add(new(last, PortfolioRule.DeclarationsAgree, $"What the schemes of {country} declare of each other cannot all be true."));
        }
    }

    private static void Pair(ValueContribution value, OverlapDeclaration declared, decimal own, decimal other, List<PortfolioError> errors)
    {
        if (declared is { Kind: OverlapKind.OverlapKnown, People: { } people } && people > Math.Min(own, other))
        {
            errors.Add(new(value.Id, PortfolioRule.OverlapIsWithinTheSmaller, $"The overlap of {people} with '{declared.With}' is more than the smaller of the two, {Math.Min(own, other)}."));
        }

        if (declared.Kind is OverlapKind.SubsetOf && own > other)
        {
            errors.Add(new(value.Id, PortfolioRule.SubsetIsWithinItsWhole, $"Its {own} people cannot all be among the {other} of '{declared.With}'."));
        }
    }

    /// <summary>Two sides that both say how many they share must say the same number.</summary>
    private static void Sides(List<Series> series, IndicatorKind kind, List<PortfolioError> errors)
    {
        var said = new Dictionary<(string, string), (Series Series, OverlapDeclaration Declared)>();
        foreach (var one in series)
        {
            foreach (var declared in Effective(one, kind))
            {
                if (said.TryGetValue((declared.With, one.Scheme!), out var back)
                    && declared.SharedBy(AmountOf(one, null, kind)) is { } here && back.Declared.SharedBy(AmountOf(back.Series, null, kind)) is { } there && here != there)
                {
                    errors.Add(new(one.Values.Last(v => v.Overlaps.Contains(declared)).Id, PortfolioRule.DeclarationsAgree,
                        $"'{one.Scheme}' declares {Words(declared)} with '{declared.With}', which declares {Words(back.Declared)}."));
                }

                said[(one.Scheme!, declared.With)] = (one, declared);
            }
        }
    }

    /// <summary>The declarations that stand for a series: those of its latest value; of several periods added up or compared, the latest of each scheme.</summary>
    private static IReadOnlyList<OverlapDeclaration> Effective(Series series, IndicatorKind kind)
    {
        var reported = series.Values.Where(v => v.IsReported).ToList();
        return kind switch
        {
            IndicatorKind.Flow => Aggregation.Declared(reported),
            IndicatorKind.Repeat => reported.MaxBy(v => v.Amount)?.Overlaps ?? [],
            _ => reported.LastOrDefault()?.Overlaps ?? [],
        };
    }

    private static string Words(OverlapDeclaration declared) => declared.People is { } people ? $"{declared.Kind} {people}" : declared.Kind.ToString();

    /// <summary>What a series came to in a period or, where it says nothing of it or none is named, in all.</summary>
    private static decimal AmountOf(Series series, Period? period, IndicatorKind kind)
    {
        var amounts = series.Values.Where(v => v.IsReported).ToList();
        if (kind is not IndicatorKind.Flow && amounts.Find(v => v.Period == period) is { } same)
        {
            return same.Amount;
        }

        return amounts.Count == 0 ? 0 : kind switch
        {
            IndicatorKind.Flow => amounts.Sum(v => v.Amount),
            IndicatorKind.Repeat => amounts.Max(v => v.Amount),
            _ => amounts[^1].Amount,
        };
    }
}
