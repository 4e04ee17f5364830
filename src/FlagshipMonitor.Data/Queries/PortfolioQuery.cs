using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>Turns approved results and the framework into what the engine reads.</summary>
public sealed class PortfolioQuery(FlagshipDbContext db)
{
    /// <summary>The portfolio of the phase that counts on a day: the latest one begun.</summary>
    /// <param name="asIfApproved">One submitted result that is looked at as if it were the latest approval; every other one has to be approved.</param>
    public async Task<Portfolio> RunAsync(IReadOnlyCollection<Result> approved, DateOnly asOf, CancellationToken ct, Result? asIfApproved = null)
    {
        var phase = await db.Phases.AsNoTracking().Where(p => p.FirstYear <= asOf.Year).OrderByDescending(p => p.FirstYear).FirstAsync(ct);
        var framework = await db.FrameworkVersions.MaxAsync(v => v.Number, ct);
        var indicators = await db.Indicators.AsNoTracking().Where(i => i.Framework == framework).OrderBy(i => i.Sort).ToListAsync(ct);
        var targets = await db.Targets.AsNoTracking().Where(t => t.Framework == framework && t.Indicator != null).OrderBy(t => t.Key).ToListAsync(ct);
        var priority = await db.Countries.Where(c => c.Priority).OrderBy(c => c.Code).Select(c => c.Code).ToListAsync(ct);
        var populations = await db.PopulationsAsync(ct);

        return new Portfolio(phase, asOf, priority, indicators, targets, Values(approved, indicators, Approval), Changes(approved, Approval))
        {
            Populations = populations.ToDictionary(c => c.Key, c => Population.Of([.. c], asOf.Year)!.People),
        };

        DateTimeOffset Approval(Result result) => ReferenceEquals(result, asIfApproved) ? DateTimeOffset.MaxValue : result.ApprovedAt!.Value;
    }

    private static List<EventContribution> Changes(IEnumerable<Result> approved, Func<Result, DateTimeOffset> approval) =>
        [.. approved.OfType<InstitutionalChange>().Select(c => new EventContribution(
            c.PublicId!, c.Country, c.Date, c.Stage, approval(c), c.ReversedOn, (int)c.Step, c.Origin is Origin.Example, c.Evidence[0].Url))];

    private static List<ValueContribution> Values(IEnumerable<Result> approved, List<Indicator> indicators, Func<Result, DateTimeOffset> approval)
    {
        var byDimension = indicators.Where(i => i.Dimension is not null).ToDictionary(i => i.Dimension!.Value, i => i.Code);
        return [.. approved.OfType<PeopleReached>()
            .Where(p => byDimension.ContainsKey(p.Dimension))
            .Select(p => new ValueContribution(
                p.PublicId!,
                byDimension[p.Dimension],
                p.Country,
                p.Scheme?.ToString() ?? p.Change!,
                p.AsOf.LastDay,
                p.Gain is { } gain ? new Figure.Reported(gain) : Figure.Missing,
                approval(p),
                p.Estimated,
                p.Origin is Origin.Example,
                p.Evidence[0].Url))];
    }
}
