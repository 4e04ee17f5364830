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
            // People have no page of their own: their code leads to where they stand with their evidence.
            return await query.CountryOfPeopleAsync(id.ToUpperInvariant(), ct) is { } country
                ? RedirectPermanent(Url.Content($"~/countries/{country.Slug}#{id}"))
                : NotFound();
        }

        Data = found;
        ShowRelease(found.Edition);
        return Page();
    }
}
