using System.Text.Json.Nodes;

namespace FlagshipMonitor.Web.Pages.Public.Api;

/// <summary>An address of the interface.</summary>
/// <param name="Parameters">Names, with the anchors of their descriptions.</param>
/// <param name="Schema">What one entry looks like.</param>
public sealed record ApiCall(string Address, string Summary, IReadOnlyList<ApiName> Parameters, string Schema);

/// <summary>A parameter, or a field with its place: "institutionalChanges.byStep.1".</summary>
/// <param name="Allowed">What it may be; of a parameter that may be anything an example.</param>
public sealed record ApiName(string Name, string Type, string Description, string Allowed);

/// <summary>Reads the OpenAPI document for its page, and nothing else: what the page says, the document says.</summary>
public sealed class ApiReading(JsonObject document)
{
    public IEnumerable<string> Paragraphs => ((string)document["info"]!["description"]!).Split("\n\n");

    public string Root => (string)document["servers"]![0]!["url"]!;

    public IEnumerable<ApiCall> Calls => from path in document["paths"]!.AsObject()
                                         let get = path.Value!["get"]!
                                         select new ApiCall(path.Key, (string)get["summary"]!, [.. get["parameters"]!.AsArray().Select(p => Parameter(p!))], EntryOf(get));

    /// <summary>Every parameter once; where lists take other words for one name, all that differ.</summary>
    public IEnumerable<ApiName> Parameters => Calls.SelectMany(c => c.Parameters).Distinct().OrderBy(p => p.Name, StringComparer.Ordinal);

    /// <summary>What entries look like, by the name of their schema.</summary>
    public IEnumerable<(string Schema, string Description, IReadOnlyList<ApiName> Fields)> Entries => Calls.Select(c => c.Schema).Distinct()
        .Select(name => (name, (string)Schema(name)["description"]!, (IReadOnlyList<ApiName>)[.. Fields(Schema(name), "")]));

    private JsonNode Schema(string name) => document["components"]!["schemas"]![name]!;

    private ApiName Parameter(JsonNode parameter)
    {
        var of = parameter["$ref"] is { } shared ? document["components"]!["parameters"]![Last(shared)]! : parameter;
        return new ApiName((string)of["name"]!, TypeOf(of["schema"]!), (string)of["description"]!, AllowedBy(of["schema"]!) is { Length: > 0 } allowed ? allowed : ExampleOf(of["example"]!));
    }

    private string EntryOf(JsonNode get)
    {
        var data = Schema(Last(get["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["$ref"]!))["properties"]!["data"]!;
        return Last((data["items"] ?? data)["$ref"]!);
    }

    private static IEnumerable<ApiName> Fields(JsonNode schema, string place)
    {
        foreach (var (name, field) in schema["properties"]!.AsObject())
        {
            yield return new ApiName(place + name, TypeOf(field!), (string?)field!["description"] ?? "", AllowedBy(field));
            if (field["properties"] is not null)
            {
                foreach (var inner in Fields(field, place + name + "."))
                {
                    yield return inner;
                }
            }
        }
    }

    private static string TypeOf(JsonNode schema)
    {
        var type = schema["type"] is JsonArray several ? string.Join(" | ", several.Select(t => (string)t!)) : (string)schema["type"]!;
        return (string?)schema["format"] is { } format and not "decimal" ? $"{type} ({format})" : type;
    }

    private static string AllowedBy(JsonNode schema) =>
        schema["enum"] is JsonArray words ? string.Join(", ", words.Where(w => w is not null).Select(w => w!.ToString()))
        : schema["minimum"] is { } least ? schema["maximum"] is { } most ? $"{least}–{most}" : $"≥ {least}"
        : "";

    private static string ExampleOf(JsonNode example) => example is JsonArray list ? string.Join(',', list) : example.ToString();

    private static string Last(JsonNode reference) => ((string)reference!).Split('/')[^1];
}
