using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Data.Local;
using FlagshipMonitor.Data.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Startup;

/// <summary>Set-up under a login that is no superuser, on a server that has never seen the program's roles.</summary>
public sealed class OrdinaryLoginTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("create role installer login createrole createdb password 'test'")]
    [InlineData("create role installer login createdb password 'test'; create role flagship_app nologin; create role flagship_public nologin; grant flagship_app, flagship_public to installer")]
    public async Task A_login_that_may_create_roles_or_was_given_them_sets_everything_up(string prepared)
    {
        using var data = new PrivateData();
        await using var server = await LocalPostgres.StartAsync(new LocalPostgresOptions { InstanceDirectory = data.Directory, Volatile = true }, NullLogger.Instance, Ct);
        await using (var superuser = NpgsqlDataSource.Create(server.ConnectionStringFor("postgres") + ";Pooling=false"))
        {
            await using var command = superuser.CreateCommand(prepared);
            await command.ExecuteNonQueryAsync(Ct);
        }

        var login = new NpgsqlConnectionStringBuilder(server.ConnectionStringFor("installation")) { Username = "installer", Password = "test" }.ConnectionString;
        await using var services = new ServiceCollection().AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("ConnectionStrings:FlagshipMonitor", (string?)login)]).Build())
            .AddFlagshipData().BuildServiceProvider();

        // Again, too: every later version runs on what the first one made.
        for (var time = 0; time < 2; time++)
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().RunAsync(new DatabaseSetupOptions(DemoAccounts.DefaultPassword, SeededReports.Examples), _ => { }, Ct);
        }

        await using var used = services.CreateAsyncScope();
        var (app, open) = (used.ServiceProvider.GetRequiredService<FlagshipDbContext>(), used.ServiceProvider.GetRequiredService<PublicDbContext>());
        Assert.True(await used.ServiceProvider.GetRequiredService<DatabaseSetup>().IsCurrentAsync(Ct));
        Assert.NotEqual(0, await app.Results.CountAsync(Ct));
        Assert.Equal(await app.ReleasedChanges.CountAsync(Ct), await open.ReleasedChanges.CountAsync(Ct));
        var (appRole, openRole) = (await RoleAsync(app), await RoleAsync(open));
        Assert.Equal(("flagship_app", "flagship_public"), (appRole, openRole));
        await Assert.ThrowsAsync<PostgresException>(() => open.Database.ExecuteSqlRawAsync("select 1 from results", Ct));
        await Assert.ThrowsAsync<PostgresException>(() => app.Database.ExecuteSqlRawAsync("delete from audit_entries", Ct));
    }

    private static Task<string> RoleAsync(DbContext db) => db.Database.SqlQuery<string>($"""select current_user::text as "Value" """).SingleAsync(Ct);
}
