using FlagshipMonitor.Data.Demo;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Data.Seeding;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FlagshipMonitor.Data.Setup;

/// <summary>What a database gets besides its schema and the reference data.</summary>
/// <param name="DemoPassword">Password of the demo accounts; null makes none.</param>
/// <param name="Reports">Which reports go in; they need the demo accounts.</param>
public sealed record DatabaseSetupOptions(string? DemoPassword = null, SeededReports Reports = SeededReports.None);

public enum SeededReports
{
    None,

    /// <summary>The results found in public sources, as release r1.</summary>
    Examples,

    /// <summary>The demo's made-up reports of all countries and years.</summary>
    Illustrative,
}

/// <summary>Brings a database up to date: schema, roles, reference data and, in Development, demo accounts and examples. Running it again changes nothing.</summary>
public sealed class DatabaseSetup(
    DataConnections connections, FlagshipDbContext db, DatabaseClock clock, ReferenceDataSeeder reference, EarlierReleases earlier, DemoAccounts accounts, ExampleSeeder examples, DemoSeeder demo)
{
    private const long LockKey = 0x464D_0002;

    public async Task RunAsync(DatabaseSetupOptions options, Action<string> say, CancellationToken ct)
    {
        await using (var migrating = DataSetup.ForMigrating(connections.Migrate))
        {
            // Two set-ups at once are no danger: the migrations and the objects take locks of their own.
            var pending = (await migrating.Database.GetPendingMigrationsAsync(ct)).Count();
            await migrating.Database.MigrateAsync(ct);
            await DatabaseObjects.ApplyAsync(migrating, ct);
            say(pending == 0 ? "Database schema is up to date" : $"Database schema brought up to date ({pending} new)");
        }

        await DatabaseContents.RequireAsync(db, options.Reports is SeededReports.Illustrative, ct);
        await using var guard = await OneAtATimeAsync(ct);
        var files = await reference.RunAsync(await clock.NowAsync(ct), ct);
        say(files == 0 ? "Reference data is up to date" : $"Reference data loaded from {files} files");

        if (await earlier.RunAsync(ct) is > 0 and var completed)
        {
            say($"Values of {completed} earlier releases are in place");
        }

        if (options.DemoPassword is { } password)
        {
            await accounts.SeedAsync(password, ct);
            say("Demo accounts are in place");
        }

        if (options.Reports is SeededReports.Illustrative)
        {
            say(await demo.RunAsync(ct) ? "Made-up reports of all countries are in place" : "Made-up reports are in place from an earlier start");
        }
        else if (options.Reports is SeededReports.Examples)
        {
            say(await examples.RunAsync(ct) is { } release
                ? $"Examples from public sources published as {release}"
                : "Examples from public sources are in place");
        }
    }

    /// <summary>Whether the database has every migration of this program.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken ct)
    {
        try
        {
            return !(await db.Database.GetPendingMigrationsAsync(ct)).Any();
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidParameterValue or PostgresErrorCodes.InsufficientPrivilege)
        {
            return false; // the application's role is made, and given its rights, after migrating
        }
    }

    /// <summary>Held while rows are seeded, and let go with the connection: a second set-up waits and then finds all in place.</summary>
    private async Task<NpgsqlConnection> OneAtATimeAsync(CancellationToken ct)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connections.Migrate) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { Parameters = { new() { Value = LockKey } } };
        await command.ExecuteNonQueryAsync(ct);
        return connection;
    }
}
