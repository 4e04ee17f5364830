using FlagshipMonitor.Data.Local;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Startup;

/// <summary>A server that keeps its word (the test server does not, and the program would refuse it), and the settings of an installation on it.</summary>
public sealed class ProductionDatabase : IAsyncLifetime
{
    private readonly PrivateData _data = new();
    private readonly KeyCertificate _certificate = new();
    private LocalPostgres? _server;
    private bool _migrated;

    public async ValueTask InitializeAsync() =>
        _server = await LocalPostgres.StartAsync(new LocalPostgresOptions { InstanceDirectory = _data.Directory }, NullLogger.Instance);

    public async ValueTask DisposeAsync()
    {
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
        _data.Dispose();
        _certificate.Dispose();
    }

    internal async Task<(string Name, string Value)[]> EmptyAsync()
    {
        await using var source = NpgsqlDataSource.Create(_server!.ConnectionStringFor("postgres") + ";Pooling=false");
        await using var command = source.CreateCommand("CREATE DATABASE empty");
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return SettingsFor("empty");
    }

    /// <summary>Migrated by the program's own command, once for the class.</summary>
    internal async Task<(string Name, string Value)[]> MigratedAsync()
    {
        var settings = SettingsFor("flagshipmonitor");
        if (!_migrated)
        {
            await using var migration = AppProcess.Run("migrate", settings);
            var (code, output, errors) = await migration.ExitAsync();
            Assert.True(code == 0, output + errors);
            _migrated = true;
        }

        return settings;
    }

    private (string Name, string Value)[] SettingsFor(string database) =>
        [("ConnectionStrings__FlagshipMonitor", _server!.ConnectionStringFor(database)), ("AllowedHosts", "localhost"), .. _certificate.Settings];
}
