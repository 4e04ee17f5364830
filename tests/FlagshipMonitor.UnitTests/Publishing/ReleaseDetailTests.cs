using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using static FlagshipMonitor.UnitTests.Results.ResultLifecycleTests;

namespace FlagshipMonitor.UnitTests.Publishing;

/// <summary>What a release holds together, how it is fingerprinted, and in which order differences stand. All figures are made up.</summary>
public sealed class ReleaseDetailTests
{
    private static readonly DateOnly Day = new(2025, 6, 30);

    private static ReleaseCandidate Candidate(ChangeClass recalculation, string? reason) => new(Guid.NewGuid(), A.Manager(), Day, [A.ApprovedChange()], null, A.Noon, recalculation, reason);

    private static InstitutionalChange Of(Origin origin, string id)
    {
        var officer = A.Officer();
        var change = new InstitutionalChange(ResultId.New(), A.Senegal, officer, A.ChangeFacts(), origin);
        change.Submit(officer, id, A.Noon);
        change.Approve(A.Manager(), 1, A.Noon);
        return change;
    }

    [Theory]
    [InlineData(ChangeClass.R1)]
    [InlineData(ChangeClass.C)]
    public void Figures_are_recalculated_and_not_corrected(ChangeClass other) => Refused(Rule.ABetterMethodIsExplained, () => Candidate(other, "Test reason"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_better_method_is_explained(string? reason)
    {
        Refused(Rule.ABetterMethodIsExplained, () => Candidate(ChangeClass.R3, reason));
        Assert.Equal((ChangeClass.R3, "Test method"), (Candidate(ChangeClass.R3, "Test method").Recalculation, Candidate(ChangeClass.R3, "Test method").RecalculationReason));
        Assert.Equal(ChangeClass.R2, Candidate(ChangeClass.R2, reason).Recalculation);
    }

    [Fact]
    public void Made_up_reports_are_never_mixed_with_others()
    {
        var (made, other, real) = (Of(Origin.Illustrative, "SEN-2024-001"), Of(Origin.Illustrative, "SEN-2024-002"), Of(Origin.Reported, "SEN-2024-003"));

        Assert.Contains("never mixed", Assert.Throws<InvalidOperationException>(() => A.Release(A.Portfolio(), null, made, real)).Message, StringComparison.Ordinal);
        Assert.Equal((true, true, false), (A.Release(A.Portfolio(), null, made, other).Release.Illustrative, A.Release(A.Portfolio(), null, made).Release.Illustrative, A.Release(A.Portfolio(), null, real).Release.Illustrative));
        Assert.NotEqual(A.Release(A.Portfolio(), null, made).Release.Checksum, A.Release(A.Portfolio(), null, real).Release.Checksum);
    }

    [Fact]
    public void The_fingerprint_is_of_rows_in_any_order_and_of_the_inputs_where_there_are_some()
    {
        var contents = A.Release(A.Portfolio(A.Value(100, id: "h1") with { Period = Period.OfHalf(2022, 1) }, A.Value(50, id: "h2") with { Period = Period.OfHalf(2022, 2) }) with { PeriodsPerYear = 2 }, null, People("SEN-2024-001"), People("SEN-2024-002"));
        string Of(IEnumerable<ReleasedPeople> people, IEnumerable<ReleasedFigure> figures, ReleaseInputs? inputs) => ReleaseChecksum.Of(contents.Release, contents.Changes, people, figures, inputs);

        Assert.Equal(contents.Release.Checksum, Of(contents.People.Reverse(), contents.Figures.Reverse(), contents.Inputs));
        Assert.NotEqual(contents.Release.Checksum, Of(contents.People.Skip(1), contents.Figures, contents.Inputs));
        Assert.NotEqual(contents.Release.Checksum, Of(contents.People, contents.Figures, null));
        Assert.Equal(Of(contents.People, contents.Figures, null), Of(contents.People.Reverse(), contents.Figures.Reverse(), null));

        static PeopleReached People(string id)
        {
            var officer = A.Officer();
            var people = A.People(A.PeopleFacts(1) with { Scheme = null, Change = "SEN-2024-009" }, officer);
            people.Submit(officer, id, A.Noon);
            people.Approve(A.Manager(), 1, A.Noon);
            return people;
        }
    }

    [Fact]
    public void Figures_that_cannot_be_computed_again_are_named_in_order_with_period_and_step()
    {
        var portfolio = A.Portfolio(A.Event("a", step: 2), A.Value(5, 2021));
        var contents = A.Release(portfolio);
        var others = A.Release(portfolio with { Values = [] }).Figures;

        var named = contents.Inputs.Disagreements(others);

        Assert.Empty(contents.Inputs.Disagreements(contents.Figures));
        Assert.Equal(named.Order(StringComparer.Ordinal), named);
        Assert.Superset(new HashSet<string> { "IC SEN", "IC SEN step 2", "IC SEN 2022", "PR-EFFECTIVE programme 2021" }, named.ToHashSet());
        Assert.Equal(["PR-LEGAL KHM 2025"], contents.Inputs.Disagreements([.. contents.Figures.Where(f => f is not { Indicator.Value: "PR-LEGAL", Scope: "KHM", Year: 2025 })]));
        Assert.Equal([": 'asOf' is missing.", ": 'phase' is missing.", ": 'indicators' is missing.", ": 'values' is missing."], new ReleaseInputs(1, "{}").Disagreements([]));
    }

    [Fact]
    public void Differences_stand_by_scope_indicator_period_and_step_the_programme_first()
    {
        ComparedFigure[] ordered =
        [
            Figure("IC", Scope.Programme), Figure("IC", Scope.Programme, step: 1), Figure("IC", Scope.Programme, 2021), Figure("IC", Scope.Programme, 2021, 1), Figure("IC", Scope.Programme, 2022), Figure("PC", Scope.Programme),
            Figure("IC", Scope.Outside), Figure("IC", "KHM"), Figure("IC", "SEN"),
        ];

        var figures = ReleaseDiff.Between([], [], ordered.Reverse(), [], new Recalculation(ChangeClass.R2, null, Day)).Figures;

        Assert.Equal(ordered.Select(Name), figures.Select(f => Name(f.Figure)));
        Assert.Equal(ordered.Select(Name), ReleaseDiff.Between(ordered.Reverse(), [], [], [], new Recalculation(ChangeClass.R2, null, Day)).Figures.Select(f => Name(f.Figure)));

        static (string, string, int, int, int) Name(ComparedFigure f) => (f.Indicator.Value, f.Scope, f.Year, f.Half, f.Step);
    }

    [Fact]
    public void Behind_a_figure_stand_its_results_in_order_and_the_day_of_the_last_of_them()
    {
        ComparedResult Result(string id, int version, int day) => new(id, version, Day.AddDays(day), []);
        var moved = Assert.Single(ReleaseDiff.Between(
            [Figure("IC", Scope.Programme) with { Inputs = ["B", "A"] }], [Result("A", 1, 0), Result("B", 1, 0)],
            [Figure("IC", Scope.Programme) with { Value = 2, Inputs = ["B", "A"] }], [Result("A", 2, 1), Result("B", 2, 9)], new Recalculation(ChangeClass.R2, null, Day.AddDays(30))).Figures);

        Assert.Equal(["A", "B"], moved.Results.Select(r => r.PublicId));
        Assert.Equal([Day.AddDays(1), Day.AddDays(9)], moved.Results.Select(r => r.On));
        Assert.Equal(Day.AddDays(9), moved.On);
        Assert.Equal((2m, 2m), (moved.Figure.Value!.Value, moved.New!.Value!.Value));
    }

    [Fact]
    public void A_period_that_is_still_pending_with_another_target_is_recalculated()
    {
        var pending = Figure("IC", Scope.Programme, 2025) with { State = "notDue", Value = null };

        Assert.Equal(FigureCause.Recalculation, Assert.Single(ReleaseDiff.Between([pending], [], [pending with { Target = 5 }], [], new Recalculation(ChangeClass.R2, null, Day)).Figures).Cause);
        Assert.Equal(FigureCause.Recalculation, Assert.Single(ReleaseDiff.Between([Figure("IC", Scope.Programme)], [], [Figure("IC", Scope.Programme) with { State = "notReported", Value = null }], [], new Recalculation(ChangeClass.R2, null, Day)).Figures).Cause);
    }

    private static ComparedFigure Figure(string code, string scope, int year = 0, int half = 0, int step = 0) =>
        new(IndicatorCode.From(code), scope, year, half, step, "reported", 1, null, null, null, null, null, []);
}
