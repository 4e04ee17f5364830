using System.Globalization;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Drafts;

/// <summary>A result is corrected at one address at a time, and not while it is withdrawn.</summary>
internal static class Corrections
{
    /// <summary>
    /// Holds the row of a result until the transaction ends. Whoever corrects, replaces or withdraws a result does this first: of two at once the second
    /// waits here, and what it reads afterwards is what the first has left.
    /// </summary>
    public static async Task HoldAsync(this FlagshipDbContext db, ResultId id, CancellationToken ct)
    {
        var stored = await db.Database.SqlQuery<string>($"""select xmin::text as "Value" from results where id = {id.Value} for update""").ToListAsync(ct);
        // What this context read before it had the row may be old, and would be given again.
        Rule.TheVersionOnScreenIsCurrent.Require(db.Results.Local.FindEntry(id) is not { State: not EntityState.Added } read
            || stored is [var version] && version == read.Property<uint>("RowVersion").OriginalValue.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Holds the result and then its open corrections, and reads these.</summary>
    public static async Task<List<Result>> HoldWithCorrectionsAsync(this FlagshipDbContext db, ResultId id, CancellationToken ct)
    {
        await db.HoldAsync(id, ct);
        foreach (var open in await Open(db, id).Select(r => r.Id).ToListAsync(ct))
        {
            await db.HoldAsync(open, ct);
        }

        return await Open(db, id).ToListAsync(ct);
    }

    /// <summary>Whether a draft or a result other than the one at this id corrects a result.</summary>
    public static async Task<bool> IsBeingCorrectedAsync(this FlagshipDbContext db, ResultId corrected, ResultId at, CancellationToken ct) =>
        await db.Results.AnyAsync(r => r.Supersedes == corrected && r.Id != at, ct)
        || await db.Drafts.AnyAsync(d => d.Corrects == corrected && d.Id != at.Value, ct);

    private static IQueryable<Result> Open(FlagshipDbContext db, ResultId corrected) =>
        db.Results.Where(r => r.Supersedes == corrected && (r.Status == ResultStatus.Submitted || r.Status == ResultStatus.Returned));
}
