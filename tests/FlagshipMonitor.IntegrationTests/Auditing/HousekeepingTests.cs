using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Data.Operations;
using FlagshipMonitor.Data.Setup;
using FlagshipMonitor.Domain;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Auditing;

public sealed class HousekeepingTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_has_served_its_time_goes_and_the_rest_stays()
    {
        var (old, young) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var browser = await app.SignedInAsync("officer.sen@example.org");
        await app.SignedInAsync("manager@example.org");
        await app.InDbAsync(async db =>
        {
            var officer = await db.Users.SingleAsync(u => u.Email == "officer.sen@example.org", Ct);
            db.AddRange(new Operation(old, officer.UserId, "x", "/"), new Operation(young, officer.UserId, "x", "/"));
            await db.SaveChangesAsync(Ct);
            await db.Database.ExecuteSqlAsync($"update operations set at = at - {Limits.OperationKeysKept} where key = {old}", Ct);
            await db.Database.ExecuteSqlAsync($"update user_sessions set last_seen_at = last_seen_at - {Limits.SessionIdle} where user_id <> {officer.Id}", Ct);
        });
        await app.WithAsync((SignInBrake brake) => brake.CountAsync("account:test", Ct));

        await app.WithAsync((Housekeeping work) => work.RunAsync(Ct));

        var operations = await app.InDbAsync(db => db.Operations.Where(o => o.Key == old || o.Key == young).Select(o => o.Key).ToListAsync(Ct));
        Assert.Equal([young], operations);
        Assert.Equal(1, await app.InDbAsync(db => db.UserSessions.CountAsync(Ct)));
        Assert.Equal(1, await app.InDbAsync(db => db.SignInAttempts.CountAsync(a => a.Key == "account:test", Ct)));
        Assert.Equal("/account/profile", (await browser.OpenAsync("/account/profile")).Path);
    }
}
