using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Operations;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.TestSupport;
using FlagshipMonitor.Web.Errors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FlagshipMonitor.IntegrationTests.Auditing;

public sealed class OperationTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static readonly CountryCode Senegal = CountryCode.From("SEN");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_key_and_content_has_one_effect_and_one_answer()
    {
        var (key, user) = (Guid.CreateVersion7(), await OfficerAsync());

        var answers = new[] { await AddAsync(key, user, "same", "Test scheme once"), await AddAsync(key, user, "same", "Test scheme once") };

        Assert.Single(answers.Distinct());
        Assert.Equal(1, await CountAsync("Test scheme once"));
        var entry = await app.InDbAsync(db => db.AuditEntries.SingleAsync(e => e.Operation == key, Ct));
        Assert.Equal(nameof(Scheme), entry.Entity);
    }

    [Fact]
    public async Task Twenty_requests_at_once_with_one_key_have_one_effect()
    {
        var (key, user) = (Guid.CreateVersion7(), await OfficerAsync());

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AddAsync(key, user, "same", "Test scheme at once")));

        Assert.Single(answers.Distinct());
        Assert.Equal(1, await CountAsync("Test scheme at once"));
    }

    [Fact]
    public async Task Another_content_or_another_person_under_the_same_key_is_refused()
    {
        var (key, user) = (Guid.CreateVersion7(), await OfficerAsync());
        await AddAsync(key, user, "first", "Test scheme first");

        var otherContent = await Assert.ThrowsAsync<RuleViolationException>(() => AddAsync(key, user, "second", "Test scheme second"));
        var otherPerson = await Assert.ThrowsAsync<RuleViolationException>(() => AddAsync(key, new UserId(Guid.CreateVersion7()), "first", "Test scheme second"));

        Assert.Equal((Rule.AnOperationKeyHasOneContent, Rule.AnOperationKeyHasOneContent), (otherContent.Rule, otherPerson.Rule));
        Assert.Equal(0, await CountAsync("Test scheme second"));
    }

    [Fact]
    public async Task Work_that_fails_leaves_nothing_and_its_key_free()
    {
        var (key, user) = (Guid.CreateVersion7(), await OfficerAsync());
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<FlagshipDbContext>();
            var runner = scope.ServiceProvider.GetRequiredService<OperationRunner>();
            await Assert.ThrowsAsync<RuleViolationException>(() => runner.RunAsync(key, user, "same", _ =>
            {
                db.Add(new Scheme(SchemeId.New(), Senegal, "Test scheme lost", null));
                throw new RuleViolationException(Rule.EvidenceIsGiven);
            }, Ct));

            // The page goes on with this context: nothing of the attempt is left in it.
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal(0, await CountAsync("Test scheme lost"));
        await AddAsync(key, user, "same", "Test scheme kept");
        Assert.Equal(1, await CountAsync("Test scheme kept"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(99)]
    public async Task Work_that_another_transaction_came_in_between_is_tried_again_and_then_is_a_conflict(int interruptions)
    {
        var (user, calls) = (await OfficerAsync(), 0);
        var task = app.WithAsync((IServiceProvider services) => services.GetRequiredService<OperationRunner>().RunAsync(
            Guid.CreateVersion7(),
            user,
            "same",
            async ct =>
            {
                var db = services.GetRequiredService<FlagshipDbContext>();
                await db.Users.CountAsync(ct); // from here on it sees this moment
                if (++calls <= interruptions)
                {
                    await app.InDbAsync(other => NameAsync(other, user, $"Somebody in between {calls}"));
                }

                await NameAsync(db, user, "Name by the operation");
                return "/done";
            },
            Ct,
            lockFirst: "LOCK TABLE operations IN ACCESS SHARE MODE"));

        if (interruptions == 1)
        {
            Assert.Equal(("/done", 2), (await task, calls));
            Assert.Equal("Name by the operation", await NameOfAsync(user));
        }
        else
        {
            var failure = await Assert.ThrowsAnyAsync<Exception>(() => task);
            Assert.Equal(409, Faults.StatusOf(failure));
            Assert.Equal((3, "Somebody in between 3"), (calls, await NameOfAsync(user)));
        }
    }

    [Fact]
    public async Task What_must_agree_is_read_from_one_moment_under_its_lock()
    {
        var (user, isolation, locks) = (await OfficerAsync(), "", 0);

        await app.WithAsync((IServiceProvider services) => services.GetRequiredService<OperationRunner>().RunAsync(
            Guid.CreateVersion7(),
            user,
            "same",
            async ct =>
            {
                var database = services.GetRequiredService<FlagshipDbContext>().Database;
                isolation = await database.SqlQuery<string>($"""select current_setting('transaction_isolation') as "Value" """).SingleAsync(ct);
                locks = await database.SqlQuery<int>(
                    $"""select count(*)::int as "Value" from pg_locks where pid = pg_backend_pid() and relation = 'release_candidates'::regclass and mode = 'ShareRowExclusiveLock' and granted""").SingleAsync(ct);
                return "/done";
            },
            Ct,
            ReleaseDesk.Lock));

        Assert.Equal(("repeatable read", 1), (isolation, locks));
    }

    [Fact]
    public void A_fingerprint_tells_fields_apart_and_ignores_their_order()
    {
        Assert.Equal(Hash(("a", "1"), ("b", "2")), Hash(("b", "2"), ("a", "1")));
        Assert.NotEqual(Hash(("a", "1"), ("b", "2")), Hash(("a", "2"), ("b", "1")));
        Assert.NotEqual(Hash(("a", "12")), Hash(("a", "1"), ("2", "")));
        Assert.NotEqual(OperationContent.Hash("/x", []), OperationContent.Hash("/y", []));
    }

    [Fact]
    public async Task The_database_says_what_time_it_is()
    {
        var clock = await app.WithAsync((DatabaseClock c) => c.NowAsync(Ct));
        var later = await app.InDbAsync(db => db.Database.SqlQuery<DateTimeOffset>($"""select clock_timestamp() as "Value" """).SingleAsync(Ct));

        Assert.InRange(later - clock, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    private static string Hash(params (string Name, string Value)[] fields) =>
        OperationContent.Hash("/test", fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private async Task<string> AddAsync(Guid key, UserId user, string content, string name)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FlagshipDbContext>();
        return await scope.ServiceProvider.GetRequiredService<OperationRunner>().RunAsync(key, user, content, _ =>
        {
            var scheme = new Scheme(SchemeId.New(), Senegal, name, null);
            db.Add(scheme);
            return Task.FromResult($"/schemes/{scheme.Id}");
        }, Ct);
    }

    private Task<UserId> OfficerAsync() =>
        app.InDbAsync(async db => new UserId(await db.Users.Where(u => u.Email == "officer.sen@example.org").Select(u => u.Id).SingleAsync(Ct)));

    private Task<int> CountAsync(string name) => app.InDbAsync(db => db.Schemes.CountAsync(s => s.Name == name, Ct));

    private static Task<int> NameAsync(FlagshipDbContext db, UserId user, string name) =>
        db.Users.Where(u => u.Id == user.Value).ExecuteUpdateAsync(s => s.SetProperty(u => u.DisplayName, name), Ct);

    private Task<string> NameOfAsync(UserId user) => app.InDbAsync(db => db.Users.Where(u => u.Id == user.Value).Select(u => u.DisplayName).SingleAsync(Ct));
}
