using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Accounts;

public sealed class PasswordPageTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Page = "/account/password";
    private const string Next = "made-up lantern 57 river";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_change_their_own_password_and_their_other_sessions_end()
    {
        var (here, elsewhere) = (await app.SignedInAsync("viewer@example.org"), await app.SignedInAsync("viewer@example.org"));
        var form = await here.FollowAsync(await here.OpenAsync("/account/profile"), "Change the password");

        var profile = await ChangeAsync(here, form, DemoAccounts.DefaultPassword, Next, Next);

        Assert.Equal("/account/profile", profile.Path);
        Assert.Contains("Your password is changed.", profile.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal("/account/sign-in", (await elsewhere.OpenAsync("/account/profile")).Path);
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.SignedInAsync("viewer@example.org"));
        Assert.Equal("/programme/review", (await SignInAsync("viewer@example.org", Next)).Path);
        var id = await app.InDbAsync(db => db.Users.Where(u => u.Email == "viewer@example.org").Select(u => u.Id.ToString()).SingleAsync(Ct));
        Assert.Equal(1, await app.InDbAsync(db => db.AuditEntries.CountAsync(e => e.Action == AuditAction.Update && e.Key == id && e.Detail == "password changed" && e.User != null, Ct)));
    }

    [Fact]
    public async Task The_same_form_sent_twice_changes_the_password_once_and_counts_no_failure()
    {
        var admin = await app.SignedInAsync("admin2@example.org");
        var form = await admin.OpenAsync(Page);
        form.Fill("Present password", DemoAccounts.DefaultPassword);
        form.Fill("New password", Next);
        form.Fill("New password once more", Next);

        for (var i = 0; i < 2; i++)
        {
            using var request = TestBrowser.Submission(form, "Change the password");
            Assert.Equal("/account/profile", (await admin.SendAsync(request)).Path);
        }

        var user = await app.InDbAsync(db => db.Users.SingleAsync(u => u.Email == "admin2@example.org", Ct));
        var (id, key) = (user.Id.ToString(), SignInBrake.AccountKey(user.NormalizedEmail!));
        Assert.Equal(1, await app.InDbAsync(db => db.AuditEntries.CountAsync(e => e.Key == id && e.Detail == "password changed", Ct)));
        Assert.False(await app.InDbAsync(db => db.AuditEntries.AnyAsync(e => e.Key == id && e.Action == AuditAction.Refused, Ct)));
        Assert.False(await app.InDbAsync(db => db.SignInAttempts.AnyAsync(a => a.Key == key, Ct)));
        Assert.Equal(1, await app.InDbAsync(db => db.UserSessions.CountAsync(s => s.UserId == user.Id, Ct)));
    }

    [Fact]
    public async Task A_copy_of_the_cookie_opens_nothing_after_the_change_and_the_language_stays()
    {
        var person = app.Visitor();
        var signedIn = await SignInAsync(person, "officer.sen@example.org", DemoAccounts.DefaultPassword, "fr");
        var copy = (await app.InDbAsync(db => db.UserSessions.OrderByDescending(s => s.StartedAt).FirstAsync(Ct))).Id;
        var form = await person.OpenAsync(Page);
        form.Fill("Mot de passe actuel", DemoAccounts.DefaultPassword);
        form.Fill("Nouveau mot de passe", Next);
        form.Fill("Nouveau mot de passe, une seconde fois", Next);
        using var request = TestBrowser.Submission(form, "Changer le mot de passe");

        var answer = await person.SendAsync(request, followRedirects: false);
        var profile = await person.OpenAsync("/account/profile");

        Assert.Equal("fr", signedIn.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains(answer.SetCookies, c => c.StartsWith("__Host-fm=", StringComparison.Ordinal));
        Assert.False(await app.InDbAsync(db => db.UserSessions.AnyAsync(s => s.Id == copy, Ct)));
        Assert.Equal(("/account/profile", "fr"), (profile.Path, profile.Document.DocumentElement.GetAttribute("lang")));
    }

    [Theory]
    [InlineData("", Next, Next, "Enter your present password")]
    [InlineData(DemoAccounts.DefaultPassword, "", "", "Enter a new password")]
    [InlineData(DemoAccounts.DefaultPassword, "eleven char", "eleven char", "Use at least 12 characters")]
    [InlineData(DemoAccounts.DefaultPassword, "password1234", "password1234", "Many people use this password, or it repeats a short piece. Choose another.")]
    [InlineData(DemoAccounts.DefaultPassword, "flagship-manager2", "flagship-manager2", "This password is made of words of this site or of your e-mail address. Choose another.")]
    [InlineData(DemoAccounts.DefaultPassword, DemoAccounts.DefaultPassword, DemoAccounts.DefaultPassword, "Choose another password than the present one")]
    [InlineData(DemoAccounts.DefaultPassword, Next, "made-up lantern 58 river", "The two new passwords are not the same")]
    public async Task What_is_wrong_is_said_and_nothing_changes(string present, string next, string again, string said)
    {
        var manager = await app.SignedInAsync("manager2@example.org");

        var refused = await ChangeAsync(manager, await manager.OpenAsync(Page), present, next, again);

        Assert.Equal([said], refused.Errors);
        Assert.DoesNotContain(Next, refused.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("/programme/review", (await SignInAsync("manager2@example.org", DemoAccounts.DefaultPassword)).Path);
    }

    [Fact]
    public async Task An_open_session_does_not_help_to_guess_the_password()
    {
        var officer = await app.SignedInAsync("officer.khm@example.org");
        for (var i = 0; i < SignInBrake.FreeAttempts; i++)
        {
            var refused = await ChangeAsync(officer, await officer.OpenAsync(Page), $"a guess of somebody {i}", Next, Next);
            Assert.StartsWith("This is not your present password.", Assert.Single(refused.Errors), StringComparison.Ordinal);
        }

        var late = await ChangeAsync(officer, await officer.OpenAsync(Page), DemoAccounts.DefaultPassword, Next, Next);

        Assert.StartsWith("There were too many attempts.", Assert.Single(late.Errors), StringComparison.Ordinal);
        var reasons = await app.InDbAsync(db => db.AuditEntries.Where(e => e.Action == AuditAction.Refused && e.Entity == nameof(AppUser)).OrderBy(e => e.Id).Select(e => e.Detail).ToListAsync(Ct));
        Assert.Equal(SignInBrake.FreeAttempts + 1, reasons.Count);
        Assert.Equal("password not changed: too early", reasons[^1]);
    }

    private static Task<TestPage> ChangeAsync(TestBrowser person, TestPage form, string present, string next, string again) => person.PressAsync(
        form, "Change the password", ("Present password", present), ("New password", next), ("New password once more", again));

    private Task<TestPage> SignInAsync(string email, string password) => SignInAsync(app.Visitor(), email, password, "en");

    private static async Task<TestPage> SignInAsync(TestBrowser visitor, string email, string password, string language)
    {
        var form = await visitor.OpenAsync($"/account/sign-in?lang={language}");
        var (name, secret, button) = language == "fr" ? ("Adresse électronique", "Mot de passe", "Se connecter") : ("E-mail address", "Password", "Sign in");
        return await visitor.PressAsync(form, button, (name, email), (secret, password));
    }
}
