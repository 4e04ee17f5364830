using FlagshipMonitor.Data.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public.Changes;

/// <summary>What happened, what the ILO did, and where the proof is.</summary>
public sealed class ChangeModel(ReleasedChangeQuery query, IStringLocalizer<SharedText> t) : PublicPage(t)
{
    private const int LongestId = 30;

    public ReleasedChangeDetail Data { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (id.Length > LongestId)
        {
            return NotFound();
        }

        if (ToLowerCase(id) is { } moved)
        {
            return moved;
        }

        if (await query.RunAsync(id.ToUpperInvariant(), ct) is not { } found)
        {
            return NotFound();
        }

        Data = found;
        ShowRelease(found.Edition);
        return Page();
    }
}
