using System.Net;
using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.IntegrationTests.Programme;
using FlagshipMonitor.TestSupport;
using static FlagshipMonitor.IntegrationTests.Summaries.SummarySteps;

namespace FlagshipMonitor.IntegrationTests.Summaries;

public sealed class ReleasedSummaryTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task A_text_is_public_only_once_it_is_released_and_its_numbers_are_those_of_the_release()
    {
        var change = await app.SubmitChangeAsync("Test law");
        await app.ApproveAsync(change);
        var people = await app.SubmitPeopleAsync(Reporting.Gain(158_123, (await app.ResultAsync(change)).PublicId!));
        await app.ApproveAsync(people);
        var visitor = app.Visitor();
        await app.ApprovedTextAsync("SEN", new NarrativeTexts(null, "Un essai <b>gras</b> : {{figure:people-effective}} personnes.\n\nPuis {{figure:people-legal}} et {{number:12 500}} km.", null), language: "fr");
        await app.ApprovedTextAsync("programme", new NarrativeTexts("A test: {{figure:countries}} countries.", "Un essai : {{figure:countries}} pays.", null), Reporting.Manager);
        Assert.Empty((await visitor.OpenAsync("/countries/sen")).Document.QuerySelectorAll("[data-testid=summary]"));

        await app.PublishAsync(await app.PrepareAsync());

        var country = await visitor.OpenAsync("/countries/sen");
        Assert.Equal("Un essai <b>gras</b> : 150\u202F000 personnes. Puis non communiqué et 12\u00A0500 km. In French", Told(country));
        Assert.Equal("fr", country.Document.QuerySelector("[data-testid=summary] > div")!.GetAttribute("lang"));
        Assert.Equal("/explain/pr-effective?country=sen", country.Document.QuerySelector("[data-testid=summary] a")!.GetAttribute("href"));
        Assert.Null((await visitor.OpenAsync("/fr/countries/sen")).Document.QuerySelector("[data-testid=summary] > div")!.GetAttribute("lang"));
        Assert.Equal("A test: 50 countries.", Told(await visitor.OpenAsync("/")));
        Assert.Equal("Un essai : 50 pays.", Told(await visitor.OpenAsync("/fr")));
        Assert.Equal("A test: 50 countries. En inglés", Told(await visitor.OpenAsync("/es")));

        await app.ApprovedTextAsync("SEN", new NarrativeTexts("A newer test.", null, null));
        Assert.DoesNotContain("newer", Told(await visitor.OpenAsync("/countries/sen")), StringComparison.Ordinal);
        await app.PublishAsync(await app.PrepareAsync());
        Assert.Equal("A newer test.", Told(await visitor.OpenAsync("/countries/sen")));
        var diff = await visitor.OpenAsync("/releases/diff?from=r2&to=r3");
        Assert.Contains("Summary of Senegal: version 2 instead of 1", diff.ByTestId("texts"), StringComparison.Ordinal);
        // The file has the rows of the page: figures, results and texts.
        Assert.Equal([("SEN", "1,2,changed")], await TextsAsync("from=r2&to=r3"));
        Assert.Equal([("programme", ",1,added"), ("SEN", ",2,added")], await TextsAsync("from=r1&to=r3"));
        var all = (await visitor.Client.GetStringAsync("/releases/diff.csv?from=r1&to=r3", TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(all, line => Assert.Equal(all[0].Count(c => c == ','), line.Count(c => c == ',')));

        foreach (var release in new[] { 1, 2, 3 })
        {
            var proof = await app.WithAsync<PublicDbContext, ReleaseProof?>(db => ReleaseProof.OfAsync(db, release, TestContext.Current.CancellationToken));
            Assert.True(proof!.Holds, $"r{release}");
        }
    }

    private async Task<IEnumerable<(string, string)>> TextsAsync(string pair) => (await app.Visitor().Client.GetStringAsync($"/releases/diff.csv?{pair}", TestContext.Current.CancellationToken))
        .Split("\r\n").Select(l => l.Split(',')).Where(l => l[0] == "text" && l[1] == "summary" && l[22] == "programmeManager" && l[23].Length == 10).Select(l => (l[2], string.Join(',', l[15..18])));

    private static string Told(TestPage page) => page.ByTestId("summary");
}

public sealed class SummaryPreflightTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task A_number_that_differs_stops_the_release_until_the_text_names_the_figure()
    {
        var manager = await app.SignedInAsync(Reporting.Manager2);
        var change = await app.SubmitChangeAsync("Test law");
        await app.ApproveAsync(change);
        await app.ApproveAsync(await app.SubmitPeopleAsync(Reporting.Gain(158_123, (await app.ResultAsync(change)).PublicId!)));
        await app.ApprovedTextAsync("SEN", new NarrativeTexts("A test: 161 000 people gained.", null, null));
        var stopped = await app.PrepareAsync();

        var page = await manager.OpenAsync($"/programme/releases/{stopped}");
        var found = page.Document.QuerySelector("[data-check=TextsAgree]")!.TextContent;
        Assert.Contains("A test: 161 000 people gained.", found, StringComparison.Ordinal);
        Assert.Contains("150\u00A0000", found, StringComparison.Ordinal);
        Assert.Contains("{{figure:people-", found, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Document.QuerySelectorAll("button"), b => b.TextContent.Contains("Publish", StringComparison.Ordinal));
        var crafted = await manager.PostAsync($"/programme/releases/{stopped}?handler=Publish", page, ("operation", $"{Guid.NewGuid()}"));
        Assert.Equal(HttpStatusCode.Conflict, crafted.Status);

        await manager.PressAsync(page, "Lay aside");
        await app.ApprovedTextAsync("SEN", new NarrativeTexts("A test: {{figure:people-effective}} people gained.", null, null));
        var sound = await app.PrepareAsync();
        var passed = await manager.OpenAsync($"/programme/releases/{sound}");
        Assert.Equal("true", passed.Document.QuerySelector("[data-check=TextsAgree]")!.GetAttribute("data-passed"));
        Assert.Contains("Summary of Senegal: new, version 2", passed.ByTestId("texts"), StringComparison.Ordinal);
        Assert.Contains("r2 is published", (await manager.PressAsync(passed, "Publish r2")).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_approved_after_the_preparation_waits_for_the_next_release()
    {
        await app.ApproveAsync(await app.SubmitChangeAsync("Another test law"));
        var prepared = await app.PrepareAsync();
        await app.ApprovedTextAsync("KHM", new NarrativeTexts("A test.", null, null), Reporting.OfficerKhm);
        var manager = await app.SignedInAsync(Reporting.Manager2);

        // What was prepared is what is published: the new text waits for the next release.
        var page = await manager.OpenAsync($"/programme/releases/{prepared}");
        Assert.DoesNotContain("out of date", page.Text("main"), StringComparison.Ordinal);
        await manager.PressAsync(page, "Lay aside");
    }
}
