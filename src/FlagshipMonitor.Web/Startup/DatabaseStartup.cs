using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Demo;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Data.Setup;

namespace FlagshipMonitor.Web.Startup;

/// <summary>Sees to it that the program serves only on a database that is there, safe and up to date.</summary>
public static class DatabaseStartup
{
    public const string Name = "FlagshipMonitor";

    public static WebApplicationBuilder AddDatabaseStartup(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PrivateDatabase>();
        return builder;
    }

    /// <summary>
    /// Not before the services are built: tools that only want to look at the program's services must not start a server.
    /// So whoever needs the connection string reads it from the configuration when first asked for a connection, not while services are added.
    /// </summary>
    public static async Task PrepareDatabaseAsync(this WebApplication app, string? command, CancellationToken ct = default)
    {
        var console = app.Services.GetRequiredService<StartupConsole>();
        var installation = app.Services.GetRequiredService<Installation>();
        if (command is null)
        {
            app.RequireFreeAddresses();
        }

        if (string.IsNullOrWhiteSpace(app.Configuration.GetConnectionString(Name)))
        {
            // Only Development comes here without one (StartupChecks).
            app.Configuration["ConnectionStrings:" + Name] = await app.Services.GetRequiredService<PrivateDatabase>().StartAsync(ct);
        }
        else if (installation.Illustrative)
        {
            TurnToTheDemo(app.Configuration);
        }

        var migrates = command == Commands.Migrate || (app.Environment.IsDevelopment() && installation.MigrateAtStart);
        if (await DatabaseServer.FindProblemAsync(app.Configuration.GetConnectionString(Name)!, mayBeMissing: migrates, installation.AllowVolatileDatabase, ct) is { } problem)
        {
            throw new StartupException(problem);
        }

        await using var scope = app.Services.CreateAsyncScope();
        var setup = scope.ServiceProvider.GetRequiredService<DatabaseSetup>();
        if (migrates)
        {
            await setup.RunAsync(Contents(app.Environment, installation), console.Say, ct);
        }
        else if (!await setup.IsCurrentAsync(ct))
        {
            throw new StartupException($"The database is older than this program. Bring it up to date first: dotnet FlagshipMonitor.Web.dll {Commands.Migrate}");
        }

        await DatabaseContents.RequireAsync(scope.ServiceProvider.GetRequiredService<FlagshipDbContext>(), installation.Illustrative, ct);
        if (!app.Environment.IsDevelopment() && command is null
            && await DemoAccounts.ExistAsync(scope.ServiceProvider.GetRequiredService<FlagshipDbContext>(), ct))
        {
            throw new StartupException("The database has demo accounts, whose password is public: it was filled by Development. Give this installation a database of its own.");
        }

        if (command is null)
        {
            StartupConsole.AnnounceOnStart(app, console);
        }
    }

    /// <summary>Demo accounts and examples belong to Development alone.</summary>
    private static DatabaseSetupOptions Contents(IHostEnvironment environment, Installation installation)
    {
        if (!environment.IsDevelopment() || (installation.DemoAccounts == false && !installation.Illustrative))
        {
            return new DatabaseSetupOptions();
        }

        var password = string.IsNullOrEmpty(installation.DemoPassword) ? DemoAccounts.DefaultPassword : installation.DemoPassword;
        return new DatabaseSetupOptions(password, installation.Illustrative ? SeededReports.Illustrative : SeededReports.Examples);
    }

    /// <summary>The same server, another database: whatever is configured is left as it is.</summary>
    private static void TurnToTheDemo(IConfiguration configuration)
    {
        foreach (var key in new[] { Name, Name + "Migrate", Name + "Public" }.Select(name => "ConnectionStrings:" + name))
        {
            if (!string.IsNullOrWhiteSpace(configuration[key]))
            {
                configuration[key] = DemoDatabase.Beside(configuration[key]!)
                    ?? throw new StartupException($"The demo makes a database beside the configured one. {key.Replace(":", "__", StringComparison.Ordinal)} must name a database, of at most {DemoDatabase.LongestName} bytes.");
            }
        }
    }
}
