using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.IntegrationTests.Exports;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Pages.Public;

/// <summary>A release of examples and reports: nothing that a country office reported is called an example, and no example a report.</summary>
public sealed class MixedReleaseTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task It_says_how_much_is_example_and_how_much_was_reported()
    {
        await app.ChangeAsync("SEN", Releasing.Change("Test scheme adopted") with { Stage = ChangeStage.Achieved });
        await app.ReleaseAsync();

        var home = await app.Visitor().OpenAsync("/");
        var release = await app.Visitor().OpenAsync("/releases/r2");
        var countries = await app.Visitor().OpenAsync("/countries");
        var senegal = await app.Visitor().OpenAsync("/countries/sen");

        Assert.Contains("In release r2, 34 of 35 results are examples from public sources and marked as such", home.Text("aside.notice"), StringComparison.Ordinal);
        Assert.Contains("149 of 80", home.Text(".stat"), StringComparison.Ordinal);
        Assert.Contains("as examples from public sources. They are not the programme’s record and do not add up to it. One more was reported by a country office.", home.Text(".note"), StringComparison.Ordinal);
        Assert.DoesNotContain("(examples)", home.Text(), StringComparison.Ordinal);
        Assert.Contains("Documented here", home.Text("thead"), StringComparison.Ordinal);
        Assert.Contains("Computed from 35 results, 34 of them examples", release.Text("caption"), StringComparison.Ordinal);
        Assert.Contains("34 of 35 results from public sources, the rest reported", (await app.Visitor().OpenAsync("/releases")).Text("table"), StringComparison.Ordinal);
        Assert.Contains("34 of 35 results are examples", countries.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("example", senegal.Text("#changes"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Un de plus a été communiqué par un bureau de pays.", (await app.Visitor().OpenAsync("/fr")).Text(".note"), StringComparison.Ordinal);
        Assert.Contains("Una oficina de país comunicó uno más.", (await app.Visitor().OpenAsync("/es")).Text(".note"), StringComparison.Ordinal);

        var releases = (await app.RowsAsync("/releases.csv")).ToDictionary(r => r["release"], r => r["origin"]);
        var figures = await app.RowsAsync("/releases/r2.csv");
        Assert.Equal(("example", "mixed"), (releases["r1"], releases["r2"]));
        Assert.All(figures.Where(r => r["scope"] == "SEN" && r["origin"].Length > 0), r => Assert.Equal("reported", r["origin"]));
        Assert.All(figures.Where(r => r["scope"] == "TGO" && r["origin"].Length > 0), r => Assert.Equal("example", r["origin"]));
        Assert.Contains(figures, r => r["scope"] == "programme" && r["indicator"] == "IC" && r["origin"] == "mixed");

        await app.ChangeAsync("SEN", Releasing.Change("Test strategy adopted") with { Stage = ChangeStage.Achieved });
        await app.ReleaseAsync();

        Assert.Contains("2 more were reported by country offices.", (await app.Visitor().OpenAsync("/")).Text(".note"), StringComparison.Ordinal);
    }
}

/// <summary>What does not apply, and the branch of a scheme, reach the public as they were reported.</summary>
public sealed class ReportedPartsTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task What_does_not_apply_is_no_gap_and_a_scheme_tells_its_branch()
    {
        await app.PeopleAsync("SEN", new PeopleFacts(ImpactDimension.Effective, PartialDate.OfYear(2023), [Releasing.Proof])
        {
            Gain = 1000,
            Cells =
            [
                PeopleCell.OfSexAndAge(Sex.Women, AgeBand.From15To64, 900), PeopleCell.OfSexAndAge(Sex.Women, AgeBand.Under15, null),
                PeopleCell.OfSexAndAge(Sex.Men, AgeBand.Under15, null), PeopleCell.OfSexAndAge(Sex.Men, AgeBand.From15To64, null), PeopleCell.OfSexAndAge(Sex.Men, AgeBand.From65, null), PeopleCell.OfGroup(PeopleGroup.Migrants, null, null),
            ],
        }, branch: "maternity");
        await app.ReleaseAsync();

        var page = await app.Visitor().OpenAsync("/countries/sen");
        var rows = (await app.RowsAsync("/countries/sen.csv")).Where(r => r["state"] == "notApplicable").ToList();

        Assert.Contains("Men Not applicable", page.Text("#people"), StringComparison.Ordinal);
        Assert.Contains("0–14 years Not applicable", page.Text("#people"), StringComparison.Ordinal);
        Assert.Contains("Migrants Not applicable", page.Text("#people"), StringComparison.Ordinal);
        Assert.Contains("Test scheme (maternity)", page.Text("#people"), StringComparison.Ordinal);
        Assert.Contains("Test scheme (maternité)", (await app.Visitor().OpenAsync("/fr/countries/sen")).Text("#people"), StringComparison.Ordinal);
        Assert.All(rows, r => Assert.Equal(("", "", "reported"), (r["value"], r["estimated"], r["origin"])));
        Assert.Contains(rows, r => (r["dim_sex"], r["dim_age"], r["dim_group"]) == ("men", "", ""));
        Assert.Contains(rows, r => (r["dim_sex"], r["dim_age"], r["dim_group"]) == ("men", "15-64", ""));
        Assert.Contains(rows, r => (r["dim_sex"], r["dim_age"], r["dim_group"]) == ("women", "0-14", ""));
        Assert.Contains(rows, r => (r["dim_sex"], r["dim_age"], r["dim_group"]) == ("", "", "migrants"));
        // Women of 65 and over are not stated, so neither they nor the sum of that age is "not applicable".
        Assert.DoesNotContain(rows, r => (r["dim_sex"], r["dim_age"]) is ("", "65+") or ("women", "65+") or ("women", ""));
        Assert.Contains("Not applicable: Men, 65 years and over.", await OfTogoAsync(), StringComparison.Ordinal);
    }

    private async Task<string> OfTogoAsync()
    {
        await app.PeopleAsync("TGO", new PeopleFacts(ImpactDimension.Adequacy, PartialDate.OfYear(2023), [Releasing.Proof])
        {
            Gain = 100,
            Cells = [PeopleCell.OfSexAndAge(Sex.Women, AgeBand.From15To64, 80), PeopleCell.OfSexAndAge(Sex.Men, AgeBand.From65, null)],
        });
        await app.ReleaseAsync();
        return (await app.Visitor().OpenAsync("/countries/tgo")).Text("#people");
    }
}
