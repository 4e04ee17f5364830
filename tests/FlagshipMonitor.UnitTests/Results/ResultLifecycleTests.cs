using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests.Results;

public sealed class ResultLifecycleTests
{
    [Fact]
    public void Who_began_the_draft_is_the_author_and_nobody_who_wrote_in_it_approves_it()
    {
        var (began, saved) = (A.Manager(), A.Manager());
        var change = A.Change();
        change.WrittenBy(began.Id, [began.Id, saved.Id]);
        change.Submit(A.Officer(), "SEN-2024-001", A.Noon);

        Assert.Equal(began.Id, change.Author);
        foreach (var writer in new[] { began, saved })
        {
            Assert.Equal(Rule.ApproverIsSomeoneElse, Assert.Throws<RuleViolationException>(() => change.Approve(writer, 1, A.Noon)).Rule);
        }

        change.Approve(A.Manager(), 1, A.Noon);
    }

    [Fact]
    public void A_submission_keeps_what_was_submitted_and_counts_versions()
    {
        var officer = A.Officer();
        var change = A.Change(officer);

        change.Submit(officer, "SEN-2024-001", A.Noon);
        change.Return(A.Manager(), 1, " Please name the decree. ", "Title", A.Noon.AddDays(1));
        change.Revise(officer, A.ChangeFacts("Decree 12 adopted"), "en");
        change.Submit(officer, "SEN-2024-999", A.Noon.AddDays(2));

        Assert.Equal(("SEN-2024-001", 2, ResultStatus.Submitted), (change.PublicId, change.Version, change.Status));
        Assert.Equal([ResultEventKind.Submitted, ResultEventKind.Returned, ResultEventKind.Submitted], change.Events.Select(e => e.Kind));
        Assert.Equal(["Test law adopted", "Decree 12 adopted"], change.Events.Where(e => e.Content is not null).Select(e => e.Content!["Title"]));
        Assert.Equal(("Please name the decree.", "Title"), (change.Events[1].Reason, change.Events[1].Field));
        Assert.Equal([1, 2, 3], change.Events.Select(e => e.Number));
    }

    [Fact]
    public void Only_officers_of_the_country_report()
    {
        Refused(Rule.OnlyTheCountrysOfficersReport, () => A.Change(A.Officer(A.Cambodia)));
        Refused(Rule.OnlyTheCountrysOfficersReport, () => A.Change(A.Manager()));
        Refused(Rule.OnlyTheCountrysOfficersReport, () => A.People(author: new Actor(A.Manager().Id, Role.Viewer, A.Officer().Countries)));
        Refused(Rule.OnlyTheCountrysOfficersReport, () => A.Change().Submit(A.Officer(A.Cambodia), "SEN-2024-001", A.Noon));
        Refused(Rule.OnlyTheCountrysOfficersReport, () => A.Change().Revise(A.Officer(A.Cambodia), A.ChangeFacts(), "en"));
        Refused(Rule.OnlyTheCountrysOfficersReport, () => A.People().Revise(A.Officer(A.Cambodia), A.PeopleFacts(), "en"));
    }

    [Theory]
    [InlineData(Role.CountryOfficer)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Viewer)]
    public void Only_managers_review(Role role)
    {
        var change = A.SubmittedChange();

        Refused(Rule.OnlyManagersReview, () => change.Approve(A.Person(role), 1, A.Noon));
        Refused(Rule.OnlyManagersReview, () => change.Return(A.Person(role), 1, "Why", null, A.Noon));
        Assert.Equal(ResultStatus.Submitted, change.Status);
    }

    [Fact]
    public void Neither_author_nor_submitter_decides_not_even_with_a_managers_role()
    {
        var (author, colleague) = (A.Officer(), A.Officer());
        var change = A.Change(author);
        change.Submit(colleague, "SEN-2024-001", A.Noon);

        foreach (var own in new[] { author, colleague })
        {
            Refused(Rule.ApproverIsSomeoneElse, () => change.Approve(A.Person(Role.ProgrammeManager, own.Id), 1, A.Noon));
            Refused(Rule.ApproverIsSomeoneElse, () => change.Return(A.Person(Role.ProgrammeManager, own.Id), 1, "Why", null, A.Noon));
        }

        Assert.Single(change.Events);
    }

    [Fact]
    public void What_is_submitted_or_approved_is_locked()
    {
        var officer = A.Officer();
        var change = A.SubmittedChange(officer);

        Refused(Rule.OnlyOpenResultsChange, () => change.Revise(officer, A.ChangeFacts("Other"), "en"));
        Refused(Rule.OnlyOpenResultsChange, () => change.Submit(officer, "SEN-2024-002", A.Noon));
        Refused(Rule.OnlyOpenResultsChange, () => change.WrittenBy(A.Officer().Id, []));
        change.Approve(A.Manager(), 1, A.Noon);
        Refused(Rule.OnlyOpenResultsChange, () => change.Revise(officer, A.ChangeFacts("Other"), "en"));

        var people = A.People(author: officer);
        people.Submit(officer, "SEN-2024-002", A.Noon);
        Refused(Rule.OnlyOpenResultsChange, () => people.Revise(officer, A.PeopleFacts(2), "en"));
        Assert.Equal(("Test law adopted", 1_000L), (change.Title, people.Gain!.Value));
    }

    [Fact]
    public void Only_submitted_results_are_decided()
    {
        var manager = A.Manager();
        var returned = A.SubmittedChange();
        returned.Return(manager, 1, "Why", null, A.Noon);

        foreach (var change in new[] { A.Change(), A.ApprovedChange(), returned })
        {
            Refused(Rule.OnlySubmittedResultsAreDecided, () => change.Approve(manager, change.Version, A.Noon));
            Refused(Rule.OnlySubmittedResultsAreDecided, () => change.Return(manager, change.Version, "Why", null, A.Noon));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_decision_names_the_version_on_the_screen(int version)
    {
        var change = A.SubmittedChange();

        Refused(Rule.TheVersionOnScreenIsCurrent, () => change.Approve(A.Manager(), version, A.Noon));
        Refused(Rule.TheVersionOnScreenIsCurrent, () => change.Return(A.Manager(), version, "Why", null, A.Noon));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void Returning_needs_a_reason(string reason) =>
        Refused(Rule.ReturnNeedsAReason, () => A.SubmittedChange().Return(A.Manager(), 1, reason, null, A.Noon));

    [Fact]
    public void The_reason_stands_open_only_while_the_result_is_returned()
    {
        var officer = A.Officer();
        var change = A.SubmittedChange(officer);
        Assert.Null(change.OpenReturn);

        change.Return(A.Manager(), 1, "Why", "Title", A.Noon);
        Assert.Equal("Why", change.OpenReturn?.Reason);

        change.Submit(officer, "SEN-2024-001", A.Noon);
        Assert.Null(change.OpenReturn);
    }

    [Fact]
    public void A_correction_counts_only_once_it_is_approved()
    {
        var approved = A.ApprovedChange();
        var correction = A.SubmittedChange(corrects: approved);
        Assert.Equal((approved.PublicId, 2, approved.Id), (correction.PublicId, correction.Version, correction.Supersedes!.Value));
        Assert.Equal((A.CorrectionReason, null), (correction.CorrectionReason, approved.CorrectionReason));
        Assert.True(approved.Counts);
        Refused(Rule.OnlyApprovedResultsAreCorrected, () => approved.ReplaceBy(correction, A.Noon));

        correction.Approve(A.Manager(), 2, A.Noon);
        approved.ReplaceBy(correction, A.Noon);

        Assert.Equal((false, true), (approved.Counts, correction.Counts));
        Assert.Equal(correction.Id, approved.SupersededBy);
        Assert.Equal(ResultEventKind.Superseded, approved.Events[^1].Kind);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_correction_says_why_each_time_it_is_submitted(string? reason)
    {
        var officer = A.Officer();
        var correction = A.Change(officer, corrects: A.ApprovedChange());

        Refused(Rule.CorrectionNeedsAReason, () => correction.Submit(officer, "SEN-2024-001", A.Noon, reason, ChangeClass.C));
        correction.Submit(officer, "SEN-2024-001", A.Noon, " First reason ", ChangeClass.C);
        correction.Return(A.Manager(), 2, "Test", null, A.Noon);

        Assert.Equal("First reason", correction.CorrectionReason);
        Refused(Rule.CorrectionNeedsAReason, () => correction.Submit(officer, "SEN-2024-001", A.Noon, reason, ChangeClass.C));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(ChangeClass.R2)]
    public void A_correction_says_whether_it_mends_adds_or_improves(ChangeClass? none)
    {
        var officer = A.Officer();
        var correction = A.Change(officer, corrects: A.ApprovedChange());

        Refused(Rule.CorrectionSaysItsClass, () => correction.Submit(officer, "SEN-2024-001", A.Noon, "Reason", none));
        correction.Submit(officer, "SEN-2024-001", A.Noon, "Reason", ChangeClass.R1);
        Refused(Rule.CorrectionSaysItsClass, () => correction.Approve(A.Manager(), 2, A.Noon, ChangeClass.R2));
        Assert.Empty(correction.Corrections);
    }

    [Fact]
    public void Approval_confirms_the_class_and_every_correction_is_kept()
    {
        var first = A.ApprovedChange();
        var second = A.SubmittedChange(corrects: first, changeClass: ChangeClass.R1);
        second.Approve(A.Manager(), 2, A.Noon, ChangeClass.C);
        first.ReplaceBy(second, A.Noon);
        var third = A.SubmittedChange(corrects: second, changeClass: ChangeClass.R3);
        third.Approve(A.Manager(), 3, A.Noon);

        Assert.Equal([(2, ChangeClass.C), (3, ChangeClass.R3)], third.Corrections.Select(c => (c.Version, c.Class)));
        Assert.Equal(A.CorrectionReason, third.Corrections[0].Reason);
        Assert.Single(second.Corrections);
    }

    [Fact]
    public void Only_what_counts_is_corrected_once_and_by_its_own_correction()
    {
        var approved = A.ApprovedChange();
        Refused(Rule.OnlyApprovedResultsAreCorrected, () => A.Change(corrects: A.SubmittedChange()));
        Refused(Rule.OnlyApprovedResultsAreCorrected, () => A.Change(A.Officer(A.Cambodia), corrects: approved, country: A.Cambodia));
        Refused(Rule.OnlyApprovedResultsAreCorrected, () => approved.ReplaceBy(A.ApprovedChange("SEN-2024-002"), A.Noon));

        var correction = A.SubmittedChange(corrects: approved);
        correction.Approve(A.Manager(), 2, A.Noon);
        approved.ReplaceBy(correction, A.Noon);

        Refused(Rule.OnlyApprovedResultsAreCorrected, () => A.Change(corrects: approved));
    }

    [Fact]
    public void A_wrong_person_is_told_apart_from_a_wrong_moment()
    {
        Rule[] persons =
        [
            Rule.OnlyTheCountrysOfficersReport, Rule.OnlyManagersReview, Rule.OnlyManagersRelease, Rule.ApproverIsSomeoneElse, Rule.PublisherIsSomeoneElse,
            Rule.OnlyAdministratorsEditTheFramework, Rule.OnlyManagersDecideOnTargets, Rule.TargetIsApprovedBySomeoneElse,
            Rule.OnlyOfficersAndManagersWithdraw, Rule.WithdrawalIsDecidedBySomeoneElse,
        ];

        Assert.All(Enum.GetValues<Rule>(), rule => Assert.Equal(persons.Contains(rule) ? Refusal.WrongPerson : Refusal.WrongMoment, rule.Refusal()));
    }

    internal static void Refused(Rule rule, Action attempt) => Assert.Equal(rule, Assert.Throws<RuleViolationException>(attempt).Rule);
}
