using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FlagshipMonitor.EndToEndTests.Journeys;

/// <summary>A summary in words: written with a figure in two languages, returned, approved, released, and read with the page's own number.</summary>
public sealed class SummaryJourneyTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string English = "Text in English (optional)";
    private const string French = "Text in French (optional)";

    [Fact]
    public async Task A_summary_says_the_number_of_its_page_in_each_language()
    {
        var officer = await browser.SignedInAsync("officer.sen@example.org");
        var manager = await browser.SignedInAsync("manager@example.org");
        var secondManager = await browser.SignedInAsync("manager2@example.org");
        var visitor = await browser.VisitorAsync(script: false);
        await officer.ReportPeopleAsync("Test scheme of the summary", "158 100", "16 600");
        await manager.ApprovePeopleAsync("Senegal");

        await officer.GotoAsync("/workspace/sen/summary");
        await officer.FollowAsync("Write the summary");
        await officer.EnterAsync(English, "So far {{figure:people-effective}} people gained.");
        await officer.EnterAsync(French, "À ce jour, {{figure:people-effective}} personnes couvertes.");
        await officer.PressAsync("Check and submit");
        await Expect(officer.GetByTestId("preview-en")).ToContainTextAsync("So far 140 000 people");
        await Expect(officer.GetByTestId("preview-fr")).ToContainTextAsync("À ce jour, 140 000 personnes");
        await officer.PressAsync("Submit for review");
        await Expect(officer.GetByTestId("submitted")).ToBeVisibleAsync();

        await manager.OpenForReviewAsync("Summary of Senegal");
        await Expect(manager.GetByText("So far 140 000 people").First).ToBeVisibleAsync();
        await manager.ChooseAsync("What does it concern?", "Text in English");
        await manager.EnterAsync("What should the writers do?", "Say since when.");
        await manager.PressAsync("Return to the writers");
        await manager.DecidedAsync();

        await officer.GotoAsync("/workspace/sen/summary");
        await officer.FollowAsync("Answer the reviewer");
        await Expect(officer.Locator("#Form_En-note")).ToContainTextAsync("Say since when.");
        await officer.EnterAsync(English, "Since 2021 {{figure:people-effective}} people gained.");
        await officer.PressAsync("Check and submit");
        await officer.PressAsync("Submit for review");
        await manager.OpenForReviewAsync("Summary of Senegal");
        await Expect(manager.Locator("ins").First).ToBeVisibleAsync();
        await manager.PressAsync("Approve for the next release");
        await manager.DecidedAsync();

        await visitor.GotoAsync("/countries/sen");
        await Expect(visitor.GetByTestId("summary")).ToHaveCountAsync(0);
        await manager.PrepareReleaseAsync("r2");
        await secondManager.PublishReleaseAsync("r2");

        await ReadsAsync(visitor, "/countries/sen", "Since 2021 {0} people gained.");
        await ReadsAsync(visitor, "/fr/countries/sen", "À ce jour, {0} personnes couvertes.");
    }

    /// <summary>The number in the text has the very digits of the figure on the page, and leads to how it was computed.</summary>
    private static async Task ReadsAsync(IPage visitor, string path, string sentence)
    {
        await visitor.GotoAsync(path);
        var number = await visitor.GetByTestId("people-reached").Locator(".num", new LocatorLocatorOptions { HasText = "140" }).InnerTextAsync();
        await Expect(visitor.GetByTestId("summary")).ToContainTextAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, number.Trim()));
        await visitor.GetByTestId("summary").GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(visitor).ToHaveURLAsync(new Regex(@"/explain/pr-effective\?country=sen$"));
    }
}
