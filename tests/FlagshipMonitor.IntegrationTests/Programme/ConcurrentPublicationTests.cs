using System.Net;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Domain;
using FlagshipMonitor.IntegrationTests.Startup;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Programme;

/// <summary>Publications that really meet: a lock of the test's own holds them up until all are waiting.</summary>
public sealed class ConcurrentPublicationTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_publications_at_once_one_is_made_and_the_other_is_told()
    {
        await app.ApproveAsync(await app.SubmitChangeAsync("Test change, published once"));
        var candidate = await app.PrepareAsync();
        var before = await LatestAsync();
        var managers = new List<(TestBrowser Browser, TestPage Page)>();
        for (var i = 0; i < 2; i++)
        {
            var browser = await app.SignedInAsync(Reporting.Manager2);
            managers.Add((browser, await browser.OpenAsync($"/programme/releases/{candidate}")));
        }

        var answers = await WhileLockedAsync(
            managers.Select(m => (Func<Task<TestPage>>)(() => m.Browser.PressAsync(m.Page, $"Publish r{before + 1}"))), () => Task.CompletedTask);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.Contains("Nothing was published or laid aside.", answers.Single(a => a.Status is HttpStatusCode.Conflict).Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(before + 1, await LatestAsync());
        Assert.Equal(1, await app.InDbAsync(db => db.ReleaseCandidates.CountAsync(c => c.PublishedAs == before + 1, Ct)));
        var twice = await app.InDbAsync(db => db.ReleasedChanges.Where(c => c.Release == before + 1).GroupBy(c => c.PublicId).CountAsync(g => g.Count() > 1, Ct));
        Assert.Equal(0, twice);
        Assert.Equal(1, await app.InDbAsync(db => db.AuditEntries.CountAsync(
            e => e.Action == AuditAction.Refused && e.Key == nameof(Rule.TheReleaseIsStillWhatWasPrepared) && e.Detail!.Contains($"{candidate}"), Ct)));
    }

    [Fact]
    public async Task What_is_approved_while_a_publication_waits_for_its_turn_is_not_overlooked()
    {
        var id = await app.SubmitChangeAsync("Test change, corrected at the last moment");
        await app.ApproveAsync(id);
        var correction = await app.SubmitChangeAsync("", facts: Reporting.Facts("Test change, as corrected"), corrects: id);
        var candidate = await app.PrepareAsync();
        var before = await LatestAsync();
        var publisher = await app.SignedInAsync(Reporting.Manager2);
        var page = await publisher.OpenAsync($"/programme/releases/{candidate}");

        // It reads everything after it has the lock: what it had read before would still hold the corrected result.
        var answers = await WhileLockedAsync([() => publisher.PressAsync(page, $"Publish r{before + 1}")], () => app.ApproveAsync(correction));

        Assert.Equal(HttpStatusCode.Conflict, answers.Single().Status);
        Assert.Equal(before, await LatestAsync());
        await publisher.PressAsync(answers.Single(), "Lay aside");
    }

    [Fact]
    public async Task A_release_is_built_in_one_snapshot()
    {
        await app.ApproveAsync(await app.SubmitChangeAsync("Test change, seen in one moment"));
        var candidate = await app.PrepareAsync();
        var before = await LatestAsync();
        var publisher = await app.SignedInAsync(Reporting.Manager2);
        await using var owner = NpgsqlDataSource.Create(app.ConnectionString);
        await using var guard = owner.CreateCommand("""
            create function test_one_snapshot() returns trigger language plpgsql as $$
            begin
                if current_setting('transaction_isolation') <> 'repeatable read' then
                    raise exception 'built from several moments';
                end if;
                return new;
            end $$;
            create trigger test_one_snapshot before insert on releases for each row execute function test_one_snapshot();
            """);
        await guard.ExecuteNonQueryAsync(Ct);

        var published = await publisher.PressAsync(await publisher.OpenAsync($"/programme/releases/{candidate}"), $"Publish r{before + 1}");

        Assert.Equal((HttpStatusCode.OK, before + 1), (published.Status, await LatestAsync()));
    }

    private Task<int> LatestAsync() => app.InDbAsync(db => db.Releases.MaxAsync(r => r.Number, Ct));

    private async Task<TestPage[]> WhileLockedAsync(IEnumerable<Func<Task<TestPage>>> requests, Func<Task> meanwhile)
    {
        await using var source = NpgsqlDataSource.Create(app.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using (var command = new NpgsqlCommand("lock table release_candidates in share row exclusive mode", connection, transaction))
        {
            await command.ExecuteNonQueryAsync(Ct);
        }

        var sent = requests.Select(r => r()).ToList();
        Assert.True(await Eventually.TrueAsync(async () => await WaitingAsync(source) == sent.Count, Patience), "A publication takes the lock before anything else.");
        await meanwhile();
        await transaction.CommitAsync(Ct);
        return await Task.WhenAll(sent);
    }

    private static async Task<long> WaitingAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            "select count(*) from pg_locks where relation = 'release_candidates'::regclass and database = (select oid from pg_database where datname = current_database()) and not granted and mode = 'ShareRowExclusiveLock'");
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}
