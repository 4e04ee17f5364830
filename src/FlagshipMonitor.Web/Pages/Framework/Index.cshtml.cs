using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Pages.Programme;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.Pages.Framework;

/// <summary>A version with who published it and which releases name it.</summary>
public sealed record VersionRow(FrameworkVersion Version, UserId? By, IReadOnlyList<int> Releases);

/// <summary>The framework in force and every version before it; administrators begin the next one here.</summary>
public sealed class IndexModel(FlagshipDbContext db, FrameworkQuery frameworks, FrameworkDesk desk, CurrentUser user, PostedOperation operations, DatabaseClock clock) : PageModel
{
    [BindProperty]
    public Guid Operation { get; set; }

    /// <summary>The version just published.</summary>
    [FromQuery]
    public int? Published { get; set; }

    public FrameworkState State { get; private set; } = null!;

    public FrameworkDraft? Draft { get; private set; }

    public Phase Phase { get; private set; } = null!;

    public IReadOnlyList<VersionRow> History { get; private set; } = [];

    public PeopleNames People { get; private set; } = null!;

    public bool IsAdministrator => user.Actor.IsAdministrator;

    /// <summary>The indicators in order, and the sum that has a target without being one.</summary>
    public IEnumerable<IndicatorCode> Codes => State.Document.Indicators.Select(i => i.Code).Append(IndicatorCode.Improvements);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = await clock.TodayAsync(ct);
        State = await frameworks.InForceAsync(ct);
        Draft = await desk.OpenAsync(ct);
        Phase = await db.Phases.AsNoTracking().Where(p => p.FirstYear <= today.Year).OrderByDescending(p => p.FirstYear).FirstAsync(ct);
        var publishers = await db.FrameworkDrafts.AsNoTracking().Where(d => d.PublishedAs != null).Select(d => new { Number = d.PublishedAs!.Value, d.PublishedBy }).ToDictionaryAsync(d => d.Number, d => d.PublishedBy, ct);
        var releases = (await db.Releases.AsNoTracking().Select(r => new { r.Framework, r.Number }).ToListAsync(ct)).ToLookup(r => r.Framework, r => r.Number);
        var versions = await db.FrameworkVersions.AsNoTracking().OrderByDescending(v => v.Number).ToListAsync(ct);
        History = [.. versions.Select(v => new VersionRow(v, publishers.GetValueOrDefault(v.Number), [.. releases[v.Number].Order()]))];
        People = await PeopleNames.LoadAsync(db, History.Select(h => h.By).Append(Draft?.SavedBy).OfType<UserId>(), ct);
    }

    public async Task<IActionResult> OnPostBeginAsync(CancellationToken ct) => LocalRedirect(await operations.RunAsync(
        Operation,
        async token =>
        {
            await desk.BeginAsync(user.Actor, null, await clock.NowAsync(token), token);
            return FrameworkDraftPage.Path;
        },
        ct));
}
