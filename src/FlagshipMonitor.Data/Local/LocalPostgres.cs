using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FlagshipMonitor.Data.Local;

/// <summary>A private PostgreSQL server for development and tests, run from a directory by an unprivileged user.</summary>
public sealed class LocalPostgres : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly LocalPostgresOptions _options;
    private readonly LocalPostgresInstance _instance;
    private readonly LocalPostgresBinaries _binaries;
    private readonly string? _user;
    private readonly ILogger _log;
    private LocalPostgresWatchdog? _watchdog;
    private int _port;
    private bool _ours;

    private LocalPostgres(LocalPostgresOptions options, LocalPostgresInstance instance, LocalPostgresBinaries binaries, string? user, ILogger log) =>
        (_options, _instance, _binaries, _user, _log) = (options, instance, binaries, user, log);

    public int Major => _binaries.Major;

    public string Directory => _instance.Directory;

    public string ConnectionString => ConnectionStringFor(_options.Database);

    public string ConnectionStringFor(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = IPAddress.Loopback.ToString(),
        Port = _port,
        Database = database,
        Username = LocalPostgresInstance.Superuser,
        Password = _instance.Password,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    public static async Task<LocalPostgres> StartAsync(LocalPostgresOptions options, ILogger log, CancellationToken ct = default)
    {
        options = options with { InstanceDirectory = Path.GetFullPath(options.InstanceDirectory) };
        var clock = Stopwatch.StartNew();
        var user = LocalPostgresCommand.ServerUser();
        var instance = new LocalPostgresInstance(options, user);
        instance.Create();
        using var gate = await LocalPostgresLock.TakeAsync(instance.LockFile, ct);
        var binaries = await LocalPostgresBinaries.FindAsync(options, instance.Major, log, ct);
        await instance.PrepareAsync(binaries, ct);

        var server = new LocalPostgres(options, instance, binaries, user, log);
        if (!await server.TryAttachAsync(ct))
        {
            await server.LaunchAsync(ct);
        }

        await server.EnsureDatabaseAsync(ct);
        log.LogDebug("PostgreSQL {Major} ({Origin}) runs on port {Port}, ready after {Elapsed} ms", binaries.Major, binaries.Origin, server._port, clock.ElapsedMilliseconds);
        return server;
    }

    public async Task StopAsync()
    {
        if (!_ours)
        {
            return;
        }

        _ours = false;
        NpgsqlConnection.ClearAllPools();
        var (code, output) = await LocalPostgresCommand.RunAsync(
            _binaries.Tool("pg_ctl"), ["-D", _instance.Data, "-m", "fast", "-w", "-t", "30", "-s", "stop"], Directory, _user, CancellationToken.None);
        if (code == 0)
        {
            _log.LogDebug("PostgreSQL stopped");
        }
        else
        {
            _log.LogWarning("PostgreSQL did not stop: {Output}", output);
        }

        _watchdog?.Dispose();
        if (_options.Volatile)
        {
            _instance.Delete();
        }
    }

    public async ValueTask DisposeAsync() => await StopAsync();

    /// <summary>Uses the server that another start of the program runs from the same directory.</summary>
    private async Task<bool> TryAttachAsync(CancellationToken ct)
    {
        for (var deadline = DateTime.UtcNow + Patience; await _instance.RunningAsync(_log, ct) is { } running; await Task.Delay(50, ct))
        {
            _port = running.Port;
            var late = DateTime.UtcNow > deadline;

            // Where the program that started it has died, its watchdog is about to stop it: that server is no good to us, unless the watchdog is dead too.
            if ((late || await _instance.OwnerLivesAsync(ct)) && await AnswersAsync(ct))
            {
                if (late)
                {
                    await OwnAsync(ct);
                }

                return true;
            }

            if (late)
            {
                throw new LocalPostgresException($"A PostgreSQL server (process {running.Process}) runs from {Directory} but does not answer. End it and start again.");
            }
        }

        return false;
    }

    private async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionStringFor("postgres") + ";Timeout=2;Pooling=false");
            await connection.OpenAsync(ct);
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or SocketException)
        {
            return false;
        }
    }

    private async Task LaunchAsync(CancellationToken ct)
    {
        var output = "";
        for (var attempt = 0; attempt < 10; attempt++)
        {
            _port = FreePort();
            (var code, output) = await LocalPostgresCommand.RunAsync(
                _binaries.Tool("pg_ctl"), ["-D", _instance.Data, "-l", _instance.LogFile, "-w", "-t", "60", "-s", "-o", ServerSettings(), "start"], Directory, _user, ct);
            if (code == 0)
            {
                await OwnAsync(ct);
                return;
            }

            await Task.Delay(500, ct); // the port went to another program, or processes of a killed server are still leaving
        }

        throw new LocalPostgresException($"PostgreSQL does not start from {Directory}: {output}\n{_instance.LastLogLines()}");
    }

    private async Task OwnAsync(CancellationToken ct)
    {
        _ours = true;
        _watchdog = LocalPostgresWatchdog.Start(_binaries, _instance.Data, _options.Volatile ? Directory : "", _user);
        await _instance.OwnAsync(ct);
    }

    private string ServerSettings()
    {
        List<string> settings =
        [
            "listen_addresses=\"127.0.0.1\"", "unix_socket_directories=\"\"", "max_connections=100",
            "timezone=\"UTC\"", "log_timezone=\"UTC\"",
        ];
        if (_options.Volatile)
        {
            settings.AddRange(["fsync=off", "synchronous_commit=off", "full_page_writes=off"]);
        }

        return string.Join(' ', settings.Select(setting => "-c " + setting).Prepend(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-p {_port}")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task EnsureDatabaseAsync(CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(ConnectionStringFor("postgres") + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = _options.Database } } };
        if (await exists.ExecuteScalarAsync(ct) is null)
        {
            // A name cannot be a parameter here; this one is ours, quoted all the same.
            var name = new NpgsqlCommandBuilder().QuoteIdentifier(_options.Database);
            await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            await create.ExecuteNonQueryAsync(ct);
        }
    }
}
