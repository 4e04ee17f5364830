using FlagshipMonitor.Data.Demo;
using FlagshipMonitor.Data.Setup;
using FlagshipMonitor.IntegrationTests.Startup;
using FlagshipMonitor.TestSupport;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Demo;

/// <summary>Where the demo may run, and on which database.</summary>
public sealed class DemoStartTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("demo", null)]
    [InlineData(null, "true")]
    [InlineData("migrate", "true")]
    public async Task Production_refuses_it(string? command, string? setting)
    {
        (string, string)[] settings =
            [("ConnectionStrings__FlagshipMonitor", "Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=2"), ("AllowedHosts", "monitor.example.org"), .. setting is null ? Array.Empty<(string, string)>() : [("FlagshipMonitor__Illustrative", setting)]];
        await using var process = AppProcess.Run(command, settings);

        var (code, output, errors) = await process.ExitAsync();

        Assert.Equal(1, code);
        Assert.Contains("in Development only", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Theory]
    [InlineData("Host=server;Database=flagship;Username=somebody", "flagship_demo")]
    [InlineData("Host=server;Database=flagship_demo;Username=somebody", "flagship_demo_demo")]
    public void It_is_always_another_database(string connection, string database) =>
        Assert.Equal(database, new NpgsqlConnectionStringBuilder(DemoDatabase.Beside(connection)).Database);

    [Theory]
    [InlineData("Host=server;Username=somebody")]
    [InlineData("Host=server;Database=a123456789b123456789c123456789d123456789e123456789f12345678;Username=somebody")]
    [InlineData("no connection string")]
    public void Without_a_name_that_can_be_told_apart_there_is_none(string connection) => Assert.Null(DemoDatabase.Beside(connection));

    [Fact]
    public async Task A_database_with_other_reports_is_refused() =>
        await app.InDbAsync(db => Assert.ThrowsAsync<DatabaseRefusedException>(() => DatabaseContents.RequireAsync(db, illustrative: true, Ct)));
}
