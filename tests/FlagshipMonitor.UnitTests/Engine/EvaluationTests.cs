using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests.Engine;

/// <summary>What the product has beside the evaluate format: steps, the line outside the programme, partial dates, series known on a day.</summary>
public sealed class EvaluationTests
{
    [Fact]
    public void Changes_are_counted_in_all_by_step_by_country_and_as_countries()
    {
        var result = Evaluate(A.Portfolio(
            A.Event("1", step: 1), A.Event("2", step: 2), A.Event("3", PartialDate.OfYear(2024), step: 2), A.Event("4", stage: ChangeStage.Planned, step: 3)));

        Assert.Equal(new Figure.Reported(3), result("IC", Scope.Programme, null).Measure.Figure);
        Assert.Equal(new Figure.Reported(2), result("IC", Scope.Programme, 2022).Measure.Figure);
        Assert.Equal(new Figure.Reported(1), result("IC", "SEN", 2024).Measure.Figure);
        Assert.Equal((new Figure.Reported(1), Formula.CountOfCountries), (result("CR", Scope.Programme, null).Measure.Figure, result("CR", Scope.Programme, null).Measure.Derivation.Formula));
        var figures = Evaluation.Evaluate(A.Portfolio(A.Event("1", step: 1), A.Event("2", step: 2), A.Event("3", step: 2))).Figures;
        foreach (var scope in new[] { Scope.Programme, "SEN" })
        {
            Assert.Equal([1m, 2m, null], new[] { 1, 2, 3 }.Select(s => Assert.Single(figures, f => f.Scope == scope && f.Step == s).Measure.Figure.Amount));
        }
    }

    [Fact]
    public void Results_outside_the_priority_countries_have_a_line_of_their_own_and_are_listed_in_the_programme()
    {
        var result = Evaluate(A.Portfolio(A.Value(5, country: A.Togo, id: "togo"), A.Value(1)));

        Assert.Equal((1m, 5m, 5m), (Amount(result("PR-EFFECTIVE", Scope.Programme, null)), Amount(result("PR-EFFECTIVE", Scope.Outside, null)), Amount(result("PR-EFFECTIVE", "TGO", null))));
        Assert.Contains(new LeftOut("togo", LeftOutReason.OutsideThePriorityCountries), result("PR-EFFECTIVE", Scope.Programme, null).Measure.Derivation.LeftOut);
        Assert.DoesNotContain(Evaluation.Evaluate(A.Portfolio(A.Value(1))).Figures, f => f.Scope == Scope.Outside);
    }

    [Fact]
    public void A_date_counts_once_it_has_certainly_happened()
    {
        var year = A.Portfolio(A.Event("year", PartialDate.OfYear(2024)));

        Assert.Equal([new LeftOut("year", LeftOutReason.AfterTheDate)], Evaluate(year with { AsOf = new DateOnly(2024, 12, 30) })("IC", "SEN", null).Measure.Derivation.LeftOut);
        Assert.Equal(1, Amount(Evaluate(year with { AsOf = new DateOnly(2024, 12, 31) })("IC", "SEN", null)));
    }

    [Fact]
    public void A_reversal_is_taken_off_from_its_own_year_on()
    {
        var result = Evaluate(A.Portfolio(
            A.Event("1", PartialDate.OfYear(2021)), A.Event("2", stage: ChangeStage.Reversed, reversed: PartialDate.OfMonth(2024, 6))));

        Assert.Equal([1m, 2m, 2m, 1m], new[] { 2021, 2022, 2023, 2024 }.Select(year => result("IC", Scope.Programme, year).Measure.Net!.Value));
        Assert.Equal((2m, 1m), (Amount(result("IC", Scope.Programme, null)), result("IC", Scope.Programme, null).Measure.Net));
    }

    [Fact]
    public void Of_two_reports_of_one_year_the_one_known_on_the_later_day_stands_whichever_was_approved_last()
    {
        var result = Evaluate(A.Portfolio(
            A.Value(10, id: "june", approved: 9) with { Day = new DateOnly(2022, 6, 30) }, A.Value(12, id: "december", approved: 1)));

        Assert.Equal(12, Amount(result("PR-EFFECTIVE", "SEN", 2022)));
        Assert.Contains(new LeftOut("june", LeftOutReason.EarlierInItsSeries), result("PR-EFFECTIVE", "SEN", null).Measure.Derivation.LeftOut);
    }

    [Fact]
    public void A_figure_with_a_target_carries_achievement_mode_phase_1_and_source()
    {
        var code = IndicatorCode.InstitutionalChanges;
        var result = Evaluate(A.Portfolio(A.Event("1"), A.Event("2")) with
        {
            Targets = [A.Target("IC", 80, 39), A.Target("IC", 20, step: 1)],
            Phase1 = new Dictionary<(IndicatorCode, int?), decimal> { [(code, null)] = 39, [(code, 1)] = 10 },
        });

        var changes = result("IC", Scope.Programme, null);
        Assert.Equal((0.025m, 80m, 39m, "Test source"), (changes.Achievement.Share, changes.Achievement.Target, changes.Phase1, changes.TargetSource));
        Assert.Equal(BaselineMode.Reset, changes.Measure.Derivation.BaselineMode);
        Assert.Equal(AchievementState.NoTarget, result("PR-LEGAL", Scope.Programme, null).Achievement.State);
        Assert.Equal((AchievementState.NoTarget, null), (result("IC", "SEN", null).Achievement.State, result("IC", "SEN", null).Phase1));
    }

    [Fact]
    public void Evidence_estimates_and_examples_reach_the_derivation()
    {
        var input = Evaluate(A.Portfolio(A.Value(10) with { Estimated = true, Example = true, Evidence = "https://example.org/law", SchemeName = "Test scheme" }))("PR-EFFECTIVE", "SEN", null).Measure.Derivation;

        Assert.True(input.HoldsExamples);
        Assert.Equal(("https://example.org/law", true, "Test scheme", new DateOnly(2024, 7, 1)), (input.Inputs[0].Evidence, input.Inputs[0].Estimated, input.Inputs[0].Scheme, input.Inputs[0].ApprovedOn));
        Assert.False(Evaluate(A.Portfolio(A.Value(10)))("PR-EFFECTIVE", "SEN", null).Measure.Derivation.HoldsExamples);
    }

    private static decimal? Amount(EvaluatedFigure figure) => figure.Measure.Figure.Amount;

    private static Func<string, string, int?, EvaluatedFigure> Evaluate(Portfolio portfolio)
    {
        var figures = Evaluation.Evaluate(portfolio).Figures;
        return (indicator, scope, year) => Assert.Single(figures, f => f.Indicator.Value == indicator && f.Scope == scope && f.Year == year && f.Step is null);
    }

    [Fact]
    public void Outside_the_programme_stands_only_what_was_reported_there_and_it_is_no_country()
    {
        var portfolio = A.Portfolio(A.Value(1)) with { Populations = new Dictionary<Domain.Countries.CountryCode, long> { [A.Togo] = 10 }, Indicators = [A.Rule("PR-EFFECTIVE", IndicatorKind.Level)] };

        Assert.DoesNotContain(Evaluation.Evaluate(portfolio).Figures, f => f.Scope == Scope.Outside);
        var outside = Evaluation.Evaluate(portfolio with { Values = [A.Value(5, country: A.Togo, id: "togo"), A.Value(1)] }).Figures;
        Assert.Equal(new Figure.NotApplicable("A level has no total over countries."), outside.Single(f => f.Scope == Scope.Outside).Measure.Figure);
        Assert.Empty(outside.Single(f => f is { Scope: "SEN", Period: null }).Measure.Derivation.LeftOut);
    }

    [Fact]
    public void What_says_something_of_the_programme_alone_has_no_rows_of_countries() =>
        Assert.All(Evaluation.Evaluate(A.Portfolio(A.Value(1)) with { Indicators = [A.Rule("PR-EFFECTIVE", IndicatorKind.Level) with { ProgrammeOnly = true }] }).Figures, f => Assert.Equal(Scope.Programme, f.Scope));

    [Fact]
    public void A_step_has_its_own_coverage_and_forecast()
    {
        var portfolio = A.Portfolio(A.Event("a", PartialDate.OfYear(2021), step: 1), A.Event("b", step: 1), A.Event("c", step: 1), A.Event("d", PartialDate.OfYear(2023), step: 2), A.Event("e", PartialDate.OfYear(2023), step: 2), A.Event("f", PartialDate.OfYear(2023), step: 2)) with { Targets = [A.Target("IC", 10, step: 1)], AsOf = new DateOnly(2025, 1, 1) };
        var figures = Evaluation.Evaluate(portfolio).Figures.Where(f => f.Step == 1).ToDictionary(f => f.Scope);

        Assert.Equal((1, 2), (figures["programme"].Measure.Coverage.Reported, figures["programme"].Measure.Coverage.Expected));
        Assert.Equal((2, 4), (figures["SEN"].Measure.Coverage.Reported, figures["SEN"].Measure.Coverage.Expected));
        // Three in four elapsed years, of which two had none: the pace of 0.75 a year is below the smallest change.
        Assert.Equal((3 + 0.75m, 3 + 2m), (figures["programme"].Standing!.Projection!.Lower, figures["programme"].Standing!.Projection!.Upper));
    }

    [Fact]
    public void A_theme_that_is_named_twice_is_one_theme() =>
        Assert.Equal(7, Evaluate(A.Portfolio(A.Value(7) with { Themes = ["t", "u", "t"] }))("PR-EFFECTIVE", "SEN", null).Measure.ByTheme!["t"]);

    [Fact]
    public void Who_reported_the_whole_year_is_told_so_for_its_half()
    {
        var figures = Evaluation.Evaluate(A.Portfolio(A.Value(7) with { }, A.Value(1, country: A.Cambodia) with { Period = Period.OfHalf(2022, 1) }) with { PeriodsPerYear = 2, Indicators = [A.Rule("PR-EFFECTIVE", IndicatorKind.Flow)] }).Figures;

        Assert.Equal(new Figure.NotApplicable("Reported for the whole year."), figures.Single(f => f.Scope == "SEN" && f.Period == Period.OfHalf(2022, 1)).Measure.Figure);
    }
}
