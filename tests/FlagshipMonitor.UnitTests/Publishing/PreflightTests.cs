using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using static FlagshipMonitor.UnitTests.Results.ResultLifecycleTests;

namespace FlagshipMonitor.UnitTests.Publishing;

public sealed class PreflightTests
{
    private static readonly Portfolio Sound = A.Portfolio(A.Value(1_000, 2024), A.Event("SEN-2024-001", PartialDate.OfDay(2024, 3, 1)));

    private readonly InstitutionalChange _change = A.ApprovedChange();

    [Fact]
    public void Sound_inputs_pass_every_check()
    {
        var checks = Preflight.Of([_change], Sound, Evaluation.Evaluate(Sound).Released);

        Assert.Equal(Enum.GetValues<PreflightKind>().Where(k => k is not PreflightKind.IatiIsValid and not PreflightKind.IatiFollowsAdvice), checks.Select(c => c.Kind));
        // A figure without a value is told, and stops nothing.
        Assert.All(checks, c => Assert.Equal((true, c.Kind is not PreflightKind.TextFiguresAreReported, false), (c.Passed, c.Blocks, c.Stops)));
        Assert.Single(Publish(Sound).Changes);
    }

    [Fact]
    public void More_people_than_live_in_the_country_stop_the_release()
    {
        var crowded = Sound with { Populations = new Dictionary<Domain.Countries.CountryCode, long> { [A.Senegal] = 10 } };

        var found = Failing(crowded, PreflightKind.NothingContradicts).Findings.Single();

        Assert.Equal(PortfolioRule.PeopleAreWithinThePopulation, found.Rule);
        Refused(Rule.ReleaseChecksPass, () => Publish(crowded));
    }

    [Fact]
    public void A_target_against_the_direction_of_its_indicator_stops_the_release()
    {
        var code = Sound.Indicators[0].Code;
        var against = Sound with { Targets = [new TargetLine(code, Scope.Programme, 10, BaselineMode.Carry, 5)] };

        Assert.Equal((code.Value, PortfolioRule.DirectionAgreesWithTheTarget), (Failing(against, PreflightKind.TargetsAgree).Findings[0].Subject, Failing(against, PreflightKind.TargetsAgree).Findings[0].Rule));
        Refused(Rule.ReleaseChecksPass, () => Publish(against));
    }

    [Fact]
    public void Figures_that_do_not_follow_from_the_inputs_are_named()
    {
        var others = Evaluation.Evaluate(Sound with { Values = [] }).Released;

        Assert.NotEmpty(Preflight.Of([_change], Sound, others).Single(c => c.Kind is PreflightKind.InputsRecompute).Findings);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_check_of_another_part_stops_only_where_it_blocks(bool blocks)
    {
        var other = new PreflightCheck(PreflightKind.EvidenceIsGiven, blocks, [new PreflightFinding("Test text")]);

        if (blocks)
        {
            Refused(Rule.ReleaseChecksPass, () => Publish(Sound, other));
        }
        else
        {
            Assert.Equal("r7", Publish(Sound, other).Release.Name);
        }
    }

    private PreflightCheck Failing(Portfolio portfolio, PreflightKind kind)
    {
        var check = Preflight.Of([_change], portfolio, Evaluation.Evaluate(portfolio).Released).Single(c => c.Kind == kind);
        Assert.True(check.Stops);
        return check;
    }

    private ReleaseContents Publish(Portfolio portfolio, params PreflightCheck[] checks) => Release.Publish(
        new ReleaseCandidate(Guid.NewGuid(), A.Manager(), new DateOnly(2025, 12, 31), [_change], null, A.Noon), A.Manager(), 7, [_change], portfolio,
        new Dictionary<SchemeId, Scheme>(), [A.Phase1, A.Phase2], 1, A.Noon, checks);
}
