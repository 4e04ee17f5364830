using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace FlagshipMonitor.TestSupport;

/// <summary>The real program on a database of its own, for one test class.</summary>
public class AppFixture : WebApplicationFactory<Program>, IAsyncLifetime
{
    public static readonly Uri Address = new("https://localhost");

    /// <summary>What test visitors call their network address with; the test server itself has none.</summary>
    internal const string AddressHeader = "X-Test-Address";

    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync() => ConnectionString = await TestPostgres.CloneAsync();

    /// <summary>A browser with an empty cookie jar.</summary>
    /// <param name="address">Another network address than everybody else's.</param>
    public TestBrowser Visitor(string? address = null)
    {
        // TLS, because a Secure cookie comes back over nothing else.
        var client = CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = Address, AllowAutoRedirect = false });
        if (address is not null)
        {
            client.DefaultRequestHeaders.Add(AddressHeader, address);
        }

        return new TestBrowser(client);
    }

    /// <summary>A browser whose person has filled in the sign-in form.</summary>
    public async Task<TestBrowser> SignedInAsync(string email)
    {
        var browser = Visitor();
        var form = await browser.OpenAsync("/account/sign-in?lang=en");
        var home = await browser.PressAsync(form, "Sign in", ("E-mail address", email), ("Password", DemoAccounts.DefaultPassword));
        return home.Url.AbsolutePath == "/account/sign-in"
            ? throw new InvalidOperationException($"{email} could not sign in: {home.Text("main")}")
            : browser;
    }

    public Task InDbAsync(Func<FlagshipDbContext, Task> work) => WithAsync(work);

    public Task<T> InDbAsync<T>(Func<FlagshipDbContext, Task<T>> work) => WithAsync(work);

    /// <summary>Writes a public row as it was: nothing says otherwise now, but what was read before may not be shown for it.</summary>
    public Task TouchAsync() => InDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE thematic_areas SET sort = sort WHERE code = 'T01'"));

    /// <summary>Work with a service of the program, in a scope of its own.</summary>
    public async Task WithAsync<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        // Without an address of its own every program would try the default one, and two at a time would find it taken.
        builder.UseSetting("urls", "http://127.0.0.1:0");
        builder.UseSetting("ConnectionStrings:FlagshipMonitor", ConnectionString);
        // The clone is migrated and seeded, and the test server keeps nothing on disk.
        builder.UseSetting("FlagshipMonitor:MigrateAtStart", "false");
        builder.UseSetting("FlagshipMonitor:AllowVolatileDatabase", "true");
        // Tests publish past the program too; that is seen at once.
        builder.UseSetting("FlagshipMonitor:ReleaseCheck", "00:00:00");
        // All visitors of a test have one address.
        builder.UseSetting("FlagshipMonitor:RateLimits:ApiPerMinute", "0");
        builder.UseSetting("FlagshipMonitor:RateLimits:DownloadsPerMinute", "0");
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, NetworkAddresses>());
    }

    private sealed class NetworkAddresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext context, RequestDelegate rest) =>
            {
                var address = context.Request.Headers[AddressHeader].ToString();
                context.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(address is "" ? "127.0.0.1" : address);
                return rest(context);
            });
            next(app);
        };
    }
}
