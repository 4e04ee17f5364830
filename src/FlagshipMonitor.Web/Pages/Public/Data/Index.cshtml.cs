using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.OpenData;
using FlagshipMonitor.Web.OpenData.Formats;
using FlagshipMonitor.Web.OpenData.Metadata;
using FlagshipMonitor.Web.OpenData.Tables;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public.Data;

/// <summary>The catalogue: every table, what it holds, and in which formats it is there.</summary>
public sealed class IndexModel(EditionReader editions, Installation installation, IStringLocalizer<SharedText> t) : PublicPage(t)
{
    public string Description => T["Every released figure of the programme to download and reuse: values, changes, countries, themes and indicators, as CSV, JSON and XLSX."];

    public string Licence => installation.LicenceName;

    public Uri LicenceUrl => installation.LicenceUrl;

    /// <summary>Every table with its addresses, the whole last.</summary>
    public IEnumerable<(string Name, string Title, string Description, bool IsEmpty)> Tables =>
        Datasets.All.Select(d => (d.Name, DatasetWords.Title(T, d), DatasetWords.Description(T, d), Datasets.IsNotRecorded(d)));

    public string JsonLd => OpenData.Metadata.JsonLd.OfCatalogue(HttpContext, Edition!, T, Description);

    public string Iati => HttpContext.FileHref(FlagshipMonitor.Web.Iati.IatiEndpoints.All);

    public string Href(string file) => HttpContext.FileHref("/data/" + file);

    public static IEnumerable<(string Ending, string Label)> Endings => [(TableFormat.Csv.Ending(), "CSV"), (TableFormat.Json.Ending(), "JSON"), (TableFormat.Xlsx.Ending(), "XLSX")];

    public async Task OnGetAsync(CancellationToken ct) => ShowRelease(await editions.ReadAsync(null, ct));
}
