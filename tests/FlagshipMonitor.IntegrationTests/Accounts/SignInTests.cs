using System.Net;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Accounts;

public sealed class SignInTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_cookie_is_bound_to_this_host_and_carries_nothing_but_a_key()
    {
        var officer = await SubmitAsync(app.Visitor("203.0.113.1"), "officer.sen@example.org", DemoAccounts.DefaultPassword);

        var cookie = Assert.Single(officer.Cookies, c => c.StartsWith("__Host-fm=", StringComparison.Ordinal));
        Assert.Contains("; path=/", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("expires=", cookie, StringComparison.Ordinal);
        Assert.True(cookie.Length < 500, $"The cookie has {cookie.Length} characters.");
    }

    [Theory]
    [InlineData("officer.sen@example.org", "/workspace/sen")]
    [InlineData("manager@example.org", "/programme/review")]
    [InlineData("admin@example.org", "/programme/review")]
    [InlineData("viewer@example.org", "/programme/review")]
    public async Task Everybody_begins_where_their_work_is(string email, string home)
    {
        var answer = await SubmitAsync(app.Visitor("203.0.113.2"), email, DemoAccounts.DefaultPassword);

        Assert.Equal(home, answer.Location);
    }

    [Theory]
    [InlineData("/account/profile", "/account/profile")]
    [InlineData("https://elsewhere.example/", "/workspace/sen")]
    [InlineData("//elsewhere.example/", "/workspace/sen")]
    [InlineData("/countries?q=été", "/countries?q=%C3%A9t%C3%A9")]
    [InlineData("/\\elsewhere.example/", "/workspace/sen")]
    public async Task The_way_back_stays_on_this_site(string asked, string given)
    {
        var answer = await SubmitAsync(
            app.Visitor("203.0.113.3"), "officer.sen@example.org", DemoAccounts.DefaultPassword, "/account/sign-in?returnUrl=" + Uri.EscapeDataString(asked));

        Assert.Equal(given, answer.Location);
    }

    [Fact]
    public async Task Empty_fields_are_explained_and_the_address_stays_typed()
    {
        var visitor = app.Visitor("203.0.113.4");

        var again = await visitor.PressAsync(await visitor.OpenAsync("/account/sign-in"), "Sign in", ("E-mail address", "officer.sen@example.org"));

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(["Enter your password"], again.Errors);
        Assert.Equal("officer.sen@example.org", again.Value("E-mail address"));
        Assert.StartsWith("Error: ", again.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_wrong_disabled_and_import_accounts_get_the_same_answer()
    {
        await app.InDbAsync(db => db.Users.Where(u => u.Email == "admin2@example.org").ExecuteUpdateAsync(s => s.SetProperty(u => u.MaySignIn, false), Ct));
        (string Email, string Password)[] attempts =
        [
            ("nobody@example.org", DemoAccounts.DefaultPassword), ("viewer@example.org", "not the password at all"),
            ("admin2@example.org", DemoAccounts.DefaultPassword), (DemoAccounts.ImportsEmail, DemoAccounts.DefaultPassword),
        ];

        var answers = new List<string>();
        foreach (var (email, password) in attempts)
        {
            var visitor = app.Visitor("203.0.113.5");
            var again = await visitor.PressAsync(await visitor.OpenAsync("/account/sign-in"), "Sign in", ("E-mail address", email), ("Password", password));
            answers.Add($"{(int)again.Status} {again.Text().Replace(email, "", StringComparison.Ordinal)}");
        }

        Assert.Single(answers.Distinct());
        var reasons = await app.InDbAsync(db => db.AuditEntries
            .Where(e => e.Action == AuditAction.SignInFailed && e.Address == "203.0.113.5").OrderBy(e => e.Id).Select(e => e.Detail).ToListAsync(Ct));
        Assert.Equal(["unknown account", "wrong password", "disabled", "disabled"], reasons);
    }

    [Fact]
    public async Task After_five_failures_even_the_right_password_waits()
    {
        for (var i = 0; i < SignInBrake.FreeAttempts; i++)
        {
            // Each from another address: it is the account that is guarded.
            await SubmitAsync(app.Visitor($"203.0.113.{20 + i}"), "manager2@example.org", "not the password at all");
        }

        Assert.Null((await SubmitAsync(app.Visitor("203.0.113.30"), "manager2@example.org", DemoAccounts.DefaultPassword)).Location);

        await app.InDbAsync(db => db.SignInAttempts.ExecuteUpdateAsync(s => s.SetProperty(a => a.LastAt, a => a.LastAt.AddSeconds(-31)), Ct));
        Assert.Equal("/programme/review", (await SubmitAsync(app.Visitor("203.0.113.31"), "manager2@example.org", DemoAccounts.DefaultPassword)).Location);
    }

    [Fact]
    public async Task After_five_failures_an_address_waits_whatever_account_it_tries()
    {
        for (var i = 0; i < SignInBrake.FreeAttempts; i++)
        {
            await SubmitAsync(app.Visitor("203.0.113.40"), $"guess{i}@example.org", "not the password at all");
        }

        Assert.Null((await SubmitAsync(app.Visitor("203.0.113.40"), "officer.khm@example.org", DemoAccounts.DefaultPassword)).Location);
        Assert.Equal("/workspace/khm", (await SubmitAsync(app.Visitor("203.0.113.41"), "officer.khm@example.org", DemoAccounts.DefaultPassword)).Location);
    }

    [Fact]
    public async Task What_comes_too_early_is_kept_once_for_the_address_and_once_for_the_account()
    {
        for (var i = 0; i < SignInBrake.FreeAttempts + 10; i++)
        {
            await SubmitAsync(app.Visitor("203.0.113.70"), $"early{i}@example.org", "not the password at all");
        }

        for (var i = 0; i < SignInBrake.FreeAttempts + 3; i++)
        {
            await SubmitAsync(app.Visitor($"203.0.113.{80 + i}"), "admin@example.org", "not the password at all");
        }

        var id = await app.InDbAsync(db => db.Users.Where(u => u.Email == "admin@example.org").Select(u => u.Id.ToString()).SingleAsync(Ct));
        foreach (var key in new[] { SignInBrake.AddressKey("203.0.113.70"), id })
        {
            Assert.Equal(1, await app.InDbAsync(db => db.AuditEntries.CountAsync(e => e.Action == AuditAction.SignInFailed && e.Key == key && e.Detail == "too early", Ct)));
        }

        Assert.Equal(SignInBrake.FreeAttempts, await app.InDbAsync(db => db.AuditEntries.CountAsync(e => e.Key == id && e.Detail == "wrong password", Ct)));
        await app.InDbAsync(db => db.SignInAttempts.ExecuteDeleteAsync(Ct)); // other tests sign in as the same person
    }

    [Theory]
    [InlineData("a%ED%A0%80b")]
    [InlineData("a%00b")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa%F0%9F%98%80")]
    public async Task A_password_that_nobody_can_have_is_wrong_and_no_fault(string coded)
    {
        var visitor = app.Visitor("203.0.113.61");
        var form = await visitor.OpenAsync("/account/sign-in?lang=en");
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in?lang=en")
        {
            Content = new StringContent($"Email=viewer%40example.org&Password={coded}&__RequestVerificationToken={Uri.EscapeDataString(token)}", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded"),
        };

        var again = await visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.StartsWith("The e-mail address or the password is not right.", Assert.Single(again.Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u0001@example.org")]
    [InlineData("a\uFFFE@example.org")]
    public async Task An_address_that_no_account_can_have_is_refused_like_a_wrong_password(string email)
    {
        var visitor = app.Visitor("203.0.113.60");

        var again = await visitor.PostAsync("/account/sign-in", await visitor.OpenAsync("/account/sign-in"), ("Email", email), ("Password", "not the password at all"));

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.StartsWith("The e-mail address or the password is not right.", Assert.Single(again.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_network_of_IPv6_counts_as_one_address() =>
        Assert.Equal(SignInBrake.AddressKey("2001:db8:1:2::1"), SignInBrake.AddressKey("2001:db8:1:2:ffff::9"));

    [Fact]
    public async Task A_hundred_guesses_at_once_are_five()
    {
        var key = SignInBrake.AccountKey("RACE@EXAMPLE.ORG");

        var counted = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => app.WithAsync((SignInBrake brake) => brake.CountAsync(key, Ct))));

        Assert.Equal(SignInBrake.FreeAttempts, counted.Count(inTime => inTime));
    }

    private static async Task<(string? Location, IReadOnlyList<string> Cookies)> SubmitAsync(
        TestBrowser visitor, string email, string password, string path = "/account/sign-in")
    {
        var page = await visitor.OpenAsync(path);
        page.Fill("E-mail address", email);
        page.Fill("Password", password);
        using var request = TestBrowser.Submission(page, "Sign in");
        var answer = await visitor.SendAsync(request, followRedirects: false);
        return (answer.Response.Headers.Location?.ToString(), answer.SetCookies);
    }
}
