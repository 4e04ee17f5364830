using System.Net;
using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Memory;
using FlagshipMonitor.Domain;
using FlagshipMonitor.IntegrationTests.Pages.Public;
using FlagshipMonitor.TestSupport;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Caching;

/// <summary>How long released content stands in memory, and what shows that it no longer does.</summary>
public sealed class PublicStateTests(PublicStateTests.PatientApp app) : IClassFixture<PublicStateTests.PatientApp>
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Another_programs_change_is_seen_when_the_while_is_over()
    {
        var state = app.Services.GetRequiredService<PublicState>();
        var before = await state.PrintAsync(TestContext.Current.CancellationToken);
        await app.TouchAsync();

        Assert.Equal(before, await state.PrintAsync(TestContext.Current.CancellationToken));
        app.Clock.Advance(Moment);
        Assert.NotEqual(before, await state.PrintAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_this_program_did_is_seen_at_once()
    {
        var manager = await app.SignedInAsync("manager@example.org");
        var second = await app.SignedInAsync("manager2@example.org");
        await app.ChangeAsync("SEN", Releasing.Change("A test scheme seen at once"));
        var page = await app.Visitor().OpenAsync("/releases");
        Assert.DoesNotContain("r2", page.Text("main"), StringComparison.Ordinal);
        await manager.PressAsync(await manager.OpenAsync("/programme/releases/prepare"), "Prepare r2");

        var prepared = await second.OpenAsync("/programme/releases");
        await second.PressAsync(await second.OpenAsync(prepared.Link("Open the prepared release").PathName), "Publish r2");

        Assert.Contains("r2", (await app.Visitor().OpenAsync("/releases")).Text("main"), StringComparison.Ordinal);    }

    [Fact]
    public async Task While_the_database_does_not_answer_released_pages_do()
    {
        var seen = await app.Visitor().OpenAsync("/countries/khm");
        await CloseAsync(closed: true);
        try
        {
            app.Clock.Advance(Moment);
            var shown = await app.Visitor().OpenAsync("/countries/khm?utm_source=test");
            Assert.Equal((HttpStatusCode.OK, seen.Text("main")), (shown.Status, shown.Text("main")));

            app.Clock.Advance(Limits.PublicWithoutDatabase);
            Assert.NotEqual(HttpStatusCode.OK, (await app.Visitor().OpenAsync("/countries/khm")).Status);
        }
        finally
        {
            await CloseAsync(closed: false);
        }
    }

    private async Task CloseAsync(bool closed)
    {
        var name = new NpgsqlConnectionStringBuilder(app.ConnectionString).Database!;
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(app.ConnectionString) { Database = "postgres", Pooling = false });
        await using var connection = await server.OpenConnectionAsync(TestContext.Current.CancellationToken);
        foreach (var statement in (string[])[$"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS {!closed}", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"])
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        // The next test begins with connections that live.
        app.Services.GetRequiredService<DataSources>().App.Clear();
        app.Services.GetRequiredService<DataSources>().Public.Clear();
    }

    /// <summary>Believes the database for a moment of a clock that a test moves.</summary>
    public sealed class PatientApp : AppFixture
    {
        public FakeTimeProvider Clock { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("FlagshipMonitor:ReleaseCheck", Moment.ToString());
            builder.ConfigureServices(services => services.AddSingleton(provider => new PublicState(
                provider.GetRequiredService<DataSources>(), Clock, Moment, provider.GetRequiredService<Microsoft.Extensions.Logging.ILogger<PublicState>>())));
        }
    }
}
