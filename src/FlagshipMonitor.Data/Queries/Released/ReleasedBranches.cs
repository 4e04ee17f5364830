using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Reference;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Data.Queries;

internal static class ReleasedBranches
{
    /// <summary>Names of the branches that released reports hold as codes; no statement where they hold none.</summary>
    public static async Task<IReadOnlyDictionary<string, LocalisedText>> BranchesAsync(this PublicDbContext db, IEnumerable<ReleasedPeople> people, CancellationToken ct)
    {
        var codes = people.Select(p => p.Branch).OfType<string>().Distinct().ToList();
        return codes.Count == 0
            ? new Dictionary<string, LocalisedText>()
            : await db.CodeLists.Where(e => e.List == CodeListEntry.Branch && codes.Contains(e.Code)).ToDictionaryAsync(e => e.Code, e => e.Name, ct);
    }
}
