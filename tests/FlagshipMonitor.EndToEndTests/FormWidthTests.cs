using Microsoft.Playwright;

namespace FlagshipMonitor.EndToEndTests;

/// <summary>The officer's forms on phones: nothing scrolls sideways, everything can be hit, what is wrong has the whole width, and the tables stay tables.</summary>
public sealed class FormWidthTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string TooWide = "[...document.querySelectorAll('main, main *')].filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible' && !e.closest('.vh, thead') || e.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map(e => e.outerHTML.slice(0, 90))";
    private const string TooLow = "[...document.querySelectorAll('main :is(input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, summary, button:not(.vh), .opt)')].filter(e => e.getClientRects().length && e.getBoundingClientRect().height < 44).map(e => e.outerHTML.slice(0, 90))";

    [Theory]
    [InlineData("people-reached", 390)]
    [InlineData("people-reached", 320)]
    [InlineData("institutional-changes", 390)]
    [InlineData("institutional-changes", 320)]
    public async Task A_form_with_errors_fits_a_phone(string form, int width)
    {
        var page = await browser.SignedInAsync("officer.sen@example.org", width);
        await page.GotoAsync($"/workspace/sen/{form}/new");
        if (form == "people-reached")
        {
            await page.EnterAsync("0–14 years, Women", "about 1,2,3");
            await page.EnterAsync("Migrants, Total", "many");
        }

        await page.PressAsync("Check and submit");
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^Error: "));
        await page.WaitForFunctionAsync("document.readyState === 'complete'"); // asked of the page: the driver's own wait can miss the event it waits for

        Assert.Empty(await page.EvaluateAsync<string[]>(TooWide));
        Assert.Empty(await page.EvaluateAsync<string[]>(TooLow));
        Assert.Equal(form == "people-reached", await page.Locator(".said .emsg").CountAsync() > 0); // only tables say it below a row
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('.said .emsg')].every(e => e.clientWidth > innerWidth * .6)"));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task The_tables_are_tables_to_those_who_listen_at_any_width(int width)
    {
        var page = await browser.SignedInAsync("officer.sen@example.org", width);
        await page.GotoAsync("/workspace/sen/people-reached/new");

        var table = page.GetByRole(AriaRole.Table, new PageGetByRoleOptions { Name = "By age and sex" });

        await Assertions.Expect(table.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Age", "Women", "Men", "Sex not known", "Total"]);
        await Assertions.Expect(table.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["0–14 years", "15–64 years", "65 years and over", "Age not known", "Total"]);
        await Assertions.Expect(table.GetByRole(AriaRole.Cell)).ToHaveCountAsync(20);
        await Assertions.Expect(table.GetByLabel("Women").First).ToBeVisibleAsync();
        Assert.Equal(width < 768, await table.Locator("label.col").First.IsVisibleAsync());
    }

    [Fact]
    public async Task Totals_follow_the_boxes_at_once_even_below_an_error()
    {
        var page = await browser.SignedInAsync("officer.sen@example.org", 390);
        await page.GotoAsync("/workspace/sen/people-reached/new");
        await page.EnterAsync("15–64 years, Men", "x");
        await page.PressAsync("Check and submit");
        await page.EnterAsync("15–64 years, Men", "1 200");
        await page.EnterAsync("0–14 years, Women", "34");

        await Assertions.Expect(page.GetByTestId("cells-total")).ToHaveTextAsync("1\u00A0234");
    }
}
