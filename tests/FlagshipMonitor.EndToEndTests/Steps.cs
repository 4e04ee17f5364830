using Microsoft.Playwright;

namespace FlagshipMonitor.EndToEndTests;

/// <summary>What people do, in their words. Selectors live here and nowhere else.</summary>
internal static class Steps
{
    public static Task PressAsync(this IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }).ClickAsync();
}
