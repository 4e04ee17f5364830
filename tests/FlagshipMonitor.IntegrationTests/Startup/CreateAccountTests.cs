using System.Net;
using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Domain.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Startup;

/// <summary>The command that makes the first account of an installation, and the keys of the sessions it opens.</summary>
public sealed class CreateAccountTests(ProductionDatabase database) : IClassFixture<ProductionDatabase>
{
    private const string Password = "made-up lantern 57 river";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_is_made_with_the_password_from_standard_input()
    {
        var (code, output, errors) = await RunAsync(Password, "--email", "first@example.com", "--name", "Test Person", "--role", "Administrator", "--language", "fr");

        Assert.True(code == 0, output + errors);
        Assert.DoesNotContain(Password, output + errors, StringComparison.Ordinal);
        Assert.DoesNotContain("first@example.com", output + errors, StringComparison.Ordinal);
        await using var db = await OpenAsync();
        var made = await db.Users.SingleAsync(u => u.Email == "first@example.com", Ct);
        Assert.Equal(("Test Person", Role.Administrator, "fr", true), (made.DisplayName, made.Role, made.Language, made.MaySignIn));
        Assert.NotEqual(PasswordVerificationResult.Failed, new PasswordHasher<AppUser>().VerifyHashedPassword(made, made.PasswordHash!, Password));
        var entry = await db.AuditEntries.SingleAsync(e => e.Entity == nameof(AppUser) && e.Key == made.Id.ToString() && e.Action == AuditAction.Insert, Ct);
        Assert.Contains(nameof(Role.Administrator), entry.After!, StringComparison.Ordinal);
        Assert.DoesNotContain("first@", entry.After!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_gets_their_countries()
    {
        var (code, _, errors) = await RunAsync(Password, "--email", "officer@example.com", "--name", "Test Officer", "--role", "CountryOfficer", "--countries", "SEN,khm");

        Assert.True(code == 0, errors);
        await using var db = await OpenAsync();
        var made = await db.Users.SingleAsync(u => u.Email == "officer@example.com", Ct);
        Assert.Null(made.Language);
        Assert.Equal(["KHM", "SEN"], (await db.CountryAssignments.Where(a => a.User == made.UserId).ToListAsync(Ct)).Select(a => a.Country.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_address_is_not_taken_twice()
    {
        await RunAsync(Password, "--email", "twice@example.com", "--name", "Test One", "--role", "Viewer");

        var (code, _, errors) = await RunAsync(Password, "--email", "Twice@example.com", "--name", "Test Two", "--role", "Administrator");

        Assert.Equal((2, "There is an account with this e-mail address already. Nothing was changed."), (code, errors.Trim()));
        await using var db = await OpenAsync();
        Assert.Equal(Role.Viewer, await db.Users.Where(u => u.NormalizedEmail == "TWICE@EXAMPLE.COM").Select(u => u.Role).SingleAsync(Ct));
    }

    [Theory]
    [InlineData("too short", "too short: use at least 12", "--role", "Viewer")]
    [InlineData("password1234", "Many people use", "--role", "Viewer")]
    [InlineData("flagship-monitor", "words of this site", "--role", "Viewer")]
    [InlineData("", "too short", "--role", "Viewer")]
    [InlineData(Password, "--countries names a country", "--role", "CountryOfficer", "--countries", "QQQ")]
    [InlineData(Password, "needs --countries", "--role", "CountryOfficer")]
    [InlineData(Password, "Only country officers", "--role", "Viewer", "--countries", "SEN")]
    [InlineData(Password, "--role must be", "--role", "2")]
    [InlineData(Password, "--language must be", "--role", "Viewer", "--language", "de")]
    [InlineData(Password, "not understood", "--role", "Viewer", "--password", "never here at all")]
    public async Task What_is_refused_is_said_and_makes_nothing(string password, string said, params string[] options)
    {
        var (code, _, errors) = await RunAsync(password, ["--email", "refused@example.com", "--name", "Test Person", .. options]);

        Assert.Equal(2, code);
        Assert.Contains(said, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        await using var db = await OpenAsync();
        Assert.False(await db.Users.AnyAsync(u => u.Email == "refused@example.com", Ct));
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("someone@example.org")]
    public async Task An_address_that_is_none_or_would_count_as_a_demo_account_is_refused(string email)
    {
        var (code, _, errors) = await RunAsync(Password, "--email", email, "--name", "Test Person", "--role", "Viewer");

        Assert.Equal(2, code);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task The_keys_of_sessions_are_encrypted_and_read_again_after_a_restart()
    {
        var settings = await database.MigratedAsync();
        for (var start = 0; start < 2; start++)
        {
            await using var app = AppProcess.Run(null, settings);
            await app.ReadyAsync();
            Assert.Equal(HttpStatusCode.OK, await app.StatusAsync("/account/sign-in"));
            await app.InterruptAsync();
            await app.ExitAsync();
        }

        await using var db = await OpenAsync();
        // One that could not be read at the second start would have had to be replaced.
        var key = Assert.Single(await db.DataProtectionKeys.AsNoTracking().ToListAsync(Ct)).Xml!;
        Assert.Contains("EncryptedData", key, StringComparison.Ordinal);
        Assert.DoesNotContain("unencrypted", key, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(string password, params string[] options)
    {
        await using var command = AppProcess.Run(["create-account", .. options], password, await database.MigratedAsync());
        return await command.ExitAsync();
    }

    private async Task<FlagshipDbContext> OpenAsync() =>
        DataSetup.ForMigrating((await database.MigratedAsync()).Single(s => s.Name == "ConnectionStrings__FlagshipMonitor").Value);
}
