using FlagshipMonitor.Data;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Pages.Public;

/// <summary>Once a release holds reported results alone, what is computed leads; before the first one there is nothing.</summary>
public sealed class ReportedReleaseTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Without_a_release_nothing_is_published_and_nothing_is_zero_then_the_computed_figures_lead()
    {
        await WithoutExamplesAsync();

        var none = await app.Visitor().OpenAsync("/");
        var noneOfSenegal = await app.Visitor().OpenAsync("/countries/sen");
        using var noFile = await app.Visitor().Client.GetAsync(new Uri("/changes.csv", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("Nothing published yet", none.Text(), StringComparison.Ordinal);
        Assert.Contains("149", none.Text(".stat"), StringComparison.Ordinal);
        Assert.False(none.Response.Headers.Contains("Release"));
        Assert.Contains("Nothing published yet", noneOfSenegal.Text(), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, noFile.StatusCode);
        Assert.Empty(none.Document.QuerySelectorAll("aside.notice"));

        await app.ChangeAsync("SEN", Releasing.Change("Test scheme adopted") with { Stage = ChangeStage.Achieved });
        await app.ReleaseAsync();
        var reported = await app.Visitor().OpenAsync("/");

        Assert.Contains("Institutional changes 1 of 80", reported.Text(".stat"), StringComparison.Ordinal);
        Assert.Contains("1.3% of the target", reported.Text(".stat"), StringComparison.Ordinal);
        Assert.Contains("Published by the ILO, beside what is computed here: 149 changes", reported.Text(".note"), StringComparison.Ordinal);
        Assert.Empty(reported.Document.QuerySelectorAll("aside.notice"));

        // Nothing is an example any more: the figure is judged, the same on the page and in its explanation, and each count leads to its own.
        var explained = await app.Visitor().OpenAsync("/explain/ic");
        Assert.All([reported, explained], page => Assert.Contains("Off track", page.Text("main"), StringComparison.Ordinal));
        Assert.Contains("Expected:", reported.Document.QuerySelector(".stat svg[role=img]:not([aria-label*='Priority'])")!.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("\"status\":\"offTrack\"", await app.Visitor().Client.GetStringAsync("/explain/ic.json", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var steps = (await app.Visitor().OpenAsync("/countries/sen")).Document.QuerySelectorAll("ol.steps a").Select(a => a.GetAttribute("href"));
        Assert.Contains("/explain/ic?country=sen&step=2", steps);
    }

    /// <summary>The database refuses to forget a release; as its owner a test may start over.</summary>
    private async Task WithoutExamplesAsync()
    {
        await using var owner = DataSetup.ForMigrating(app.ConnectionString);
        await owner.Database.ExecuteSqlRawAsync(
            """
            set session_replication_role = replica;
            truncate released_changes, released_people, released_figures, releases, release_candidates, results cascade;
            """);
    }
}
