using FlagshipMonitor.Data.Demo;
using FlagshipMonitor.Data.Local;

namespace FlagshipMonitor.Web.Startup;

/// <summary>The private PostgreSQL of Development. It ends with the services, which is after the last request has been answered.</summary>
public sealed class PrivateDatabase(Installation installation, StartupConsole console, ILogger<PrivateDatabase> log) : IAsyncDisposable
{
    private LocalPostgres? _server;

    public async Task<string> StartAsync(CancellationToken ct)
    {
        var options = new LocalPostgresOptions();
        options = options with
        {
            InstanceDirectory = string.IsNullOrEmpty(installation.DataDirectory) ? options.InstanceDirectory : installation.DataDirectory,
            PinnedBinaries = installation.PostgresPrograms == "npm",
            BinDirectory = installation.PostgresPrograms is null or "" or "npm" ? null : installation.PostgresPrograms,
        };
        options = installation.Illustrative ? options with { Database = DemoDatabase.Name } : options;
        _server = await LocalPostgres.StartAsync(options, log, ct);
        console.Say($"PostgreSQL {_server.Major} started, data in {_server.Directory}");
        return _server.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
            console.Say("PostgreSQL stopped");
        }
    }
}
