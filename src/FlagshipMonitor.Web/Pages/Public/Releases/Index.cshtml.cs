using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Publishing;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public.Releases;

/// <summary>Every release: none is ever changed or taken away.</summary>
public sealed class IndexModel(ReleasedReleasesQuery query, EditionReader editions, IStringLocalizer<SharedText> t) : PublicPage(t)
{
    public IReadOnlyList<ReleaseSummary> Releases { get; private set; } = [];

    public Release? Latest => Edition?.Release;

    public async Task OnGetAsync(CancellationToken ct)
    {
        ShowRelease(await editions.ReadAsync(null, ct));
        Releases = await query.AllAsync(ct);
    }
}
