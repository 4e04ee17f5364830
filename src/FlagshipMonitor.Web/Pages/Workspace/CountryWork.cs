using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms;
using FlagshipMonitor.Web.Forms.Drafts;
using FlagshipMonitor.Web.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Workspace;

/// <summary>A draft or a result in a country's list.</summary>
public sealed record WorkItem(Guid Id, string Title, bool IsPeople, ResultStatus Status, DateTimeOffset At, UserId By)
{
    public string? PublicId { get; init; }

    /// <summary>The reviewer's reason while it is returned.</summary>
    public string? Reason { get; init; }

    /// <summary>A returned result that somebody has begun to revise.</summary>
    public bool HasDraft { get; init; }

    public bool IsCorrection { get; init; }

    public DateOnly? Day { get; init; }

    public ImpactDimension? Dimension { get; init; }

    public string FormPath(CountryCode country) => ReportPaths.Form(country, IsPeople ? FormDraft.PeopleReached : FormDraft.InstitutionalChange, Id);

    public string Path(CountryCode country) => Status is ResultStatus.Draft ? FormPath(country) : ReportPaths.Result(country, Id);
}

/// <summary>Everything a country has begun, handed in and got back, newest first; what a correction replaced is left out.</summary>
internal sealed class CountryWork(FlagshipDbContext db, IStringLocalizer<SharedText> t)
{
    public async Task<List<WorkItem>> ItemsAsync(CountryCode country, CancellationToken ct)
    {
        var drafts = await db.Drafts.Where(d => d.Country == country && FormDraft.OfResults.Contains(d.Form))
            .Select(d => new { d.Id, d.Title, d.Form, d.SavedAt, d.SavedBy, Corrects = d.Corrects != null })
            .ToListAsync(ct);
        var results = await ResultsAsync(country, [.. drafts.Select(d => d.Id)], ct);
        return
        [
            .. drafts.Where(d => results.TrueForAll(r => r.Id != d.Id))
                .Select(d => new WorkItem(d.Id, d.Title ?? t["Untitled draft"], d.Form == FormDraft.PeopleReached, ResultStatus.Draft, d.SavedAt, d.SavedBy) { IsCorrection = d.Corrects })
                .Concat(results)
                .OrderByDescending(i => i.At),
        ];
    }

    private async Task<List<WorkItem>> ResultsAsync(CountryCode country, HashSet<Guid> drafts, CancellationToken ct)
    {
        var schemes = await db.Schemes.Where(s => s.Country == country).Select(s => new { s.Id, s.Name }).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var results = await db.Results.AsNoTracking().Where(r => r.Country == country && r.SupersededBy == null).ToListAsync(ct);
        var changes = results.OfType<InstitutionalChange>().GroupBy(c => c.PublicId ?? "").ToDictionary(g => g.Key, g => g.Last().Title);
        return [.. results.Select(r => Item(r, Title(r), drafts.Contains(r.Id.Value)))];

        string Title(Result result) => result is PeopleReached people
            ? ResultTexts.Title(t, result, people.Scheme is { } id ? schemes.GetValueOrDefault(id) : null, people.Change is { } from ? changes.GetValueOrDefault(from) : null)
            : ResultTexts.Title(t, result, null, null);
    }

    private static WorkItem Item(Result result, string title, bool hasDraft)
    {
        var last = result.Events[^1];
        return new WorkItem(result.Id.Value, title, result is PeopleReached, result.Status, last.At, last.By)
        {
            PublicId = result.PublicId,
            Reason = result.OpenReturn?.Reason,
            HasDraft = hasDraft,
            IsCorrection = result.Supersedes is not null,
            Day = result.Day,
            Dimension = (result as PeopleReached)?.Dimension,
        };
    }
}

/// <summary>What a country has said of one year, and what not yet.</summary>
/// <param name="Period">The year.</param>
/// <param name="Changes">How many changes are with the reviewers or approved.</param>
/// <param name="Reported">Dimensions with such a report.</param>
/// <param name="ReturnedChanges">How many changes came back: reported, and waiting for the country.</param>
/// <param name="Returned">Dimensions whose only report came back.</param>
/// <param name="Missing">Dimensions without any.</param>
public sealed record YearReport(
    Period Period, int Changes, IReadOnlyList<ImpactDimension> Reported, int ReturnedChanges, IReadOnlyList<ImpactDimension> Returned, IReadOnlyList<ImpactDimension> Missing)
{
    public bool IsWhole => Returned.Count + Missing.Count == 0;

    /// <summary>The dimensions of which a headline is made.</summary>
    private static readonly ImpactDimension[] Headline = [ImpactDimension.Legal, ImpactDimension.Effective, ImpactDimension.Adequacy];

    /// <summary>What is with the reviewers or approved counts as reported; what came back stands apart; drafts do not count.</summary>
    public static YearReport Of(Period period, IEnumerable<WorkItem> items)
    {
        var ofYear = items.Where(i => i.Day is { } day && period.Holds(day)).ToList();
        var reported = ofYear.Where(i => i.Status is ResultStatus.Submitted or ResultStatus.Approved).ToList();
        var back = ofYear.Where(i => i.Status is ResultStatus.Returned).ToList();
        var known = Headline.Where(d => reported.Exists(i => i.Dimension == d)).ToList();
        var returned = Headline.Except(known).Where(d => back.Exists(i => i.Dimension == d)).ToList();
        return new YearReport(period, reported.Count(i => !i.IsPeople), known, back.Count(i => !i.IsPeople), returned, [.. Headline.Except(known).Except(returned)]);
    }
}
