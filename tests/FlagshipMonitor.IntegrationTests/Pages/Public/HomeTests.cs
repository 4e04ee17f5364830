using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Pages.Public;

public sealed class HomeTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task While_a_release_holds_examples_the_figures_published_by_the_ILO_lead()
    {
        var page = await app.Visitor().OpenAsync("/");

        var cards = page.Document.QuerySelectorAll(".stat").Select(c => string.Join(' ', c.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.StartsWith("Priority countries and territories 50 of 50", cards[0], StringComparison.Ordinal);
        Assert.StartsWith("Institutional changes 149 of 80", cards[1], StringComparison.Ordinal);
        Assert.Contains("Published by the ILO for 2021–2024:", cards[1], StringComparison.Ordinal);
        Assert.StartsWith("People reached More than 55\u00A0M of 60\u00A0M", cards[2], StringComparison.Ordinal);
        Assert.Contains("(March 2025)", cards[2], StringComparison.Ordinal);
        Assert.Contains("People reached by October 2025, as published by the ILO: nearly 56\u00A0M", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Computed_figures_stand_beside_them_with_their_coverage()
    {
        var page = await app.Visitor().OpenAsync("/");

        Assert.Contains("9 changes in 7 of 50 countries, as examples from public sources. They are not the programme’s record", page.Text(".note"), StringComparison.Ordinal);
        Assert.Contains("2 of 50 countries have a figure here", page.Text(".note"), StringComparison.Ordinal);
        Assert.DoesNotContain("track", page.Text(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("11.3%", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dimension_without_a_report_is_not_zero()
    {
        var page = await app.Visitor().OpenAsync("/");

        var rows = page.Document.QuerySelectorAll("tr").ToDictionary(r => r.QuerySelector("th")!.TextContent, r => r.QuerySelector("td")?.TextContent);
        Assert.Equal("3\u00A0000\u00A0000", rows["Legal coverage"]);
        Assert.Equal("1\u00A0000\u00A0000", rows["Effective coverage"]);
        Assert.Equal("Not reported", rows["Adequacy"]);
        Assert.Equal("4\u00A0000\u00A0000", rows["Improvements"]);
    }

    [Fact]
    public async Task Every_figure_opens_down_to_its_results_and_what_was_left_out()
    {
        var page = await app.Visitor().OpenAsync("/");

        // The first reports stand here, all of them one click away.
        var all = page.Document.QuerySelector("#counted a[href='/explain/ic#inputs']");
        Assert.Equal("All 9 reports in it", all?.TextContent);
        Assert.Equal(2, page.Document.QuerySelectorAll("#counted dl:first-of-type a[href^='/changes/']").Length);
        Assert.NotNull((await app.Visitor().OpenAsync("/explain/ic")).Document.QuerySelector("a[href='/changes/tgo-2021-001']"));
        Assert.NotNull(page.Document.QuerySelector("#counted a[href='/countries/tgo#tgo-2021-002']"));
        Assert.Contains("Left out: Not of the years 2021–2025 (17).", page.Text("#counted"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_map_has_a_point_and_the_list_a_line_for_each_of_the_50()
    {
        var page = await app.Visitor().OpenAsync("/fr");

        Assert.Equal(50, page.Document.QuerySelectorAll(".map circle").Length);
        Assert.Equal(50, page.Document.QuerySelectorAll(".cols li a[href^='/fr/countries/']").Length);
    }

    [Fact]
    public async Task The_funding_gap_is_shown_at_three_dates_with_its_source()
    {
        var text = (await app.Visitor().OpenAsync("/")).Text();

        Assert.Contains("US$\u00A075\u00A0million of the US$\u00A0160\u00A0million budget was still to be found", text, StringComparison.Ordinal);
        Assert.Contains("US$\u00A070\u00A0million", text, StringComparison.Ordinal);
        Assert.Contains("US$\u00A043\u00A0million", text, StringComparison.Ordinal);
    }
}
