using System.Net;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Access;

public sealed class SendAgainTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Profile = "/account/profile";
    private const string Language = "/account/language";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_with_an_old_token_can_be_sent_again()
    {
        var officer = await app.SignedInAsync("officer.sen@example.org");

        var refused = await officer.PostAsync(Language, ("language", "es"), ("note", "línea uno\r\nسطر"), ("__RequestVerificationToken", "of yesterday"));
        Assert.Equal((HttpStatusCode.BadRequest, "Please send this again"), (refused.Status, refused.Heading));
        Assert.Equal("línea uno\r\nسطر", refused.Document.QuerySelector("input[name=note]")!.GetAttribute("value"));

        var answer = await officer.PressAsync(refused, "Send again");
        Assert.Equal((Profile, "es"), (answer.Path, answer.Document.DocumentElement.GetAttribute("lang")));
    }

    [Fact]
    public async Task A_form_that_met_an_ended_session_is_kept_through_signing_in()
    {
        var officer = await app.SignedInAsync("officer.khm@example.org");
        var page = await officer.OpenAsync(Profile);
        await app.InDbAsync(db => db.UserSessions.Where(s => db.Users.Any(u => u.Id == s.UserId && u.Email == "officer.khm@example.org")).ExecuteDeleteAsync(Ct));

        var asked = await officer.PressAsync(page, "Save the language", ("Language of your pages", "Français"));
        Assert.Equal((HttpStatusCode.Unauthorized, "Sign in again"), (asked.Status, asked.Heading));

        var wrong = await officer.PressAsync(asked, "Sign in", ("E-mail address", "officer.khm@example.org"), ("Password", "not the password at all"));
        Assert.Single(wrong.Errors);

        var again = await officer.PressAsync(wrong, "Sign in", ("Password", DemoAccounts.DefaultPassword));
        Assert.Equal("Please send this again", again.Heading);

        var saved = await officer.PressAsync(again, "Send again");
        Assert.Equal((Profile, "fr"), (saved.Path, saved.Document.DocumentElement.GetAttribute("lang")));
    }

    [Fact]
    public async Task The_page_after_a_session_ended_is_in_the_browsers_language()
    {
        // Whatever language another test has chosen for this person.
        await app.InDbAsync(db => db.Users.Where(u => u.Email == "officer.khm@example.org").ExecuteUpdateAsync(s => s.SetProperty(u => u.Language, (string?)null), Ct));
        var officer = await app.SignedInAsync("officer.khm@example.org");
        var form = await officer.OpenAsync("/workspace/khm/institutional-changes/new");
        await app.InDbAsync(db => db.UserSessions.ExecuteDeleteAsync(Ct));
        using var request = TestBrowser.Submission(form, "Save draft and leave");
        request.Headers.Add("Accept-Language", "es-CL, es;q=0.9");

        var asked = await officer.SendAsync(request);

        Assert.Equal((HttpStatusCode.Unauthorized, "es"), (asked.Status, asked.Document.DocumentElement.GetAttribute("lang")));
    }

    [Fact]
    public async Task What_another_site_sent_is_not_offered_again()
    {
        var manager = await app.SignedInAsync("manager@example.org");
        using var request = new HttpRequestMessage(HttpMethod.Post, Language) { Content = new FormUrlEncodedContent([KeyValuePair.Create("language", "fr")]) };
        request.Headers.Add("Origin", "https://elsewhere.example");

        var page = await manager.SendAsync(request);

        Assert.Equal((HttpStatusCode.BadRequest, "This could not be read"), (page.Status, page.Heading));
        Assert.Empty(page.Document.QuerySelectorAll("input[name=language]"));
    }

    [Fact]
    public async Task A_password_is_never_sent_back()
    {
        var page = await app.Visitor().PostAsync("/account/sign-in", ("Email", "manager@example.org"), ("Password", "a very secret phrase"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.DoesNotContain("very secret", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_met_after_the_session_ended_leads_back_after_signing_in()
    {
        var visitor = app.Visitor();
        var asked = await visitor.OpenAsync(Profile);

        var page = await visitor.PressAsync(asked, "Sign in", ("E-mail address", "admin@example.org"), ("Password", DemoAccounts.DefaultPassword));

        Assert.Equal(Profile, page.Path);
    }
}
