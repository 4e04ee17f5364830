using FlagshipMonitor.Domain.Results;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Drafts;

/// <summary>A result is corrected at one address at a time.</summary>
internal static class Corrections
{
    /// <summary>Whether a draft or a result other than the one at this id corrects a result.</summary>
    public static async Task<bool> IsBeingCorrectedAsync(this FlagshipDbContext db, ResultId corrected, ResultId at, CancellationToken ct) =>
        await db.Results.AnyAsync(r => r.Supersedes == corrected && r.Id != at, ct)
        || await db.Drafts.AnyAsync(d => d.Corrects == corrected && d.Id != at.Value, ct);
}
