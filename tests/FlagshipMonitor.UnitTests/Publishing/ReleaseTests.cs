using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using static FlagshipMonitor.UnitTests.Results.ResultLifecycleTests;

namespace FlagshipMonitor.UnitTests.Publishing;

public sealed class ReleaseTests
{
    private static readonly Dictionary<SchemeId, Scheme> NoSchemes = [];

    private readonly Actor _preparer = A.Manager();
    private readonly InstitutionalChange _change = A.ApprovedChange();

    [Fact]
    public void A_candidate_holds_what_counts_and_nothing_else()
    {
        var candidate = Prepare(_change, A.SubmittedChange());

        Assert.Equal([new CandidateEntry(_change.Id, 1)], candidate.Entries);
        Assert.True(candidate.IsOpen);
        Refused(Rule.AReleaseHoldsResults, () => Prepare(A.SubmittedChange()));
    }

    [Fact]
    public void The_last_result_can_be_taken_back_and_a_release_be_empty()
    {
        var candidate = new ReleaseCandidate(Guid.NewGuid(), _preparer, default, [], null, A.Noon, takesBack: true);
        var contents = Publish(candidate, A.Manager());

        Assert.Empty(candidate.Entries);
        Assert.Empty(contents.Changes);
        Assert.Empty(contents.Inputs.Disagreements(contents.Figures));
    }

    [Theory]
    [InlineData(Role.CountryOfficer)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Viewer)]
    public void Only_managers_prepare_publish_and_lay_aside(Role role)
    {
        var other = A.Person(role);
        var candidate = Prepare(_change);

        Refused(Rule.OnlyManagersRelease, () => _ = new ReleaseCandidate(Guid.NewGuid(), other, default, [_change], null, A.Noon));
        Refused(Rule.OnlyManagersRelease, () => Publish(candidate, other, _change));
        Refused(Rule.OnlyManagersRelease, () => candidate.Discard(other, A.Noon));
    }

    [Fact]
    public void Who_prepared_it_does_not_publish_it()
    {
        var candidate = Prepare(_change);

        Refused(Rule.PublisherIsSomeoneElse, () => Publish(candidate, _preparer, _change));
        Assert.True(candidate.IsOpen);
    }

    [Fact]
    public void What_is_published_is_exactly_what_was_prepared()
    {
        var other = A.ApprovedChange("SEN-2024-002");
        var candidate = Prepare(_change, other);
        Refused(Rule.TheReleaseIsStillWhatWasPrepared, () => Publish(candidate, A.Manager(), _change));
        Refused(Rule.TheReleaseIsStillWhatWasPrepared, () => Publish(candidate, A.Manager(), _change, other, A.ApprovedChange("SEN-2024-003")));

        var correction = A.SubmittedChange(corrects: _change);
        correction.Approve(A.Manager(), 2, A.Noon);
        _change.ReplaceBy(correction, A.Noon);
        Refused(Rule.TheReleaseIsStillWhatWasPrepared, () => Publish(candidate, A.Manager(), _change, other));
    }

    [Fact]
    public void A_candidate_is_published_or_laid_aside_once()
    {
        var published = Prepare(_change);
        Publish(published, A.Manager(), _change);
        Assert.Equal((7, false), (published.PublishedAs!.Value, published.IsOpen));
        Refused(Rule.TheReleaseIsStillWhatWasPrepared, () => Publish(published, A.Manager(), _change));
        Refused(Rule.TheReleaseIsStillWhatWasPrepared, () => published.Discard(_preparer, A.Noon));

        var aside = Prepare(_change);
        aside.Discard(_preparer, A.Noon);
        Refused(Rule.TheReleaseIsStillWhatWasPrepared, () => aside.Discard(_preparer, A.Noon));
        Refused(Rule.TheReleaseIsStillWhatWasPrepared, () => Publish(aside, A.Manager(), _change));
    }

    [Fact]
    public void Its_rows_are_the_results_and_the_figures_computed_from_them()
    {
        var officer = A.Officer();
        var people = A.People(A.PeopleFacts(1_000) with { Scheme = null, Change = _change.PublicId }, officer);
        people.Submit(officer, "SEN-2024-002", A.Noon);
        people.Approve(A.Manager(), 1, A.Noon);

        var contents = Publish(Prepare(people, _change), A.Manager(), people, _change);

        Assert.Equal(("r7", 2, false), (contents.Release.Name, contents.Release.Phase, contents.Release.HoldsExamples));
        Assert.Equal(("SEN-2024-001", 2), (contents.Changes.Single().PublicId, contents.Changes.Single().Phase!.Value));
        Assert.Equal(("SEN-2024-002", 1_000L), (contents.People.Single().PublicId, contents.People.Single().Gain!.Value));
        Assert.Equal(Evaluation.Evaluate(PortfolioOf()).Released.Count, contents.Figures.Count);
        Assert.Equal(("reported", 1m), contents.Figures.Where(f => f is { Indicator.Value: "IC", Scope: Scope.Programme, Year: 0, Step: 0 }).Select(f => (f.State, f.Value!.Value)).Single());
    }

    [Fact]
    public void People_name_the_change_they_flow_from_only_where_the_same_release_holds_it()
    {
        var officer = A.Officer();
        var people = A.People(A.PeopleFacts(1_000) with { Scheme = null, Change = _change.PublicId }, officer);
        people.Submit(officer, "SEN-2024-002", A.Noon);
        people.Approve(A.Manager(), 1, A.Noon);

        Assert.Equal(_change.PublicId, Publish(Prepare(people, _change), A.Manager(), people, _change).People.Single().Change);
        Assert.Null(Publish(Prepare(people), A.Manager(), people).People.Single().Change);
    }

    [Fact]
    public void An_example_marks_the_whole_release()
    {
        var officer = A.Officer();
        var example = new InstitutionalChange(ResultId.New(), A.Senegal, officer, A.ChangeFacts(), Origin.Example);
        example.Submit(officer, "SEN-2024-003", A.Noon);
        example.Approve(A.Manager(), 1, A.Noon);

        Assert.True(Publish(Prepare(_change, example), A.Manager(), _change, example).Release.HoldsExamples);
    }

    [Fact]
    public void The_checksum_depends_on_every_row_and_not_on_their_order()
    {
        var other = A.ApprovedChange("SEN-2024-002");
        var contents = Publish(Prepare(_change, other), A.Manager(), _change, other);

        Assert.Matches("^[0-9a-f]{64}$", contents.Release.Checksum);
        Assert.Equal(contents.Release.Checksum, ReleaseChecksum.Of(contents.Release, contents.Changes.Reverse(), contents.People, contents.Figures.Reverse(), contents.Inputs));
        Assert.NotEqual(contents.Release.Checksum, ReleaseChecksum.Of(contents.Release, contents.Changes.Skip(1), contents.People, contents.Figures, contents.Inputs));
        Assert.NotEqual(contents.Release.Checksum, ReleaseChecksum.Of(contents.Release, contents.Changes, contents.People, contents.Figures.Skip(1), contents.Inputs));
        Assert.NotEqual(contents.Release.Checksum, Publish(Prepare("Another note", _change, other), A.Manager(), _change, other).Release.Checksum);
    }

    [Fact]
    public void A_release_says_which_results_were_withdrawn_and_its_checksum_holds_that()
    {
        var gone = A.ApprovedChange("SEN-2024-009");
        var withdrawal = new Withdrawal(Guid.NewGuid(), gone, A.Officer(), 1, ChangeClass.C, "Never adopted", "fr", A.Noon);
        withdrawal.Approve(A.Manager(), gone, [], null, A.Noon.AddDays(1));

        var candidate = Prepare(_change);
        var contents = Release.Publish(candidate, A.Manager(), 7, [_change], PortfolioOf(), NoSchemes, [A.Phase1, A.Phase2], 1, A.Noon, withdrawals: [withdrawal]);

        var said = contents.Withdrawals.Single();
        Assert.Equal((7, "SEN-2024-009", 1, ChangeClass.C, "Never adopted", "fr", new DateOnly(2024, 7, 1)), (said.Release, said.PublicId, said.Version, said.Class, said.Reason, said.Language, said.ApprovedOn));
        Assert.Equal(contents.Release.Checksum, ReleaseChecksum.Of(contents.Release, contents.Changes, contents.People, contents.Figures, contents.Inputs, withdrawals: contents.Withdrawals));
        Assert.NotEqual(contents.Release.Checksum, ReleaseChecksum.Of(contents.Release, contents.Changes, contents.People, contents.Figures, contents.Inputs));
        Assert.Throws<RuleViolationException>(() => Publish(Prepare(gone, _change), A.Manager(), gone, A.ApprovedChange()));
    }

    private ReleaseCandidate Prepare(params Result[] results) => Prepare("Test", results);

    private ReleaseCandidate Prepare(string note, params Result[] results) => new(Guid.NewGuid(), _preparer, new DateOnly(2025, 12, 31), results, note, A.Noon);

    private static ReleaseContents Publish(ReleaseCandidate candidate, Actor by, params Result[] results) =>
        Release.Publish(candidate, by, 7, results, PortfolioOf(), NoSchemes, [A.Phase1, A.Phase2], 1, A.Noon);

    private static Portfolio PortfolioOf() => A.Portfolio(A.Value(1_000, 2024), A.Event("SEN-2024-001", PartialDate.OfDay(2024, 3, 1)));
}
