using FlagshipMonitor.Data.Local;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace FlagshipMonitor.TestSupport;

/// <summary>
/// One throw-away server per test process and one database per test class, cloned from a template that was filled once.
/// An assembly fixture, so that the server and its directory go when the last test has run; a killed run is cleared up by the server's watchdog.
/// </summary>
public sealed class TestPostgres : IAsyncDisposable
{
    private const string Template = "template_app";

    private static readonly Lazy<Task<LocalPostgres>> Server = new(StartAsync);

    /// <summary>Fills the template, given its connection string.</summary>
    public static Func<string, CancellationToken, Task> FillTemplate { get; set; } = FillByStartingAsync;

    public static async Task<string> CloneAsync(CancellationToken ct = default)
    {
        var server = await Server.Value;
        var name = $"test_{Guid.CreateVersion7():N}";
        await using var source = NpgsqlDataSource.Create(server.ConnectionStringFor("postgres") + ";Pooling=false");
        await using var command = source.CreateCommand($"CREATE DATABASE {name} TEMPLATE {Template} STRATEGY FILE_COPY");
        await command.ExecuteNonQueryAsync(ct);
        return server.ConnectionStringFor(name) + ";Maximum Pool Size=20";
    }

    public async ValueTask DisposeAsync()
    {
        if (Server.IsValueCreated)
        {
            await (await Server.Value).DisposeAsync();
        }
    }

    private static async Task<LocalPostgres> StartAsync()
    {
        var directory = Directory.CreateTempSubdirectory("flagshipmonitor-test-").FullName;
        var server = await LocalPostgres.StartAsync(
            new LocalPostgresOptions { InstanceDirectory = directory, Database = Template, Volatile = true }, NullLogger.Instance);
        try
        {
            // A template with an open connection cannot be cloned.
            await FillTemplate(server.ConnectionString + ";Pooling=false", CancellationToken.None);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The program's own start fills it, just as it fills a developer's database.</summary>
    private static async Task FillByStartingAsync(string connectionString, CancellationToken ct)
    {
        await using var app = new WebApplicationFactory<Program>().WithWebHostBuilder(web => web
            .UseEnvironment("Development")
            .UseSetting("ConnectionStrings:FlagshipMonitor", connectionString)
            .UseSetting("FlagshipMonitor:AllowVolatileDatabase", "true"));
        _ = app.Services.GetRequiredService<IWebHostEnvironment>();
    }
}
