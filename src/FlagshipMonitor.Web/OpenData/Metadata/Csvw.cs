using System.Text.Json.Nodes;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Web.OpenData.Tables;

namespace FlagshipMonitor.Web.OpenData.Metadata;

/// <summary>The metadata of one table as the W3C's "CSV on the Web" writes it.</summary>
internal static class Csvw
{
    /// <param name="shape">The table.</param>
    /// <param name="stem">Its file's name without ending: the metadata lie beside it.</param>
    /// <param name="facts">The release.</param>
    public static byte[] Of(TableShape shape, string stem, FactsOfRelease facts) => JsonText.Bytes(new JsonObject
    {
        ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "en" }),
        ["url"] = stem + ".csv",
        ["dc:title"] = shape.Name,
        ["dc:identifier"] = $"{stem} {facts.Name}",
        ["dc:description"] = facts.Citation,
        ["dc:publisher"] = new JsonObject { ["schema:name"] = facts.Publisher, ["schema:url"] = new JsonObject { ["@id"] = "https://www.ilo.org" } },
        ["dc:license"] = new JsonObject { ["@id"] = facts.Licence.AbsoluteUri },
        ["dc:modified"] = new JsonObject { ["@value"] = facts.Published, ["@type"] = "xsd:dateTime" },
        ["dialect"] = new JsonObject { ["encoding"] = "utf-8", ["header"] = true, ["delimiter"] = ",", ["doubleQuote"] = true, ["lineTerminators"] = new JsonArray("\r\n") },
        ["rdfs:comment"] = JsonText.InAll(Reading),
        ["tableSchema"] = Schema(shape),
    });

    /// <summary>What has to be known of every cell.</summary>
    public static LocalisedText Reading { get; } = new(
        "An empty cell is a missing value, never zero. Text that begins with =, +, -, @, a tab or a line end has an apostrophe in front, so that no spreadsheet takes it for a formula; numbers have none.",
        "Une cellule vide est une valeur manquante, jamais zéro. Un texte qui commence par =, +, -, @, une tabulation ou une fin de ligne est précédé d’une apostrophe, pour qu’aucun tableur ne le prenne pour une formule ; les nombres n’en ont pas.",
        "Una celda vacía es un valor ausente, nunca cero. Un texto que empieza por =, +, -, @, un tabulador o un fin de línea lleva un apóstrofo delante, para que ninguna hoja de cálculo lo tome por una fórmula; los números no lo llevan.");

    private static JsonObject Schema(TableShape shape)
    {
        var schema = new JsonObject { ["columns"] = new JsonArray([.. shape.Columns.Select(c => Of(c))]) };
        if (shape.Key.Count > 0)
        {
            schema["primaryKey"] = new JsonArray([.. shape.Key.Select(k => (JsonNode)k)]);
        }

        return schema;
    }

    private static JsonObject Of(Column column)
    {
        var json = new JsonObject
        {
            ["name"] = column.Name,
            ["titles"] = column.Name,
            ["datatype"] = DataType(column),
            ["required"] = column.Required,
            ["dc:description"] = JsonText.InAll(column.Description),
        };
        if (column.Type is ColumnType.List)
        {
            json["separator"] = "|";
        }

        if (column.Unit is { } unit)
        {
            json["schema:unitText"] = unit;
        }

        return json;
    }

    private static JsonNode DataType(Column column) => column switch
    {
        // A format of text is a regular expression.
        { Words: { Count: > 0 } words } => new JsonObject { ["base"] = "string", ["format"] = string.Join('|', words.Select(System.Text.RegularExpressions.Regex.Escape)) },
        { Type: ColumnType.Number } => "decimal",
        { Type: ColumnType.Integer } => "integer",
        { Type: ColumnType.Date } => new JsonObject { ["base"] = "date", ["format"] = "yyyy-MM-dd" },
        { Type: ColumnType.Truth } => new JsonObject { ["base"] = "boolean", ["format"] = "true|false" },
        _ => "string",
    };
}
