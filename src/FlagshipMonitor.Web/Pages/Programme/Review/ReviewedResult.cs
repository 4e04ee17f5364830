using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Domain.Results.Reviewing;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Review;

/// <summary>A submitted result with everything a reviewer needs beside it.</summary>
/// <param name="Effect">What approval would do; null once it is decided.</param>
/// <param name="Indicators">Names of indicators by code.</param>
/// <param name="History">What happened to it, and before that to the approved result it corrects.</param>
public sealed record ReviewedResult(
    Result Result,
    string Title,
    string CountryName,
    VersionComparison Comparison,
    ResultFields Fields,
    IReadOnlyList<ReviewCheck> Checks,
    ApprovalEffect? Effect,
    Phase Phase,
    PeopleNames People,
    IReadOnlyDictionary<string, string> Indicators,
    DateOnly Today,
    IReadOnlyList<ResultEvent> History)
{
    /// <summary>Its withdrawal, while that waits for a decision.</summary>
    public Withdrawal? Withdrawal { get; init; }

    public bool IsWaiting => Result.Status is ResultStatus.Submitted;

    /// <summary>Whole days since it was submitted.</summary>
    public int DaysWaiting => Math.Max(0, Today.DayNumber - DateOnly.FromDateTime(Result.SubmittedAt!.Value.UtcDateTime).DayNumber);
}

/// <summary>Reads it.</summary>
public sealed class ReviewedResults(FlagshipDbContext db, ReviewQueueQuery queue, ApprovalEffectQuery effects, DatabaseClock clock, IStringLocalizer<SharedText> t)
{
    /// <summary>Null where no result was ever submitted under the id.</summary>
    public async Task<ReviewedResult?> FindAsync(ResultId id, CancellationToken ct)
    {
        if (await db.Results.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { Version: > 0 } result)
        {
            return null;
        }

        var (language, today) = (Language.Current.Code, await clock.TodayAsync(ct));
        var corrected = result.Supersedes is { } old ? await db.Results.AsNoTracking().SingleAsync(r => r.Id == old, ct) : null;
        var fields = new ResultFields(t, await ResultNames.LoadAsync(db, result.Country, ct));
        var comparison = VersionComparison.Of(result, corrected, fields);
        var indicators = await db.Indicators.AsNoTracking().OrderBy(i => i.Framework).ToListAsync(ct);
        return new ReviewedResult(
            result,
            (await ResultTitles.LoadAsync(db, t, [result], ct))[result.Id],
            (await db.Countries.AsNoTracking().SingleAsync(c => c.Code == result.Country, ct)).Name.Printed(language),
            comparison,
            fields,
            await queue.CheckAsync(result, today, ct),
            result.Status is ResultStatus.Submitted ? await effects.RunAsync(result, today, ct) : null,
            await queue.PhaseOfAsync(today, ct),
            await PeopleNames.LoadAsync(db, result.Events.Concat(corrected?.Events ?? []).Select(e => e.By).Append(result.Author), ct),
            indicators.GroupBy(i => i.Code.Value).ToDictionary(g => g.Key, g => g.Last().Name.Printed(language)),
            today,
            [.. corrected?.Events ?? [], .. result.Events])
        {
            Withdrawal = await db.WaitingWithdrawalAsync(id, ct),
        };
    }
}
