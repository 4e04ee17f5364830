using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.TestSupport;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Accounts;

public sealed class PasswordTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("short one 1", PasswordProblem.TooShort)]
    [InlineData("password2024!", PasswordProblem.TooCommon)]
    [InlineData("P4$$w0rd2024", PasswordProblem.TooCommon)]
    [InlineData("qwertyuiop123", PasswordProblem.TooCommon)]
    [InlineData("111111111111", PasswordProblem.TooCommon)]
    [InlineData("abcabcabcabc", PasswordProblem.TooCommon)]
    [InlineData("FlagshipMonitor2025", PasswordProblem.MadeOfProgrammeWords)]
    [InlineData("social protection floors", PasswordProblem.MadeOfProgrammeWords)]
    [InlineData("Amina.Test-2024", PasswordProblem.MadeOfProgrammeWords)]
    [InlineData("the tall grey heron", PasswordProblem.None)]
    [InlineData("мост через реку", PasswordProblem.None)]
    [InlineData(DemoAccounts.DefaultPassword, PasswordProblem.None)]
    public void Length_and_guessability_decide(string password, PasswordProblem expected) =>
        Assert.Equal(expected, PasswordRules.Check(password, "amina.test@example.org"));

    [Fact]
    public void A_password_may_have_128_characters_and_no_more()
    {
        var longest = string.Concat(Enumerable.Range(0, 64).Select(i => (char)('a' + (i * i % 26)))) + string.Concat(Enumerable.Range(0, 64).Select(i => (char)('a' + (i * 7 % 23))));

        Assert.Equal(PasswordProblem.None, PasswordRules.Check(longest));
        Assert.Equal(PasswordProblem.TooLong, PasswordRules.Check(longest + "x"));
    }

    [Fact]
    public void The_list_of_common_passwords_is_long() => Assert.True(PasswordRules.CommonCount >= 10_000);

    [Fact]
    public async Task Hashes_take_the_promised_rounds()
    {
        var hash = Convert.FromBase64String(await app.WithAsync((PasswordComputations passwords) => passwords.HashAsync("the tall grey heron", Ct)));

        Assert.Equal(1, hash[0]);
        Assert.Equal(2, hash[4]); // HMAC-SHA512
        Assert.Equal(210_000, (hash[5] << 24) | (hash[6] << 16) | (hash[7] << 8) | hash[8]);
    }

    [Fact]
    public async Task A_changed_demo_password_reaches_the_accounts_and_seeding_again_changes_nothing()
    {
        await app.WithAsync((DemoAccounts demo) => demo.SeedAsync("another long demo phrase", Ct));
        var hashes = await HashesAsync();
        await app.WithAsync((DemoAccounts demo) => demo.SeedAsync("another long demo phrase", Ct));

        Assert.Equal(hashes, await HashesAsync());
        Assert.True(await app.WithAsync((PasswordComputations passwords) => passwords.MatchesAsync(hashes["manager@example.org"], "another long demo phrase", Ct)));
        Assert.Null(hashes[DemoAccounts.ImportsEmail]);
    }

    [Fact]
    public async Task A_database_with_accounts_that_anybody_could_open_is_known_by_them()
    {
        Assert.True(await app.InDbAsync(db => DemoAccounts.ExistAsync(db, Ct)));

        await app.InDbAsync(db => db.Users.ExecuteUpdateAsync(s => s.SetProperty(u => u.MaySignIn, false), Ct));
        Assert.False(await app.InDbAsync(db => DemoAccounts.ExistAsync(db, Ct)));
    }

    [Fact]
    public async Task A_weak_demo_password_stops_the_start() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.WithAsync((DemoAccounts demo) => demo.SeedAsync("password1234", Ct)));

    [Fact]
    public async Task Identity_itself_refuses_what_the_rules_refuse() => await app.WithAsync(async (UserManager<AppUser> users) =>
    {
        var user = new AppUser { UserName = "new@example.org", Email = "new@example.org" };

        var result = await users.CreateAsync(user, "password1234");

        Assert.False(result.Succeeded);
    });

    private Task<Dictionary<string, string?>> HashesAsync() =>
        app.InDbAsync(db => db.Users.ToDictionaryAsync(u => u.Email!, u => u.PasswordHash, Ct));
}
