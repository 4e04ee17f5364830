using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FlagshipMonitor.IntegrationTests.Exports;
using FlagshipMonitor.TestSupport;
using FlagshipMonitor.Web.OpenData.Tables;

namespace FlagshipMonitor.IntegrationTests.OpenData;

/// <summary>The whole tables: the same rows in every format, described, cited and linked.</summary>
public sealed class DataTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Tables => [.. Datasets.All.Select(d => d.Name)];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Every_format_holds_the_same_rows(string table)
    {
        var csv = await app.RowsAsync($"/data/{table}.csv");
        var json = (await app.JsonAsync($"/data/{table}.json")).GetProperty("data");
        using var book = await app.WorkbookAsync("/data/flagship.xlsx");
        var sheet = book.Rows(table);
        var shape = Datasets.Find(table)!;

        Assert.Equal(table is "funding" or "budget", csv.Count == 0);
        Assert.Equal(csv.Count, json.GetArrayLength());
        Assert.Equal(csv, sheet);
        Assert.Equal(csv, json.EnumerateArray().Select(row => shape.Columns.ToDictionary(c => c.Name, c => Cell(row.GetProperty(c.JsonName), c))));
        Assert.All(shape.Columns.Where(c => c.Required), c => Assert.All(csv, row => Assert.NotEqual("", row[c.Name])));
        Assert.All(shape.Columns.Where(c => c.Words is not null), c => Assert.Subset(c.Words!.Append("").ToHashSet(), csv.Select(row => row[c.Name]).ToHashSet()));
        if (shape.Key.Count > 0)
        {
            Assert.Equal(csv.Count, csv.Select(row => string.Join('\t', shape.Key.Select(k => row[k]))).Distinct().Count());
        }

        static string Cell(JsonElement cell, FlagshipMonitor.Web.OpenData.Tables.Column column) => cell.ValueKind switch
        {
            JsonValueKind.Null => "",
            JsonValueKind.Array => string.Join('|', cell.EnumerateArray().Select(x => x.GetString())),
            JsonValueKind.String when column.Type is ColumnType.Text && cell.GetString() is ['-' or '=' or '+' or '@', ..] risky => "'" + risky,
            JsonValueKind.String => cell.GetString()!,
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => cell.GetRawText(),
        };
    }

    [Fact]
    public async Task The_workbook_is_what_the_standard_says_and_holds_no_formula()
    {
        using var book = await app.WorkbookAsync("/data/flagship.xlsx");
        var sheets = book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(s => s.Name!.Value).ToList();

        Assert.Empty(new OpenXmlValidator().Validate(book, Ct).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.Equal(["About", .. Datasets.All.Select(d => d.Name), "Codebook"], sheets);
        Assert.All(Datasets.All, table =>
        {
            var sheet = book.Sheet(table.Name);
            Assert.Empty(sheet.Worksheet!.Descendants<CellFormula>());
            Assert.Equal(PaneStateValues.Frozen, sheet.Worksheet!.Descendants<Pane>().Single().State!.Value);
            var named = sheet.TableDefinitionParts.Single().Table!;
            Assert.Equal("flagship_" + table.Name, named.DisplayName);
            Assert.Equal(table.Columns.Select(c => c.Name), named.TableColumns!.Elements<TableColumn>().Select(c => c.Name!.Value));
        });
        Assert.Equal(Datasets.All.Sum(d => d.Columns.Count), book.Rows("Codebook").Count);
        Assert.Contains("CC BY 4.0", book.Sheet("About").Worksheet!.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_of_the_data_package_lead_somewhere()
    {
        var package = await app.JsonAsync("/data/datapackage.json");
        var tables = new Dictionary<string, IReadOnlyList<IReadOnlyDictionary<string, string>>>(StringComparer.Ordinal);
        foreach (var resource in package.GetProperty("resources").EnumerateArray())
        {
            var path = resource.GetProperty("path").GetString()!;
            tables[resource.GetProperty("name").GetString()!] = await app.RowsAsync("/data/" + path);
            Assert.Equal(
                await app.HeaderAsync("/data/" + path),
                string.Join(',', resource.GetProperty("schema").GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString())));
        }

        Assert.Equal("tabular-data-package", package.GetProperty("profile").GetString());
        Assert.Equal("https://datapackage.org/profiles/2.0/datapackage.json", package.GetProperty("$schema").GetString());
        var keys = 0;
        foreach (var resource in package.GetProperty("resources").EnumerateArray().Where(r => r.GetProperty("schema").TryGetProperty("foreignKeys", out _)))
        {
            foreach (var key in resource.GetProperty("schema").GetProperty("foreignKeys").EnumerateArray())
            {
                var reference = key.GetProperty("reference");
                var known = tables[reference.GetProperty("resource").GetString()!].Select(r => r[reference.GetProperty("fields")[0].GetString()!]).ToHashSet(StringComparer.Ordinal);
                var used = tables[resource.GetProperty("name").GetString()!].Select(r => r[key.GetProperty("fields")[0].GetString()!]).Where(v => v.Length > 0).ToHashSet(StringComparer.Ordinal);
                Assert.Subset(known, used);
                keys += used.Count;
            }
        }

        Assert.NotEqual(0, keys);
    }

    [Fact]
    public async Task Every_link_of_the_catalogues_answers()
    {
        var catalogue = await app.JsonAsync("/data/catalog.jsonld");
        var page = await app.Visitor().OpenAsync("/data");
        var country = await app.Visitor().OpenAsync("/fr/countries/tgo");
        var links = catalogue.GetProperty("dcat:dataset").EnumerateArray().SelectMany(d => d.GetProperty("dcat:distribution").EnumerateArray()).Select(d => d.GetProperty("dcat:downloadURL").GetProperty("@id").GetString()!)
            .Concat(Distributions(page)).Concat(Distributions(country))
            .Concat(page.Document.QuerySelectorAll("main a[href^='/data']").Select(a => a.GetAttribute("href")!))
            .Distinct().ToList();

        Assert.True(links.Count >= 35, string.Join(' ', links));
        foreach (var link in links)
        {
            using var answer = await app.SendAsync(link);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, link);
        }
    }

    [Theory]
    [InlineData("/data", "r1")]
    [InlineData("/es/countries/sen", "sen-r1")]
    public async Task Pages_describe_their_data_to_search_engines(string path, string identifier)
    {
        var page = await app.Visitor().OpenAsync(path);
        var json = JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;

        Assert.EndsWith(identifier, json.GetProperty("identifier").GetString(), StringComparison.Ordinal);
        Assert.True(json.GetProperty("description").GetString()!.Length >= 50);
        foreach (var name in new[] { "name", "url", "version", "dateModified", "license", "creator", "temporalCoverage", "spatialCoverage", "variableMeasured", "isAccessibleForFree", "distribution", "includedInDataCatalog" })
        {
            Assert.True(json.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null, name);
        }
    }

    [Theory]
    [InlineData("/data/values.csv", "text/csv")]
    [InlineData("/data/values.json", "application/json")]
    [InlineData("/data/values.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("/data/values.metadata.json", "application/csvm+json")]
    [InlineData("/data/releases/r1/values.json", "application/json")]
    [InlineData("/data/flagship.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("/data/datapackage.json", "application/json")]
    [InlineData("/data/catalog.jsonld", "application/ld+json")]
    [InlineData("/countries/tgo.json", "application/json")]
    [InlineData("/countries/tgo.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("/countries/tgo.metadata.json", "application/csvm+json")]
    [InlineData("/releases/r1.json", "application/json")]
    [InlineData("/method.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task A_file_says_what_it_is_and_is_not_sent_twice(string path, string type)
    {
        using var answer = await app.SendAsync(path);
        using var again = await app.SendAsync(path, known: answer.Headers.ETag);
        using var head = await app.SendAsync(path, HttpMethod.Head);

        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("ETag", answer.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
        Assert.Contains("rel=\"license\"", answer.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.NotNull(answer.Content.Headers.LastModified);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal((HttpStatusCode.OK, answer.Headers.ETag), (head.StatusCode, head.Headers.ETag));
    }

    [Theory]
    [InlineData("/data/releases/r1/values.csv", true)]
    [InlineData("/data/releases/r1/institutional_changes.json", true)]
    [InlineData("/data/values.csv", false)]
    public async Task What_a_named_release_froze_may_be_kept_for_good(string path, bool forGood)
    {
        using var answer = await app.SendAsync(path);

        Assert.Equal(forGood, answer.Headers.CacheControl!.ToString().Contains("immutable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_elsewhere_may_ask_with_a_condition()
    {
        using var answer = await app.SendAsync("/data/values.csv", HttpMethod.Options);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Contains("If-None-Match", answer.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/data/values.csv?country=SEN", HttpStatusCode.BadRequest, "lang, release")]
    [InlineData("/data/values.json?lang=de", HttpStatusCode.BadRequest, "en, fr, es")]
    [InlineData("/data/releases/r1/values.json?release=r2", HttpStatusCode.BadRequest, "Leave release= out")]
    [InlineData("/data/nothing.csv", HttpStatusCode.NotFound, "institutional_changes")]
    [InlineData("/data/values.pdf", HttpStatusCode.NotFound, ".metadata.json")]
    [InlineData("/data/releases/r99/values.csv", HttpStatusCode.NotFound, "r99")]
    [InlineData("/data/releases/x/values.csv", HttpStatusCode.NotFound, "'x'")]
    public async Task What_is_not_known_is_refused_with_what_is(string path, HttpStatusCode status, string allowed)
    {
        using var answer = await app.SendAsync(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(allowed, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/Data/Values.csv?lang=fr", "/data/values.csv?lang=fr")]
    [InlineData("/data/releases/R1/values.json", "/data/releases/r1/values.json")]
    [InlineData("/fr/data/values.csv", "/data/values.csv?lang=fr")]
    [InlineData("/es/data/releases/r1/flagship.xlsx", "/data/releases/r1/flagship.xlsx?lang=es")]
    public async Task Another_case_or_prefix_moves_for_good(string path, string to)
    {
        using var answer = await app.SendAsync(path);

        Assert.Equal((HttpStatusCode.MovedPermanently, to), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task A_JSON_file_names_its_release_licence_and_citation()
    {
        var json = await app.JsonAsync("/data/countries.json?lang=es");
        var meta = json.GetProperty("meta");

        Assert.Equal(("r1", "example", "es"), (meta.GetProperty("release").GetString(), meta.GetProperty("origin").GetString(), meta.GetProperty("lang").GetString()));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", meta.GetProperty("license").GetString());
        Assert.StartsWith("OIT, ", meta.GetProperty("citation").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("/data/countries.metadata.json", json.GetProperty("links").GetProperty("describedBy").GetString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Distributions(TestPage page) =>
        JsonDocument.Parse(page.Document.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement
            .GetProperty("distribution").EnumerateArray().Select(d => d.GetProperty("contentUrl").GetString()!);
}
