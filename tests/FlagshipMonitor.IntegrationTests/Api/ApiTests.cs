using System.Net;
using System.Text.Json;
using FlagshipMonitor.IntegrationTests.Exports;
using FlagshipMonitor.IntegrationTests.OpenData;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Api;

/// <summary>The interface answers as its document says, with the digits of the files.</summary>
public sealed class ApiTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_says_what_it_is_of_and_where_to_go_on()
    {
        var json = await app.JsonAsync("/api/v1/countries?pageSize=20&page=2&lang=fr");
        var (meta, links) = (json.GetProperty("meta"), json.GetProperty("links"));

        Assert.Equal(["meta", "data", "links"], json.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("r1", "fr", 2, 20), (meta.GetProperty("release").GetString(), meta.GetProperty("lang").GetString(), meta.GetProperty("page").GetInt32(), meta.GetProperty("pageSize").GetInt32()));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", meta.GetProperty("license").GetString());
        Assert.StartsWith("OIT, ", meta.GetProperty("citation").GetString(), StringComparison.Ordinal);
        Assert.Equal("https://localhost/api/v1/countries?lang=fr&page=1&pageSize=20", links.GetProperty("prev").GetString());
        Assert.Equal("https://localhost/api/v1/countries?lang=fr&page=3&pageSize=20", links.GetProperty("next").GetString());
        Assert.Equal(20, json.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task A_country_says_where_it_stands_as_its_page_does()
    {
        var country = (await app.JsonAsync("/api/v1/countries/tgo")).GetProperty("data");
        var row = (await app.RowsAsync("/data/countries.csv")).Single(r => r["iso3"] == "TGO");
        var values = (await app.RowsAsync("/countries/tgo.csv")).Where(r => r["kind"] == "actual" && r["period_start"] == "2021-01-01" && r["dim_sex"] + r["dim_age"] + r["dim_group"] == "").ToList();
        var changes = country.GetProperty("institutionalChanges");

        Assert.Equal(("TGO", row["name_en"], row["region"]), (country.GetProperty("iso3").GetString(), country.GetProperty("name").GetString(), country.GetProperty("region").GetString()));
        Assert.Equal("https://localhost/countries/tgo", country.GetProperty("url").GetString());
        Assert.Equal(Total("IC", ""), changes.GetProperty("total").GetRawText());
        Assert.All(new[] { "1", "2", "3" }, step => Assert.Equal(Total("IC", step), changes.GetProperty("byStep").GetProperty(step).GetRawText()));
        foreach (var (name, code) in new[] { ("effective", "PR-EFFECTIVE"), ("legal", "PR-LEGAL"), ("adequacy", "PR-ADEQUACY") })
        {
            var reached = country.GetProperty("peopleReached").GetProperty(name);
            Assert.Equal(Total(code, ""), reached.GetProperty("value").GetRawText());
            Assert.Equal(values.Where(r => r["indicator"] == code).Select(r => r["state"]).LastOrDefault("notReported"), reached.GetProperty("state").GetString());
            Assert.Equal(reached.GetProperty("value").ValueKind is JsonValueKind.Null, !reached.TryGetProperty("year", out _));
        }

        Assert.Equal(JsonValueKind.Null, country.GetProperty("funding").ValueKind);

        string Total(string indicator, string step) => values.Where(r => r["indicator"] == indicator && r["dim_step"] == step).OrderBy(r => r["period_end"]).LastOrDefault() is { } last && last["value"].Length > 0 ? last["value"] : "null";
    }

    [Fact]
    public async Task Observations_hold_the_digits_of_the_file()
    {
        var file = await app.RowsAsync("/data/values.csv");
        var found = new List<JsonElement>();
        var next = (string?)"/api/v1/values?pageSize=500";
        while (next is not null)
        {
            var page = await app.JsonAsync(next);
            found.AddRange(page.GetProperty("data").EnumerateArray());
            next = page.GetProperty("links").GetProperty("next").GetString();
        }

        Assert.Equal(
            file.Select(r => string.Join('|', r["iso3"], r["theme"], r["indicator"], r["period_start"], r["period_end"], r["kind"], r["value"], r["state"], r["estimated"], r["dim_sex"], r["dim_step"], r["approved_on"])),
            found.Select(v => string.Join('|', Cell(v, "country"), Cell(v, "theme"), Cell(v, "indicator"), Cell(v, "periodStart"), Cell(v, "periodEnd"), Cell(v, "kind"), Cell(v, "value"), Cell(v, "state"), Cell(v, "estimated"),
                Cell(v.GetProperty("dimensions"), "sex"), Cell(v.GetProperty("dimensions"), "step"), Cell(v, "approvedOn"))));
        var effective = found.First(v => Cell(v, "indicator") == "PR-EFFECTIVE");
        var indicator = (await app.JsonAsync("/api/v1/indicators/pr-effective")).GetProperty("data");
        Assert.Equal((Cell(indicator, "measure"), Cell(indicator, "additive")), (Cell(effective, "measure"), Cell(effective, "additive")));
    }

    [Theory]
    [InlineData("changes", "/data/institutional_changes.csv", "changeId", "change_id")]
    [InlineData("context", "/data/context.csv", "value", "value")]
    [InlineData("indicators", "/data/indicators.csv", "code", "code")]
    [InlineData("themes", "/data/themes.csv", "code", "code")]
    [InlineData("funding", "/data/funding.csv", "donor", "donor")]
    [InlineData("budget", "/data/budget.csv", "status", "status")]
    [InlineData("releases", "/releases.csv", "checksum", "checksum")]
    public async Task Lists_hold_the_rows_of_their_files(string list, string file, string field, string column)
    {
        var page = await app.JsonAsync($"/api/v1/{list}?pageSize=500");
        var rows = await app.RowsAsync(file);

        Assert.Equal(rows.Count, page.GetProperty("meta").GetProperty("total").GetInt32());
        Assert.Equal(rows.Take(500).Select(r => r[column]), page.GetProperty("data").EnumerateArray().Select(e => Cell(e, field)));
        Assert.Equal(list is "funding" or "budget", page.GetProperty("meta").TryGetProperty("note", out _));
    }

    [Theory]
    [InlineData("values?country=tgo,SEN&kind=actual", "country", "TGO,SEN")]
    [InlineData("values?indicator=ic", "indicator", "IC")]
    [InlineData("values?state=notreported", "state", "notReported")]
    [InlineData("changes?country=TGO", "country", "TGO")]
    [InlineData("changes?step=2", "step", "2")]
    [InlineData("countries?region=africa", "region", "Africa")]
    [InlineData("countries?country=tgo", "iso3", "TGO")]
    [InlineData("themes?pillar=2", "pillar", "2")]
    [InlineData("context?country=SEN", "country", "SEN")]
    [InlineData("releases?release=r1", "release", "r1")]
    [InlineData("indicators?q=PR-UNIQUE", "code", "PR-UNIQUE")]
    public async Task A_filter_holds(string query, string field, string only)
    {
        var found = (await app.JsonAsync("/api/v1/" + query)).GetProperty("data");

        Assert.NotEqual(0, found.GetArrayLength());
        Assert.All(found.EnumerateArray(), e => Assert.Contains(Cell(e, field), only.Split(',')));
    }

    [Fact]
    public async Task Years_dates_words_and_orders_are_kept()
    {
        var values = (await app.JsonAsync("/api/v1/values?year=2022:2023&sort=-date&pageSize=500")).GetProperty("data").EnumerateArray().ToList();
        var changes = (await app.JsonAsync("/api/v1/changes?year=2021&sort=date")).GetProperty("data").EnumerateArray().ToList();
        var all = (await app.JsonAsync("/api/v1/changes?sort=id")).GetProperty("data").EnumerateArray().Select(c => Cell(c, "changeId")).ToList();
        var programme = (await app.JsonAsync("/api/v1/values?scope=programme")).GetProperty("data").EnumerateArray();
        var none = await app.JsonAsync("/api/v1/themes?pillar=1");
        var then = await app.JsonAsync("/api/v1/releases?asOf=2099-12-31");
        var senegal = (await app.JsonAsync("/api/v1/countries?q=SENEGAL&lang=fr")).GetProperty("data");

        Assert.NotEmpty(values);
        Assert.All(values, v => Assert.True(string.CompareOrdinal(Cell(v, "periodStart"), "2022-01-01") >= 0 && string.CompareOrdinal(Cell(v, "periodEnd"), "2023-12-31") <= 0));
        Assert.Equal(values.Select(v => Cell(v, "periodEnd")).OrderDescending(StringComparer.Ordinal), values.Select(v => Cell(v, "periodEnd")));
        Assert.NotEmpty(changes);
        Assert.All(changes, c => Assert.StartsWith("2021", Cell(c, "date"), StringComparison.Ordinal));
        Assert.Equal(changes.Select(c => Cell(c, "date")).Order(StringComparer.Ordinal), changes.Select(c => Cell(c, "date")));
        Assert.Equal(all.Order(StringComparer.Ordinal), all);
        Assert.All(programme, v => Assert.Equal("", Cell(v, "country")));
        Assert.Equal((0, 0), (none.GetProperty("data").GetArrayLength(), none.GetProperty("meta").GetProperty("total").GetInt32()));
        Assert.Equal(("r1", 1), (then.GetProperty("meta").GetProperty("release").GetString(), then.GetProperty("data").GetArrayLength()));
        Assert.Equal("Sénégal", Cell(senegal[0], "name"));
    }

    [Fact]
    public async Task Only_reading_is_possible()
    {
        foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch })
        {
            using var answer = await app.SendAsync("/api/v1/values", method);
            var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;

            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal(["GET", "HEAD", "OPTIONS"], answer.Content.Headers.Allow);
            Assert.Equal("https://localhost/problems/method-not-allowed", problem.GetProperty("type").GetString());
        }
    }

    [Theory]
    [InlineData("/api/v1/Countries/TGO?lang=fr", "/api/v1/countries/tgo?lang=fr")]
    [InlineData("/API/v1/values", "/api/v1/values")]
    public async Task Another_case_moves_for_good(string path, string to)
    {
        using var answer = await app.SendAsync(path);
        using var slash = await app.SendAsync("/api/v1/countries/");

        Assert.Equal((HttpStatusCode.MovedPermanently, to), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Equal(HttpStatusCode.OK, slash.StatusCode);
    }

    internal static string Cell(JsonElement of, string name) => !of.TryGetProperty(name, out var cell) ? "" : cell.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => cell.GetString()!,
        _ => cell.GetRawText(),
    };
}
