using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.TestSupport;
using Microsoft.Playwright;

namespace FlagshipMonitor.EndToEndTests;

/// <summary>The real program on a real port with a database of its own, and a real browser.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private readonly AppFixture _app = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public AppFixture App => _app;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        _app.UseKestrel(0);
        _app.StartServer();
        // By this name a browser takes the session's Secure cookie over plain HTTP.
        Address = $"http://localhost:{_app.ClientOptions.BaseAddress.Port}";
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") ?? "/usr/bin/chromium",
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A page of a browser that has never been here.</summary>
    public async Task<IPage> VisitorAsync(int width = 1280, bool script = true, string locale = "en-GB")
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            Locale = locale,
            JavaScriptEnabled = script,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        return await context.NewPageAsync();
    }

    public async Task<IPage> SignedInAsync(string email, int width = 1280, bool script = true)
    {
        var page = await VisitorAsync(width, script);
        await page.GotoAsync("/account/sign-in?lang=en");
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password", new PageGetByLabelOptions { Exact = true }).FillAsync(DemoAccounts.DefaultPassword);
        await page.PressAsync("Sign in");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await (_browser?.DisposeAsync() ?? ValueTask.CompletedTask);
        _playwright?.Dispose();
        await _app.DisposeAsync();
    }
}
