using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.UnitTests.Publishing;

public sealed class ReleaseDiffTests
{
    private static readonly DateOnly Day = new(2025, 6, 30);

    private static readonly Recalculation Routine = new(ChangeClass.R2, null, Day);

    [Fact]
    public void A_figure_to_which_results_were_only_added_has_fuller_data()
    {
        var moved = Single([Figure(1, "A")], [Result("A")], [Figure(2, "A", "B")], [Result("A"), Result("B")]);

        Assert.Equal((ChangeClass.R1, FigureCause.Results), (moved.Class, moved.Cause));
        Assert.Equal(("B", ResultMove.Added), (moved.Results.Single().PublicId, moved.Results.Single().Move));
    }

    [Theory]
    [InlineData(ChangeClass.R1)]
    [InlineData(ChangeClass.R3)]
    [InlineData(ChangeClass.C)]
    public void A_corrected_result_gives_its_class(ChangeClass corrected)
    {
        var moved = Single([Figure(1, "A")], [Result("A")], [Figure(2, "A")], [Result("A", 2, (2, corrected))]);

        Assert.Equal(corrected, moved.Class);
        Assert.Equal("Reason 2", moved.Results.Single().Corrections.Single().Reason);
    }

    [Fact]
    public void A_correction_of_an_error_wins_over_everything_else()
    {
        var moved = Single(
            [Figure(1, "A", "B")], [Result("A"), Result("B")],
            [Figure(9, "A", "B", "D")], [Result("A", 2, (2, ChangeClass.R3)), Result("B", 2, (2, ChangeClass.C)), Result("D")]);

        Assert.Equal(ChangeClass.C, moved.Class);
    }

    [Fact]
    public void An_error_mended_on_the_way_stays_an_error_however_the_result_changed_after()
    {
        var difference = ReleaseDiff.Between([], [Result("A")], [], [Result("A", 3, (2, ChangeClass.C), (3, ChangeClass.R1))], Routine);

        Assert.Equal((ChangeClass.C, 2), (difference.Results.Single().Class, difference.Results.Single().Corrections.Count));
    }

    [Fact]
    public void A_withdrawn_result_leaves_with_its_class_and_reason()
    {
        var difference = ReleaseDiff.Between(
            [Figure(2, "A", "B")], [Result("A"), Result("B")], [Figure(1, "B")], [Result("B")], Routine,
            new Dictionary<string, Correction> { ["A"] = new(1, ChangeClass.C, "Never adopted", Day) });

        var gone = difference.Results.Single();
        Assert.Equal(("A", ResultMove.Withdrawn, ChangeClass.C, Day), (gone.PublicId, gone.Move, gone.Class!.Value, gone.On));
        Assert.Equal("Never adopted", gone.Corrections.Single().Reason);
        Assert.Equal((ChangeClass.C, FigureCause.Results), (difference.Figures.Single().Class, difference.Figures.Single().Cause));
    }

    [Fact]
    public void A_correction_that_the_earlier_release_holds_already_is_none_since()
    {
        var difference = ReleaseDiff.Between(
            [], [Result("A", 2, (2, ChangeClass.C))], [], [Result("A", 3, (2, ChangeClass.C), (3, ChangeClass.R1)), Result("B", 2, (2, ChangeClass.C))], Routine);

        Assert.Equal([("A", ResultMove.Changed, ChangeClass.R1), ("B", ResultMove.Added, ChangeClass.R1)], difference.Results.Select(r => (r.PublicId, r.Move, r.Class!.Value)));
    }

    [Theory]
    [InlineData(ChangeClass.R2)]
    [InlineData(ChangeClass.R3)]
    public void With_the_same_results_it_is_what_the_manager_says(ChangeClass said)
    {
        var moved = ReleaseDiff.Between([Figure(1, "A")], [Result("A")], [Figure(2, "A")], [Result("A")], new Recalculation(said, "Test method", Day)).Figures.Single();

        Assert.Equal((said, FigureCause.Recalculation), (moved.Class, moved.Cause));
    }

    [Fact]
    public void The_day_that_moved_on_is_routine_whatever_the_manager_says_of_the_method()
    {
        var better = new Recalculation(ChangeClass.R3, "Test method", Day);
        var (pending, missing) = (Figure(null, []) with { State = "notDue" }, Figure(null, []));

        var ended = ReleaseDiff.Between([pending], [], [missing], [], better);
        var came = ReleaseDiff.Between([Figure(1, "A")], [Result("A"), Result("B")], [Figure(2, "A", "B")], [Result("A"), Result("B")], better);

        Assert.Empty(ReleaseDiff.Between([pending], [], [pending], [], better).Figures);
        Assert.All(ended.Figures.Concat(came.Figures), f => Assert.Equal((ChangeClass.R2, FigureCause.Time), (f.Class, f.Cause)));
        Assert.Equal((1, 1), (ended.Figures.Count, came.Figures.Count));
    }

    [Fact]
    public void A_target_that_changed_moves_its_figure_though_the_value_stays()
    {
        Assert.Single(ReleaseDiff.Between([Figure(1, "A")], [], [Figure(1, "A") with { Target = 80 }], [], Routine).Figures);
        Assert.Empty(ReleaseDiff.Between([Figure(1, "A")], [], [Figure(1, "A")], [], Routine).Figures);
    }

    [Fact]
    public void A_result_that_is_gone_is_withdrawn_and_its_figure_names_it()
    {
        var moved = Single([Figure(1, "A")], [Result("A")], [Figure(0)], []);

        Assert.Equal((ResultMove.Withdrawn, (ChangeClass?)null), (moved.Results.Single().Move, moved.Class));
    }

    [Fact]
    public void A_figure_that_only_one_release_has_differs_when_it_says_something()
    {
        Assert.Single(ReleaseDiff.Between([], [], [Figure(1, "A")], [Result("A")], Routine).Figures);
        Assert.Empty(ReleaseDiff.Between([], [], [Figure(null)], [], Routine).Figures);
    }

    private static FigureDifference Single(ComparedFigure[] oldFigures, ComparedResult[] oldResults, ComparedFigure[] newFigures, ComparedResult[] newResults) =>
        Assert.Single(ReleaseDiff.Between(oldFigures, oldResults, newFigures, newResults, Routine).Figures);

    private static ComparedFigure Figure(decimal? value, params string[] inputs) =>
        new(IndicatorCode.InstitutionalChanges, Scope.Programme, 0, 0, 0, value is null ? "notReported" : "reported", value, value, value, value, null, null, inputs);

    private static ComparedResult Result(string id, int version = 1, params (int Version, ChangeClass Class)[] corrections) =>
        new(id, version, Day, [.. corrections.Select(c => new Correction(c.Version, c.Class, $"Reason {c.Version}", Day))]);
}
