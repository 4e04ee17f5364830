using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Reference;

namespace FlagshipMonitor.Domain.Framework;

public enum ProposalStatus
{
    /// <summary>Waits for a manager.</summary>
    Submitted,
    Returned,
    Approved,
}

/// <summary>What a country proposes as its own target.</summary>
/// <param name="Source">The plan or decision it comes from.</param>
/// <param name="Reason">Why this target, or why it changes.</param>
public sealed record ProposedTarget(
    IndicatorCode Indicator, int Phase, decimal? Baseline, BaselineMode Mode, decimal Value, IReadOnlyDictionary<int, decimal> Milestones, string Source, string Reason)
{
    public TargetLine Line(CountryCode country) => new(Indicator, Scope.Of(country), Baseline, Mode, Value) { Milestones = Milestones, Source = Source };
}

/// <summary>A target of its own that a country's officer proposes and a manager who is somebody else approves. It never changes: a returned one is proposed anew.</summary>
public sealed class TargetProposal
{
    private TargetProposal()
    {
        // EF Core fills it in.
    }

    public TargetProposal(Guid id, CountryCode country, Actor by, ProposedTarget target, DateTimeOffset now)
    {
        Rule.OnlyTheCountrysOfficersReport.Require(by.ReportsFor(country));
        (Id, Country, Target, Indicator, ProposedBy, ProposedAt) = (id, country, target, target.Indicator, by.Id, now);
    }

    public Guid Id { get; private init; }

    public CountryCode Country { get; private init; } = null!;

    public IndicatorCode Indicator { get; private init; } = null!;

    public ProposedTarget Target { get; private init; } = null!;

    public ProposalStatus Status { get; private set; }

    public UserId ProposedBy { get; private init; }

    public DateTimeOffset ProposedAt { get; private init; }

    public UserId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>What the manager asks for.</summary>
    public string? ReturnReason { get; private set; }

    /// <summary>Approves it, and makes the row of the ledger that puts it in force.</summary>
    /// <param name="by">A manager who did not propose it.</param>
    /// <param name="framework">The version in force and what it says.</param>
    /// <param name="errors">What the check found: the framework may have changed since it was proposed.</param>
    /// <param name="now">When.</param>
    public Target Approve(Actor by, (int Number, FrameworkDocument Document) framework, IReadOnlyCollection<FrameworkError> errors, DateTimeOffset now)
    {
        MayDecide(by);
        Rule.TargetsFollowTheFramework.Require(errors.Count == 0);
        (Status, DecidedBy, DecidedAt) = (ProposalStatus.Approved, by.Id, now);
        var (metric, dimension) = FrameworkPublication.Names(Indicator, null);
        return new Target(
            $"{metric}/{Country.Value.ToLowerInvariant()}/{Target.Phase}/{Id:N}",
            framework.Number,
            new TargetFacts(
                metric, dimension, Target.Phase, Indicator, null, Target.Baseline, null, Target.Mode, Target.Value,
                framework.Document.Indicator(Indicator)?.Facts.Unit ?? "", TargetUse.Default, new Provenance(Certainty.Verbatim, Target.Source))
            {
                Scope = Scope.Of(Country),
                Milestones = Target.Milestones,
                Reason = Target.Reason,
                DecidedAt = now,
            });
    }

    public void Return(Actor by, string reason, DateTimeOffset now)
    {
        MayDecide(by);
        Rule.ReturnedTargetNeedsAReason.Require(!string.IsNullOrWhiteSpace(reason));
        (Status, DecidedBy, DecidedAt, ReturnReason) = (ProposalStatus.Returned, by.Id, now, reason.Trim());
    }

    private void MayDecide(Actor by)
    {
        Rule.OnlyManagersDecideOnTargets.Require(by.IsManager);
        Rule.TargetIsApprovedBySomeoneElse.Require(by.Id != ProposedBy);
        Rule.OnlyWaitingTargetsAreDecided.Require(Status is ProposalStatus.Submitted);
    }
}
