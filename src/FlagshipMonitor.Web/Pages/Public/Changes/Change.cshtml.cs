using System.Globalization;
using FlagshipMonitor.Data.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public.Changes;

/// <summary>What happened, what the ILO did, and where the proof is.</summary>
public sealed class ChangeModel(ReleasedChangeQuery query, IStringLocalizer<SharedText> t) : PublicPage(t)
{
    private const int LongestId = 30;

    /// <summary>An older release by name: its page shows what it said of the change.</summary>
    [BindProperty(SupportsGet = true, Name = "release")]
    public string? ReleaseText { get; set; }

    /// <summary>Why there is nothing here any more; null while there is.</summary>
    public WithdrawnResult? Withdrawn { get; private set; }

    public ReleasedChangeDetail Data { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (id.Length > LongestId)
        {
            return NotFound();
        }

        int? release = null;
        if (ReleaseText is not null)
        {
            if (ReleaseText is not ['r' or 'R', ..] || !int.TryParse(ReleaseText[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return NotFound();
            }

            release = number;
        }

        if (ToLowerCase(id) is { } moved)
        {
            return moved;
        }

        if (await query.RunAsync(id.ToUpperInvariant(), ct, release) is not { } found)
        {
            if (await query.WithdrawnAsync(id.ToUpperInvariant(), release, ct) is { } withdrawn)
            {
                Withdrawn = withdrawn;
                ShowRelease(withdrawn.Edition);
                Response.StatusCode = StatusCodes.Status410Gone;
                return Page();
            }

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
