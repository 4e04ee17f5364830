using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Exports;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pictures.Contents;

namespace FlagshipMonitor.Web.Pictures.Files;

/// <summary>The numbers of a chart as a table: columns that never change, and what they mean.</summary>
internal static class ChartTable
{
    private static readonly (string Name, string Type, string Meaning)[] Described =
    [
        ("release", "string", "The release, for example r3."),
        ("iso3", "string", "The country; empty for the programme."),
        ("indicator", "string", "The indicator's code; empty for money and for what has none."),
        ("series", "string", "actual, published (by the ILO), target, firstPhase, expected, budget or gap."),
        ("group", "string", "The series in words, in the language of the file."),
        ("category", "string", "The bar, year or part, in the language of the file."),
        ("value", "number", "The exact number; empty where there is none."),
        ("state", "string", "Why there is none: notReported, notDue, notApplicable, suppressed; else reported."),
        ("unit", "string", "people, changes, countries or USD."),
        ("origin", "string", "Of actual numbers: reported, example, mixed or illustrative."),
    ];

    public static readonly IReadOnlyList<string> Columns = [.. Described.Select(c => c.Name)];

    public static Task WriteAsync(CsvFile csv, ChartNumber number, ReleasedEdition edition) => csv
        .Text(edition.Release.Name).Text(number.Country).Text(number.Indicator).Text(number.Series).Text(number.SeriesName).Text(number.Category)
        .Number(number.Value).Text(number.State).Text(number.Unit)
        .Word(number.Series == "actual" ? edition.Origins : edition.Origins is Origins.Illustrative ? Origins.Illustrative : null)
        .EndRowAsync();

    /// <summary>CSV on the Web: what the table is, under which licence, and what its columns hold.</summary>
    public static byte[] Metadata(ChartContent content, ReleasedEdition edition, string table, Installation site, Language language)
    {
        using var file = new MemoryStream();
        using (var json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartArray("@context");
            json.WriteStringValue("http://www.w3.org/ns/csvw");
            json.WriteStartObject();
            json.WriteString("@language", language.Code);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("url", table);
            json.WriteString("dc:title", content.Title);
            json.WriteString("dc:description", content.Unit);
            json.WriteString("dc:publisher", "ILO");
            json.WriteString("dc:license", site.LicenceUrl.ToString());
            json.WriteString("dc:identifier", edition.Release.Name);
            json.WriteString("dc:issued", edition.Release.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteStartObject("tableSchema");
            json.WriteStartArray("columns");
            foreach (var (name, type, meaning) in Described)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("titles", name);
                json.WriteString("datatype", type);
                json.WriteString("dc:description", meaning);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return file.ToArray();
    }
}
