using System.Data.Common;
using System.Text.RegularExpressions;
using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.TestSupport;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FlagshipMonitor.IntegrationTests.Dashboards;

/// <summary>What dashboards keep of the last state of the database is given up with the first row that is another.</summary>
public sealed partial class DashboardMemoryTests(DashboardMemoryTests.Listening app) : IClassFixture<DashboardMemoryTests.Listening>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_state_is_read_once()
    {
        var first = await RunAsync();
        var second = await RunAsync();

        Assert.Same(first, second);
        Assert.Same(first.Narrow(new()), second.Narrow(new()));
    }

    /// <summary>A table that is read and not watched would make the memory stale: the statements say which are read.</summary>
    [Fact]
    public async Task A_changed_row_of_any_table_that_is_read_is_seen()
    {
        await RunAsync();
        await TouchAsync("countries");
        await TouchAsync("results");
        app.Listen();
        await RunAsync();
        var read = app.Heard().SelectMany(sql => Tables().Matches(sql).Select(m => m.Groups[1].Value)).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.Equal(["context_values", "countries", "framework_versions", "indicators", "phases", "result_events", "results", "targets", "thematic_areas"], read);
        foreach (var table in read.Except(["framework_versions", "targets"])) // those two are added to, and hardly ever changed
        {
            var before = await RunAsync();
            await TouchAsync(table);

            Assert.False(ReferenceEquals(before, await RunAsync()), $"A change of {table} was not seen.");
        }
    }

    /// <summary>Of ten thousand results one has changed: the others, and what stands around them, are those that were kept.</summary>
    [Fact]
    public async Task Of_a_state_that_is_known_only_what_changed_is_read()
    {
        var before = await RunAsync();
        await TouchAsync("results");
        var after = await RunAsync();

        Assert.Equal(before.Counting.Select(r => r.Id), after.Counting.Select(r => r.Id));
        Assert.Single(before.Counting.Zip(after.Counting), pair => !ReferenceEquals(pair.First, pair.Second));
        Assert.Same(before.Frame.Countries, after.Frame.Countries);

        await TouchAsync("countries");
        var around = await RunAsync();

        Assert.All(after.Counting.Zip(around.Counting), pair => Assert.Same(pair.First, pair.Second));
        Assert.NotSame(after.Frame.Countries, around.Frame.Countries);
    }

    /// <summary>A number that only grows, such as the audit table's, would miss the first of the two.</summary>
    [Fact]
    public async Task Changes_that_end_in_another_order_than_they_began_are_both_seen()
    {
        var before = await RunAsync();
        await app.InDbAsync(async db =>
        {
            await using var first = await db.Database.BeginTransactionAsync(Ct);
            await db.Database.ExecuteSqlRawAsync(Touch("thematic_areas"), Ct);
            Assert.Same(before, await RunAsync());

            await TouchAsync("countries");
            var between = await RunAsync();
            Assert.NotSame(before, between);

            await first.CommitAsync(Ct);
            Assert.NotSame(between, await RunAsync());
        });
    }

    private Task<DashboardData> RunAsync() => app.WithAsync<DashboardQuery, DashboardData>(query => query.RunAsync(null, Ct));

    private Task<int> TouchAsync(string table) => app.InDbAsync(db => db.Database.ExecuteSqlRawAsync(Touch(table), Ct));

    private static string Touch(string table) => $"UPDATE {table} SET {Key(table)} = {Key(table)} WHERE ctid = (SELECT min(ctid) FROM {table})";

    private static string Key(string table) => table switch
    {
        "countries" or "context_values" => "iso3",
        "phases" => "number",
        "result_events" => "number",
        "results" => "id",
        _ => "code",
    };

    [GeneratedRegex(@"(?:FROM|JOIN) (\w+) AS")]
    private static partial Regex Tables();

    /// <summary>The program, with every statement kept.</summary>
    public sealed class Listening : AppFixture
    {
        private readonly Ear _ear = new();

        public void Listen() => _ear.Heard.Clear();

        public IReadOnlyList<string> Heard() => [.. _ear.Heard];

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<FlagshipDbContext>(options => options.AddInterceptors(_ear)));
        }

        private sealed class Ear : DbCommandInterceptor
        {
            public System.Collections.Concurrent.ConcurrentQueue<string> Heard { get; } = new();

            public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
                DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
            {
                Heard.Enqueue(command.CommandText);
                return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
            }
        }
    }
}
