using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Desks;

/// <summary>A country's own targets: proposed by its officer, decided on by a manager who is somebody else. Nothing is saved: the caller saves.</summary>
public sealed class TargetDesk(FlagshipDbContext db, FrameworkQuery frameworks)
{
    public async Task<TargetProposal> ProposeAsync(Guid id, CountryCode country, Actor by, ProposedTarget target, DateTimeOffset now, CancellationToken ct)
    {
        Rule.OnlyTheCountrysOfficersReport.Require(by.ReportsFor(country));
        Rule.TargetsFollowTheFramework.Require((await CheckAsync(country, target, ct)).Count == 0);
        Rule.OneTargetWaitsAtATime.Require(!await db.TargetProposals.AnyAsync(p => p.Country == country && p.Indicator == target.Indicator && p.Status == ProposalStatus.Submitted, ct));
        var proposal = new TargetProposal(id, country, by, target, now);
        db.Add(proposal);
        return proposal;
    }

    /// <summary>Puts it in force as a row of the ledger.</summary>
    public async Task ApproveAsync(TargetProposal proposal, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        Rule.OnlyManagersDecideOnTargets.Require(by.IsManager);
        Rule.TargetIsApprovedBySomeoneElse.Require(by.Id != proposal.ProposedBy);
        await FrameworkDesk.RequireNoPreparedReleaseAsync(db, ct);
        var inForce = await frameworks.InForceAsync(ct);
        db.Add(proposal.Approve(by, (inForce.Version.Number, inForce.Document), await CheckAsync(proposal.Country, proposal.Target, ct), now));
    }

    /// <summary>What is wrong with a target of a country under the framework in force.</summary>
    public async Task<IReadOnlyList<FrameworkError>> CheckAsync(CountryCode country, ProposedTarget target, CancellationToken ct)
    {
        if (await db.Phases.AsNoTracking().SingleOrDefaultAsync(p => p.Number == target.Phase, ct) is not { } phase)
        {
            return [new FrameworkError(target.Indicator.Value, FrameworkRule.PhaseIsKnown)];
        }

        var population = Population.Of([.. (await db.PopulationsAsync(ct, [country]))[country]], phase.LastYear)?.People;
        return FrameworkCheck.Check((await frameworks.InForceAsync(ct)).Document, phase, target.Line(country), population);
    }
}
