using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pictures.Contents;
using FlagshipMonitor.Web.Pictures.Embeds;
using FlagshipMonitor.Web.Pictures.Files;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public.ChartList;

/// <summary>Every chart as a picture, as numbers, and as text for another site's page; of the programme or of one country.</summary>
public sealed class IndexModel(ReleasedPicturesQuery query, EditionReader editions, Installation site, IStringLocalizer<SharedText> t) : PublicPage(t)
{
    private const int FrameWidth = 800;
    private const int FrameHeight = 620;

    public IReadOnlyList<Country> Countries { get; private set; } = [];

    /// <summary>Null for the programme.</summary>
    public Country? Country { get; private set; }

    /// <summary>A code in the address that is no country's.</summary>
    public string? Unknown { get; private set; }

    public IReadOnlyList<ChartKind> Charts => [.. ChartKind.All.Where(k => Country is null ? k.Of is not Of.Country : k.Of is not Of.Programme)];

    public async Task OnGetAsync(string? country, CancellationToken ct)
    {
        ShowRelease(await editions.ReadAsync(null, ct));
        Countries = [.. (await query.CountriesAsync(ct)).OrderBy(c => c.Name.Printed(Language.Current.Code), StringComparer.Create(Language.Current.Culture, ignoreCase: true))];
        Country = Countries.FirstOrDefault(c => c.Code.Value.Equals(country, StringComparison.OrdinalIgnoreCase));
        Unknown = Country is null && !string.IsNullOrWhiteSpace(country) ? country.Trim().CutTo(Domain.Limits.NameLength) : null;
    }

    /// <summary>What another site's page takes over, without the language of nobody's choice.</summary>
    public string Frame(string chart, string title) => OEmbedEndpoint.Frame(
        SiteAddress.Of(HttpContext, site) + Embeddable.Href(chart, Country?.Code, null, Language.Current, null), title, FrameWidth, FrameHeight);
}
