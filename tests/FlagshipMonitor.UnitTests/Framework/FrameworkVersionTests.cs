using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.People;
using static FlagshipMonitor.UnitTests.Framework.Frameworks;

namespace FlagshipMonitor.UnitTests.Framework;

public sealed class FrameworkVersionTests
{
    private static readonly Actor Administrator = A.Person(Role.Administrator);

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        var document = Document.With(Target(Effective, 2_500.5m, 3, reason: "Test reason", milestones: [(2022, 10), (2023, 20)]));
        var text = FrameworkFile.Write(document, 3);

        Assert.Equal(FrameworkFile.Write(document, 3), FrameworkFile.Write(FrameworkFile.Read(text).Document!, 3));
        Assert.Empty(FrameworkDiff.Between(document, FrameworkFile.Read(text).Document!));
    }

    [Theory]
    [InlineData("\"kind\": \"Event\"", "\"kind\": \"Sometimes\"")]
    [InlineData("\"direction\": \"Ascending\"", "\"direction\": 1")]
    [InlineData("\"target\": 80", "\"target\": \"80\"")]
    [InlineData("\"evidenceMinimum\": 1", "\"evidenceMinimum\": 1.5")]
    [InlineData("\"code\": \"IC\"", "\"code\": \"I C\"")]
    public void What_cannot_be_read_is_said(string right, string wrong)
    {
        var read = FrameworkFile.Read(FrameworkFile.Write(Document).Replace(right, wrong, StringComparison.Ordinal));

        Assert.Null(read.Document);
        Assert.NotEmpty(read.Errors);
        Assert.All(read.Errors, e => Assert.Equal(FrameworkRule.FieldIsReadable, e.Rule));
        Assert.All(read.Errors, e => Assert.Matches("^'.*\\.$", e.Detail));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{ \"note\": ")]
    [InlineData("{ \"note\": \"a\", \"note\": \"b\" }")]
    public void What_is_no_file_at_all_names_the_place(string text) => Assert.Throws<PortfolioUnreadableException>(() => FrameworkFile.Read(text));

    [Fact]
    public void Publishing_adds_rows_for_what_differs_and_leaves_the_rest()
    {
        var ledger = FrameworkPublication.Of(1, Document with { Targets = [] }, Document, [], A.Noon).Targets;
        var after = Document.With(Target(Changes, 90, 39, reason: "Test reason")).Without(new TargetKey(Effective, null, 2, TargetUse.Default)) with { Note = "Test second note" };

        var next = FrameworkPublication.Of(2, Document, after, ledger, A.Noon.AddDays(1));

        Assert.Equal(2, next.Targets.Count);
        Assert.Equal((90m, TargetUse.Default, "Test reason"), (next.Targets[0].Value, next.Targets[0].Use, next.Targets[0].Reason));
        Assert.Equal((TargetUse.Withdrawn, "Test second note"), (next.Targets[1].Use, next.Targets[1].Reason));
        Assert.Equal([(Changes, 90m)], TargetLedger.InForce([.. ledger, .. next.Targets]).Select(t => (t.Indicator!, t.Value)));
        Assert.Equal([80m, 1_000m], TargetLedger.InForce(ledger).OrderBy(t => t.Value).Select(t => t.Value));
        Assert.Equal(2, next.Indicators.Count);
    }

    [Fact]
    public void A_rival_stays_when_a_file_leaves_it_out()
    {
        var without = Document with { Targets = [.. Document.Targets.Where(t => t.Use is TargetUse.Default)] };

        Assert.Empty(FrameworkDiff.Between(Document, without));
        Assert.Empty(FrameworkPublication.Of(2, Document, without, [], A.Noon).Targets);
    }

    [Fact]
    public void The_later_decision_of_a_country_is_in_force()
    {
        var (first, second) = (Approved(100, 1), Approved(150, 2));

        Assert.Equal([150m], TargetLedger.InForce([second, first]).Select(t => t.Value));
        Assert.NotEqual(first.Key, second.Key);
        Assert.Equal(("SEN", "Test reason"), (second.Scope, second.Reason));
    }

    [Fact]
    public void Only_administrators_touch_a_draft()
    {
        var draft = Draft();

        foreach (var role in Enum.GetValues<Role>().Where(r => r is not Role.Administrator))
        {
            AssertRefused(Rule.OnlyAdministratorsEditTheFramework, () => _ = new FrameworkDraft(Guid.NewGuid(), A.Person(role), 1, "{}", A.Noon));
            AssertRefused(Rule.OnlyAdministratorsEditTheFramework, () => draft.Save(A.Person(role), 1, "{}", A.Noon));
            AssertRefused(Rule.OnlyAdministratorsEditTheFramework, () => draft.Publish(A.Person(role), 1, 1, []));
            AssertRefused(Rule.OnlyAdministratorsEditTheFramework, () => draft.Discard(A.Person(role), 1, A.Noon));
        }
    }

    [Fact]
    public void A_draft_is_published_as_it_was_seen_and_only_once()
    {
        var draft = Draft();
        draft.Save(Administrator, 1, "{}", A.Noon);

        AssertRefused(Rule.TheVersionOnScreenIsCurrent, () => draft.Publish(Administrator, 1, 1, []));
        AssertRefused(Rule.TheVersionOnScreenIsCurrent, () => draft.Publish(Administrator, 2, 2, []));
        AssertRefused(Rule.TheFrameworkAgreesWithItself, () => draft.Publish(Administrator, 2, 1, [new FrameworkError("", FrameworkRule.NoteIsGiven)]));
        Assert.Equal(2, draft.Publish(Administrator, 2, 1, []));
        AssertRefused(Rule.TheVersionOnScreenIsCurrent, () => draft.Publish(Administrator, 2, 2, []));
    }

    [Fact]
    public void A_countrys_target_is_proposed_by_its_officer_and_approved_by_somebody_else()
    {
        AssertRefused(Rule.OnlyTheCountrysOfficersReport, () => Proposal(A.Officer(A.Cambodia)));
        AssertRefused(Rule.OnlyTheCountrysOfficersReport, () => Proposal(A.Manager()));
        var officer = A.Officer();
        var proposal = Proposal(officer);
        var promoted = A.Person(Role.ProgrammeManager, officer.Id);

        AssertRefused(Rule.OnlyManagersDecideOnTargets, () => proposal.Approve(officer, (1, Document), [], A.Noon));
        AssertRefused(Rule.TargetIsApprovedBySomeoneElse, () => proposal.Approve(promoted, (1, Document), [], A.Noon));
        AssertRefused(Rule.TargetIsApprovedBySomeoneElse, () => proposal.Return(promoted, "Test reason", A.Noon));
        AssertRefused(Rule.ReturnedTargetNeedsAReason, () => proposal.Return(A.Manager(), " ", A.Noon));
        AssertRefused(Rule.TargetsFollowTheFramework, () => proposal.Approve(A.Manager(), (1, Document), [new FrameworkError("", FrameworkRule.TargetHasAnIndicator)], A.Noon));
        proposal.Return(A.Manager(), "Test reason", A.Noon);
        AssertRefused(Rule.OnlyWaitingTargetsAreDecided, () => proposal.Approve(A.Manager(), (1, Document), [], A.Noon));
    }

    [Fact]
    public void A_countrys_target_is_checked_like_the_programmes()
    {
        var line = Wanted(100).Line(A.Senegal);

        Assert.Empty(FrameworkCheck.Check(Document, A.Phase2, line));
        Assert.Equal([FrameworkRule.TargetHasAnIndicator], FrameworkCheck.Check(Document.Without(Effective), A.Phase2, line).Select(e => e.Rule));
        Assert.Equal([FrameworkRule.MilestonesAreWithinThePhase], FrameworkCheck.Check(Document, A.Phase2, line with { Milestones = new Dictionary<int, decimal> { [2030] = 1 } }).Select(e => e.Rule));
        Assert.Empty(FrameworkCheck.Check(Document, A.Phase2, line, (long)line.Value));
        Assert.Equal([FrameworkRule.TargetIsWithinThePopulation], FrameworkCheck.Check(Document, A.Phase2, line, (long)line.Value - 1).Select(e => e.Rule));
        Assert.Contains(FrameworkRule.TargetIsNotNegative, FrameworkCheck.Check(Document, A.Phase2, line with { Value = -1 }).Select(e => e.Rule));
    }

    [Fact]
    public void Five_examples_show_first_what_the_draft_changes()
    {
        var values = MadeUpFigures.Values(Document, Document, A.Phase2, A.Senegal);
        var now = Document.With(Target(Effective, 500, reason: "Test reason"));

        var examples = ExampleFigure.Of(Computed(Document), Computed(now));

        Assert.True(examples.Count is > 1 and <= ExampleFigure.Count);
        Assert.Equal((Effective, Scope.Programme, true), (examples[0].Any.Indicator, examples[0].Any.Scope, examples[0].Differs));
        Assert.Equal((1_000m, 500m), (examples[0].Old!.Target!.Value, examples[0].New!.Target!.Value));

        EvaluationResult Computed(FrameworkDocument document) => Evaluation.Evaluate(new Portfolio(
            A.Phase2, A.Phase2.LastDay, [A.Senegal], document.Rules(), document.Lines(A.Phase2), values)
        {
            Thresholds = document.Thresholds,
            Phase1 = document.Phase1(A.Phase2),
        });
    }

    private static FrameworkDraft Draft() => new(Guid.NewGuid(), Administrator, 1, FrameworkFile.Write(Document), A.Noon);

    private static ProposedTarget Wanted(decimal value) => new(Effective, 2, null, BaselineMode.Reset, value, TargetFacts.NoMilestones, "Test plan", "Test reason");

    private static TargetProposal Proposal(Actor by, decimal value = 100) => new(Guid.NewGuid(), A.Senegal, by, Wanted(value), A.Noon);

    private static Target Approved(decimal value, int day) => Proposal(A.Officer(), value).Approve(A.Manager(), (1, Document), [], A.Noon.AddDays(day));

    private static void AssertRefused(Rule rule, Action work) => Assert.Equal(rule, Assert.Throws<RuleViolationException>(work).Rule);
}
