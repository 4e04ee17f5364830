using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Accounts;

/// <summary>In which language signed-in people are answered.</summary>
public sealed class LanguageTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr")]
    [InlineData("es")]
    public async Task The_language_of_the_sign_in_page_holds_for_the_session(string language)
    {
        var (browser, home) = await SignInAsync("officer.sen@example.org", $"?lang={language}");

        Assert.Equal(("/workspace/sen", language), (home.Path, LanguageOf(home)));
        Assert.Equal(language, LanguageOf(await browser.OpenAsync("/account/profile")));
        // It was the page's language, not a choice for all sessions to come.
        Assert.Null(await ChosenAsync("officer.sen@example.org"));
        Assert.Equal("en", LanguageOf((await SignInAsync("officer.sen@example.org", "?lang=en")).Page));
    }

    [Fact]
    public async Task It_holds_on_the_page_that_was_asked_for_too()
    {
        var page = (await SignInAsync("viewer@example.org", "?lang=fr&returnUrl=%2Fprogramme%2Freleases")).Page;

        Assert.Equal(("/programme/releases", "fr"), (page.Path, LanguageOf(page)));
    }

    [Fact]
    public async Task The_language_of_the_profile_comes_first()
    {
        await app.InDbAsync(db => db.Users.Where(u => u.Email == "admin@example.org").ExecuteUpdateAsync(s => s.SetProperty(u => u.Language, "es"), Ct));

        Assert.Equal("es", LanguageOf((await SignInAsync("admin@example.org", "?lang=fr")).Page));
    }

    [Fact]
    public async Task Signing_out_leads_to_the_sign_in_page_in_the_same_language()
    {
        var (browser, home) = await SignInAsync("manager@example.org", "?lang=fr");

        var page = await browser.PressAsync(home, "Se déconnecter");

        Assert.Equal(("/account/sign-in", "fr"), (page.Path, LanguageOf(page)));
    }

    [Theory]
    [InlineData("/programme/review", HttpStatusCode.Forbidden)]
    [InlineData("/workspace/khm?status=draft", HttpStatusCode.NotFound)]
    [InlineData("/workspace/khm/no-such-page", HttpStatusCode.NotFound)]
    public async Task The_languages_on_an_error_page_lead_back_to_its_address(string path, HttpStatusCode status)
    {
        var (browser, _) = await SignInAsync("officer.sen@example.org", "?lang=en");
        try
        {
            var page = await browser.OpenAsync(path);
            var french = await browser.PressAsync(page, "FR");

            Assert.Equal((status, "en"), (page.Status, LanguageOf(page)));
            Assert.Equal((status, "fr", path), (french.Status, LanguageOf(french), french.Url.PathAndQuery));
        }
        finally
        {
            await app.InDbAsync(db => db.Users.Where(u => u.Email == "officer.sen@example.org").ExecuteUpdateAsync(s => s.SetProperty(u => u.Language, (string?)null), Ct));
        }
    }

    [Fact]
    public async Task A_visitors_error_page_under_a_signed_in_address_speaks_their_language_and_its_links_stay()
    {
        var visitor = app.Visitor();

        var page = await visitor.FollowAsync(await visitor.OpenAsync("/workspace/sen/no-such-page"), "ES");

        Assert.Equal((HttpStatusCode.NotFound, "es", "/workspace/sen/no-such-page"), (page.Status, LanguageOf(page), page.Path));
        // A page that exists asks to sign in, in the language that was chosen.
        Assert.Equal("es", LanguageOf(await visitor.OpenAsync("/workspace/sen?lang=es")));
    }

    [Fact]
    public async Task Where_a_form_waits_to_be_sent_again_no_link_leads_away_from_it()
    {
        var visitor = app.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("Accept-Language", "fr");

        var page = await visitor.PostAsync("/workspace/sen/institutional-changes/0192f0c1-1111-7111-8111-111111111111", ("Form.Title", "Text to keep"));

        Assert.Equal((HttpStatusCode.Unauthorized, "fr"), (page.Status, LanguageOf(page)));
        Assert.Empty(page.Document.QuerySelectorAll("header a[hreflang]"));
        var wrong = await visitor.PressAsync(page, page.Document.QuerySelector("main button")!.Text().Trim());
        Assert.Equal(("/account/sign-in", "fr"), (wrong.Path, LanguageOf(wrong)));
        Assert.Empty(wrong.Document.QuerySelectorAll("header a[hreflang]"));
        Assert.EndsWith("/account/sign-in?lang=fr", ((IHtmlFormElement)page.Document.QuerySelector("main form")!).Action, StringComparison.Ordinal);
    }

    private Task<string?> ChosenAsync(string email) => app.InDbAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Language).SingleAsync(Ct));

    private static string? LanguageOf(TestPage page) => page.Document.DocumentElement.GetAttribute("lang");

    /// <summary>By the names of the fields, because their labels are in any language.</summary>
    private async Task<(TestBrowser Browser, TestPage Page)> SignInAsync(string email, string query)
    {
        var browser = app.Visitor();
        var form = await browser.OpenAsync("/account/sign-in" + query);
        ((IHtmlInputElement)form.Document.GetElementById("Email")!).Value = email;
        ((IHtmlInputElement)form.Document.GetElementById("Password")!).Value = DemoAccounts.DefaultPassword;
        return (browser, await browser.PressAsync(form, form.Document.QuerySelector("main button")!.Text().Trim()));
    }
}
