using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Exports;

/// <summary>The files of the method page and of the releases hold what those pages show.</summary>
public sealed class FrameworkFileTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task The_method_file_holds_rival_targets_with_certainty_and_source()
    {
        var rows = await app.RowsAsync("/method.csv");
        var targets = rows.Where(r => r["kind"] == "target" && r["metric"] == "institutional_changes" && r["dimension"] == "total").ToList();

        Assert.Equal([("80", "default", "verbatim"), ("90", "alternative", "conflicting")], targets.OrderBy(r => r["value"], StringComparer.Ordinal).Select(r => (r["value"], r["use"], r["certainty"])));
        Assert.All(targets, r => Assert.Equal(("39", "2016-2020", "2"), (r["baseline"], r["baseline_period"], r["phase"])));
        Assert.All(targets, r => Assert.StartsWith("https://", r["source"], StringComparison.Ordinal));
        Assert.Equal("conflicting", rows.Single(r => r["kind"] == "country" && r["code"] == "PER")["certainty"]);
        Assert.All(rows, r => Assert.NotEmpty(r["certainty"]));
    }

    [Fact]
    public async Task The_method_file_holds_the_published_figures_and_the_word_that_bounds_them()
    {
        var rows = await app.RowsAsync("/method.csv");
        var people = rows.Where(r => r["kind"] == "published" && r["metric"] == "people" && r["dimension"] == "total").Select(r => (r["period"], r["value"], r["bound"])).ToList();

        Assert.Contains(("2021-2024", "55000000", "over"), people);
        Assert.Contains(("2021-2025", "56000000", "nearly"), people);
        Assert.Contains(("2016-2020", "25000000", "exact"), people);
    }

    [Fact]
    public async Task Its_names_are_in_the_language_asked_for()
    {
        Assert.Contains(await app.RowsAsync("/method.csv?lang=es"), r => r["kind"] == "indicator" && r["name"] == "Cobertura legal");
        Assert.Contains(await app.RowsAsync("/method.csv?lang=fr"), r => r["kind"] == "target" && r["name"] == "Changements institutionnels");
    }

    [Fact]
    public async Task Its_names_of_countries_are_those_of_the_file_of_countries_and_pages_print_their_apostrophe()
    {
        var method = (await app.RowsAsync("/method.csv")).Where(r => r["kind"] == "country").ToDictionary(r => r["code"], r => r["name"]);
        var countries = (await app.RowsAsync("/countries.csv")).ToDictionary(r => r["iso3"], r => r["name_en"]);

        Assert.Equal("Côte d'Ivoire", countries["CIV"]);
        Assert.All(method, c => Assert.Equal(countries[c.Key], c.Value));
        Assert.Equal("Côte d’Ivoire", (await app.Visitor().OpenAsync("/countries/civ")).Heading);
    }

    [Fact]
    public async Task Examples_achieve_nothing()
    {
        var rows = await app.RowsAsync("/releases/r1.csv");

        Assert.Contains(rows, r => r["origin"] == "example" && r["target"] != "");
        Assert.All(rows.Where(r => r["origin"] == "example"), r => Assert.Equal("", r["achievement"]));
    }

    [Fact]
    public async Task The_list_of_releases_is_that_of_its_page()
    {
        var page = await app.Visitor().OpenAsync("/releases");
        var row = Assert.Single(await app.RowsAsync("/releases.csv"));

        Assert.Equal(page.Document.QuerySelectorAll("tbody th").Select(h => h.TextContent), [row["release"]]);
        Assert.Equal(("example", "26", "2"), (row["origin"], row["changes"], row["phase"]));
        Assert.Equal(64, row["checksum"].Length);
    }

    [Fact]
    public async Task A_releases_figures_are_exact_and_come_with_coverage_and_state()
    {
        var rows = await app.RowsAsync("/releases/r1.csv");
        var position = rows.Where(r => r["scope"] == "programme" && r["dim_step"] == "" && r["period_start"] == "2021-01-01" && r["period_end"] != "2021-12-31").ToDictionary(r => r["indicator"]);

        Assert.Equal("programme", rows[0]["scope"]);
        Assert.Equal(("3000000", "reported", "example", "50"), (position["PR-LEGAL"]["value"], position["PR-LEGAL"]["state"], position["PR-LEGAL"]["origin"], position["PR-LEGAL"]["countries_expected"]));
        Assert.Equal(("", "notReported", ""), (position["PR-ADEQUACY"]["value"], position["PR-ADEQUACY"]["state"], position["PR-ADEQUACY"]["origin"]));
        Assert.Equal(("9", "80"), (position["IC"]["value"], position["IC"]["target"]));
        Assert.Contains(rows, r => r["scope"] == "TGO" && r["indicator"] == "PR-LEGAL" && r["period_end"] == "2021-12-31" && r["value"] == "3000000");
    }
}
