using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>Turns approved results and the framework into what the engine reads.</summary>
public sealed class PortfolioQuery(FlagshipDbContext db, FrameworkQuery frameworks)
{
    /// <summary>The portfolio of the phase that counts on a day: the latest one begun.</summary>
    /// <param name="asIfApproved">One submitted result that is looked at as if it were the latest approval; every other one has to be approved.</param>
    /// <param name="framework">Another framework than the one in force, to see what it would make of the same results.</param>
    public async Task<Portfolio> RunAsync(
        IReadOnlyCollection<Result> approved, DateOnly asOf, CancellationToken ct, Result? asIfApproved = null, FrameworkDocument? framework = null)
    {
        var phase = await db.Phases.AsNoTracking().Where(p => p.FirstYear <= asOf.Year).OrderByDescending(p => p.FirstYear).FirstAsync(ct);
        var frame = await FrameAsync(phase, ct, framework: framework);
        return Build(frame, approved, asOf, r => ReferenceEquals(r, asIfApproved) ? DateTimeOffset.MaxValue : r.ApprovedAt!.Value);
    }

    /// <summary>What stands around the results of a phase: the framework, countries and their people.</summary>
    /// <param name="names">Whether the schemes' names are wanted, for derivations that people read.</param>
    /// <param name="framework">Another framework than the one in force.</param>
    /// <param name="populations">Countries' people, where they have been read already.</param>
    public async Task<PortfolioFrame> FrameAsync(
        Phase phase, CancellationToken ct, bool names = true, FrameworkDocument? framework = null, ILookup<CountryCode, Population>? populations = null)
    {
        var inForce = await frameworks.InForceAsync(ct);
        var countries = await db.Countries.AsNoTracking().OrderBy(c => c.Code).ToListAsync(ct);
        var schemes = names ? await db.Schemes.ToDictionaryAsync(s => s.Id, s => s.Name, ct) : [];
        return new PortfolioFrame(phase, inForce, framework ?? inForce.Document, countries, populations ?? await db.PopulationsAsync(ct), schemes);
    }

    /// <param name="approval">When a result was approved; null for one that is submitted, which enters provisional figures only.</param>
    public static Portfolio Build(PortfolioFrame frame, IReadOnlyCollection<Result> results, DateOnly asOf, Func<Result, DateTimeOffset?> approval)
    {
        List<CountryCode> priority = [.. frame.Countries.Where(c => c.Priority).Select(c => c.Code)];
        var rules = frame.Document.Rules();
        return new Portfolio(
            frame.Phase, asOf, priority, rules,
            [.. frame.Document.Lines(frame.Phase), .. frame.InForce.CountryLines(frame.Phase)],
            [.. Joined(priority, frame.Phase), .. People(results, rules, frame.Schemes, approval), .. Changes(results, approval)])
        {
            Populations = frame.Populations.ToDictionary(c => c.Key, c => Population.Of([.. c], asOf.Year)!.People),
            Phase1 = frame.Document.Phase1(frame.Phase),
            Thresholds = frame.Document.Thresholds,
        };
    }

    /// <summary>Days of joining are not published; a priority country is counted from the first year of the phase.</summary>
    private static IEnumerable<ValueContribution> Joined(IEnumerable<CountryCode> priority, Phase phase)
    {
        var year = PartialDate.OfYear(phase.FirstYear);
        return priority.Select(c => new ValueContribution(c.Value, IndicatorCode.PriorityCountries, c, Period.OfYear(phase.FirstYear), new Figure.Reported(1))
        {
            Date = year,
            Day = year.Day,
            ApprovedAt = new DateTimeOffset(phase.FirstDay.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        });
    }

    private static IEnumerable<ValueContribution> Changes(IEnumerable<Result> approved, Func<Result, DateTimeOffset?> approval) =>
        approved.OfType<InstitutionalChange>().Select(c => new ValueContribution(
            c.PublicId!, IndicatorCode.InstitutionalChanges, c.Country, Period.YearOf(c.Date.Day), new Figure.Reported(1))
        {
            Date = c.Date,
            Day = c.Date.LastDay,
            Stage = c.Stage,
            ReversedOn = c.ReversedOn,
            Step = (int)c.Step,
            Themes = c.Themes,
            ApprovedAt = approval(c),
            Example = c.Origin is Origin.Example,
            Evidence = c.Evidence[0].Url,
        });

    private static IEnumerable<ValueContribution> People(
        IEnumerable<Result> approved, IReadOnlyList<IndicatorRule> indicators, IReadOnlyDictionary<SchemeId, string> schemes, Func<Result, DateTimeOffset?> approval)
    {
        var byDimension = indicators.Where(i => i.Dimension is not null).ToDictionary(i => i.Dimension!.Value, i => i.Code);
        // A scheme that nothing is reported of has nothing to overlap with.
        var reported = approved.OfType<PeopleReached>().Where(p => p is { Gain: not null, Scheme: not null }).Select(p => (p.Country, p.Scheme!.Value)).ToHashSet();
        return approved.OfType<PeopleReached>()
            .Where(p => byDimension.ContainsKey(p.Dimension))
            .Select(p => new ValueContribution(
                p.PublicId!, byDimension[p.Dimension], p.Country, Period.YearOf(p.AsOf.Day), p.Gain is { } gain ? new Figure.Reported(gain) : Figure.Missing)
            {
                // What is only in words is no report of the scheme's number and must not stand in the way of one.
                Scheme = p.Gain is null ? p.PublicId : p.Scheme?.ToString() ?? p.Change!,
                SchemeName = p.Gain is not null && p.Scheme is { } scheme ? schemes.GetValueOrDefault(scheme) : null,
                Overlaps = [.. p.Overlaps.Where(o => reported.Contains((p.Country, o.With))).Select(o => new OverlapDeclaration(o.With.ToString(), o.Kind, o.People))],
                Cells = CellCounts.Of(p.Cells),
                Day = p.AsOf.LastDay,
                ApprovedAt = approval(p),
                Estimated = p.Estimated,
                Example = p.Origin is Origin.Example,
                Evidence = p.Evidence[0].Url,
            });
    }
}

/// <summary>What a phase's figures stand in besides its results.</summary>
public sealed record PortfolioFrame(
    Phase Phase,
    FrameworkState InForce,
    FrameworkDocument Document,
    IReadOnlyList<Country> Countries,
    ILookup<CountryCode, Population> Populations,
    IReadOnlyDictionary<SchemeId, string> Schemes);
