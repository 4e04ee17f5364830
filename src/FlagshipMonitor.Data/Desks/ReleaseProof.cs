using FlagshipMonitor.Domain.Publishing;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Desks;

/// <summary>Whether a release still is what was published, and whether its figures follow from its frozen inputs.</summary>
/// <param name="Figures">How many figures it holds.</param>
/// <param name="ChecksumAgrees">Whether its rows give the fingerprint that was published.</param>
/// <param name="HasInputs">False for a release from before inputs were frozen.</param>
/// <param name="Disagreements">The figures that come out otherwise, by name.</param>
public sealed record ReleaseProof(Release Release, int Figures, bool ChecksumAgrees, bool HasInputs, IReadOnlyList<string> Disagreements)
{
    public bool Holds => ChecksumAgrees && HasInputs && Disagreements.Count == 0;

    /// <summary>Reads a whole release and computes it once more; null when there is no such release.</summary>
    public static async Task<ReleaseProof?> OfAsync(PublicDbContext db, int number, CancellationToken ct)
    {
        if (await db.Releases.SingleOrDefaultAsync(r => r.Number == number, ct) is not { } release)
        {
            return null;
        }

        var changes = await db.ReleasedChanges.Where(c => c.Release == number).ToListAsync(ct);
        var people = await db.ReleasedPeople.Where(p => p.Release == number).ToListAsync(ct);
        var figures = await db.ReleasedFigures.Where(f => f.Release == number).ToListAsync(ct);
        var inputs = await db.ReleaseInputs.SingleOrDefaultAsync(i => i.Release == number, ct);
        var withdrawals = await db.ReleasedWithdrawals.Where(w => w.Release == number).ToListAsync(ct);
        return new ReleaseProof(
            release, figures.Count,
            ReleaseChecksum.Of(release, changes, people, figures, inputs, withdrawals) == release.Checksum,
            inputs is not null,
            inputs?.Disagreements(figures) ?? []);
    }
}
