using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>The version in force, what it says, and the whole ledger of targets.</summary>
/// <param name="Ledger">Every row with an indicator, superseded ones and those of countries included.</param>
public sealed record FrameworkState(FrameworkVersion Version, FrameworkDocument Document, IReadOnlyList<Target> Ledger)
{
    /// <summary>What countries plan, in force.</summary>
    public IReadOnlyList<Target> CountryTargets { get; } = [.. TargetLedger.InForce(Ledger).Where(t => t.Scope != Scope.Programme)];

    public IEnumerable<TargetLine> CountryLines(Phase phase) => CountryTargets.Where(t => t.Phase == phase.Number)
        .Select(t => new TargetLine(t.Indicator!, t.Scope, t.Baseline, t.BaselineMode, t.Value) { Milestones = t.Milestones, Source = t.Provenance.Source });
}

/// <summary>Reads the framework that counts.</summary>
public sealed class FrameworkQuery(FlagshipDbContext db)
{
    public async Task<FrameworkState> InForceAsync(CancellationToken ct)
    {
        // One statement for the two, because every figure of the signed-in pages begins here.
        var rows = await db.FrameworkVersions.AsNoTracking().Where(v => v.Number == db.FrameworkVersions.Max(w => w.Number))
            .Join(db.Indicators.AsNoTracking(), v => v.Number, i => i.Framework, (version, indicator) => new { version, indicator }).ToListAsync(ct);
        var (version, indicators) = (rows[0].version, rows.Select(r => r.indicator).ToList());
        var ledger = await db.Targets.AsNoTracking().Where(t => t.Indicator != null).OrderBy(t => t.Key).ToListAsync(ct);
        return new FrameworkState(version, FrameworkDocument.Of(version, indicators, ledger), ledger);
    }

    /// <summary>What a draft is checked against.</summary>
    public async Task<FrameworkSurroundings> SurroundingsAsync(FrameworkState inForce, CancellationToken ct)
    {
        var phases = await db.Phases.AsNoTracking().OrderBy(p => p.Number).ToListAsync(ct);
        // Priority countries are counted without a report of their own.
        var used = new HashSet<IndicatorCode> { IndicatorCode.PriorityCountries };
        if (await db.InstitutionalChanges.AnyAsync(c => c.PublicId != null, ct))
        {
            used.UnionWith([IndicatorCode.InstitutionalChanges, IndicatorCode.CountriesWithResults]);
        }

        var dimensions = await db.PeopleReached.Where(p => p.PublicId != null).Select(p => p.Dimension).Distinct().ToListAsync(ct);
        used.UnionWith(inForce.Document.Indicators.Where(i => i.Facts.Dimension is { } d && dimensions.Contains(d)).Select(i => i.Code));
        return new FrameworkSurroundings(phases, inForce.Document, used, inForce.CountryTargets);
    }

    /// <summary>Everything that counts now, for figures as they would be published today.</summary>
    public Task<List<Result>> CountingAsync(CancellationToken ct) =>
        db.Results.AsNoTracking().Where(r => r.Status == ResultStatus.Approved && r.SupersededBy == null).ToListAsync(ct);
}

/// <summary>Single answers of the version in force.</summary>
public static class FrameworkAnswers
{
    /// <summary>How many links to public documents a result needs.</summary>
    public static Task<int> EvidenceMinimumAsync(this FlagshipDbContext db, CancellationToken ct) =>
        db.FrameworkVersions.OrderByDescending(v => v.Number).Select(v => v.EvidenceMinimum).FirstAsync(ct);
}
