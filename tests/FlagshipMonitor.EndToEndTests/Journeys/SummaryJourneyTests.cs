using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FlagshipMonitor.EndToEndTests.Journeys;

/// <summary>A summary in words: written with a figure in two languages, returned, approved, released, and read with the page's own number.</summary>
public sealed class SummaryJourneyTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Change = "Test decree that the summary tells of";
    private const string English = "Text in English (optional)";
    private const string French = "Text in French (optional)";

    [Fact]
    public async Task A_summary_says_the_number_of_its_page_in_each_language()
    {
        var officer = await browser.SignedInAsync("officer.sen@example.org");
        var manager = await browser.SignedInAsync("manager@example.org");
        var secondManager = await browser.SignedInAsync("manager2@example.org");
        var visitor = await browser.VisitorAsync(script: false);
        await officer.ReportChangeAsync(Change, 24, 9, 2024);
        await manager.ApproveAsync(Change);

        await officer.GotoAsync("/workspace/sen/summary");
        await officer.FollowAsync("Write a summary");
        await officer.EnterAsync(English, "Changes so far: {{figure:changes}}.");
        await officer.EnterAsync(French, "Changements à ce jour : {{figure:changes}}.");
        await officer.PressAsync("Check and submit");
        await Expect(officer.GetByTestId("preview-en")).ToContainTextAsync("Changes so far: 1.");
        await Expect(officer.GetByTestId("preview-fr")).ToContainTextAsync("Changements à ce jour : 1.");
        await officer.PressAsync("Submit for review");
        await Expect(officer.GetByTestId("submitted")).ToBeVisibleAsync();

        await manager.OpenForReviewAsync("Summary of Senegal");
        await Expect(manager.GetByText("Changes so far: 1.").First).ToBeVisibleAsync();
        await manager.ChooseAsync("What does it concern?", "Text in English");
        await manager.EnterAsync("What should the writers do?", "Say since when.");
        await manager.PressAsync("Return to the writers");
        await manager.DecidedAsync();

        await officer.GotoAsync("/workspace/sen/summary");
        await officer.FollowAsync("Revise");
        await Expect(officer.Locator("#Form_En-note")).ToContainTextAsync("Say since when.");
        await officer.EnterAsync(English, "Changes since 2021: {{figure:changes}}.");
        await officer.SubmitTextAsync();
        await manager.OpenForReviewAsync("Summary of Senegal");
        await Expect(manager.Locator("ins").First).ToBeVisibleAsync();
        await manager.PressAsync("Approve for the next release");
        await manager.DecidedAsync();

        await visitor.GotoAsync("/countries/sen");
        await Expect(visitor.GetByTestId("summary")).ToHaveCountAsync(0);
        await manager.PrepareReleaseAsync("r2");
        await secondManager.PublishReleaseAsync("r2");

        await visitor.ReadsAsync("/countries/sen", new Regex(@"Changes since 2021: (\d+)\."));
        await visitor.ReadsAsync("/fr/countries/sen", new Regex(@"Changements à ce jour : (\d+)\."));
    }
}
