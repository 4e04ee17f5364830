using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FlagshipMonitor.EndToEndTests.Journeys;

/// <summary>People reached, by keyboard and without script where it matters.</summary>
public sealed class PeopleJourneyTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task Without_script_a_report_is_kept_checked_and_published_with_the_same_digits()
    {
        var officer = await browser.SignedInAsync("officer.khm@example.org", script: false);
        var manager = await browser.SignedInAsync("manager@example.org", script: false);
        var secondManager = await browser.SignedInAsync("manager2@example.org", script: false);
        var visitor = await browser.VisitorAsync(script: false);

        await officer.GotoAsync("/workspace/khm/people-reached/new");
        await officer.EnterAsync("People covered on that date", "158 100");
        await officer.EnterAsync("Of these, covered before 2021", "many");
        await officer.PressAsync("Save draft and leave");
        await officer.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "Draft" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(officer.GetByLabel("Of these, covered before 2021", new PageGetByLabelOptions { Exact = true })).ToHaveValueAsync("many");

        await officer.TickAsync("Effective coverage");
        await officer.Locator("summary", new PageLocatorOptions { HasText = "Name a scheme" }).ClickAsync();
        await officer.EnterAsync("Name of the scheme", "Test scheme");
        await officer.FillDateAsync("Figures as of", 30, 9, 2024);
        await officer.PressAsync("Check and submit");
        await Expect(officer).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Error: "));

        await officer.EnterAsync("Of these, covered before 2021", "16 600");
        await officer.EnterAsync("Address of source 1", "https://register.example.org/");
        await officer.PressAsync("Check and submit");
        await Expect(officer.GetByText("141 500").First).ToBeVisibleAsync();
        await officer.PressAsync("Submit for review");
        await Expect(officer.GetByTestId("status")).ToHaveTextAsync("Submitted");

        await manager.GotoAsync("/programme/review");
        await manager.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = "Cambodia" }).GetByRole(AriaRole.Link).First.ClickAsync();
        await manager.PressAsync("Approve for the next release");
        await manager.DecidedAsync();
        await manager.PrepareReleaseAsync("r2");
        await secondManager.PublishReleaseAsync("r2");

        await visitor.GotoAsync("/countries/khm");
        await Expect(visitor.GetByTestId("people-reached")).ToContainTextAsync("exactly 141 500");
        Assert.Contains("KHM,,PR-EFFECTIVE,2024-01-01,2024-12-31,actual,141500,reported", await visitor.FileAsync("/countries/khm.csv"), StringComparison.Ordinal);
    }
}
