using System.Text.Json.Nodes;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Web.Api.Shapes;
using FlagshipMonitor.Web.OpenData.Tables;

namespace FlagshipMonitor.Web.Api.Documentation;

/// <summary>What answers look like, as JSON Schema of OpenAPI 3.1.</summary>
internal sealed class OpenApiSchemas(string language)
{
    public static JsonObject Ref(string kind, string name) => new() { ["$ref"] = $"#/components/{kind}/{name}" };

    public JsonObject All()
    {
        var schemas = new JsonObject
        {
            ["Meta"] = Meta(isList: false),
            ["ListMeta"] = Meta(isList: true),
            ["EntryLinks"] = Object(["self", "collection"], ("self", Address()), ("collection", Address())),
            ["ListLinks"] = Object(["self", "first", "prev", "next", "last"], ("self", Address()), ("first", Address()), ("prev", Address(nullable: true)), ("next", Address(nullable: true)), ("last", Address())),
            ["Problem"] = Problem(),
        };
        foreach (var resource in ApiResources.All)
        {
            var name = resource.Entry.Name;
            schemas[name] = Of(resource.Entry);
            schemas[name + "List"] = Object(["meta", "data", "links"], ("meta", Ref("schemas", "ListMeta")), ("data", new JsonObject { ["type"] = "array", ["items"] = Ref("schemas", name) }), ("links", Ref("schemas", "ListLinks")));
            if (resource.Key is not null)
            {
                schemas[name + "Entry"] = Object(["meta", "data", "links"], ("meta", Ref("schemas", "Meta")), ("data", Ref("schemas", name)), ("links", Ref("schemas", "EntryLinks")));
            }
        }

        return schemas;
    }

    private JsonObject Meta(bool isList)
    {
        List<(string, JsonObject)> fields =
        [
            ("release", Text(ApiWords.Release)),
            ("dataAsOf", Text(ApiWords.DataAsOf, "date")),
            ("published", Text(ApiWords.Published, "date-time")),
            ("origin", Words(Text(CommonColumns.Origin.Description), CommonColumns.OriginWords)),
            ("notice", Nullable(Text(ApiWords.Notice))),
            ("license", Text(ApiWords.License, "uri")),
            ("citation", Text(ApiWords.Citation)),
            ("lang", Words(Text(ApiParameters.Lang.Description), ApiParameters.Lang.Words!)),
        ];
        if (isList)
        {
            fields.AddRange(
            [
                ("page", Whole(ApiParameters.Page.Description)),
                ("pageSize", Whole(ApiParameters.Size.Description)),
                ("total", Whole(ApiWords.Total)),
            ]);
        }

        var required = fields.Select(f => f.Item1).ToArray();
        return Object(required, isList ? [.. fields, ("note", Text(ApiWords.Note))] : [.. fields]);
    }

    private static JsonObject Problem() => Object(["type", "title", "status", "detail", "instance", "traceId"],
        ("type", Address()),
        ("title", new JsonObject { ["type"] = "string" }),
        ("status", new JsonObject { ["type"] = "integer" }),
        ("detail", new JsonObject { ["type"] = "string" }),
        ("instance", new JsonObject { ["type"] = "string" }),
        ("errors", new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } } }),
        ("traceId", new JsonObject { ["type"] = "string" }));

    private JsonObject Of(ApiField field) => field switch
    {
        ApiGroup group => Group(group),
        ApiValue value => Value(value),
        _ => throw new InvalidOperationException("There is no third kind of field."),
    };

    private JsonObject Group(ApiGroup group)
    {
        var schema = Object([.. group.Fields.Where(f => !f.Optional).Select(f => f.Name)], [.. group.Fields.Select(f => (f.Name, Of(f)))]);
        schema["description"] = group.Description.In(language);
        return group.IsNull is null ? schema : Nullable(schema);
    }

    private JsonObject Value(ApiValue value)
    {
        var schema = value.Type switch
        {
            ColumnType.Number => new JsonObject { ["type"] = "number", ["format"] = "decimal" },
            ColumnType.Integer => new JsonObject { ["type"] = "integer" },
            ColumnType.Truth => new JsonObject { ["type"] = "boolean" },
            ColumnType.Date => new JsonObject { ["type"] = "string", ["format"] = "date" },
            ColumnType.List => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
            _ => new JsonObject { ["type"] = "string" },
        };
        if (value.Format is not null)
        {
            schema["format"] = value.Format;
        }

        schema["description"] = value.Description.In(language);
        if (value.Words is { Count: > 0 } words)
        {
            schema = Words(schema, words);
        }

        return value is { Nullable: true, Optional: false } ? Nullable(schema) : schema;
    }

    /// <summary>The same, or null.</summary>
    private static JsonObject Nullable(JsonObject schema)
    {
        schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
        if (schema["enum"] is JsonArray words)
        {
            words.Add(null);
        }

        return schema;
    }

    private static JsonObject Words(JsonObject schema, IReadOnlyList<string> words)
    {
        schema["enum"] = new JsonArray([.. words.Select(w => (JsonNode)w)]);
        return schema;
    }

    private JsonObject Text(LocalisedText description, string? format = null)
    {
        var schema = new JsonObject { ["type"] = "string", ["description"] = description.In(language) };
        if (format is not null)
        {
            schema["format"] = format;
        }

        return schema;
    }

    private JsonObject Whole(LocalisedText description) => new() { ["type"] = "integer", ["description"] = description.In(language) };

    private static JsonObject Address(bool nullable = false) =>
        nullable ? new() { ["type"] = new JsonArray("string", "null"), ["format"] = "uri" } : new() { ["type"] = "string", ["format"] = "uri" };

    private static JsonObject Object(string[] required, params IReadOnlyList<(string Name, JsonObject Schema)> fields)
    {
        var schema = new JsonObject { ["type"] = "object" };
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray([.. required.Select(r => (JsonNode)r)]);
        }

        schema["properties"] = new JsonObject(fields.Select(f => KeyValuePair.Create(f.Name, (JsonNode?)f.Schema)));
        return schema;
    }
}
