using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FlagshipMonitor.EndToEndTests.Journeys;

/// <summary>The whole way of a result: reported, returned, corrected, approved, released, and only then public.</summary>
public sealed class ResultJourneyTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Draft = "Test decree on a simplified scheme";
    private const string Title = "Test decree opens a simplified scheme to small contributors";

    [Fact]
    public async Task A_result_is_public_only_once_it_is_approved_and_released()
    {
        var officer = await browser.SignedInAsync("officer.sen@example.org");
        var manager = await browser.SignedInAsync("manager@example.org");
        var secondManager = await browser.SignedInAsync("manager2@example.org");
        var visitor = await browser.VisitorAsync(script: false);

        await officer.ReportChangeAsync(Draft, 24, 9, 2024);
        await manager.ReturnAsync(Draft, "Short title", "Say what the decree does.");

        await officer.GotoAsync("/workspace/sen");
        await officer.FollowAsync(Draft);
        await officer.FollowAsync("Revise");
        await Expect(officer.Locator("#Form_Title-field, .field:has(#Form_Title)").First).ToContainTextAsync("Say what the decree does.");
        await officer.EnterAsync("Short title", Title);
        await officer.SubmitAsync();

        await manager.OpenForReviewAsync(Title);
        await Expect(manager.Locator("del").First).ToBeVisibleAsync();
        await Expect(manager.Locator("ins").First).ToBeVisibleAsync();
        await manager.PressAsync("Approve for the next release");
        await manager.DecidedAsync();

        await NothingIsPublicAsync(visitor);
        await manager.PrepareReleaseAsync("r2");
        await NothingIsPublicAsync(visitor);
        await secondManager.PublishReleaseAsync("r2");

        await visitor.GotoAsync("/countries/sen");
        await Expect(visitor.GetByText(Title).First).ToBeVisibleAsync();
        Assert.Contains("SEN-2024-001", await visitor.FileAsync("/countries/sen/changes.csv"), StringComparison.Ordinal);
        Assert.Contains("SEN,,IC,2024-01-01,2024-12-31,actual,1,reported", await visitor.FileAsync("/countries/sen.csv"), StringComparison.Ordinal);
        await visitor.GotoAsync("/fr/changes/sen-2024-001");
        await Expect(visitor.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync(Title);
    }

    private static async Task NothingIsPublicAsync(IPage visitor)
    {
        foreach (var path in new[] { "/", "/countries", "/countries/sen", "/changes", "/countries/sen.csv", "/countries/sen/changes.csv", "/changes.csv", "/releases", "/releases/r1" })
        {
            var answer = await visitor.FileAsync(path);
            Assert.DoesNotContain("Test decree", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("SEN-2024", answer, StringComparison.OrdinalIgnoreCase);
        }
    }
}
