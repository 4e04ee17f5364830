using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

/// <summary>A result that an earlier release holds with an error, which a later release corrects or withdraws.</summary>
/// <param name="Version">The version that corrects it, or the one that is withdrawn.</param>
/// <param name="Reason">In the language of the result.</param>
/// <param name="Release">The first release that holds the correction.</param>
public sealed record CorrectedSince(string PublicId, int Version, string Reason, string Language, int Release, bool Withdrawn);

public static class CorrectedSinceReader
{
    /// <summary>Errors in what a release holds that later releases correct. Derived from those: the release's own rows stay as they were.</summary>
    /// <param name="only">Some of its results; null for all.</param>
    public static async Task<IReadOnlyList<CorrectedSince>> CorrectedSinceAsync(this PublicDbContext db, int release, IReadOnlyCollection<string>? only, CancellationToken ct)
    {
        var ids = only?.ToArray();
        var rows = await db.Database.SqlQuery<CorrectedSince>($"""
            WITH held AS (
                SELECT release, public_id, version, corrections, language FROM released_changes
                UNION ALL
                SELECT release, public_id, version, corrections, language FROM released_people)
            SELECT old.public_id, (c ->> 'Version')::int AS version, c ->> 'Reason' AS reason, later.language, min(later.release) AS release, false AS withdrawn
            FROM held old
            JOIN held later ON later.public_id = old.public_id AND later.release > old.release AND later.version > old.version
            CROSS JOIN LATERAL jsonb_array_elements(later.corrections) c
            WHERE old.release = {release} AND ({ids}::text[] IS NULL OR old.public_id = ANY ({ids}::text[]))
                AND c ->> 'Class' = 'C' AND (c ->> 'Version')::int > old.version AND (c ->> 'Version')::int <= later.version
            GROUP BY 1, 2, 3, 4
            UNION ALL
            SELECT gone.public_id, gone.version, gone.reason, gone.language, gone.release, true
            FROM released_withdrawals gone
            WHERE gone.release > {release} AND gone.class = 'C' AND ({ids}::text[] IS NULL OR gone.public_id = ANY ({ids}::text[]))
                AND EXISTS (SELECT FROM held old WHERE old.release = {release} AND old.public_id = gone.public_id)
            """).ToListAsync(ct);
        return [.. rows.OrderBy(r => r.PublicId, StringComparer.Ordinal).ThenBy(r => r.Version)];
    }
}
