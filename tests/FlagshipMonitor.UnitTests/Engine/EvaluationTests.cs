using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests.Engine;

public sealed class EvaluationTests
{
    [Fact]
    public void A_country_year_is_its_own_report_and_the_programmes_year_the_position_at_its_end()
    {
        var figures = Evaluation.Evaluate(A.Portfolio([A.Value(100, 2022), A.Value(40, 2023, A.Cambodia)]));

        Assert.Equal(new Figure.Reported(140), Figure(figures, "PR-EFFECTIVE", Scope.Programme, 2023));
        Assert.Equal(Domain.Engine.Figure.Missing, Figure(figures, "PR-EFFECTIVE", "SEN", 2023));
        Assert.Equal(new Figure.Reported(100), Figure(figures, "PR-EFFECTIVE", "SEN", 2022));
        Assert.Equal(new Figure.Reported(100), Figure(figures, "PR-EFFECTIVE", "SEN"));
    }

    [Fact]
    public void Years_that_are_not_over_are_not_due()
    {
        var figures = Evaluation.Evaluate(A.Portfolio(asOf: new DateOnly(2023, 6, 30)));

        Assert.Equal(Domain.Engine.Figure.Missing, Figure(figures, "PR-EFFECTIVE", "SEN", 2022));
        Assert.Equal(Domain.Engine.Figure.Pending, Figure(figures, "PR-EFFECTIVE", "SEN", 2023));
    }

    [Fact]
    public void A_year_that_is_still_open_is_not_due_even_if_something_is_reported_already()
    {
        var figures = Evaluation.Evaluate(A.Portfolio([A.Value(100, 2022), A.Value(120, 2023, month: 3)], asOf: new DateOnly(2023, 6, 30)));

        Assert.Equal(new Figure.Reported(100), Figure(figures, "PR-EFFECTIVE", Scope.Programme, 2022));
        Assert.Equal(Domain.Engine.Figure.Pending, Figure(figures, "PR-EFFECTIVE", Scope.Programme, 2023));
        Assert.Equal(Domain.Engine.Figure.Pending, Figure(figures, "PR", Scope.Programme, 2025));
        Assert.Equal(new Figure.Reported(120), Figure(figures, "PR-EFFECTIVE", Scope.Programme));
    }

    [Fact]
    public void A_reversal_is_taken_off_from_its_own_year_on_and_off_the_position()
    {
        var figures = Evaluation.Evaluate(A.Portfolio(changes:
        [
            A.Event("1", PartialDate.OfYear(2021)),
            A.Event("2", PartialDate.OfYear(2022), stage: ChangeStage.Reversed, reversed: PartialDate.OfYear(2024)),
        ]));

        Assert.Equal([1m, 2m, 2m, 1m], new[] { 2021, 2022, 2023, 2024 }.Select(year => One(figures, "IC", Scope.Programme, year).Measure.Net!.Value));
        Assert.Equal(1, One(figures, "IC", "SEN", 2022).Measure.Net);
        Assert.Equal((2m, 1m), (One(figures, "IC", Scope.Programme).Measure.Figure.Amount!.Value, One(figures, "IC", Scope.Programme).Measure.Net!.Value));
    }

    [Fact]
    public void Improvements_add_legal_effective_and_adequacy_and_never_potential()
    {
        var figures = Evaluation.Evaluate(A.Portfolio(
        [
            A.Value(100, indicator: "PR-LEGAL"), A.Value(60), A.Value(1_000, indicator: "PR-POTENTIAL"),
        ]));

        var improvements = One(figures, "PR", Scope.Programme);
        Assert.Equal(new Figure.Reported(160), improvements.Measure.Figure);
        Assert.Equal(Formula.SumOfDimensions, improvements.Measure.Derivation.Formula);
        Assert.Equal(Domain.Engine.Figure.Missing, Figure(figures, "PR-ADEQUACY", Scope.Programme));
        Assert.Equal(new Figure.Reported(1_000), Figure(figures, "PR-POTENTIAL", Scope.Programme));
    }

    [Fact]
    public void Changes_are_counted_in_all_by_step_by_country_and_as_countries()
    {
        var figures = Evaluation.Evaluate(A.Portfolio(changes:
        [
            A.Event("1", step: 1), A.Event("2", step: 2), A.Event("3", step: 2, date: PartialDate.OfYear(2024)), A.Event("4", step: 3, stage: ChangeStage.Planned),
        ]));

        Assert.Equal(new Figure.Reported(3), Figure(figures, "IC", Scope.Programme));
        Assert.Equal(new Figure.Reported(2), Figure(figures, "IC", Scope.Programme, 2022));
        Assert.Equal([1m, 2m, null], new[] { 1, 2, 3 }.Select(step => One(figures, "IC", Scope.Programme, step: step).Measure.Figure.Amount));
        Assert.Equal([1m, 2m, null], new[] { 1, 2, 3 }.Select(step => One(figures, "IC", "SEN", step: step).Measure.Figure.Amount));
        Assert.Equal(new Figure.Reported(1), Figure(figures, "IC", "SEN", 2024));
        Assert.Equal(new Figure.Reported(1), Figure(figures, "CR", Scope.Programme));
        Assert.Equal(Formula.CountOfCountries, One(figures, "CR", Scope.Programme).Measure.Derivation.Formula);
    }

    [Fact]
    public void Priority_countries_are_counted_from_the_first_year() =>
        Assert.Equal([2m, 2m], new int?[] { null, 2021 }.Select(year => Figure(Evaluation.Evaluate(A.Portfolio()), "PC", Scope.Programme, year).Amount!.Value));

    [Fact]
    public void Results_outside_the_priority_countries_have_a_line_of_their_own()
    {
        var figures = Evaluation.Evaluate(A.Portfolio([A.Value(5, country: A.Togo), A.Value(1)], [A.Event("1", country: A.Togo), A.Event("2")]));

        Assert.Equal((1m, 1m), (Figure(figures, "IC", Scope.Programme).Amount!.Value, Figure(figures, "PR-EFFECTIVE", Scope.Programme).Amount!.Value));
        Assert.Equal((1m, 5m), (Figure(figures, "IC", Scope.Outside).Amount!.Value, Figure(figures, "PR-EFFECTIVE", Scope.Outside).Amount!.Value));
        Assert.Equal(new Figure.Reported(1), Figure(figures, "IC", "TGO"));
        Assert.DoesNotContain(Evaluation.Evaluate(A.Portfolio()), f => f.Scope == Scope.Outside);
    }

    [Fact]
    public void A_figure_with_a_target_carries_achievement_mode_phase_1_and_source()
    {
        var figures = Evaluation.Evaluate(A.Portfolio(
            changes: [A.Event("1"), A.Event("2")],
            targets: [A.Target("IC", 90, 39, use: TargetUse.Alternative), A.Target("IC", 80, 39), A.Target("IC", 7, 1, phase: 1)]));

        var changes = One(figures, "IC", Scope.Programme);
        Assert.Equal((0.025m, 80m, 39m, "Test source"), (changes.Achievement.Share!.Value, changes.Achievement.Target!.Value, changes.Phase1!.Value, changes.TargetSource));
        Assert.Equal(BaselineMode.Reset, changes.Measure.Derivation.BaselineMode);
        Assert.Equal(AchievementState.NoTarget, One(figures, "PR-LEGAL", Scope.Programme).Achievement.State);
        Assert.Equal(AchievementState.NoTarget, One(figures, "IC", "SEN").Achievement.State);
    }

    [Fact]
    public void A_step_shows_what_phase_1_came_to_even_where_its_target_is_only_an_alternative()
    {
        var figures = Evaluation.Evaluate(A.Portfolio(changes: [A.Event("1", step: 1)], targets:
        [
            A.Target("CR", 5, 77, step: 1, use: TargetUse.Alternative),
            A.Target("IC", 5, 88, step: 1, use: TargetUse.Alternative, phase: 1),
            A.Target("IC", 5, 99, step: 2, use: TargetUse.Alternative),
            A.Target("IC", 20, 10, step: 1, use: TargetUse.Alternative),
        ]));

        var step = One(figures, "IC", Scope.Programme, step: 1);
        Assert.Equal((AchievementState.NoTarget, 10m), (step.Achievement.State, step.Phase1!.Value));
    }

    [Fact]
    public void Carry_adds_the_phase_1_value_to_what_is_counted_and_takes_other_kinds_as_holding_it()
    {
        var figures = Evaluation.Evaluate(A.Portfolio(
            [A.Value(70)], [A.Event("1"), A.Event("2")], [A.Target("IC", 14, 10, BaselineMode.Carry), A.Target("PR-EFFECTIVE", 90, 50, BaselineMode.Carry)]));

        Assert.Equal(0.5m, One(figures, "IC", Scope.Programme).Achievement.Share);
        Assert.Equal(0.5m, One(figures, "PR-EFFECTIVE", Scope.Programme).Achievement.Share);
    }

    private static Figure Figure(IReadOnlyList<EvaluatedFigure> figures, string indicator, string scope, int? year = null) => One(figures, indicator, scope, year).Measure.Figure;

    private static EvaluatedFigure One(IReadOnlyList<EvaluatedFigure> figures, string indicator, string scope, int? year = null, int? step = null) =>
        Assert.Single(figures, f => f.Indicator.Value == indicator && f.Scope == scope && f.Year == year && f.Step == step);
}
