using System.Collections;
using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using FlagshipMonitor.TestSupport;
using FlagshipMonitor.Web.Api;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.OpenApi;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace FlagshipMonitor.IntegrationTests.Api;

/// <summary>The document is what it says it is: others read it, make a client from it, and the answers are as it describes them.</summary>
public sealed class TypedClientTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Address = "/api/v1/openapi.json";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public async Task Others_read_the_document_without_a_complaint(string language)
    {
        var json = await DocumentAsync(language);

        var read = Microsoft.OpenApi.OpenApiDocument.Parse(json, OpenApiConstants.Json);

        Assert.Empty(read.Diagnostic!.Errors.Concat(read.Diagnostic.Warnings).Select(e => $"{e.Pointer}: {e.Message}"));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        Assert.Equal(ApiResources.All.Count + ApiResources.All.Count(r => r.Key is not null), read.Document!.Paths.Count);
        Assert.All(read.Document.Paths.Values.Select(p => p.Operations![HttpMethod.Get]), o => Assert.All(new[] { "200", "304", "400", "404", "429" }, status => Assert.Contains(status, o.Responses!.Keys)));
    }

    [Fact]
    public async Task Every_parameter_that_is_allowed_is_described_and_its_example_is_taken()
    {
        using var document = JsonDocument.Parse(await DocumentAsync("en"));
        foreach (var resource in ApiResources.All)
        {
            var described = document.RootElement.GetProperty("paths").GetProperty("/" + resource.Name).GetProperty("get").GetProperty("parameters").EnumerateArray()
                .Select(p => p.TryGetProperty("$ref", out var shared) ? document.RootElement.GetProperty("components").GetProperty("parameters").GetProperty(shared.GetString()!.Split('/')[^1]) : p).ToList();
            Assert.Equal(resource.Parameters.Select(p => p.Name), described.Select(p => p.GetProperty("name").GetString()));
            foreach (var parameter in described)
            {
                // Of days the document shows one that may be over or not; this one comes after every release.
                var name = parameter.GetProperty("name").GetString();
                var example = name == "asOf" ? "2099-12-31" : $"{(parameter.GetProperty("example") is { ValueKind: JsonValueKind.Array } list ? list[0] : parameter.GetProperty("example"))}";
                using var answer = await app.Visitor().Client.GetAsync($"{resource.Address}?{name}={example}", Ct);
                Assert.True(answer.IsSuccessStatusCode, $"{resource.Name} {parameter}: {await answer.Content.ReadAsStringAsync(Ct)}");
            }
        }
    }

    [Fact]
    public async Task A_client_made_from_the_document_compiles_and_reads_every_endpoint()
    {
        var document = await NSwag.OpenApiDocument.FromJsonAsync(await DocumentAsync("en"), Ct);
        var source = new CSharpClientGenerator(document, new CSharpClientGeneratorSettings
        {
            ClassName = "FlagshipClient",
            OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator(),
            CSharpGeneratorSettings = { Namespace = "Generated", JsonLibrary = CSharpJsonLibrary.NewtonsoftJson, GenerateNullableReferenceTypes = true },
        }).GenerateFile();
        var loaded = new AssemblyLoadContext("client", isCollectible: true);
        var client = loaded.LoadFromStream(Compile(source)).GetType("Generated.FlagshipClient")!;
        var http = app.Visitor().Client;
        var reader = Activator.CreateInstance(client, http)!;
        client.GetProperty("BaseUrl")!.SetValue(reader, "https://localhost/api/v1/");

        var read = 0;
        foreach (var resource in ApiResources.All)
        {
            var list = await CallAsync(reader, $"List{char.ToUpperInvariant(resource.Name[0])}{resource.Name[1..]}Async");
            var data = ((IEnumerable)list.GetType().GetProperty("Data")!.GetValue(list)!).Cast<object>().ToList();
            Assert.Equal(resource.IsNotRecorded, data.Count == 0);
            read++;
            if (resource.Key is { } key)
            {
                var id = ExampleOf(document, resource, key.Name);
                var one = await CallAsync(reader, $"Get{resource.Entry.Name}Async", id);
                Assert.NotNull(one.GetType().GetProperty("Data")!.GetValue(one));
                read++;
            }
        }

        Assert.Equal(document.Paths.Count, read);
        loaded.Unload();
    }

    [Fact]
    public async Task Every_answer_is_as_its_schema_says_and_holds_nothing_else()
    {
        var document = await NSwag.OpenApiDocument.FromJsonAsync(Closed(await DocumentAsync("en")), Ct);
        foreach (var (path, item) in document.Paths)
        {
            var operation = item["get"];
            var address = ApiEndpoints.Root + path;
            foreach (var parameter in operation.Parameters.Where(p => p.Kind is NSwag.OpenApiParameterKind.Path))
            {
                address = address.Replace($"{{{parameter.Name}}}", $"{parameter.Example}", StringComparison.Ordinal);
            }

            await CheckAsync(address + (path.Contains('{', StringComparison.Ordinal) ? "" : "?pageSize=500"), operation.Responses["200"].Content["application/json"].Schema);
            await CheckAsync(address + "?nothing=1", operation.Responses["400"].ActualResponse.Content["application/problem+json"].Schema);
        }

        async Task CheckAsync(string address, NJsonSchema.JsonSchema schema)
        {
            using var answer = await app.Visitor().Client.GetAsync(address, Ct);
            var body = await answer.Content.ReadAsStringAsync(Ct);
            var wrong = schema.ActualSchema.Validate(body);
            Assert.NotEmpty(schema.ActualSchema.Validate("{\"undescribed\":1," + body.TrimStart()[1..])); // it would be seen
            Assert.True(wrong.Count == 0, $"{address}: {string.Join("; ", wrong.Take(5).Select(w => $"{w.Path} {w.Kind}"))}");
        }
    }

    /// <summary>Fields may be added, so the document leaves its objects open; here nothing may be undescribed.</summary>
    private static string Closed(string document)
    {
        var json = System.Text.Json.Nodes.JsonNode.Parse(document)!;
        Close(json["components"]!["schemas"]!);
        return json.ToJsonString();

        static void Close(System.Text.Json.Nodes.JsonNode node)
        {
            foreach (var child in node is System.Text.Json.Nodes.JsonObject o ? o.Select(p => p.Value).ToList() : node is System.Text.Json.Nodes.JsonArray a ? [.. a] : [])
            {
                if (child is not null)
                {
                    Close(child);
                }
            }

            if (node is System.Text.Json.Nodes.JsonObject schema && schema["properties"] is System.Text.Json.Nodes.JsonObject && schema["type"] is not null)
            {
                schema["additionalProperties"] = false;
            }
        }
    }

    private static string ExampleOf(NSwag.OpenApiDocument document, ApiResource resource, string key) =>
        $"{document.Paths[$"/{resource.Name}/{{{key}}}"]["get"].Parameters.Single(p => p.Name == key).Example}";

    /// <summary>Calls a method with the id, if any, and nothing else.</summary>
    private static async Task<object> CallAsync(object reader, string name, string? id = null)
    {
        var method = reader.GetType().GetMethods().Single(m => m.Name == name && m.GetParameters() is [.., { ParameterType.Name: nameof(CancellationToken) }]);
        var call = (Task)method.Invoke(reader, [.. method.GetParameters().Select((p, i) => p.ParameterType == typeof(CancellationToken) ? Ct : i == 0 && id is not null ? (object)id : null)])!;
        await call;
        return call.GetType().GetProperty("Result")!.GetValue(call)!;
    }

    private static MemoryStream Compile(string source)
    {
        var known = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Append(typeof(Newtonsoft.Json.JsonConvert).Assembly.Location).Distinct().Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "client", [CSharpSyntaxTree.ParseText(source, cancellationToken: Ct)], known, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var assembly = new MemoryStream();
        var result = compilation.Emit(assembly, cancellationToken: Ct);
        Assert.Empty(result.Diagnostics.Where(d => d.Severity is DiagnosticSeverity.Error).Select(d => d.ToString()));
        assembly.Position = 0;
        return assembly;
    }

    private async Task<string> DocumentAsync(string language) => await app.Visitor().Client.GetStringAsync(new Uri($"{Address}?lang={language}", UriKind.Relative), Ct);
}
