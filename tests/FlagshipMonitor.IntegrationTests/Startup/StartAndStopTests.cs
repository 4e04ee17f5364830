using System.Net;

namespace FlagshipMonitor.IntegrationTests.Startup;

public sealed class StartAndStopTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task The_first_start_needs_nothing_and_a_second_start_keeps_the_data()
    {
        using var data = new PrivateData();
        await using var first = AppProcess.Develop(data, demo: true);
        await first.ReadyAsync();
        await data.WriteAsync("written in the first start");

        await first.InterruptAsync();
        var (code, output, errors) = await first.ExitAsync();

        Assert.Equal(0, code);
        Assert.Empty(errors);
        Assert.True(data.ServerHasStopped, "Ctrl-C stops the database too.");
        Assert.Contains($"Serving {first.Address.GetLeftPart(UriPartial.Authority)}", output, StringComparison.Ordinal);
        Assert.Contains("officer.sen@example.org", output, StringComparison.Ordinal);
        Assert.Contains("Password: ", output, StringComparison.Ordinal);

        await using var second = AppProcess.Develop(data, demo: true);
        await second.ReadyAsync();

        Assert.Equal("written in the first start", await data.ReadAsync());
        await second.InterruptAsync();
        await second.ExitAsync();
    }

    [Fact]
    public async Task Killing_the_program_loses_nothing_and_leaves_no_server_behind()
    {
        using var data = new PrivateData();
        await using var killed = AppProcess.Develop(data);
        await killed.ReadyAsync();
        await data.WriteAsync("confirmed before the kill");

        await killed.KillAsync();

        Assert.True(await Eventually.TrueAsync(() => data.ServerHasStopped, Soon), "The database server outlived the program.");
        await using var next = AppProcess.Develop(data);
        await next.ReadyAsync();
        Assert.Equal("confirmed before the kill", await data.ReadAsync());
        await next.InterruptAsync();
        await next.ExitAsync();
    }

    [Fact]
    public async Task Killing_the_program_and_its_server_at_once_loses_nothing()
    {
        using var data = new PrivateData();
        await using var killed = AppProcess.Develop(data);
        await killed.ReadyAsync();
        await data.WriteAsync("confirmed before the power went");

        data.KillServer();
        await killed.KillAsync();

        await using var next = AppProcess.Develop(data);
        await next.ReadyAsync();
        Assert.Equal("confirmed before the power went", await data.ReadAsync());
        await next.InterruptAsync();
        await next.ExitAsync();
    }

    [Fact]
    public async Task Without_its_database_the_program_lives_but_is_not_ready()
    {
        using var data = new PrivateData();
        await using var app = AppProcess.Develop(data);
        await app.ReadyAsync();

        data.KillServer();

        Assert.True(await Eventually.TrueAsync(async () => await app.StatusAsync("/health/ready") == HttpStatusCode.ServiceUnavailable, Soon));
        Assert.Equal(HttpStatusCode.OK, await app.StatusAsync("/health/live"));
        await app.KillAsync();
    }

    [Fact]
    public async Task Migrate_brings_the_database_up_to_date_and_ends()
    {
        using var data = new PrivateData();
        await using var app = AppProcess.Develop(data, "migrate");

        var (code, output, errors) = await app.ExitAsync();

        Assert.Equal(0, code);
        Assert.Empty(errors);
        Assert.DoesNotContain("Serving", output, StringComparison.Ordinal);
        Assert.True(data.ServerHasStopped);
    }
}
