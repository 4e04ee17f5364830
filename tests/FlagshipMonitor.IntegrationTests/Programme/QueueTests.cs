using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Programme;

public sealed class QueueTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Queue = "/programme/review";

    [Fact]
    public async Task It_lists_what_waits_the_oldest_first_and_can_be_narrowed()
    {
        var manager = await app.SignedInAsync(Reporting.Manager);
        Assert.Contains("Nothing waits for review", (await manager.OpenAsync(Queue)).Text(), StringComparison.Ordinal);

        await app.SubmitChangeAsync("Test change, young", ago: TimeSpan.FromDays(1));
        await app.SubmitChangeAsync("Test change, old", officer: Reporting.OfficerKhm, country: "KHM", ago: TimeSpan.FromDays(9));
        var change = await app.SubmitChangeAsync("Test change, decided");
        await app.ApproveAsync(change);
        await app.SubmitPeopleAsync(Reporting.Gain(500, (await app.ResultAsync(change)).PublicId!));

        var page = await manager.OpenAsync(Queue);
        Assert.Equal(["Test change, old", "Test change, young", "Effective coverage: Test change, decided"], Titles(page));
        var first = page.Document.QuerySelector("[data-testid=waiting]")!.TextContent;
        Assert.All(["Cambodia", "Institutional change", "KHM-2024-001", "version 1", "9 days", "Country officer, Cambodia (demo)"], said => Assert.Contains(said, first, StringComparison.Ordinal));
        Assert.Equal("3", page.ByTestId("waiting-count"));

        Assert.Equal(["Test change, old"], Titles(await manager.OpenAsync(Queue + "?country=khm")));
        Assert.Equal(["Test change, old"], Titles(await manager.OpenAsync(Queue + "?region=AsiaAndThePacific&kind=Change")));
        Assert.Equal(["Effective coverage: Test change, decided"], Titles(await manager.OpenAsync(Queue + "?kind=people&country=SEN")));
        Assert.Contains("with these filters", (await manager.OpenAsync(Queue + "?region=Americas")).Text(), StringComparison.Ordinal);
        // An old or mistyped link shows all, and a page past the end the last one.
        Assert.Equal(3, Titles(await manager.OpenAsync(Queue + "?country=nowhere&region=7&kind=x&page=99")).Count);
        Assert.Equal(3, Titles(await manager.OpenAsync(Queue + "?page=-1")).Count);
    }

    [Theory]
    [InlineData("viewer@example.org")]
    [InlineData("admin@example.org")]
    public async Task Viewers_and_administrators_read_it(string email)
    {
        var reader = await app.SignedInAsync(email);

        Assert.Equal("Review queue", (await reader.OpenAsync("/programme")).Heading);
        var releases = await reader.OpenAsync("/programme/releases");
        Assert.Equal("Releases", releases.Heading);
        Assert.Equal("What r2 would change", (await reader.FollowAsync(releases, "See what it would change")).Heading);
    }

    private static List<string> Titles(TestPage page) => [.. page.Document.QuerySelectorAll("[data-testid=waiting] th a").Select(a => a.TextContent)];
}

public sealed class LongQueueTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task A_long_queue_and_a_long_release_come_in_pages()
    {
        var waiting = new List<ResultId>();
        for (var i = 0; i < Domain.Limits.PageSize + 1; i++)
        {
            waiting.Add(await app.SubmitChangeAsync($"Test change {i}", ago: TimeSpan.FromHours(100 - i)));
        }

        var manager = await app.SignedInAsync(Reporting.Manager);
        var first = await manager.OpenAsync("/programme/review?country=sen");
        var second = await manager.FollowAsync(first, "Next page");

        Assert.Equal((Domain.Limits.PageSize, 1), (Rows(first), Rows(second)));
        Assert.Equal("?country=sen&page=2", second.Url.Query);
        Assert.Contains($"Test change {Domain.Limits.PageSize}", second.Text(), StringComparison.Ordinal);

        foreach (var id in waiting)
        {
            await app.ApproveAsync(id);
        }

        var release = await manager.OpenAsync("/programme/releases/prepare");
        var rest = await manager.FollowAsync(release, "Next page");
        Assert.Equal((Domain.Limits.PageSize, 1), (Added(release), Added(rest)));
        Assert.Equal(1, Added(await manager.OpenAsync("/programme/releases/prepare?page=99")));
        Assert.Equal(Domain.Limits.PageSize, Added(await manager.OpenAsync("/programme/releases/prepare?page=-1")));
        Assert.All([release, rest], page => Assert.Contains($"New results ({Domain.Limits.PageSize + 1})", page.Text(), StringComparison.Ordinal));
    }

    private static int Added(TestPage page) => page.Document.QuerySelectorAll("section[aria-labelledby=added] tbody tr").Length;

    private static int Rows(TestPage page) => page.Document.QuerySelectorAll("[data-testid=waiting]").Length;
}
