using System.Net;
using System.Text.Json;
using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Identity;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Startup;

/// <summary>The program as an installation runs it: on a database given from outside, migrated by a command of its own.</summary>
public sealed class ProductionTests(ProductionDatabase database) : IClassFixture<ProductionDatabase>
{
    [Fact]
    public async Task It_refuses_a_database_that_is_not_migrated()
    {
        await using var app = AppProcess.Run(null, await database.EmptyAsync());

        var (code, output, errors) = await app.ExitAsync();

        Assert.Equal(1, code);
        Assert.Contains("FlagshipMonitor.Web.dll migrate", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors + output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_refuses_a_database_with_demo_accounts()
    {
        var settings = await database.MigratedAsync();
        await using var db = DataSetup.ForMigrating(settings.Single(s => s.Name == "ConnectionStrings__FlagshipMonitor").Value);
        db.Add(new AppUser { Id = Guid.CreateVersion7(), UserName = "manager@example.org", Email = "manager@example.org" });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await using var app = AppProcess.Run(null, settings);

        var (code, _, errors) = await app.ExitAsync();
        await db.Users.ExecuteDeleteAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, code);
        Assert.Contains("demo accounts", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_serves_a_migrated_database_and_logs_one_object_per_event()
    {
        await using var app = AppProcess.Run(null, await database.MigratedAsync());
        await app.ReadyAsync();
        await app.InterruptAsync();

        var (code, output, errors) = await app.ExitAsync();

        Assert.Equal(0, code);
        Assert.Empty(errors);
        Assert.DoesNotContain("@example.org", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line =>
        {
            using var entry = JsonDocument.Parse(line);
            Assert.True(entry.RootElement.TryGetProperty("@t", out _));
        });
    }

    [Fact]
    public async Task It_answers_for_its_own_hosts_only_and_keeps_its_limits()
    {
        await using var app = AppProcess.Run(null, await database.MigratedAsync());
        await app.ReadyAsync();

        using var stranger = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { Host = "evil.example" } };
        using var refused = await app.Visitor.SendAsync(stranger, TestContext.Current.CancellationToken);
        using var talkative = new HttpRequestMessage(HttpMethod.Get, "/health/live") { Headers = { { "X-Long", new string('x', 40_000) } } };
        using var tooMuch = await app.Visitor.SendAsync(talkative, TestContext.Current.CancellationToken);
        var longLine = await app.StatusAsync("/health/live?" + new string('x', 10_000));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, tooMuch.StatusCode);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, longLine);
        Assert.False(refused.Headers.Contains("Server"));
        await app.InterruptAsync();
        await app.ExitAsync();
    }
}
