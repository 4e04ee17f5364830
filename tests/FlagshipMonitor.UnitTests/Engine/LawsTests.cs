using CsCheck;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests.Engine;

/// <summary>What holds for every portfolio, tried on thousands of made-up ones.</summary>
public sealed class LawsTests
{
    private static readonly CountryCode[] Countries = [A.Cambodia, A.Senegal, A.Togo];
    private static readonly int[] OtherYears = [2016, 2020, 2026, 2030];
    private static readonly string[] PeopleIndicators = ["PR-LEGAL", "PR-EFFECTIVE", "PR-ADEQUACY"];

    private static readonly Gen<(int, int, int, int, int, long)[]> Reports =
        Gen.Select(Gen.Int[0, 2], Gen.Int[2019, 2027], Gen.Int[0, 2], Gen.Int[1, 12], Gen.Int[0, 2], Gen.Long[0, 1_000_000]).Array[0, 30];

    private static readonly Gen<(int, int, int, int)[]> Dates =
        Gen.Select(Gen.Int[0, 2], Gen.Int[2019, 2027], Gen.Int[-1, 3], Gen.Int[1, 3]).Array[0, 30];

    /// <summary>Ids and moments of approval differ, as they do in the database.</summary>
    private static readonly Gen<Portfolio> Portfolios = Gen.Select(Reports, Dates, (reports, dates) => A.Portfolio(
        reports.Select((r, i) => A.Value(r.Item6, r.Item2, Countries[r.Item1], $"scheme {r.Item5}", $"v{i:000}", i, r.Item4, PeopleIndicators[r.Item3])),
        dates.Select((d, i) => A.Event($"e{i:000}", PartialDate.OfYear(d.Item2), Countries[d.Item1], d.Item3 < 0 ? null : (ChangeStage)d.Item3, approved: i, step: d.Item4)),
        asOf: new DateOnly(2024, 12, 31)));

    [Fact]
    public void The_order_of_input_never_changes_a_figure() =>
        Gen.Select(Portfolios, Gen.Int[0, 1_000_000]).Sample((portfolio, seed) =>
        {
            var random = new Random(seed);
            var shuffled = portfolio with { Values = [.. portfolio.Values.OrderBy(_ => random.Next())], Changes = [.. portfolio.Changes.OrderBy(_ => random.Next())] };

            return Write(portfolio) == Write(shuffled);
        });

    [Fact]
    public void What_is_dated_outside_the_phase_changes_no_figure() =>
        Gen.Select(Portfolios, Gen.Int[0, 3]).Sample((portfolio, which) =>
        {
            var year = OtherYears[which];
            var more = portfolio with
            {
                Values = [.. portfolio.Values, A.Value(777, year, A.Senegal, id: "outside", approved: 999)],
                Changes = [.. portfolio.Changes, A.Event("outside", PartialDate.OfYear(year), A.Senegal, approved: 999)],
            };

            return Write(portfolio, withLeftOut: false) == Write(more, withLeftOut: false);
        });

    [Fact]
    public void A_report_without_a_figure_and_a_change_only_planned_change_no_figure() =>
        Portfolios.Sample(portfolio =>
        {
            var more = portfolio with
            {
                Values = [.. portfolio.Values, A.Value(null, 2023, A.Senegal, id: "words", approved: 999)],
                Changes = [.. portfolio.Changes, A.Event("planned", PartialDate.OfYear(2023), A.Senegal, ChangeStage.Planned, approved: 999)],
            };

            return Write(portfolio, withLeftOut: false) == Write(more, withLeftOut: false);
        });

    [Fact]
    public void Bounds_hold_the_figure_and_every_input_is_counted_or_listed() =>
        Portfolios.Sample(portfolio => Evaluation.Evaluate(portfolio).All(f =>
            (f.Measure.Lower is null || (f.Measure.Figure.Amount == f.Measure.Lower && f.Measure.Lower <= f.Measure.Upper))
            && (f.Measure.Net is null || f.Measure.Net <= f.Measure.Figure.Amount)
            && (f.Measure.Figure is Figure.NotDue || f.Measure.Figure is Figure.Reported == f.Measure.Derivation.Inputs.Count > 0)
            && f.Measure.Coverage.Reported + f.Measure.Coverage.Missing.Count == f.Measure.Coverage.Expected
            && !f.Measure.Derivation.Inputs.Select(i => i.Id).Intersect(f.Measure.Derivation.LeftOut.Select(l => l.Id)).Any()));

    [Fact]
    public void The_programme_is_the_sum_of_its_countries() =>
        Portfolios.Sample(portfolio =>
        {
            var figures = Evaluation.Evaluate(portfolio with { PriorityCountries = Countries });
            return figures.Where(f => f.Scope == Scope.Programme && f.Year is null && f.Indicator.Value is not ("PC" or "CR")).All(programme =>
                (programme.Measure.Figure.Amount ?? 0) == figures
                    .Where(f => f.Indicator == programme.Indicator && f.Year is null && f.Step == programme.Step && f.Scope.Length == CountryCode.Length)
                    .Sum(f => f.Measure.Figure.Amount ?? 0));
        });

    private static string Write(Portfolio portfolio, bool withLeftOut = true) => string.Join('\n', Evaluation.Evaluate(portfolio).Select(f =>
    {
        var (m, d) = (f.Measure, f.Measure.Derivation);
        var inputs = string.Join(',', d.Inputs.Select(i => $"{i.Id}={i.Value}@{i.CarriedFrom}"));
        var leftOut = withLeftOut ? string.Join(',', d.LeftOut.Select(l => $"{l.Id}:{l.Reason}")) : "";
        return $"{f.Indicator} {f.Scope} {f.Year} {f.Step} {m.Figure} {m.Lower} {m.Upper} {m.Net} {m.DistinctCountries} {m.Coverage.Reported} {d.Formula} {inputs} {leftOut}";
    }));
}
