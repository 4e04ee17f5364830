using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Forms.Reports;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.Forms.Drafts;

/// <summary>What every page of a report works with.</summary>
public sealed record DraftTools(DraftDesk Drafts, PostedOperation Operations, DatabaseClock Clock, ReportingFrames Frames, Colleagues Colleagues, AuditTrail Trail);

/// <summary>Names of the people who wrote, sent and decided: for colleagues only, never for the public.</summary>
public sealed class Colleagues(FlagshipDbContext db)
{
    public async Task<IReadOnlyDictionary<UserId, string>> NamesAsync(IEnumerable<UserId> people, CancellationToken ct)
    {
        var ids = people.Select(p => p.Value).Distinct().ToList();
        return await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => new UserId(u.Id), u => u.DisplayName, ct);
    }

    public async Task<string> NameAsync(UserId person, CancellationToken ct) =>
        await db.Users.AsNoTracking().Where(u => u.Id == person.Value).Select(u => u.DisplayName).SingleOrDefaultAsync(ct) ?? "?";
}
