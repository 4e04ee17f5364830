using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Review;

/// <summary>What waits for a decision, the oldest first.</summary>
public sealed class QueueModel(FlagshipDbContext db, ReviewQueueQuery queue, DatabaseClock clock, IStringLocalizer<SharedText> t) : PageModel
{
    private readonly Dictionary<CountryCode, string> _countries = [];
    private PeopleNames _people = null!;
    private DateOnly _today;

    [BindProperty(SupportsGet = true)]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>The result that was just decided on: the page confirms it.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Decided { get; set; }

    public Result? JustDecided { get; private set; }

    public ReviewQueueFilter Filter { get; private set; } = null!;

    public ReviewQueuePage Queue { get; private set; } = null!;

    public ReviewCounts Counts { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Countries { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Regions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    /// <summary>Titles by result: people are called by their scheme or change.</summary>
    public IReadOnlyDictionary<ResultId, string> Titles { get; private set; } = new Dictionary<ResultId, string>();

    public async Task OnGetAsync(CancellationToken ct)
    {
        // What a filter does not know is no filter: a link may be old or mistyped.
        Filter = new ReviewQueueFilter(
            CountryCode.TryParse(Country, out var country) ? country : null,
            Enum.TryParse<Region>(Region, ignoreCase: true, out var region) && Enum.IsDefined(region) ? region : null,
            Enum.TryParse<ResultKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null);
        _today = await clock.TodayAsync(ct);
        Queue = await queue.RunAsync(Filter, PageNumber.In(Request), _today, ct);
        Counts = await queue.CountAsync(ct);
        _people = await PeopleNames.LoadAsync(db, Queue.Rows.Select(r => r.Result.SubmittedBy).OfType<UserId>(), ct);
        Titles = await ResultTitles.LoadAsync(db, t, [.. Queue.Rows.Select(r => r.Result)], ct);
        JustDecided = Decided is { } id ? await db.Results.AsNoTracking().SingleOrDefaultAsync(r => r.Id == new ResultId(id), ct) : null;
        await LoadFiltersAsync(ct);
    }

    public string CountryName(CountryCode code) => _countries.GetValueOrDefault(code, code.Value);

    public string SubmittedBy(Result result) => _people[result.SubmittedBy!.Value];

    public string Waiting(DateTimeOffset since) =>
        ReviewTexts.Days(t, Math.Max(0, _today.DayNumber - DateOnly.FromDateTime(since.UtcDateTime).DayNumber));

    private async Task LoadFiltersAsync(CancellationToken ct)
    {
        var language = Language.Current;
        foreach (var known in await db.Countries.AsNoTracking().ToListAsync(ct))
        {
            _countries[known.Code] = known.Name.Printed(language.Code);
        }

        Countries = [.. _countries.OrderBy(c => c.Value, StringComparer.Create(language.Culture, ignoreCase: true))
            .Select(c => new SelectListItem(c.Value, c.Key.Slug, c.Key == Filter.Country))];
        Regions = [.. Enum.GetValues<Region>().Select(r => new SelectListItem(RegionTexts.Name(t, r), r.ToString(), r == Filter.Region))];
        Kinds =
        [
            new SelectListItem(t["Institutional change"], nameof(ResultKind.Change), Filter.Kind is ResultKind.Change),
            new SelectListItem(t["People reached"], nameof(ResultKind.People), Filter.Kind is ResultKind.People),
        ];
    }
}
