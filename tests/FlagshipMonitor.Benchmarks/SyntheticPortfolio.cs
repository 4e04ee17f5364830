using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Benchmarks;

/// <summary>
/// The portfolio that the promises are about: 50 countries × 5 years × 40 indicators of all the kinds with numbers, each value with 6 cells.
/// Made up; the same numbers every time.
/// </summary>
public static class SyntheticPortfolio
{
    public const int Countries = 50;
    public const int Indicators = 40;
    public const int Years = 5;
    public const int Cells = 6;

    private const int FirstYear = 2021;

    private static readonly IndicatorKind[] Kinds = [IndicatorKind.Cumulative, IndicatorKind.Flow, IndicatorKind.Repeat, IndicatorKind.Ratio, IndicatorKind.Event];

    private static readonly ImpactDimension[] Dimensions = [ImpactDimension.Legal, ImpactDimension.Effective, ImpactDimension.Adequacy];

    /// <param name="indicators">Times as many indicators.</param>
    /// <param name="countries">Times as many countries.</param>
    public static Portfolio Of(int indicators = 1, int countries = 1)
    {
        var codes = Enumerable.Range(0, Countries * countries).Select(CodeOf).ToList();
        var rules = Enumerable.Range(0, Indicators * indicators).Select(RuleOf).ToList();
        return new Portfolio(
            new Phase(2, FirstYear, FirstYear + Years - 1, new Provenance(Certainty.Assumed, "Made up")), new DateOnly(FirstYear + Years, 1, 1),
            codes, rules,
            [.. rules.Select(r => new TargetLine(r.Code, Scope.Programme, null, BaselineMode.Reset, 1_000_000))],
            [.. rules.SelectMany((rule, i) => codes.SelectMany((country, c) => ValuesOf(rule, i, country, c)))])
        {
            Populations = codes.ToDictionary(c => c, c => 5_000_000L),
        };
    }

    private static CountryCode CodeOf(int index) => CountryCode.From($"{(char)('A' + index / 676 % 26)}{(char)('A' + index / 26 % 26)}{(char)('A' + index % 26)}");

    private static IndicatorRule RuleOf(int index) => new(IndicatorCode.From($"B-{index:000}"), Kinds[index % Kinds.Length], Direction.Ascending)
    {
        // As in the framework: three of the cumulative ones are the improvements.
        Dimension = index % Kinds.Length == 0 && index / Kinds.Length < Dimensions.Length ? Dimensions[index / Kinds.Length] : null,
        BySteps = index == 4,
    };

    private static IEnumerable<ValueContribution> ValuesOf(IndicatorRule rule, int indicator, CountryCode country, int index)
    {
        for (var y = 0; y < Years; y++)
        {
            var amount = 1_000 + 37 * ((indicator * 31 + index * 17 + y * 7) % 101) + 500 * y;
            var year = FirstYear + y;
            var isEvent = rule.Kind is IndicatorKind.Event;
            yield return new ValueContribution($"{country}-{year}-{indicator:000}", rule.Code, country, Period.OfYear(year), new Figure.Reported(isEvent ? 1 : amount))
            {
                Scheme = isEvent ? null : "scheme",
                Step = isEvent ? 1 + index % 3 : null,
                ApprovedAt = new DateTimeOffset(year + 1, 1, 1 + index % 28, 9, 0, 0, TimeSpan.Zero).AddYears(-1),
                Numerator = rule.Kind is IndicatorKind.Ratio ? amount : null,
                Denominator = rule.Kind is IndicatorKind.Ratio ? amount * 3 : null,
                Themes = [$"T{1 + index % 16:00}"],
                Evidence = "https://example.org/made-up",
                Cells =
                [
                    new("sex", "women", isEvent ? 0 : amount / 2), new("sex", "men", isEvent ? 0 : amount / 3),
                    new("ageBand", "0-14", isEvent ? 0 : amount / 4), new("ageBand", "15-64", isEvent ? 0 : amount / 4), new("ageBand", "65+", isEvent ? 0 : amount / 4),
                    new("disability", "withDisability", isEvent ? 0 : amount / 10),
                ],
            };
        }
    }
}
