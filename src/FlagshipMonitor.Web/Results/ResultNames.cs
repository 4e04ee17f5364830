using FlagshipMonitor.Data;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Reference;
using FlagshipMonitor.Web.Localisation;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.Results;

/// <summary>Names for the codes and ids that a result of one country can hold, in the reader's language.</summary>
public sealed record ResultNames(
    IReadOnlyDictionary<string, string> ChangeTypes,
    IReadOnlyDictionary<string, string> Themes,
    IReadOnlyDictionary<string, string> Schemes,
    IReadOnlyDictionary<string, string> Changes,
    IReadOnlyDictionary<string, string> Branches)
{
    /// <summary>Names of the branches of schemes, by the scheme's id; a scheme without a branch is absent.</summary>
    public static IReadOnlyDictionary<string, string> BranchesOf(IEnumerable<Scheme> schemes, IReadOnlyDictionary<string, string> names) => schemes
        .Where(s => s.Branch is not null)
        .ToDictionary(s => s.Id.ToString(), s => names.GetValueOrDefault(s.Branch!, s.Branch!));

    /// <summary>Themes and kinds of change are everybody's; schemes (by id) and changes (titles by public id) are the country's own.</summary>
    public static async Task<ResultNames> LoadAsync(FlagshipDbContext db, CountryCode country, CancellationToken ct)
    {
        var language = Language.Current.Code;
        string[] lists = [CodeListEntry.ChangeType, CodeListEntry.Branch];
        var codes = await db.CodeLists.AsNoTracking().Where(e => lists.Contains(e.List)).ToListAsync(ct);
        var branches = codes.Where(e => e.List == CodeListEntry.Branch).ToDictionary(e => e.Code, e => e.Name.Printed(language));
        var themes = await db.ThematicAreas.AsNoTracking().ToListAsync(ct);
        var schemes = await db.Schemes.AsNoTracking().Where(s => s.Country == country).ToListAsync(ct);
        var changes = await db.InstitutionalChanges.AsNoTracking().Where(c => c.Country == country && c.PublicId != null)
            .OrderBy(c => c.Version).Select(c => new { c.PublicId, c.Title }).ToListAsync(ct);
        return new ResultNames(
            codes.Where(e => e.List == CodeListEntry.ChangeType).ToDictionary(e => e.Code, e => e.Name.Printed(language)),
            themes.ToDictionary(a => a.Code, a => a.Name.Printed(language)),
            schemes.ToDictionary(s => s.Id.ToString(), s => s.Name),
            changes.GroupBy(c => c.PublicId!).ToDictionary(g => g.Key, g => g.Last().Title),
            BranchesOf(schemes, branches));
    }
}
