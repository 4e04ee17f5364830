using System.Text.Json.Nodes;
using FlagshipMonitor.Web.OpenData.Tables;

namespace FlagshipMonitor.Web.OpenData.Metadata;

/// <summary>All tables as one Tabular Data Package, for readers of version 1 (profile) and of version 2 ($schema, type).</summary>
internal static class DataPackage
{
    public static byte[] Of(FactsOfRelease facts, Func<TableShape, string> titleOf) => JsonText.Bytes(new JsonObject
    {
        ["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json",
        ["profile"] = "tabular-data-package",
        ["name"] = "flagship-monitor",
        ["id"] = $"{facts.Site}data/releases/{facts.Name}/datapackage.json",
        ["title"] = facts.Citation,
        ["description"] = string.Join(' ', new[] { facts.Notice, Csvw.Reading.En }.Where(x => x is not null)),
        ["homepage"] = facts.Site + "data",
        ["version"] = facts.Name,
        ["created"] = facts.Published,
        ["licenses"] = new JsonArray(new JsonObject { ["path"] = facts.Licence.AbsoluteUri, ["title"] = facts.LicenceName }),
        ["contributors"] = new JsonArray(new JsonObject { ["title"] = facts.Publisher, ["path"] = "https://www.ilo.org", ["role"] = "publisher", ["roles"] = new JsonArray("publisher") }),
        ["resources"] = new JsonArray([.. Datasets.All.Select(d => Resource(d, titleOf(d)))]),
    });

    private static JsonObject Resource(TableShape table, string title) => new()
    {
        ["name"] = table.Name,
        ["type"] = "table",
        ["profile"] = "tabular-data-resource",
        ["title"] = title,
        ["path"] = table.Name + ".csv",
        ["format"] = "csv",
        ["mediatype"] = "text/csv",
        ["encoding"] = "utf-8",
        ["schema"] = Schema(table),
    };

    private static JsonObject Schema(TableShape table)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://datapackage.org/profiles/2.0/tableschema.json",
            ["fields"] = new JsonArray([.. table.Columns.Select(c => Field(c))]),
            ["missingValues"] = new JsonArray(""),
        };
        if (table.Key.Count > 0)
        {
            schema["primaryKey"] = new JsonArray([.. table.Key.Select(k => (JsonNode)k)]);
        }

        var foreign = table.Columns.Where(c => c.Of is not null).ToList();
        if (foreign.Count > 0)
        {
            schema["foreignKeys"] = new JsonArray([.. foreign.Select(c => new JsonObject
            {
                ["fields"] = new JsonArray(c.Name),
                ["reference"] = new JsonObject { ["resource"] = c.Of, ["fields"] = new JsonArray(Datasets.Find(c.Of!)!.Key[0]) },
            })]);
        }

        return schema;
    }

    private static JsonObject Field(Column column)
    {
        var constraints = new JsonObject { ["required"] = column.Required };
        if (column.Words is { Count: > 0 } words)
        {
            constraints["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]);
        }

        var field = new JsonObject
        {
            ["name"] = column.Name,
            ["type"] = column.Type switch { ColumnType.Number => "number", ColumnType.Integer => "integer", ColumnType.Date => "date", ColumnType.Truth => "boolean", _ => "string" },
            ["description"] = column.Description.En,
            ["descriptions"] = new JsonObject { ["en"] = column.Description.En, ["fr"] = column.Description.Fr, ["es"] = column.Description.Es },
            ["constraints"] = constraints,
        };
        if (column.Unit is { } unit)
        {
            field["unit"] = unit;
        }

        return field;
    }
}
