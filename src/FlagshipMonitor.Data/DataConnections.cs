using Microsoft.Extensions.Configuration;
using Npgsql;

namespace FlagshipMonitor.Data;

/// <summary>Where the database is. One login is enough: it takes the application's and the public reader's role by itself.</summary>
public sealed record DataConnections(string App, string Migrate, string Public)
{
    public const string Name = "FlagshipMonitor";

    /// <summary>Reads ConnectionStrings: FlagshipMonitor, and where they are given FlagshipMonitorMigrate and FlagshipMonitorPublic.</summary>
    public static DataConnections From(IConfiguration configuration)
    {
        var app = Given(configuration.GetConnectionString(Name))
            ?? throw new InvalidOperationException("No database: set ConnectionStrings__FlagshipMonitor to a PostgreSQL 15 or later.");
        return new DataConnections(
            app, Given(configuration.GetConnectionString(Name + "Migrate")) ?? app, Given(configuration.GetConnectionString(Name + "Public")) ?? app);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>The two ways to the database. Each connection gives up its login's rights before its first statement.</summary>
public sealed class DataSources(DataConnections connections) : IAsyncDisposable, IDisposable
{
    /// <summary>Reads and writes, but changes no audit entry and no released row.</summary>
    public NpgsqlDataSource App { get; } = Create(connections.App, "SET ROLE flagship_app");

    /// <summary>Reads releases and reference data, and nothing else.</summary>
    public NpgsqlDataSource Public { get; } = Create(connections.Public, "SET ROLE flagship_public; SET default_transaction_read_only = on");

    public void Dispose()
    {
        App.Dispose();
        Public.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Public.DisposeAsync();
    }

    private static NpgsqlDataSource Create(string connection, string first)
    {
        var builder = new NpgsqlDataSourceBuilder(connection);
        builder.ConnectionStringBuilder.ApplicationName ??= "FlagshipMonitor";
        // The reset between two uses of a pooled connection would give the login's own rights back.
        builder.ConnectionStringBuilder.NoResetOnClose = true;
        builder.UsePhysicalConnectionInitializer(
            opened =>
            {
                using var command = new NpgsqlCommand(first, opened);
                command.ExecuteNonQuery();
            },
            async opened =>
            {
                await using var command = new NpgsqlCommand(first, opened);
                await command.ExecuteNonQueryAsync();
            });
        return builder.Build();
    }
}
