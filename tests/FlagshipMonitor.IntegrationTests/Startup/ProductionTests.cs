using System.Net;
using System.Text.Json;
using FlagshipMonitor.Data.Local;
using Microsoft.Extensions.Logging.Abstractions;

namespace FlagshipMonitor.IntegrationTests.Startup;

/// <summary>The program as an installation runs it: a database given from outside, migrated by a command of its own.</summary>
public sealed class ProductionTests : IAsyncLifetime
{
    private readonly PrivateData _data = new();
    private LocalPostgres? _database;

    private (string, string)[] Settings => [("ConnectionStrings__FlagshipMonitor", _database!.ConnectionString), ("AllowedHosts", "localhost")];

    public async ValueTask InitializeAsync() =>
        _database = await LocalPostgres.StartAsync(new LocalPostgresOptions { InstanceDirectory = _data.Directory }, NullLogger.Instance);

    public async ValueTask DisposeAsync()
    {
        await (_database?.DisposeAsync() ?? ValueTask.CompletedTask);
        _data.Dispose();
    }

    [Fact]
    public async Task It_serves_once_the_database_is_migrated_and_logs_one_object_per_event()
    {
        await using var migration = AppProcess.Run("migrate", Settings);
        var migrated = await migration.ExitAsync();
        Assert.True(migrated.Code == 0, migrated.Output + migrated.Errors);

        await using var app = AppProcess.Run(null, Settings);
        await app.ReadyAsync();
        await app.InterruptAsync();
        var (code, output, errors) = await app.ExitAsync();

        Assert.Equal(0, code);
        Assert.Empty(errors);
        Assert.DoesNotContain("@example.org", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line =>
        {
            using var entry = JsonDocument.Parse(line);
            Assert.True(entry.RootElement.TryGetProperty("@t", out _));
        });
    }

    [Fact]
    public async Task It_answers_for_its_own_hosts_only_and_keeps_its_limits()
    {
        await using var migration = AppProcess.Run("migrate", Settings);
        await migration.ExitAsync();
        await using var app = AppProcess.Run(null, Settings);
        await app.ReadyAsync();

        using var stranger = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { Host = "evil.example" } };
        using var refused = await app.Visitor.SendAsync(stranger, TestContext.Current.CancellationToken);
        using var talkative = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { { "X-Long", new string('x', 40_000) } } };
        using var tooMuch = await app.Visitor.SendAsync(talkative, TestContext.Current.CancellationToken);
        var longLine = await app.StatusAsync("/health/live?" + new string('x', 10_000));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, tooMuch.StatusCode);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, longLine);
        Assert.False(refused.Headers.Contains("Server"));
        await app.InterruptAsync();
        await app.ExitAsync();
    }
}
