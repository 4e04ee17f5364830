using System.Net.Sockets;
using Npgsql;

namespace FlagshipMonitor.Data.Setup;

/// <summary>Asks a server whether it may be trusted with the data.</summary>
public static class DatabaseServer
{
    public const int MinimumVersion = 15;

    private const string MaintenanceDatabase = "postgres";

    /// <summary>Null, or a sentence about what is wrong.</summary>
    /// <param name="mayBeMissing">The database itself is about to be created.</param>
    /// <param name="allowVolatile">The server may confirm what it has not written; for tests.</param>
    public static async Task<string?> FindProblemAsync(string connectionString, bool mayBeMissing, bool allowVolatile, CancellationToken ct)
    {
        NpgsqlConnectionStringBuilder target;
        try
        {
            target = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return $"ConnectionStrings__FlagshipMonitor cannot be read: {e.Message}";
        }

        try
        {
            return await FindProblemAsync(target, allowVolatile, ct);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName && mayBeMissing)
        {
            target.Database = MaintenanceDatabase;
            return await FindProblemAsync(target, allowVolatile, ct);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or SocketException)
        {
            return $"The database at {target.Host}:{target.Port} cannot be used: {e.Message}";
        }
    }

    public static async Task<bool> AnswersAsync(string connectionString, CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand("SELECT 1", connection);
            return await command.ExecuteScalarAsync(ct) is 1;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException or SocketException)
        {
            return false;
        }
    }

    private static async Task<string?> FindProblemAsync(NpgsqlConnectionStringBuilder target, bool allowVolatile, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(target.ConnectionString);
        await connection.OpenAsync(ct);
        if (connection.PostgreSqlVersion.Major < MinimumVersion)
        {
            return $"The database is PostgreSQL {connection.PostgreSqlVersion.Major}; version {MinimumVersion} or later is needed.";
        }

        // remote_apply waits for a standby too, which is more than on.
        await using var unsafeSettings = new NpgsqlCommand(
            """
            SELECT string_agg(name, ', ' ORDER BY name) FROM pg_settings
            WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting NOT IN ('on', 'remote_apply')
            """,
            connection);
        return !allowVolatile && await unsafeSettings.ExecuteScalarAsync(ct) is string names
            ? $"The database may lose what it has confirmed, because these settings are off: {names}. Turn them on, for all databases and roles."
            : null;
    }
}
