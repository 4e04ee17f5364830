using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.UnitTests.Results;

/// <summary>Results engine, section 9: an approved result is taken back by two people, with a reason.</summary>
public sealed class WithdrawalTests
{
    private readonly InstitutionalChange _change = A.ApprovedChange();

    private readonly Actor _officer = A.Officer();

    [Fact]
    public void A_result_counts_until_somebody_else_has_agreed()
    {
        var withdrawal = Propose(_officer);
        Assert.True(_change.Counts);

        var manager = A.Manager();
        withdrawal.Approve(manager, _change, [], null, A.Noon.AddDays(1));

        Assert.Equal((false, ResultStatus.Withdrawn, A.Noon.AddDays(1), manager.Id), (_change.Counts, _change.Status, _change.WithdrawnAt, _change.WithdrawnBy));
        Assert.Equal((WithdrawalStatus.Approved, ChangeClass.C, "It was never adopted"), (withdrawal.Status, withdrawal.Class, withdrawal.Reason));
        Assert.Equal([ResultEventKind.WithdrawalProposed, ResultEventKind.Withdrawn], _change.Events.TakeLast(2).Select(e => e.Kind));
        Assert.All(_change.Events.TakeLast(2), e => Assert.Equal("It was never adopted", e.Reason));
    }

    [Fact]
    public void Who_proposed_it_or_wrote_the_result_does_not_decide_not_even_as_a_manager()
    {
        var manager = A.Manager();
        var proposed = Propose(manager);

        ResultLifecycleTests.Refused(Rule.WithdrawalIsDecidedBySomeoneElse, () => proposed.Approve(manager, _change, [], null, A.Noon));
        ResultLifecycleTests.Refused(Rule.WithdrawalIsDecidedBySomeoneElse, () => proposed.Refuse(manager, _change, "Stays", A.Noon));
        ResultLifecycleTests.Refused(Rule.WithdrawalIsDecidedBySomeoneElse, () => proposed.Approve(A.Person(Role.ProgrammeManager, _change.Author), _change, [], null, A.Noon));
        Assert.True(_change.Counts);
    }

    [Theory]
    [InlineData(Role.CountryOfficer)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Viewer)]
    public void Only_managers_decide_and_only_officers_of_the_country_and_managers_propose(Role role)
    {
        var withdrawal = Propose(_officer);

        ResultLifecycleTests.Refused(Rule.OnlyManagersReview, () => withdrawal.Approve(A.Person(role), _change, [], null, A.Noon));
        ResultLifecycleTests.Refused(Rule.OnlyManagersReview, () => withdrawal.Refuse(A.Person(role), _change, "Stays", A.Noon));
        ResultLifecycleTests.Refused(Rule.OnlyOfficersAndManagersWithdraw, () => Propose(A.Person(role)));
        ResultLifecycleTests.Refused(Rule.OnlyOfficersAndManagersWithdraw, () => Propose(A.Officer(A.Cambodia)));
    }

    [Fact]
    public void Reason_class_and_version_are_asked_for()
    {
        ResultLifecycleTests.Refused(Rule.WithdrawalNeedsAReason, () => Propose(_officer, reason: " "));
        ResultLifecycleTests.Refused(Rule.WithdrawalSaysItsClass, () => Propose(_officer, changeClass: null));
        ResultLifecycleTests.Refused(Rule.WithdrawalSaysItsClass, () => Propose(_officer, changeClass: ChangeClass.R2));
        ResultLifecycleTests.Refused(Rule.TheVersionOnScreenIsCurrent, () => Propose(_officer, version: 2));
        ResultLifecycleTests.Refused(Rule.RefusedWithdrawalNeedsAReason, () => Propose(_officer).Refuse(A.Manager(), _change, " ", A.Noon));
    }

    [Fact]
    public void Only_what_counts_is_withdrawn()
    {
        ResultLifecycleTests.Refused(Rule.OnlyWhatCountsIsWithdrawn, () => Propose(_officer, result: A.SubmittedChange()));

        var withdrawal = Propose(_officer);
        var correction = A.SubmittedChange(corrects: _change);
        correction.Approve(A.Manager(), 2, A.Noon);
        _change.ReplaceBy(correction, A.Noon);

        ResultLifecycleTests.Refused(Rule.OnlyWhatCountsIsWithdrawn, () => withdrawal.Approve(A.Manager(), _change, [], null, A.Noon));
        ResultLifecycleTests.Refused(Rule.OnlyWhatCountsIsWithdrawn, () => Propose(_officer));
    }

    [Fact]
    public void A_refused_withdrawal_says_why_and_is_decided_once()
    {
        var withdrawal = Propose(_officer);
        withdrawal.Refuse(A.Manager(), _change, " The decree exists. ", A.Noon);

        Assert.Equal((WithdrawalStatus.Refused, "The decree exists.", true), (withdrawal.Status, withdrawal.Answer, _change.Counts));
        Assert.Equal((ResultEventKind.WithdrawalRefused, "The decree exists."), (_change.Events[^1].Kind, _change.Events[^1].Reason));
        ResultLifecycleTests.Refused(Rule.OnlyWaitingWithdrawalsAreDecided, () => withdrawal.Approve(A.Manager(), _change, [], null, A.Noon));
    }

    [Fact]
    public void An_open_correction_ends_with_its_result_and_nothing_corrects_it_again()
    {
        var correction = A.SubmittedChange(corrects: _change);
        var manager = A.Manager();

        Propose(_officer).Approve(manager, _change, [correction], ChangeClass.R1, A.Noon);

        Assert.Equal((ResultStatus.Withdrawn, ResultStatus.Withdrawn), (_change.Status, correction.Status));
        Assert.Null(correction.ApprovedAt);
        ResultLifecycleTests.Refused(Rule.OnlySubmittedResultsAreDecided, () => correction.Approve(manager, 2, A.Noon));
        ResultLifecycleTests.Refused(Rule.OnlyApprovedResultsAreCorrected, () => A.Change(corrects: _change));
        ResultLifecycleTests.Refused(Rule.OnlyOpenResultsChange, () => correction.Submit(A.Officer(), "SEN-2024-001", A.Noon, "Test", ChangeClass.C));
    }

    private Withdrawal Propose(Actor by, string reason = " It was never adopted ", ChangeClass? changeClass = ChangeClass.C, int version = 1, Result? result = null) =>
        new(Guid.NewGuid(), result ?? _change, by, version, changeClass, reason, "en", A.Noon);
}
