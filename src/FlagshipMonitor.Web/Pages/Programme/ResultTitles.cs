using FlagshipMonitor.Data;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Results;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme;

/// <summary>What lists call results of any country: a change by its title, people by the scheme or change they gained from.</summary>
public static class ResultTitles
{
    public static async Task<IReadOnlyDictionary<ResultId, string>> LoadAsync(
        FlagshipDbContext db, IStringLocalizer<SharedText> t, IReadOnlyCollection<Result> results, CancellationToken ct)
    {
        var people = results.OfType<PeopleReached>().ToList();
        var schemeIds = people.Select(p => p.Scheme).OfType<Domain.Programme.SchemeId>().Distinct().ToList();
        var changeIds = people.Select(p => p.Change).OfType<string>().Distinct().ToList();
        var schemes = await db.Schemes.AsNoTracking().Where(s => schemeIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var changes = (await db.InstitutionalChanges.Where(c => changeIds.Contains(c.PublicId!)).Select(c => new { c.PublicId, c.Version, c.Title }).ToListAsync(ct))
            .GroupBy(c => c.PublicId!).ToDictionary(g => g.Key, g => g.MaxBy(c => c.Version)!.Title);
        return results.ToDictionary(r => r.Id, r => r is PeopleReached p
            ? ResultTexts.Title(t, p, p.Scheme is { } s ? schemes.GetValueOrDefault(s) : null, p.Change is { } c ? changes.GetValueOrDefault(c, c) : null)
            : ResultTexts.Title(t, r, null, null));
    }
}
