using FlagshipMonitor.Data;
using FlagshipMonitor.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.Pages.Programme;

/// <summary>Names of colleagues by id, for pages that only colleagues see.</summary>
public sealed class PeopleNames
{
    private readonly IReadOnlyDictionary<Guid, string> _names;

    private PeopleNames(IReadOnlyDictionary<Guid, string> names) => _names = names;

    /// <summary>An account that was erased since has no name.</summary>
    public string this[UserId id] => _names.GetValueOrDefault(id.Value, "–");

    public static async Task<PeopleNames> LoadAsync(FlagshipDbContext db, IEnumerable<UserId> ids, CancellationToken ct)
    {
        var wanted = ids.Select(i => i.Value).Distinct().ToList();
        return new PeopleNames(await db.Users.AsNoTracking().Where(u => wanted.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, ct));
    }
}
