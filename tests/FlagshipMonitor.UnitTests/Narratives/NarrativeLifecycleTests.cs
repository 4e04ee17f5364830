using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using static FlagshipMonitor.UnitTests.Results.ResultLifecycleTests;

namespace FlagshipMonitor.UnitTests.Narratives;

public sealed class NarrativeLifecycleTests
{
    private static readonly NarrativeTexts Texts = new("A test: {{figure:changes}} institutional changes.", null, null);

    [Fact]
    public void A_summary_goes_the_way_of_a_result()
    {
        var officer = A.Officer();
        var text = Submitted("SEN", officer);
        text.Return(A.Manager(), 1, " Say more. ", "En", A.Noon);
        text.Submit(officer, Texts with { Fr = "Un essai." }, "fr", 2, A.Noon);
        text.Approve(A.Manager(), 2, A.Noon);

        Assert.True(text.Counts);
        Assert.Equal(("fr", 2), (text.Language, text.Version));
        Assert.Equal([ResultEventKind.Submitted, ResultEventKind.Returned, ResultEventKind.Submitted, ResultEventKind.Approved], text.Events.Select(e => e.Kind));
        Assert.Equal(["En", "Fr"], text.Events[2].Content!.Keys);
    }

    [Fact]
    public void Nobody_approves_what_they_wrote()
    {
        var (author, saver) = (A.Manager(), A.Manager());
        var text = new Narrative(Guid.NewGuid(), Scope.Programme, author);
        text.WrittenBy(author.Id, [saver.Id]);
        text.Submit(author, Texts, "en", 1, A.Noon);

        Refused(Rule.ApproverIsSomeoneElse, () => text.Approve(author, 1, A.Noon));
        Refused(Rule.ApproverIsSomeoneElse, () => text.Return(saver, 1, "Test", null, A.Noon));
        Refused(Rule.OnlyManagersReview, () => text.Approve(A.Officer(), 1, A.Noon));
        Refused(Rule.TheVersionOnScreenIsCurrent, () => text.Approve(A.Manager(), 2, A.Noon));
        text.Approve(A.Manager(), 1, A.Noon);
        Refused(Rule.OnlySubmittedResultsAreDecided, () => text.Approve(A.Manager(), 1, A.Noon));
    }

    [Fact]
    public void Officers_write_for_their_country_and_managers_for_all()
    {
        Refused(Rule.OnlyOfficersAndManagersWriteSummaries, () => Submitted("KHM", A.Officer()));
        Refused(Rule.OnlyOfficersAndManagersWriteSummaries, () => Submitted(Scope.Programme, A.Officer()));
        Refused(Rule.OnlyOfficersAndManagersWriteSummaries, () => Submitted("SEN", A.Person(Role.Administrator)));
        Refused(Rule.OnlyOfficersAndManagersWriteSummaries, () => Submitted("outside", A.Manager()));
        Refused(Rule.OnlyOfficersAndManagersWriteSummaries, () => new Narrative(Guid.NewGuid(), "SEN", A.Officer()).Submit(A.Manager(), Texts, "en", 1, A.Noon));
        Refused(Rule.OnlyOfficersAndManagersWriteSummaries, () => new Narrative(Guid.NewGuid(), "SEN", A.Manager()).Submit(A.Officer(), Texts, "en", 1, A.Noon));
        Assert.False(Submitted("SEN", A.Manager()).OfOffice);
    }

    [Fact]
    public void A_text_has_words_and_its_tokens_are_known()
    {
        Refused(Rule.ASummaryHasAText, () => Submitted("SEN", A.Officer(), new NarrativeTexts(null, null, null)));
        Refused(Rule.SummaryFiguresAreKnown, () => Submitted("SEN", A.Officer(), new NarrativeTexts("{{figure:countries}}", null, null)));
    }

    [Fact]
    public void A_later_text_replaces_the_one_in_force_and_a_withdrawal_ends_it()
    {
        var (before, later) = (Approved("SEN"), Approved("SEN", 2));

        before.ReplaceBy(later, A.Noon);

        Assert.Equal((false, true), (before.Counts, later.Counts));
        Refused(Rule.OnlySummariesInForceAreWithdrawn, () => before.Withdraw(A.Manager(), "Test", A.Noon));
        Refused(Rule.OnlySummariesInForceAreWithdrawn, () => later.ReplaceBy(Approved("KHM"), A.Noon));
        Refused(Rule.OnlyManagersReview, () => later.Withdraw(A.Officer(), "Test", A.Noon));
        Refused(Rule.WithdrawnSummariesHaveAReason, () => later.Withdraw(A.Manager(), " ", A.Noon));
        later.Withdraw(A.Manager(), " Outdated. ", A.Noon);
        Assert.Equal((false, ResultEventKind.Withdrawn, "Outdated."), (later.Counts, later.Events[^1].Kind, later.Events[^1].Reason));
    }

    [Fact]
    public void A_release_freezes_the_texts_it_was_prepared_with()
    {
        var text = Approved("SEN");
        var contents = Publish(Prepare(text), text);

        var released = Assert.Single(contents.Narratives);
        Assert.Equal(("SEN", 1, Texts), (released.Scope, released.Version, released.Texts));
        Assert.Equal(contents.Release.Checksum, Checksum(contents, contents.Narratives));
        Assert.NotEqual(contents.Release.Checksum, Checksum(contents, []));
        var other = Prepare(text);
        text.Withdraw(A.Manager(), "Test", A.Noon);
        Refused(Rule.TheReleaseIsStillWhatWasPrepared, () => Publish(other, text));
    }

    [Fact]
    public void A_release_without_texts_has_the_checksum_it_always_had()
    {
        var contents = Publish(Prepare());

        Assert.Equal(contents.Release.Checksum, ReleaseChecksum.Of(contents.Release, contents.Changes, contents.People, contents.Figures, contents.Inputs));
    }

    [Theory]
    [InlineData("A test: 7 institutional changes.", true)]
    [InlineData("A test: 12 500 people.", true)]
    [InlineData("A test: 1 institutional change, {{number:12 500}} km and {{figure:people-effective}} people.", false)]
    public void A_release_with_a_number_that_differs_is_refused(string words, bool stops)
    {
        var text = Approved("SEN", 1, new NarrativeTexts(null, null, words));

        if (stops)
        {
            Refused(Rule.ReleaseChecksPass, () => Publish(Prepare(text), text));
        }
        else
        {
            Assert.Single(Publish(Prepare(text), text).Narratives);
        }
    }

    [Fact]
    public void A_figure_without_a_value_is_a_warning()
    {
        var text = Approved("SEN", 1, new NarrativeTexts("A test: {{figure:people-legal}} people.", null, null));
        var checks = Preflight.Of([_change], Portfolio, Evaluation.Evaluate(Portfolio).Released, new ReleaseTexts([text], []));

        var check = checks.Single(c => c.Kind is PreflightKind.TextFiguresAreReported);
        Assert.Equal((false, false, "people-legal"), (check.Passed, check.Stops, check.Findings.Single().Text!.Missing!.Name));
        Assert.Single(Publish(Prepare(text), text).Narratives);
    }

    [Fact]
    public void Differences_of_texts_between_releases_are_told()
    {
        var day = new DateOnly(2025, 1, 1);
        var between = TextDifference.Between([("KHM", 1, day), ("SEN", 1, day), ("TGO", 3, day)], [("SEN", 2, day), (Scope.Programme, 1, day), ("TGO", 3, day)]);

        Assert.Equal([(Scope.Programme, (int?)null, (int?)1), ("KHM", 1, null), ("SEN", 1, 2)], between.Select(t => (t.Scope, t.Old, t.New)));
    }

    private readonly InstitutionalChange _change = A.ApprovedChange();

    private static Portfolio Portfolio => A.Portfolio(A.Value(1_000, 2024), A.Event("SEN-2024-001", PartialDate.OfDay(2024, 3, 1)));

    private ReleaseCandidate Prepare(params Narrative[] texts) => new(Guid.NewGuid(), A.Manager(), new DateOnly(2025, 12, 31), [_change], null, A.Noon, texts: texts);

    private ReleaseContents Publish(ReleaseCandidate candidate, params Narrative[] texts) => Release.Publish(
        candidate, A.Manager(), 7, [_change], Portfolio, new Dictionary<SchemeId, Scheme>(), [A.Phase1, A.Phase2], 1, A.Noon, texts: new ReleaseTexts(texts, []));

    private static string Checksum(ReleaseContents contents, IEnumerable<ReleasedNarrative> narratives) =>
        ReleaseChecksum.Of(contents.Release, contents.Changes, contents.People, contents.Figures, contents.Inputs, narratives);

    private static Narrative Submitted(string scope, Actor by, NarrativeTexts? texts = null, int version = 1)
    {
        var text = new Narrative(Guid.NewGuid(), scope, by);
        text.Submit(by, texts ?? Texts, "en", version, A.Noon);
        return text;
    }

    private static Narrative Approved(string scope, int version = 1, NarrativeTexts? texts = null)
    {
        var text = Submitted(scope, A.Manager(), texts, version);
        text.Approve(A.Manager(), version, A.Noon);
        return text;
    }
}
