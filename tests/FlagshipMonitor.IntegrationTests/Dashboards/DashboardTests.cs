using System.Net;
using FlagshipMonitor.IntegrationTests.Pages.Public;
using FlagshipMonitor.IntegrationTests.Programme;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Dashboards;

/// <summary>The dashboard on the seeded examples: what it says, what it does not make up, and who may read it.</summary>
public sealed class DashboardTests(PublicApp app) : IClassFixture<PublicApp>
{
    private const string Path = "/programme/dashboard";

    [Theory]
    [InlineData("manager@example.org")]
    [InlineData("admin@example.org")]
    [InlineData("viewer@example.org")]
    public async Task It_opens_for_those_who_read_the_programme(string email)
    {
        var page = await (await app.SignedInAsync(email)).OpenAsync(Path);

        Assert.Equal((HttpStatusCode.OK, "Results against targets"), (page.Status, page.Heading));
        Assert.Contains("9 of 80", page.Text(".card"), StringComparison.Ordinal);
        Assert.Contains("Off track", page.Text(".card"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_not_for_officers()
    {
        var officer = await app.SignedInAsync(Reporting.OfficerSen);

        Assert.Equal(HttpStatusCode.Forbidden, await officer.StatusAsync(Path));
        Assert.Equal(HttpStatusCode.Forbidden, await officer.StatusAsync(Path + ".xlsx"));
    }

    [Fact]
    public async Task Examples_are_marked_and_silence_is_not_zero()
    {
        var page = await (await app.SignedInAsync(Reporting.Manager)).OpenAsync(Path);

        Assert.Contains("Made of examples from public sources: 34 of 34", page.Text(".note.warn"), StringComparison.Ordinal);
        Assert.Contains("Not reported of 10", page.Text(".card"), StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("#by-country ~ .scroll td"), td => td.TextContent.Trim() == "0");
    }

    [Fact]
    public async Task A_filter_nobody_knows_is_said_in_words_and_narrows_nothing()
    {
        var page = await (await app.SignedInAsync(Reporting.Manager)).OpenAsync(Path + "?region=mars&step=9&theme=T99&country=FRA&asOf=soon&view=cube&indicator=XX&period=1999");

        Assert.Equal(8, page.Document.QuerySelectorAll(".note.warn").Count(n => n.TextContent.Contains("is not known here", StringComparison.Ordinal)));
        Assert.Contains("9 of 80", page.Text(".card"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filters_narrow_and_stay_in_every_link()
    {
        var page = await (await app.SignedInAsync(Reporting.Manager)).OpenAsync(Path + "?country=vnm&indicator=ic");

        Assert.Contains("1 of 1 countries reported", page.Text(".card"), StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("nav.toc a[href*='view=']"), a => Assert.Contains("country=vnm", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Contains("country=vnm", page.Document.QuerySelector("a[href*='.xlsx']")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_in_the_past_knows_only_what_was_approved_by_then()
    {
        var page = await (await app.SignedInAsync(Reporting.Manager)).OpenAsync(Path + "?asOf=2024-06-30");

        Assert.Contains("As it was known on 30 June 2024: 34 results approved since then are not in it.", page.Text(".note"), StringComparison.Ordinal);
        Assert.DoesNotContain("9 of 80", page.Text(".card"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_waits_is_provisional_and_beside()
    {
        await app.SubmitChangeAsync("Test law that waits");

        var page = await (await app.SignedInAsync(Reporting.Manager)).OpenAsync(Path);

        Assert.Contains("9 of 80", page.Text(".card"), StringComparison.Ordinal);
        Assert.Contains("Provisional, with what waits for review: 10", page.Text(".card"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Targets_of_countries_that_do_not_exist_are_said_in_words()
    {
        var page = await (await app.SignedInAsync(Reporting.Manager)).OpenAsync(Path + "?view=targets");

        Assert.Contains("No country has a target of its own yet.", page.Text(".note"), StringComparison.Ordinal);
        Assert.Contains("No country has a target yet", page.Text("table"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_chart_tells_its_numbers_and_has_its_table()
    {
        var page = await (await app.SignedInAsync(Reporting.Manager)).OpenAsync(Path + "?view=trajectories");

        Assert.All(page.Document.QuerySelectorAll("svg[role=img]"), svg => Assert.Contains("2023", svg.GetAttribute("aria-label"), StringComparison.Ordinal));
        Assert.Equal(page.Document.QuerySelectorAll("figure").Length, page.Document.QuerySelectorAll("details table").Length);
        Assert.NotEmpty(page.Document.QuerySelectorAll("figure"));
    }

    [Fact]
    public async Task A_scenario_says_that_it_is_one_and_adds_up()
    {
        var page = await (await app.SignedInAsync(Reporting.Manager)).OpenAsync(Path + "/scenario");

        Assert.StartsWith("A scenario, not data.", page.ByTestId("scenario-label"), StringComparison.Ordinal);
        var sum = page.Document.QuerySelectorAll("tbody td:last-child").Sum(td => long.Parse(new string([.. td.TextContent.TakeWhile(c => c != '(').Where(char.IsDigit)]), System.Globalization.CultureInfo.InvariantCulture));
        var gap = new string([.. page.Text("#gap").Where(char.IsDigit)]);
        Assert.Equal(gap, sum.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Countries_and_themes_that_do_not_exist_are_not_found()
    {
        var manager = await app.SignedInAsync(Reporting.Manager);

        Assert.Equal(HttpStatusCode.NotFound, await manager.StatusAsync(Path + "/country/fra"));
        Assert.Equal(HttpStatusCode.NotFound, await manager.StatusAsync(Path + "/theme/t99"));
        Assert.Equal(HttpStatusCode.OK, await manager.StatusAsync(Path + "/country/vnm"));
        Assert.Equal(HttpStatusCode.OK, await manager.StatusAsync(Path + "/theme/t02"));
    }

    [Fact]
    public async Task The_day_of_the_public_site_stands_beside_the_day_of_the_dashboard()
    {
        var page = await (await app.SignedInAsync(Reporting.Manager)).OpenAsync(Path + "?view=heat&country=vnm&page=2");

        Assert.Contains("The public site shows release r", page.ByTestId("day"), StringComparison.Ordinal);
        var days = page.Document.QuerySelectorAll("[data-testid=day] a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Contains(days, href => href.EndsWith("asOf=2024-12-31", StringComparison.Ordinal));
        Assert.All(days, href => Assert.Contains("view=heat&country=vnm&", href, StringComparison.Ordinal));
        Assert.DoesNotContain(days, href => href.Contains("page=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Quality_begins_with_the_fix_behind_most_people()
    {
        var page = await (await app.SignedInAsync(Reporting.Manager)).OpenAsync(Path + "/quality");
        var rows = page.Document.QuerySelectorAll("#countries ~ .scroll tbody tr").ToList();
        var people = rows.Select(r => r.QuerySelector("td:last-child small")?.TextContent.Trim() ?? "").TakeWhile(t => t.EndsWith(" people", StringComparison.Ordinal))
            .Select(t => long.Parse(new string([.. t.Where(char.IsDigit)]), System.Globalization.CultureInfo.InvariantCulture)).ToList();

        Assert.True(people.Count > 1);
        Assert.Equal(people.OrderDescending(), people);
        Assert.DoesNotContain(rows.Skip(people.Count), r => r.QuerySelector("td:last-child small")?.TextContent.Contains(" people", StringComparison.Ordinal) is true);
        Assert.StartsWith($"Next best fix: {rows[0].QuerySelector("th")!.TextContent.Trim()},", page.Text(".note:not(.day):not(.warn)"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("country", 0)]
    [InlineData("evidence", 4)]
    public async Task Quality_is_sorted_by_links(string sort, int column)
    {
        var manager = await app.SignedInAsync(Reporting.Manager);
        var first = await manager.OpenAsync(Path + "/quality");
        var page = await manager.OpenAsync(first.Document.QuerySelector($"#countries ~ .scroll thead a[href*='sort={sort}']")!.GetAttribute("href")!);
        var heads = page.Document.QuerySelectorAll("#countries ~ .scroll thead th").ToList();
        var cells = page.Document.QuerySelectorAll("#countries ~ .scroll tbody tr").Select(r => r.Children[column].TextContent.Trim()).ToList();

        Assert.Equal(["ascending"], heads.Select(h => h.GetAttribute("aria-sort")).OfType<string>());
        Assert.Equal("ascending", heads[column].GetAttribute("aria-sort"));
        if (column == 0)
        {
            Assert.Equal(cells.Order(StringComparer.Create(new System.Globalization.CultureInfo("en"), ignoreCase: true)), cells);
        }
        else
        {
            var shares = cells.Where(c => c.Contains('%', StringComparison.Ordinal)).Select(c => decimal.Parse(c[..c.IndexOf('%', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(shares.Order(), shares);
            Assert.All(cells.Skip(shares.Count), c => Assert.Equal("Nothing to check", c));
        }
    }

    [Fact]
    public async Task Quality_leads_to_the_next_best_fix()
    {
        var page = await (await app.SignedInAsync(Reporting.Manager)).OpenAsync(Path + "/quality?country=tgo");

        Assert.Contains("Next best fix: A series that has begun has a figure in each later year", page.Text(".note:not(.day):not(.warn)"), StringComparison.Ordinal);
        Assert.StartsWith("/programme/review/", page.Document.QuerySelector(".note:not(.day) a")!.GetAttribute("href"), StringComparison.Ordinal);
    }
}
