using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Domain.Results.Reviewing;

namespace FlagshipMonitor.UnitTests.Results;

public sealed class ReviewCheckTests
{
    [Fact]
    public void A_change_is_checked_for_evidence_and_date()
    {
        Assert.Equal(
            [new ReviewCheck(CheckKind.EvidenceGiven, CheckOutcome.Passed), new(CheckKind.DatedInThePhase, CheckOutcome.Passed)],
            ReviewCheck.Of(A.Change(), A.Phase2, null));
        Assert.Contains(new ReviewCheck(CheckKind.DatedInThePhase, CheckOutcome.Warning), ReviewCheck.Of(A.Change(), A.Phase1, null));
    }

    [Fact]
    public void A_date_is_in_the_phase_once_it_has_certainly_happened_in_it()
    {
        var year = A.Change(facts: A.ChangeFacts(date: PartialDate.OfYear(2020)));

        Assert.Contains(new ReviewCheck(CheckKind.DatedInThePhase, CheckOutcome.Passed), ReviewCheck.Of(year, A.Phase1, null));
        Assert.Contains(new ReviewCheck(CheckKind.DatedInThePhase, CheckOutcome.Warning), ReviewCheck.Of(year, A.Phase2, null));
    }

    [Fact]
    public void People_are_checked_for_what_they_state()
    {
        var people = A.People(A.PeopleFacts(1_000) with
        {
            Covered = 1_500,
            CoveredBefore = 500,
            Cells = [PeopleCell.OfSexAndAge(Sex.Women, null, 600), PeopleCell.OfGroup(PeopleGroup.PersonsWithDisabilities, null, 20)],
        });

        var checks = ReviewCheck.Of(people, A.Phase2, 1_000);

        Assert.Equal(Enum.GetValues<CheckKind>(), checks.Select(c => c.Kind));
        Assert.All(checks, c => Assert.Equal(CheckOutcome.Passed, c.Outcome));
    }

    [Fact]
    public void What_is_missing_is_a_warning_and_what_cannot_be_right_an_error()
    {
        var people = A.People(A.PeopleFacts(1_000));

        Assert.Equal(
            [CheckKind.WithinThePopulation, CheckKind.DisabilityKnown],
            ReviewCheck.Of(people, A.Phase2, null).Where(c => c.Outcome is CheckOutcome.Warning).Select(c => c.Kind));
        Assert.Contains(new ReviewCheck(CheckKind.WithinThePopulation, CheckOutcome.Failed), ReviewCheck.Of(people, A.Phase2, 999));
    }

    [Fact]
    public void Persons_with_disabilities_to_whom_it_does_not_apply_are_stated()
    {
        var people = A.People(A.PeopleFacts(1_000) with { Cells = [PeopleCell.OfGroup(PeopleGroup.PersonsWithDisabilities, null, null)] });

        Assert.Contains(new ReviewCheck(CheckKind.DisabilityKnown, CheckOutcome.Passed), ReviewCheck.Of(people, A.Phase2, 2_000));
    }

    [Fact]
    public void Words_have_nothing_to_add_up() =>
        Assert.Equal(
            [CheckKind.EvidenceGiven, CheckKind.DatedInThePhase],
            ReviewCheck.Of(A.People(A.PeopleFacts(null) with { InWords = "Words" }), A.Phase2, 1).Select(c => c.Kind));
}
