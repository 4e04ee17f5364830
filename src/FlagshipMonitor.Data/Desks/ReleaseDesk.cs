using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Desks;

/// <summary>Prepares and publishes releases. Nothing is saved: the caller saves, with the operation key and the audit rows.</summary>
public sealed class ReleaseDesk(FlagshipDbContext db, PortfolioQuery portfolios, ReleaseFilesCheck files)
{
    /// <summary>Releases are prepared and published one at a time. To publish, this comes first in the transaction, so that all is read from one moment.</summary>
    public const string Lock = "LOCK TABLE release_candidates IN SHARE ROW EXCLUSIVE MODE";

    /// <summary>Freezes which approved results the next release will hold.</summary>
    /// <param name="recalculation">What moves a figure whose results are the same: R2 routine, or R3 a better method with its reason.</param>
    public async Task<ReleaseCandidate> PrepareAsync(Guid id, Actor by, string? note, DateTimeOffset now, CancellationToken ct, ChangeClass recalculation = ChangeClass.R2, string? recalculationReason = null)
    {
        Rule.OnlyManagersRelease.Require(by.IsManager);
        await OneAtATimeAsync(ct);
        Rule.OneReleaseIsPreparedAtATime.Require(await OpenAsync(ct) is null);
        var latest = await db.Releases.MaxAsync(r => (int?)r.Number, ct) ?? 0;
        var candidate = new ReleaseCandidate(
            id, by, DateOnly.FromDateTime(now.UtcDateTime), await CountingAsync(ct), note, now, recalculation, recalculationReason, await CountingTextsAsync(ct),
            takesBack: (await db.WithdrawnSinceAsync(latest, ct)).Count > 0);
        db.Add(candidate);
        return candidate;
    }

    /// <summary>The candidate that waits for its second manager; there is at most one.</summary>
    public Task<ReleaseCandidate?> OpenAsync(CancellationToken ct) =>
        db.ReleaseCandidates.SingleOrDefaultAsync(c => c.PublishedAs == null && c.DiscardedAt == null, ct);

    /// <summary>What a candidate, or everything approved now, would change against the latest release.</summary>
    public async Task<ReleasePreview> PreviewAsync(ReleaseCandidate? candidate, DateTimeOffset now, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var results = candidate is null ? await CountingAsync(ct) : await ResultsOfAsync(candidate, ct);
        var portfolio = await portfolios.RunAsync(results, candidate?.DataAsOf ?? today, ct);
        var latest = await db.Releases.AsNoTracking().OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);
        var figures = Evaluation.Evaluate(portfolio).Released;
        var before = await FiguresAsync(latest, ct);
        var recalculation = new Recalculation(candidate?.Recalculation ?? ChangeClass.R2, candidate?.RecalculationReason, candidate?.DataAsOf ?? today);
        var texts = await TextsOfAsync(candidate, ct);
        var phases = await PhasesAsync(ct);
        var draft = Release.Draft(
            new ReleaseTerms((latest?.Number ?? 0) + 1, portfolio.AsOf, await FrameworkAsync(ct), now, candidate?.Note, recalculation.Class, recalculation.Reason),
            results, portfolio, figures, await SchemesAsync(ct), phases, texts);
        var told = await db.ReleasedNarratives.Where(n => latest != null && n.Release == latest.Number).Select(n => new { n.Scope, n.Version, n.ApprovedOn }).ToListAsync(ct);
        return ReleasePreview.Between(latest, before, await VersionsAsync(latest, ct), results, figures, recalculation, await db.WithdrawnSinceAsync(latest?.Number ?? 0, ct)) with
        {
            Checks = [.. Preflight.Of(results, portfolio, figures, texts), .. await FileChecksAsync(draft, ReleasedValues.Of(ReleasedRows.Of(draft, phases)), phases, results, ct)],
            Texts = TextDifference.Between(
                told.Select(n => (n.Scope, n.Version, n.ApprovedOn)),
                texts.Narratives.Select(n => (n.Scope, n.Version, DateOnly.FromDateTime(n.ApprovedAt!.Value.UtcDateTime)))),
        };
    }

    /// <summary>Whether a candidate can still be published as it was prepared.</summary>
    public async Task<bool> IsStillAsync(ReleaseCandidate candidate, CancellationToken ct) => candidate.IsStill(await ResultsOfAsync(candidate, ct), (await TextsOfAsync(candidate, ct)).Narratives);

    /// <summary>Publishes a candidate as the next release, under one lock: readers see the old release or the whole new one.</summary>
    public async Task<Release> PublishAsync(ReleaseCandidate candidate, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        await OneAtATimeAsync(ct);
        var number = (await db.Releases.MaxAsync(r => (int?)r.Number, ct) ?? 0) + 1;
        var results = await ResultsOfAsync(candidate, ct);
        var portfolio = await portfolios.RunAsync(results, candidate.DataAsOf, ct);
        var phases = await PhasesAsync(ct);
        var contents = Release.Publish(
            candidate, by, number, results, portfolio, await SchemesAsync(ct), phases, await FrameworkAsync(ct), now,
            texts: await TextsOfAsync(candidate, ct), withdrawals: await db.WithdrawnSinceAsync(number - 1, ct));
        var values = ReleasedValues.Of(ReleasedRows.Of(contents, phases));
        Rule.ReleaseChecksPass.Require((await FileChecksAsync(contents, values, phases, results, ct)).All(c => !c.Stops));
        db.Add(contents.Release);
        db.AddRange(contents.Changes);
        db.AddRange(contents.People);
        db.AddRange(contents.Figures);
        db.AddRange(values);
        db.AddRange(contents.Withdrawals);
        db.AddRange(contents.Narratives);
        db.Add(contents.Inputs);
        return contents.Release;
    }

    /// <summary>Held until the transaction ends; without one there is nothing it could be held for.</summary>
    private Task OneAtATimeAsync(CancellationToken ct) =>
        db.Database.CurrentTransaction is null ? Task.CompletedTask : db.Database.ExecuteSqlRawAsync(Lock, ct);

    /// <summary>What a release holds, as its files would say it, held against their standards.</summary>
    private async Task<IReadOnlyList<PreflightCheck>> FileChecksAsync(
        ReleaseContents contents, IReadOnlyList<ReleasedValue> values, IReadOnlyList<Phase> phases, List<Result> results, CancellationToken ct)
    {
        var framework = contents.Release.Framework;
        return await files(
            new DraftedRelease(
                new ReleasedEdition(contents.Release, phases) { Results = results.Count, Examples = results.Count(r => r.Origin is Origin.Example) },
                values, contents.Changes,
                await db.Countries.AsNoTracking().ToListAsync(ct),
                await db.ThematicAreas.AsNoTracking().ToListAsync(ct),
                await db.Indicators.AsNoTracking().Where(i => i.Framework == framework).ToListAsync(ct),
                await db.ContextValues.AsNoTracking().Where(v => v.Indicator == ContextValue.SocialProtectionCoverage && v.Sex == "total").ToListAsync(ct),
                results.Where(r => r.PublicId is not null).GroupBy(r => r.PublicId!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Id, StringComparer.Ordinal)),
            ct);
    }

    private Task<Dictionary<SchemeId, Scheme>> SchemesAsync(CancellationToken ct) => db.Schemes.AsNoTracking().ToDictionaryAsync(s => s.Id, ct);

    private Task<List<Phase>> PhasesAsync(CancellationToken ct) => db.Phases.AsNoTracking().OrderBy(p => p.Number).ToListAsync(ct);

    private Task<int> FrameworkAsync(CancellationToken ct) => db.FrameworkVersions.MaxAsync(v => v.Number, ct);

    private async Task<IEnumerable<ComparedFigure>> FiguresAsync(Release? release, CancellationToken ct) =>
        release is null ? [] : (await ReleaseComparison.FiguresAsync(db, release.Number, null, ct))[release.Number];

    private async Task<List<ComparedResult>> VersionsAsync(Release? release, CancellationToken ct)
    {
        if (release is null)
        {
            return [];
        }

        var changes = await db.ReleasedChanges.Where(c => c.Release == release.Number).Select(c => new ComparedResult(c.PublicId, c.Version, c.ApprovedOn, Array.Empty<Correction>())).ToListAsync(ct);
        var people = await db.ReleasedPeople.Where(p => p.Release == release.Number).Select(p => new ComparedResult(p.PublicId, p.Version, p.ApprovedOn, Array.Empty<Correction>())).ToListAsync(ct);
        return [.. changes, .. people];
    }

    private Task<List<Result>> ResultsOfAsync(ReleaseCandidate candidate, CancellationToken ct)
    {
        var ids = candidate.Entries.Select(e => e.Result).ToList();
        return db.Results.AsNoTracking().IgnoreAutoIncludes().Where(r => ids.Contains(r.Id)).ToListAsync(ct); // a release holds no history
    }

    /// <summary>The summaries a candidate names, or those in force, with what else their numbers may be.</summary>
    private async Task<ReleaseTexts> TextsOfAsync(ReleaseCandidate? candidate, CancellationToken ct)
    {
        var ids = candidate?.Texts.Select(t => t.Narrative).ToList();
        var texts = ids is null ? await CountingTextsAsync(ct) : ids.Count == 0 ? [] : await db.Narratives.AsNoTracking().Where(n => ids.Contains(n.Id)).ToListAsync(ct);
        return new ReleaseTexts(texts, await db.PublishedFigures.AsNoTracking().ToListAsync(ct));
    }

    private Task<List<Narrative>> CountingTextsAsync(CancellationToken ct) => NarrativeDesk.InForce(db.Narratives.AsNoTracking()).ToListAsync(ct);

    private Task<List<Result>> CountingAsync(CancellationToken ct) =>
        db.Results.AsNoTracking().IgnoreAutoIncludes().Where(r => r.Status == ResultStatus.Approved && r.SupersededBy == null).ToListAsync(ct);
}
