using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.Pages.Programme.Releases;

/// <summary>What was published, and what waits to be.</summary>
public sealed class IndexModel(FlagshipDbContext db, ReleaseDesk desk, CurrentUser user) : PageModel
{
    /// <summary>Name of the release that was published just now.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Published { get; set; }

    public IReadOnlyList<ReleaseRow> Releases { get; private set; } = [];

    public ReleaseCandidate? Open { get; private set; }

    public PeopleNames People { get; private set; } = null!;

    public bool IsManager => user.Actor.IsManager;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Open = await desk.OpenAsync(ct);
        var candidates = await db.ReleaseCandidates.AsNoTracking().Where(c => c.PublishedAs != null).ToDictionaryAsync(c => c.PublishedAs!.Value, ct);
        Releases = [.. (await db.Releases.AsNoTracking().OrderByDescending(r => r.Number)
            .Select(r => new
            {
                Release = r,
                Changes = db.ReleasedChanges.Count(c => c.Release == r.Number),
                People = db.ReleasedPeople.Count(p => p.Release == r.Number),
            })
            .ToListAsync(ct)).Select(r => new ReleaseRow(r.Release, r.Changes, r.People, candidates.GetValueOrDefault(r.Release.Number)))];
        var names = candidates.Values.SelectMany(c => new UserId?[] { c.PreparedBy, c.PublishedBy }).Append(Open?.PreparedBy).OfType<UserId>();
        People = await PeopleNames.LoadAsync(db, names, ct);
        Published = Releases.Any(r => r.Release.Name == Published) ? Published : null;
    }

    public sealed record ReleaseRow(Release Release, int Changes, int People, ReleaseCandidate? Candidate);
}
