using DocumentFormat.OpenXml.Spreadsheet;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.IntegrationTests.OpenData;
using FlagshipMonitor.IntegrationTests.Pages.Public;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Exports;

/// <summary>What stands in the files, and that it is what the pages say.</summary>
public sealed class TableTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Columns_are_those_of_the_published_tables()
    {
        Assert.Equal("iso3,iso2,m49,name_en,name_fr,name_es,region,income_group,priority,start_date,status,iati_identifier", await app.HeaderAsync("/countries.csv"));
        Assert.Equal(
            "iso3,theme,indicator,period_start,period_end,kind,value,state,estimated,dim_sex,dim_age,dim_group,dim_step,source,note,approved_on,phase,origin",
            await app.HeaderAsync("/countries/tgo.csv"));
        Assert.Equal(
            "change_id,iso3,date,date_precision,step,type,stage,reversed_on,themes,title,description,legal_reference,evidence_url,people_potential,contribution,approved_on,phase,origin",
            await app.HeaderAsync("/changes.csv"));
    }

    [Fact]
    public async Task Countries_carry_their_place_in_the_programme()
    {
        var rows = await app.RowsAsync("/countries.csv");

        Assert.Equal(54, rows.Count);
        Assert.Equal(50, rows.Count(r => r["priority"] == "true" && r["status"] == "active"));
        Assert.Equal("candidate", rows.Single(r => r["iso3"] == "PER")["status"]);
        Assert.Equal("ended", rows.Single(r => r["iso3"] == "MMR")["status"]);
        Assert.All(rows, r => Assert.Equal("", r["start_date"]));
        Assert.Equal("024", rows.Single(r => r["iso3"] == "AGO")["m49"]);
        Assert.Equal(4, (await app.RowsAsync("/countries.csv?region=arab-states")).Count);
    }

    [Fact]
    public async Task Every_year_of_every_indicator_has_a_row_with_its_state()
    {
        var rows = await app.RowsAsync("/countries/tgo.csv");
        var years = rows.Where(r => r["phase"] == "2" && r["period_start"].EndsWith("-01-01", StringComparison.Ordinal) && r["period_start"][..4] == r["period_end"][..4]).ToList();

        Assert.Equal(5 * 5, years.Count);
        var reported = Assert.Single(years, r => r["indicator"] == "PR-LEGAL" && r["state"] == "reported");
        Assert.Equal(("3000000", "2021-12-31", "example", "false"), (reported["value"], reported["period_end"], reported["origin"], reported["estimated"]));
        var silent = years.Where(r => r["indicator"] == "PR-ADEQUACY").ToList();
        Assert.All(silent, r => Assert.Equal(("", "notReported", "", ""), (r["value"], r["state"], r["origin"], r["estimated"])));
    }

    [Fact]
    public async Task The_first_phase_is_marked_and_outside_the_totals()
    {
        var rows = await app.RowsAsync("/countries/khm.csv");

        Assert.Equal(["350000", "2600000"], rows.Where(r => r["phase"] == "1" && r["indicator"] == "PR-EFFECTIVE").Select(r => r["value"]).Order(StringComparer.Ordinal).Reverse());
        Assert.All(rows.Where(r => r["phase"] == "2"), r => Assert.Equal("notReported", r["state"]));
        Assert.Equal("1", (await app.RowsAsync("/countries/khm/changes.csv")).Single()["phase"]);
    }

    [Fact]
    public async Task The_file_of_changes_holds_what_its_page_lists()
    {
        var page = await app.Visitor().OpenAsync("/changes?region=asia-and-the-pacific&year=2021:2025");
        var href = page.Document.QuerySelector(".files a")!.GetAttribute("href")!;

        var rows = await app.RowsAsync(href);

        Assert.Equal(
            page.Document.QuerySelectorAll(".feed h2 a").Select(a => a.GetAttribute("href")!.Split('/')[^1].ToUpperInvariant()),
            rows.Select(r => r["change_id"]));
        var month = rows.Single(r => r["change_id"] == "IDN-2021-001");
        Assert.Equal(("2021-02-01", "month", "2", "", "example"), (month["date"], month["date_precision"], month["step"], month["stage"], month["origin"]));
    }

    [Fact]
    public async Task Small_cells_are_withheld_with_one_more_and_figures_are_those_of_the_page()
    {
        await app.PeopleAsync("GHA", new PeopleFacts(ImpactDimension.Effective, PartialDate.OfDay(2024, 12, 31), [Releasing.Proof])
        {
            Gain = 1_000,
            Source = "=Test register",
            Note = "-1 is no formula",
            Cells =
            [
                PeopleCell.OfSexAndAge(Sex.Women, AgeBand.Under15, 3), PeopleCell.OfSexAndAge(Sex.Women, AgeBand.From15To64, 500), PeopleCell.OfSexAndAge(Sex.Women, AgeBand.From65, 97),
                PeopleCell.OfSexAndAge(Sex.Men, AgeBand.From15To64, 400), PeopleCell.OfGroup(PeopleGroup.Rural, null, 0),
            ],
        });
        await app.ReleaseAsync();

        var rows = (await app.RowsAsync("/countries/gha.csv")).Where(r => r["indicator"] == "PR-EFFECTIVE" && r["period_start"] == "2024-01-01").ToList();
        string Cell(string sex, string age, string group = "") => rows.Where(r => r["dim_sex"] == sex && r["dim_age"] == age && r["dim_group"] == group).Select(r => $"{r["value"]} {r["state"]}").Single();

        Assert.Equal("1000 reported", Cell("", ""));
        Assert.Equal("600 reported", Cell("women", ""));
        Assert.Equal(" suppressed", Cell("women", "0-14"));
        Assert.Equal(" suppressed", Cell("women", "65+"));
        Assert.Equal("500 reported", Cell("women", "15-64"));
        Assert.Equal(" suppressed", Cell("", "15-64")); // sums by age would give the women away
        Assert.Equal("0 reported", Cell("", "", "rural"));
        Assert.Equal("'=Test register", rows[0]["source"]);
        Assert.Contains("1\u00A0000", (await app.Visitor().OpenAsync("/countries/gha")).Text("#people td"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("＝1+1")]
    [InlineData("＠x")]
    public async Task Text_that_begins_like_a_formula_is_neutralised(string risky)
    {
        var change = await app.ChangeAsync("KEN", Releasing.Change("Test change") with { WhatChanged = risky });
        await app.ReleaseAsync();

        var row = Assert.Single(await app.RowsAsync($"/changes/{change.PublicId!.ToLowerInvariant()}.csv"));

        Assert.Equal("'" + risky, row["description"]);
        Assert.Equal("2", row["step"]);

        // In a workbook the cell is text with the mark of quoted text, which stays when somebody opens it and leaves it again.
        using var book = await app.WorkbookAsync($"/changes/{change.PublicId!.ToLowerInvariant()}.xlsx");
        Assert.Equal(risky, Assert.Single(book.Rows("institutional_changes"))["description"]);
        var cell = book.Sheet("institutional_changes").Worksheet!.Descendants<Cell>().Single(c => c.CellReference == "K2");
        Assert.True(book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).QuotePrefix!.Value);
    }
}
