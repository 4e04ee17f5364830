using FlagshipMonitor.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Setup;

/// <summary>
/// Gives releases that were published before there was a table of values their rows, from what they froze. Nothing of them changes,
/// their fingerprint neither; a release that has its rows is left alone.
/// </summary>
public sealed class EarlierReleases(FlagshipDbContext db)
{
    /// <summary>Returns how many releases were completed.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var without = await db.Releases.Where(r => !db.ReleasedValues.Any(v => v.Release == r.Number)).OrderBy(r => r.Number).AsNoTracking().ToListAsync(ct);
        if (without.Count == 0)
        {
            return 0;
        }

        var phases = await db.Phases.AsNoTracking().OrderBy(p => p.Number).ToListAsync(ct);
        foreach (var release in without)
        {
            var rows = new ReleasedRows(
                release, phases,
                await db.ReleasedChanges.AsNoTracking().Where(c => c.Release == release.Number).ToListAsync(ct),
                await db.ReleasedPeople.AsNoTracking().Where(p => p.Release == release.Number).ToListAsync(ct),
                await db.ReleasedFigures.AsNoTracking().Where(f => f.Release == release.Number).ToListAsync(ct),
                await db.ReleaseInputs.AsNoTracking().SingleOrDefaultAsync(i => i.Release == release.Number, ct));
            db.AddRange(ReleasedValues.Of(rows));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }

        return without.Count;
    }
}
