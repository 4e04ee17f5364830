using System.Globalization;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public.Releases;

/// <summary>What one release holds, as it was published.</summary>
public sealed class ReleaseModel(ReleasedReleasesQuery query, IStringLocalizer<SharedText> t) : PublicPage(t)
{
    [BindProperty(SupportsGet = true, Name = "page")]
    public string? PageText { get; set; }

    public int Number { get; private set; } = 1;

    public ReleaseDetail Data { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken ct)
    {
        if (name.Length < 2 || name[0] is not ('r' or 'R') || !int.TryParse(name[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return NotFound();
        }

        if (ToLowerCase(name) is { } moved)
        {
            return moved;
        }

        Number = int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 10_000 ? page : 1;
        if (name != $"r{number}" || await query.OneAsync(number, Number, Limits.PageSize, ct) is not { } found)
        {
            return NotFound();
        }

        Data = found;
        ShowRelease(found.Edition);
        return Page();
    }

    public string Name(CountryCode code) => Data.Countries.TryGetValue(code, out var country) ? country.Name.Printed(Language.Current.Code) : code.Value;

    /// <summary>In the order in which the home page tells them.</summary>
    public IEnumerable<(string Label, ReleasedFigure Figure)> Figures => new (string Code, string Label)[]
    {
        ("PC", T["Priority countries and territories"]), ("CR", T["Priority countries with at least one change"]), ("IC", T["Institutional changes"]),
        ("PR-LEGAL", T["Legal coverage"]), ("PR-EFFECTIVE", T["Effective coverage"]), ("PR-ADEQUACY", T["Adequacy"]), ("PR", T["Improvements"]),
    }
        .Select(f => (f.Label, Figure: Data.Figures.FirstOrDefault(x => x.Indicator == IndicatorCode.From(f.Code))))
        .Where(f => f.Figure is not null)
        .Select(f => (f.Label, f.Figure!));
}
