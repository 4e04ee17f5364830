using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Desks;

/// <summary>Prepares and publishes releases. Nothing is saved: the caller saves, with the operation key and the audit rows.</summary>
public sealed class ReleaseDesk(FlagshipDbContext db, PortfolioQuery portfolios)
{
    /// <summary>Freezes which approved results the next release will hold.</summary>
    public async Task<ReleaseCandidate> PrepareAsync(Guid id, Actor by, string? note, DateTimeOffset now, CancellationToken ct)
    {
        Rule.OnlyManagersRelease.Require(by.IsManager);
        Rule.TheReleaseIsStillWhatWasPrepared.Require(!await db.ReleaseCandidates.AnyAsync(c => c.PublishedAs == null && c.DiscardedAt == null, ct));
        var candidate = new ReleaseCandidate(id, by, DateOnly.FromDateTime(now.UtcDateTime), await CountingAsync(ct), note, now);
        db.Add(candidate);
        return candidate;
    }

    /// <summary>What a candidate, or everything approved now, would change against the latest release.</summary>
    public async Task<ReleasePreview> PreviewAsync(ReleaseCandidate? candidate, DateOnly today, CancellationToken ct)
    {
        var results = await ResultsOfAsync(candidate, ct);
        var portfolio = await portfolios.RunAsync(results, candidate?.DataAsOf ?? today, ct);
        var latest = await db.Releases.AsNoTracking().OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);
        var oldFigures = latest is null ? [] : await db.ReleasedFigures.AsNoTracking().Where(f => f.Release == latest.Number).ToListAsync(ct);
        var oldVersions = latest is null
            ? []
            : await db.ReleasedChanges.Where(c => c.Release == latest.Number).Select(c => new ReleasedVersion(c.PublicId, c.Version))
                .Concat(db.ReleasedPeople.Where(p => p.Release == latest.Number).Select(p => new ReleasedVersion(p.PublicId, p.Version)))
                .ToListAsync(ct);
        return ReleasePreview.Between(latest, oldFigures, oldVersions, results, Evaluation.Evaluate(portfolio));
    }

    /// <summary>Publishes a candidate as the next release, under one lock: readers see the old release or the whole new one.</summary>
    public async Task<Release> PublishAsync(ReleaseCandidate candidate, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({LockKey})", ct);
        var number = (await db.Releases.MaxAsync(r => (int?)r.Number, ct) ?? 0) + 1;
        var results = await ResultsOfAsync(candidate, ct);
        var portfolio = await portfolios.RunAsync(results, candidate.DataAsOf, ct);
        var schemes = await db.Schemes.ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var phases = await db.Phases.AsNoTracking().ToListAsync(ct);
        var framework = await db.FrameworkVersions.MaxAsync(v => v.Number, ct);
        var contents = Release.Publish(candidate, by, number, results, portfolio, schemes, phases, framework, now);
        db.Add(contents.Release);
        db.AddRange(contents.Changes);
        db.AddRange(contents.People);
        db.AddRange(contents.Figures);
        return contents.Release;
    }

    private const long LockKey = 0x464D_0001;

    private async Task<List<Result>> ResultsOfAsync(ReleaseCandidate? candidate, CancellationToken ct)
    {
        if (candidate is null)
        {
            return await CountingAsync(ct);
        }

        var ids = candidate.Entries.Select(e => e.Result).ToList();
        return await db.Results.Where(r => ids.Contains(r.Id)).ToListAsync(ct);
    }

    private Task<List<Result>> CountingAsync(CancellationToken ct) =>
        db.Results.Where(r => r.Status == ResultStatus.Approved && r.SupersededBy == null).ToListAsync(ct);
}

/// <summary>A result as a release held it.</summary>
public sealed record ReleasedVersion(string PublicId, int Version);
