using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FlagshipMonitor.EndToEndTests.Journeys;

/// <summary>A published result is taken back: proposed, decided by somebody else, and gone with its reason from the next release on.</summary>
public sealed class WithdrawalJourneyTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private const string Title = "Test decree that was never signed";
    private const string Address = "/changes/sen-2024-001";

    [Fact]
    public async Task A_withdrawn_result_is_gone_with_its_reason_once_it_is_released()
    {
        var officer = await browser.SignedInAsync("officer.sen@example.org");
        var manager = await browser.SignedInAsync("manager@example.org");
        var secondManager = await browser.SignedInAsync("manager2@example.org");
        var visitor = await browser.VisitorAsync(script: false);
        await officer.ReportChangeAsync(Title, 24, 9, 2024);
        await manager.ApproveAsync(Title);
        await manager.PrepareReleaseAsync("r2");
        await secondManager.PublishReleaseAsync("r2");

        await officer.GotoAsync("/workspace/sen");
        await officer.FollowAsync(Title);
        await officer.FollowAsync("Withdraw this result");
        await officer.TickAsync("Correction of an error");
        await officer.EnterAsync("Reason", "The test decree was never signed.");
        await officer.PressAsync("Propose the withdrawal");
        await Expect(officer.GetByTestId("withdrawal")).ToContainTextAsync("The test decree was never signed.");

        await secondManager.GotoAsync("/programme/withdrawals");
        await secondManager.FollowAsync("Senegal: SEN-2024-001");
        await secondManager.PressAsync("Withdraw the result");
        await secondManager.DecidedAsync();
        Assert.Equal(200, (await visitor.GotoAsync(Address))!.Status);

        await manager.PrepareReleaseAsync("r3");
        await secondManager.PublishReleaseAsync("r3");
        Assert.Equal(410, (await visitor.GotoAsync(Address))!.Status);
        await Expect(visitor.GetByText("The test decree was never signed.").First).ToBeVisibleAsync();
        Assert.Equal(200, (await visitor.GotoAsync($"{Address}?release=r2"))!.Status);
        await Expect(visitor.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync(Title);
    }
}
