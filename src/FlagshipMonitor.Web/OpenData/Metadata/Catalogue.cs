using System.Globalization;
using System.Text.Json.Nodes;
using FlagshipMonitor.Web.Iati;
using FlagshipMonitor.Web.OpenData.Formats;
using FlagshipMonitor.Web.OpenData.Tables;

namespace FlagshipMonitor.Web.OpenData.Metadata;

/// <summary>A file of a data set: where it is and what it is.</summary>
internal sealed record Distribution(string Address, string MediaType);

/// <summary>The tables as catalogues list them: DCAT for data portals, schema.org for search engines.</summary>
internal static class Catalogue
{
    public const string DcatType = "application/ld+json";

    /// <summary>DCAT 3, as JSON-LD.</summary>
    public static byte[] Dcat(FactsOfRelease facts, Func<TableShape, (string Title, string Description)> words, (string Title, string Description) iati) => JsonText.Bytes(new JsonObject
    {
        ["@context"] = new JsonObject
        {
            ["dcat"] = "http://www.w3.org/ns/dcat#",
            ["dct"] = "http://purl.org/dc/terms/",
            ["foaf"] = "http://xmlns.com/foaf/0.1/",
            ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
        },
        ["@id"] = facts.Site + "data/catalog.jsonld",
        ["@type"] = "dcat:Catalog",
        ["dct:title"] = facts.Citation,
        ["dct:publisher"] = Publisher(facts),
        ["dct:license"] = Id(facts.Licence.AbsoluteUri),
        ["foaf:homepage"] = Id(facts.Site + "data"),
        ["dct:modified"] = Moment(facts),
        ["dcat:dataset"] = new JsonArray(
        [
            .. Datasets.All.Select(d => DatasetOf(facts, d.Name, $"{facts.Site}data#{d.Name}", words(d), Of(facts.Root + d.Name))),
            DatasetOf(facts, "iati", facts.Site + "data#iati", iati, [new(facts.Site + IatiEndpoints.All[1..], "application/xml")]),
        ]),
    });

    private static JsonObject DatasetOf(FactsOfRelease facts, string name, string id, (string Title, string Description) words, IEnumerable<Distribution> files) => new()
    {
        ["@id"] = id,
        ["@type"] = "dcat:Dataset",
        ["dct:identifier"] = name,
        ["dct:title"] = words.Title,
        ["dct:description"] = words.Description,
        ["dct:publisher"] = Publisher(facts),
        ["dct:license"] = Id(facts.Licence.AbsoluteUri),
        ["dct:modified"] = Moment(facts),
        ["dcat:version"] = facts.Name,
        ["dcat:distribution"] = new JsonArray([.. files.Select(f => new JsonObject
        {
            ["@type"] = "dcat:Distribution",
            ["dcat:accessURL"] = Id(f.Address),
            ["dcat:downloadURL"] = Id(f.Address),
            ["dcat:mediaType"] = Id("https://www.iana.org/assignments/media-types/" + f.MediaType),
            ["dct:license"] = Id(facts.Licence.AbsoluteUri),
        })]),
    };

    /// <summary>A schema.org Dataset for the page that shows it.</summary>
    public static JsonObject Dataset(
        FactsOfRelease facts, string name, string description, string page, string identifier, IReadOnlyList<Distribution> files, IReadOnlyList<string> measured, string? place) => new()
        {
            ["@context"] = "https://schema.org/",
            ["@type"] = "Dataset",
            ["name"] = name,
            ["description"] = description,
            ["url"] = page,
            ["identifier"] = $"{identifier}-{facts.Name}",
            ["version"] = facts.Name,
            ["dateModified"] = facts.Published,
            ["license"] = facts.Licence.AbsoluteUri,
            ["creator"] = new JsonObject { ["@type"] = "Organization", ["name"] = facts.Publisher, ["url"] = "https://www.ilo.org" },
            ["temporalCoverage"] = string.Create(CultureInfo.InvariantCulture, $"{facts.FirstYear}-01-01/{facts.Until:yyyy-MM-dd}"),
            ["spatialCoverage"] = place ?? "World",
            ["variableMeasured"] = new JsonArray([.. measured.Select(m => (JsonNode)m)]),
            ["isAccessibleForFree"] = true,
            ["distribution"] = new JsonArray([.. files.Select(f => new JsonObject { ["@type"] = "DataDownload", ["contentUrl"] = f.Address, ["encodingFormat"] = f.MediaType })]),
            ["includedInDataCatalog"] = new JsonObject { ["@type"] = "DataCatalog", ["name"] = facts.Publisher, ["url"] = facts.Site + "data" },
        };

    /// <summary>The formats that every table has.</summary>
    public static IReadOnlyList<Distribution> Of(string stem) =>
        [new(stem + ".csv", "text/csv"), new(stem + ".json", "application/json"), new(stem + ".xlsx", TableFormats.XlsxType)];

    private static JsonObject Id(string address) => new() { ["@id"] = address };

    private static JsonObject Publisher(FactsOfRelease facts) => new() { ["@type"] = "foaf:Organization", ["foaf:name"] = facts.Publisher, ["foaf:homepage"] = Id("https://www.ilo.org") };

    private static JsonObject Moment(FactsOfRelease facts) => new() { ["@value"] = facts.Published, ["@type"] = "xsd:dateTime" };
}
