using System.Text.RegularExpressions;
using FlagshipMonitor.Domain;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FlagshipMonitor.EndToEndTests;

/// <summary>Typed text that is stored nowhere yet.</summary>
public sealed class UnsavedTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task After_a_way_round_that_stored_nothing_the_browser_asks_before_leaving()
    {
        var page = await browser.SignedInAsync("officer.sen@example.org");
        var asked = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Type);
            await dialog.AcceptAsync();
        };
        await page.GotoAsync("/workspace/sen/institutional-changes/new");
        await page.EnterAsync("Short title", "Typed and stored nowhere");
        await page.PressAsync("Add another link");
        await Expect(page.Locator("form[data-unsaved=changed]")).ToBeVisibleAsync();
        Assert.Empty(asked);

        await page.FollowAsync("Profile");

        await Expect(page).ToHaveURLAsync(new Regex("/account/profile$"));
        Assert.Equal(["beforeunload"], asked);
    }

    [Fact]
    public async Task What_is_typed_before_the_script_arrives_counts_like_the_rest()
    {
        var page = await browser.SignedInAsync("officer.sen@example.org");
        var late = new TaskCompletionSource();
        var asked = new TaskCompletionSource<string>();
        await page.RouteAsync("**/js/work.*", async route =>
        {
            await late.Task;
            await route.ContinueAsync();
        });
        page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };
        await page.GotoAsync("/workspace/sen/people-reached/new", new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        await page.EnterAsync("15–64 years, Men", "1 200");
        await page.EnterAsync("0–14 years, Women", "34");

        late.SetResult();

        await Expect(page.GetByTestId("cells-total")).ToHaveTextAsync("1\u00A0234");
        await page.FollowAsync("Profile");
        Assert.Equal("beforeunload", await asked.Task);
    }

    [Fact]
    public async Task A_form_that_was_too_large_still_holds_its_text_when_one_goes_back()
    {
        var page = await browser.SignedInAsync("officer.sen@example.org");
        await page.GotoAsync("/workspace/sen/institutional-changes/new");
        await page.EnterAsync("Note for readers (optional)", new string('x', (int)Limits.BodyBytes));
        await page.PressAsync("Check and submit");
        await Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Too much at once" })).ToBeVisibleAsync();

        await page.GoBackAsync();

        Assert.Equal((int)Limits.BodyBytes, (await page.GetByLabel("Note for readers (optional)").InputValueAsync()).Length);
    }
}
