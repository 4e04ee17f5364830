using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FlagshipMonitor.EndToEndTests;

/// <summary>What people do, in their words. Selectors live here and nowhere else.</summary>
internal static class Steps
{
    /// <summary>Presses a button and is on the page it leads to, its script run: what is typed next is typed there.</summary>
    public static Task PressAsync(this IPage page, string button) =>
        page.ArriveAsync(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = button, Exact = true }));

    /// <summary>Follows a link to the page it leads to, its script run.</summary>
    public static Task FollowAsync(this IPage page, string link) =>
        page.ArriveAsync(page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = link, Exact = true }).First);

    private static async Task ArriveAsync(this IPage page, ILocator leads)
    {
        var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Arrived(object? sender, IPage there) => arrived.TrySetResult();
        page.DOMContentLoaded += Arrived;
        await leads.ClickAsync();
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(30));
        page.DOMContentLoaded -= Arrived;
    }

    public static Task EnterAsync(this IPage page, string label, string text) =>
        page.GetByLabel(label, new PageGetByLabelOptions { Exact = true }).FillAsync(text);

    public static Task ChooseAsync(this IPage page, string label, string option) =>
        page.GetByLabel(label, new PageGetByLabelOptions { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = option });

    public static Task TickAsync(this IPage page, string answer) =>
        page.GetByLabel(answer).First.CheckAsync();

    public static async Task FillDateAsync(this IPage page, string question, int? day, int? month, int year)
    {
        var date = page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { NameRegex = new Regex("^" + Regex.Escape(question)) });
        await date.GetByLabel("Day").FillAsync($"{day}");
        await date.GetByLabel("Month").FillAsync($"{month}");
        await date.GetByLabel("Year").FillAsync($"{year}");
    }

    /// <summary>Fills in a change and hands it to the reviewers, over the page that shows every answer back.</summary>
    public static async Task ReportChangeAsync(this IPage page, string title, int day, int month, int year)
    {
        await page.GotoAsync("/workspace/sen/institutional-changes/new");
        await page.TickAsync("Step 2");
        await page.EnterAsync("Short title", title);
        await page.FillDateAsync("Date of adoption or start", day, month, year);
        await page.EnterAsync("Address of source 1", "https://gazette.example.org/decree");
        await page.SubmitAsync();
    }

    /// <summary>Fills in people reached through a scheme, and hands it to the reviewers.</summary>
    public static async Task ReportPeopleAsync(this IPage page, string scheme, string covered, string before)
    {
        await page.GotoAsync("/workspace/sen/people-reached/new");
        await page.TickAsync("Effective coverage");
        if (!await page.GetByLabel("Name of the scheme", new PageGetByLabelOptions { Exact = true }).IsVisibleAsync())
        {
            await page.Locator("summary", new PageLocatorOptions { HasText = "Name a scheme" }).ClickAsync(); // where the country has schemes to choose from
        }

        await page.EnterAsync("Name of the scheme", scheme);
        await page.FillDateAsync("Figures as of", 30, 9, 2024);
        await page.EnterAsync("People covered on that date", covered);
        await page.EnterAsync("Of these, covered before 2021", before);
        await page.EnterAsync("Address of source 1", "https://register.example.org/");
        await page.SubmitAsync();
    }

    public static async Task SubmitAsync(this IPage page)
    {
        await page.PressAsync("Check and submit");
        await page.PressAsync("Submit for review");
        await Expect(page.GetByTestId("status")).ToHaveTextAsync("Submitted");
    }

    /// <summary>Opens a waiting result from the queue.</summary>
    public static async Task OpenForReviewAsync(this IPage page, string title)
    {
        await page.GotoAsync("/programme/review");
        await page.FollowAsync(title);
    }

    public static async Task ReturnAsync(this IPage page, string title, string field, string reason)
    {
        await page.OpenForReviewAsync(title);
        await page.ChooseAsync("What does it concern?", field);
        await page.EnterAsync("What should the country do?", reason);
        await page.PressAsync("Return to country");
        await page.DecidedAsync();
    }

    public static async Task ApproveAsync(this IPage page, string title)
    {
        await page.OpenForReviewAsync(title);
        await page.PressAsync("Approve for the next release");
        await page.DecidedAsync();
    }

    /// <summary>Approves the one report of people reached that waits for a country: its title says scheme and dimension.</summary>
    public static async Task ApprovePeopleAsync(this IPage page, string country)
    {
        await page.GotoAsync("/programme/review");
        await page.ArriveAsync(page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = country }).GetByRole(AriaRole.Link).First);
        await page.PressAsync("Approve for the next release");
        await page.DecidedAsync();
    }

    public static Task DecidedAsync(this IPage page) => Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();

    public static async Task PrepareReleaseAsync(this IPage page, string release)
    {
        await page.GotoAsync("/programme/releases/prepare");
        await page.PressAsync($"Prepare {release}");
        await Expect(page.GetByTestId("own")).ToBeVisibleAsync();
    }

    public static async Task PublishReleaseAsync(this IPage page, string release)
    {
        await page.GotoAsync("/programme/releases");
        await page.FollowAsync("Open the prepared release");
        await page.PressAsync($"Publish {release}");
        await Expect(page.GetByTestId("latest")).ToHaveTextAsync(release);
    }

    public static async Task<string> FileAsync(this IPage page, string path)
    {
        var answer = await page.Context.APIRequest.GetAsync(path);
        return answer.Ok ? await answer.TextAsync() : throw new InvalidOperationException($"{path} answered {answer.Status}.");
    }
}
