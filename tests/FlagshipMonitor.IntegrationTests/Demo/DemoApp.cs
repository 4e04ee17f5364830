using FlagshipMonitor.Data.Demo;
using FlagshipMonitor.IntegrationTests.Pages.Public;
using Microsoft.AspNetCore.Hosting;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Demo;

/// <summary>The program as the command "demo" runs it: pointed at an ordinary database, it makes and fills one beside it.</summary>
public sealed class DemoApp : PublicApp, IAsyncLifetime
{
    public const string Collection = "demo";

    /// <summary>How many rows each table of the configured database had before the demo began.</summary>
    public IReadOnlyDictionary<string, long> Before { get; private set; } = new Dictionary<string, long>();

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        Before = await CountAsync(ConnectionString);
    }

    public Task<IReadOnlyDictionary<string, long>> NowAsync() => CountAsync(ConnectionString);

    public NpgsqlDataSource Superuser() => NpgsqlDataSource.Create(DemoDatabase.Beside(ConnectionString)! + ";Pooling=false");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("FlagshipMonitor:Illustrative", "true"); // what the command sets
        builder.UseSetting("FlagshipMonitor:MigrateAtStart", "true");
    }

    /// <summary>Filling it takes longer than the tests that look at it, so that all of them share one.</summary>
    [CollectionDefinition(Collection)]
    public sealed class Shared : ICollectionFixture<DemoApp>;

    private static async Task<IReadOnlyDictionary<string, long>> CountAsync(string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection + ";Pooling=false");
        await using var tables = source.CreateCommand(
            "select tablename, (xpath('/row/n/text()', query_to_xml(format('select count(*) as n from %I', tablename), false, true, '')))[1]::text::bigint from pg_tables where schemaname = 'public'");
        await using var reader = await tables.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var counts = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            counts.Add(reader.GetString(0), reader.GetInt64(1));
        }

        return counts;
    }
}
