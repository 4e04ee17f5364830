using System.Text.Json.Nodes;
using FlagshipMonitor.Web.Api.Problems;

namespace FlagshipMonitor.Web.Api.Documentation;

/// <summary>The OpenAPI 3.1 document, made from the list of resources.</summary>
/// <param name="language">The language of its descriptions.</param>
/// <param name="site">The site's own address, with a slash at its end.</param>
/// <param name="installation">Whose licence it names.</param>
/// <param name="examples">Answers of the current release, by schema; none before the first release.</param>
internal sealed class OpenApiDocument(string language, string site, Installation installation, IReadOnlyDictionary<string, JsonNode> examples)
{
    private static readonly (string Name, ProblemKind Kind)[] Problems =
    [
        ("BadRequest", ProblemKind.Parameters), ("NotFound", ProblemKind.NotFound), ("NothingPublished", ProblemKind.NothingPublished), ("MethodNotAllowed", ProblemKind.Method), ("Gone", ProblemKind.Withdrawn),
        ("TooManyRequests", ProblemKind.TooMany), ("ServerError", ProblemKind.Fault), ("Unavailable", ProblemKind.Unavailable),
    ];

    public JsonObject Build() => new()
    {
        ["openapi"] = "3.1.1",
        ["info"] = new JsonObject
        {
            ["title"] = ApiWords.Title.In(language),
            ["version"] = "1",
            ["description"] = string.Join("\n\n", ApiWords.Paragraphs.Select(p => p.In(language))),
            ["license"] = new JsonObject { ["name"] = installation.LicenceName, ["url"] = installation.LicenceUrl.AbsoluteUri },
        },
        ["externalDocs"] = new JsonObject { ["url"] = site + "api" },
        ["servers"] = new JsonArray(new JsonObject { ["url"] = site.TrimEnd('/') + ApiEndpoints.Root }),
        ["security"] = new JsonArray(),
        ["tags"] = new JsonArray([.. ApiResources.All.Select(r => new JsonObject { ["name"] = r.Name, ["description"] = r.Title.In(language) })]),
        ["paths"] = new JsonObject(ApiResources.All.SelectMany(Paths)),
        ["components"] = new JsonObject
        {
            ["schemas"] = new OpenApiSchemas(language).All(),
            ["parameters"] = new JsonObject(ApiResources.All.SelectMany(r => r.Parameters).Where(p => p.Shared is not null).DistinctBy(p => p.Shared).Select(p => KeyValuePair.Create(p.Shared!, (JsonNode?)Parameter(p)))),
            ["responses"] = new JsonObject(Problems.Select(p => KeyValuePair.Create(p.Name, (JsonNode?)Response(p.Kind)))
                .Append(KeyValuePair.Create("NotModified", (JsonNode?)new JsonObject { ["description"] = ApiWords.NotModified.In(language) }))),
            ["headers"] = new JsonObject
            {
                ["ETag"] = Header("Strong, from the release, the language and the query."),
                ["Link"] = Header("The licence, the other pages, this document and its page."),
                ["Last-Modified"] = Header("The moment of the release."),
                ["Cache-Control"] = Header("How long a copy may be kept."),
                ["Release"] = Header("The name of the release."),
                ["Retry-After"] = new JsonObject { ["description"] = "Seconds to wait.", ["schema"] = new JsonObject { ["type"] = "integer" } },
            },
        },
    };

    private static JsonObject Header(string description) => new() { ["description"] = description, ["schema"] = new JsonObject { ["type"] = "string" } };

    private IEnumerable<KeyValuePair<string, JsonNode?>> Paths(ApiResource resource)
    {
        yield return new("/" + resource.Name, new JsonObject { ["get"] = Operation(resource, "list", resource.Title.In(language), resource.Parameters, "List") });
        if (resource.Key is { } key)
        {
            var operation = Operation(resource, "get", ApiWords.OneOf(resource.Entry.Description).In(language), resource.EntryParameters, "Entry");
            operation["parameters"]!.AsArray().Insert(0, new JsonObject
            {
                ["name"] = key.Name,
                ["in"] = "path",
                ["required"] = true,
                ["description"] = ApiWords.Id.In(language),
                ["schema"] = new JsonObject { ["type"] = "string", ["pattern"] = "^[a-z0-9-]+$" },
                ["example"] = KeyExample(resource),
            });
            yield return new($"/{resource.Name}/{{{key.Name}}}", new JsonObject { ["get"] = operation });
        }
    }

    private JsonObject Operation(ApiResource resource, string verb, string summary, IReadOnlyList<ApiParameter> parameters, string answer)
    {
        var schema = resource.Entry.Name + answer;
        var content = new JsonObject { ["schema"] = OpenApiSchemas.Ref("schemas", schema) };
        if (examples.TryGetValue(schema, out var example))
        {
            content["example"] = example.DeepClone();
        }

        var responses = new JsonObject
        {
            ["200"] = new JsonObject
            {
                ["description"] = ApiWords.Answer.In(language),
                ["headers"] = new JsonObject(new[] { "ETag", "Last-Modified", "Cache-Control", "Link", "Release" }.Select(h => KeyValuePair.Create(h, (JsonNode?)OpenApiSchemas.Ref("headers", h)))),
                ["content"] = new JsonObject { ["application/json"] = content },
            },
            ["304"] = OpenApiSchemas.Ref("responses", "NotModified"),
            ["400"] = OpenApiSchemas.Ref("responses", "BadRequest"),
            ["404"] = OpenApiSchemas.Ref("responses", answer == "Entry" ? "NotFound" : "NothingPublished"),
            ["405"] = OpenApiSchemas.Ref("responses", "MethodNotAllowed"),
        };
        if (resource == ApiResources.Changes && answer == "Entry")
        {
            responses["410"] = OpenApiSchemas.Ref("responses", "Gone");
        }

        foreach (var (status, name) in new[] { ("429", "TooManyRequests"), ("500", "ServerError"), ("503", "Unavailable") })
        {
            responses[status] = OpenApiSchemas.Ref("responses", name);
        }

        return new JsonObject
        {
            ["operationId"] = verb + (verb == "list" ? Capital(resource.Name) : resource.Entry.Name),
            ["tags"] = new JsonArray(resource.Name),
            ["summary"] = summary,
            ["parameters"] = new JsonArray([.. parameters.Select(p => p.Shared is { } shared ? OpenApiSchemas.Ref("parameters", shared) : Parameter(p))]),
            ["responses"] = responses,
        };
    }

    private JsonObject Parameter(ApiParameter parameter)
    {
        var schema = new JsonObject { ["type"] = parameter.Type };
        if (parameter.Words is { } words)
        {
            schema["enum"] = new JsonArray([.. words.Select(w => parameter.Type == "integer" ? JsonValue.Create(int.Parse(w, System.Globalization.CultureInfo.InvariantCulture)) : (JsonNode)w)]);
            if (parameter.FirstIsDefault)
            {
                schema["default"] = words[0];
            }
        }

        Set(schema, "pattern", parameter.Pattern);
        Set(schema, "format", parameter.Format);
        Set(schema, "minimum", parameter.Least);
        Set(schema, "maximum", parameter.Most);
        Set(schema, "default", parameter.Default);
        var json = new JsonObject { ["name"] = parameter.Name, ["in"] = "query", ["description"] = parameter.Description.In(language) };
        if (parameter.IsList)
        {
            json["style"] = "form";
            json["explode"] = false;
            json["schema"] = new JsonObject { ["type"] = "array", ["items"] = schema };
            json["example"] = new JsonArray(parameter.Example.DeepClone());
        }
        else
        {
            json["schema"] = schema;
            json["example"] = parameter.Example.DeepClone();
        }

        return json;
    }

    private JsonObject Response(ProblemKind kind)
    {
        var response = new JsonObject { ["description"] = kind.Meaning.In(language) };
        if (kind == ProblemKind.TooMany || kind == ProblemKind.Unavailable)
        {
            response["headers"] = new JsonObject { ["Retry-After"] = OpenApiSchemas.Ref("headers", "Retry-After") };
        }

        response["content"] = new JsonObject
        {
            [ProblemAnswer.ContentType] = new JsonObject
            {
                ["schema"] = OpenApiSchemas.Ref("schemas", "Problem"),
                ["example"] = new JsonObject
                {
                    ["type"] = $"{site}{ProblemKind.Folder}/{kind.Slug}",
                    ["title"] = kind.Title.En,
                    ["status"] = kind.Status,
                    ["detail"] = kind.Meaning.En,
                    ["instance"] = ApiResources.Countries.Address,
                    ["traceId"] = new string('0', 32),
                },
            },
        };
        return response;
    }

    private string KeyExample(ApiResource resource) =>
        examples.TryGetValue(resource.Entry.Name + "Entry", out var example)
            ? example["data"]![resource.Table.Columns.First(c => c.Name == resource.Key!.Value.Column).JsonName]!.GetValue<string>().ToLowerInvariant()
            : resource.KeyExample;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static void Set(JsonObject schema, string name, JsonNode? value)
    {
        if (value is not null)
        {
            schema[name] = value;
        }
    }
}
