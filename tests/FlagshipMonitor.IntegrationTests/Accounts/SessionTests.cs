using System.Net;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Domain;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Accounts;

public sealed class SessionTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string SignIn = "/account/sign-in";
    private const string Profile = "/account/profile";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Signing_out_ends_the_session_for_every_copy_of_its_cookie()
    {
        var (officer, copy) = await SignedInTwiceOverAsync("officer.sen@example.org");

        await officer.PressAsync(await officer.OpenAsync(Profile), "Sign out");

        Assert.Equal(SignIn, (await officer.OpenAsync(Profile)).Path);
        Assert.Equal(SignIn, (await copy.OpenAsync(Profile)).Path);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_its_next_request()
    {
        var viewer = await app.SignedInAsync("viewer@example.org");

        await app.InDbAsync(db => db.Users.Where(u => u.Email == "viewer@example.org").ExecuteUpdateAsync(s => s.SetProperty(u => u.MaySignIn, false), Ct));

        Assert.Equal(SignIn, (await viewer.OpenAsync(Profile)).Path);
        Assert.Equal(0, await app.InDbAsync(db => db.UserSessions.CountAsync(s => db.Users.Any(u => u.Id == s.UserId && !u.MaySignIn), Ct)));
    }

    [Fact]
    public async Task A_session_ends_after_an_hour_without_use_and_after_twelve_in_any_case()
    {
        var manager = await app.SignedInAsync("manager@example.org");

        await ShiftAsync("manager@example.org", used: Limits.SessionIdle - TimeSpan.FromMinutes(1), started: Limits.SessionAbsolute - TimeSpan.FromMinutes(1));
        Assert.Equal(Profile, (await manager.OpenAsync(Profile)).Path);
        // Being used put the first limit off; the second stands.
        await ShiftAsync("manager@example.org", used: TimeSpan.FromMinutes(1), started: TimeSpan.FromMinutes(1));
        Assert.Equal(SignIn, (await manager.OpenAsync(Profile)).Path);

        manager = await app.SignedInAsync("manager@example.org");
        await ShiftAsync("manager@example.org", used: Limits.SessionIdle, started: Limits.SessionIdle);
        Assert.Equal(SignIn, (await manager.OpenAsync(Profile)).Path);
    }

    [Fact]
    public async Task Signing_in_again_makes_a_new_key_and_ends_the_old_session()
    {
        var (officer, copy) = await SignedInTwiceOverAsync("officer.khm@example.org");

        await officer.PressAsync(
            await officer.OpenAsync(SignIn), "Sign in", ("E-mail address", "officer.khm@example.org"), ("Password", DemoAccounts.DefaultPassword));

        Assert.Equal(Profile, (await officer.OpenAsync(Profile)).Path);
        Assert.Equal(SignIn, (await copy.OpenAsync(Profile)).Path);
    }

    [Fact]
    public async Task A_slash_at_the_end_makes_no_other_sign_in_page()
    {
        var officer = await app.SignedInAsync("officer.sen@example.org");

        Assert.Empty((await officer.OpenAsync(SignIn + "/")).Document.QuerySelectorAll("form[action$='sign-out']"));
    }

    [Fact]
    public async Task The_table_holds_no_key_that_would_open_a_session()
    {
        var admin = await app.SignedInAsync("admin@example.org");

        var cookie = admin.Client.DefaultRequestHeaders;
        var sessions = await app.InDbAsync(db => db.UserSessions.Select(s => new { s.KeyHash, s.Ticket }).ToListAsync(Ct));

        Assert.DoesNotContain("Cookie", cookie.Select(h => h.Key));
        Assert.All(sessions, s => Assert.Equal(32, s.KeyHash.Length));
        Assert.All(sessions, s => Assert.DoesNotContain("nameidentifier", System.Text.Encoding.UTF8.GetString(s.Ticket), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_sees_their_own_sessions_and_ends_one_or_all()
    {
        var here = await app.SignedInAsync("admin2@example.org");
        var there = await app.SignedInAsync("admin2@example.org");
        var stranger = await app.SignedInAsync("manager2@example.org");
        var page = await here.OpenAsync(Profile);
        Assert.Equal(2, page.Document.QuerySelectorAll("tbody tr").Length);

        // The other session stands second: the present one was used last.
        var other = page.Document.QuerySelectorAll("tbody tr").Single(r => !r.TextContent.Contains("(this one)", StringComparison.Ordinal))
            .QuerySelector("input[name=session]")!.GetAttribute("value")!;
        await stranger.PostAsync(Profile + "?handler=End", await stranger.OpenAsync(Profile), ("session", other));
        Assert.Equal(Profile, (await there.OpenAsync(Profile)).Path);

        await here.PostAsync(Profile + "?handler=End", page, ("session", other));
        Assert.Equal(SignIn, (await there.OpenAsync(Profile)).Path);
        Assert.Equal(Profile, (await here.OpenAsync(Profile)).Path);

        await here.PressAsync(await here.OpenAsync(Profile), "End all sessions");
        Assert.Equal(SignIn, (await here.OpenAsync(Profile)).Path);
        Assert.Equal(Profile, (await stranger.OpenAsync(Profile)).Path);
    }

    [Fact]
    public async Task Signing_in_and_out_leaves_a_trace_without_names()
    {
        var manager = await app.SignedInAsync("manager2@example.org");
        await manager.PressAsync(await manager.OpenAsync(Profile), "Sign out");

        var entries = await app.InDbAsync(async db =>
        {
            var id = await db.Users.Where(u => u.Email == "manager2@example.org").Select(u => u.UserId).SingleAsync(Ct);
            return await db.AuditEntries.Where(e => e.User == id).ToListAsync(Ct);
        });

        Assert.Contains(entries, e => e.Action == AuditAction.SignIn && e.Address == "127.0.0.1");
        Assert.Contains(entries, e => e.Action == AuditAction.SignOut);
        Assert.All(entries, e => Assert.DoesNotContain("example.org", $"{e.Key}{e.Detail}{e.Before}{e.After}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_signed_in_person_sees_is_kept_by_no_cache()
    {
        var manager = await app.SignedInAsync("manager@example.org");

        var page = await manager.OpenAsync(Profile);

        Assert.Equal("no-store", page.Response.Headers.CacheControl?.ToString());
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    private async Task<(TestBrowser Browser, TestBrowser Copy)> SignedInTwiceOverAsync(string email)
    {
        var browser = app.Visitor();
        var page = await browser.OpenAsync(SignIn);
        page.Fill("E-mail address", email);
        page.Fill("Password", DemoAccounts.DefaultPassword);
        using var request = TestBrowser.Submission(page, "Sign in");
        var answer = await browser.SendAsync(request, followRedirects: false);
        var copy = app.Visitor();
        copy.Client.DefaultRequestHeaders.Add("Cookie", answer.SetCookies.Single(c => c.StartsWith("__Host-fm=", StringComparison.Ordinal)).Split(';')[0]);
        Assert.Equal(Profile, (await copy.OpenAsync(Profile)).Path);
        return (browser, copy);
    }

    private Task<int> ShiftAsync(string email, TimeSpan used, TimeSpan started) => app.InDbAsync(db => db.Database.ExecuteSqlAsync(
        $"""
        update user_sessions set last_seen_at = last_seen_at - {used}, started_at = started_at - {started}
        where user_id = (select id from users where email = {email})
        """, Ct));
}
