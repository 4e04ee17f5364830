using FlagshipMonitor.Data;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms;
using FlagshipMonitor.Web.Forms.Drafts;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Workspace;

/// <summary>My country: what must be done, what came back, and where the country stands.</summary>
public sealed class HomeModel(FlagshipDbContext db, DatabaseClock clock, Colleagues colleagues, IStringLocalizer<SharedText> t) : PageModel
{
    [FromRoute]
    public required CountryCode Country { get; set; }

    /// <summary>Which results the list shows; all without it.</summary>
    [BindProperty(SupportsGet = true)]
    public ResultStatus? Status { get; set; }

    [FromQuery(Name = "page")] // the route has a value of that name too: the page's own
    public int PageNumber { get; set; } = 1;

    public string Name { get; private set; } = "";

    public IReadOnlyList<WorkItem> Items { get; private set; } = [];

    public YearReport Due { get; private set; } = null!;

    public string? Release { get; private set; }

    public IReadOnlyList<Standing> Standings { get; private set; } = [];

    /// <summary>The country's latest summary in words; null where nobody has handed one in.</summary>
    public Narrative? Summary { get; private set; }

    public IReadOnlyDictionary<UserId, string> People { get; private set; } = new Dictionary<UserId, string>();

    public IEnumerable<WorkItem> ToDo => Items.Where(i => i.Status is ResultStatus.Returned).Concat(Items.Where(i => i.Status is ResultStatus.Draft));

    public IReadOnlyList<WorkItem> Listed => [.. Items.Where(i => Status is null || i.Status == Status)];

    public IEnumerable<WorkItem> OnPage => Listed.Skip((PageNumber - 1) * Limits.PageSize).Take(Limits.PageSize);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid || PageNumber < 1 || await db.Countries.AsNoTracking().SingleOrDefaultAsync(c => c.Code == Country, ct) is not { } country)
        {
            return NotFound();
        }

        Name = country.Name.Printed(Language.Current.Code);
        Items = await new CountryWork(db, t).ItemsAsync(Country, ct);
        PageNumber = Math.Min(PageNumber, 1 + (Math.Max(0, Listed.Count - 1) / Limits.PageSize));
        Due = YearReport.Of(Period.LastClosedYear(await clock.TodayAsync(ct)), Items);
        var scope = Scope.Of(Country);
        Summary = await db.Narratives.AsNoTracking().Where(n => n.Scope == scope).OrderByDescending(n => n.Version).FirstOrDefaultAsync(ct);
        People = await colleagues.NamesAsync(Items.Select(i => i.By).Concat(Summary is null ? [] : [Summary.Events[^1].By]), ct);
        await LoadStandingsAsync(ct);
        return Page();
    }

    private async Task LoadStandingsAsync(CancellationToken ct)
    {
        if (await db.Releases.AsNoTracking().OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct) is not { } latest)
        {
            return;
        }

        var scope = Scope.Of(Country);
        var figures = await db.ReleasedFigures.AsNoTracking()
            .Where(f => f.Release == latest.Number && f.Scope == scope && f.Year == 0 && f.Step == 0)
            .ToDictionaryAsync(f => f.Indicator, ct);
        var indicators = await db.Indicators.AsNoTracking().Where(i => i.Framework == db.FrameworkVersions.Max(v => v.Number)).OrderBy(i => i.Sort).ToListAsync(ct);
        Release = latest.Name;
        Standings =
        [
            .. indicators.Where(i => i.Code == IndicatorCode.InstitutionalChanges || i.Dimension is ImpactDimension.Legal or ImpactDimension.Effective or ImpactDimension.Adequacy)
                .Select(i => Standing.Of(i, figures.GetValueOrDefault(i.Code))),
        ];
    }
}

/// <summary>One line of where a country stands; no value is not zero.</summary>
public sealed record Standing(string Name, ImpactDimension? Dimension, decimal? Value, decimal? Target)
{
    internal static Standing Of(Indicator indicator, ReleasedFigure? figure) =>
        new(indicator.Name.Printed(Language.Current.Code), indicator.Dimension, figure?.Value, figure?.Target);
}
