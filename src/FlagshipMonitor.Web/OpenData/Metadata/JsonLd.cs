using System.Text.Json;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.OpenData.Formats;
using FlagshipMonitor.Web.OpenData.Tables;
using FlagshipMonitor.Web.Pages.Public;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.OpenData.Metadata;

/// <summary>What a page says to search engines about the data it shows: schema.org's Dataset.</summary>
internal static class JsonLd
{
    /// <summary>All tables together, for the catalogue page.</summary>
    public static string OfCatalogue(HttpContext context, ReleasedEdition edition, IStringLocalizer<SharedText> t, string description)
    {
        var facts = context.RequestServices.GetRequiredService<ReleaseFacts>().Of(context, edition);
        return Text(facts, facts.Citation, description, facts.Site + "data", "flagship-monitor",
            [
                new(facts.Root + DataEndpoints.Workbook, TableFormats.XlsxType), new(facts.Root + DataEndpoints.Package, "application/json"),
                .. Datasets.All.Select(d => new Distribution(facts.Root + d.Name + ".csv", "text/csv")),
            ], t, null);
    }

    /// <summary>One country's values and changes.</summary>
    public static string OfCountry(HttpContext context, ReleasedEdition edition, IStringLocalizer<SharedText> t, string slug, string name, string description)
    {
        var facts = context.RequestServices.GetRequiredService<ReleaseFacts>().Of(context, edition);
        var page = $"{facts.Site}countries/{slug}";
        return Text(facts, name, description, page, slug, [.. Catalogue.Of(page), .. Catalogue.Of(page + "/changes")], t, name);
    }

    private static string Text(
        FactsOfRelease facts, string name, string description, string page, string identifier, IReadOnlyList<Distribution> files, IStringLocalizer<SharedText> t, string? place) =>
        Catalogue.Dataset(facts, name, description, page, identifier, files, Measured(t), place).ToJsonString(JsonSerializerOptions.Default);

    private static List<string> Measured(IStringLocalizer<SharedText> t) =>
        [t["Institutional changes"], .. PublicTexts.Dimensions.Select(d => PublicTexts.Name(t, d.Code))];
}
