using Microsoft.Playwright;

namespace FlagshipMonitor.EndToEndTests;

/// <summary>One address of each kind of page, and who opens it.</summary>
internal static class EveryPage
{
    public static readonly string[] Public =
    [
        "/", "/countries", "/countries?region=africa&step=2", "/countries?q=nowhere", "/countries/vnm", "/countries/sen", "/countries/khm", "/changes", "/changes?country=VNM", "/changes/vnm-2021-001",
        "/method", "/data", "/api", "/problems/invalid-parameters", "/releases", "/releases/r1", "/charts", "/charts?country=vnm", "/countries?view=map", "/embed/progress", "/embed/changes-by-step?country=vnm&lang=fr", "/embed/results-map?lang=es", "/account/sign-in", "/no-such-page", "/components", "/components/work",
    ];

    public static readonly string[] Officer =
    [
        "/workspace/sen", "/workspace/sen/institutional-changes/new", "/workspace/sen/people-reached/new", "/workspace/sen/targets", "/account/profile", "/account/password",
        "/programme/review", // another role's
    ];

    public static readonly string[] Manager =
    [
        "/programme/dashboard", "/programme/dashboard?view=heat&indicator=ic", "/programme/dashboard?view=trajectories", "/programme/dashboard?view=off-track", "/programme/dashboard?view=reporting",
        "/programme/dashboard?view=countries", "/programme/dashboard?view=targets", "/programme/dashboard?view=steps", "/programme/dashboard?region=mars&asOf=2024-06-30",
        "/programme/dashboard/quality", "/programme/dashboard/quality?country=vnm", "/programme/dashboard/scenario", "/programme/dashboard/country/vnm", "/programme/dashboard/theme/t02",
        "/programme/review", "/programme/releases", "/programme/releases/prepare", "/programme/targets", "/admin/framework", "/admin/framework/ledger", "/account/profile",
    ];

    /// <summary>The draft's pages once one is begun.</summary>
    public static readonly string[] Administrator =
    [
        "/admin/framework", "/admin/framework/import", "/admin/framework/draft", "/admin/framework/draft/settings", "/admin/framework/draft/indicators/ic",
        "/admin/framework/draft/indicators/pr", "/admin/framework/draft/indicators/new", "/admin/framework/draft/publish",
    ];

    public static readonly string[] Languages = ["", "/fr", "/es"];

    /// <summary>Public pages have the language in the path.</summary>
    public static string In(string language, string path) =>
        path.StartsWith("/account", StringComparison.Ordinal) || path.StartsWith("/components", StringComparison.Ordinal) || path.StartsWith("/embed", StringComparison.Ordinal) ? path
        : path == "/" && language.Length > 0 ? language
        : language + path;

    public static async Task<string> HtmlAsync(this IPage page, string path)
    {
        var answer = await page.Context.APIRequest.GetAsync(path);
        return await answer.TextAsync();
    }
}
