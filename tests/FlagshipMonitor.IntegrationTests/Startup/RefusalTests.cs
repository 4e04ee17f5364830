using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Startup;

public sealed class RefusalTests
{
    private const string Nowhere = "Host=127.0.0.1;Port=1;Database=none;Username=none;Timeout=2";

    [Fact]
    public async Task Production_needs_a_database() =>
        await RefusesAsync("ConnectionStrings__FlagshipMonitor", ("AllowedHosts", "monitor.example.org"));

    [Theory]
    [InlineData("FlagshipMonitor__DemoAccounts", "true")]
    [InlineData("FlagshipMonitor__DemoPassword", "a password of somebody's own")]
    [InlineData("FlagshipMonitor__AllowVolatileDatabase", "true")]
    [InlineData("ASPNETCORE_FORWARDEDHEADERS_ENABLED", "true")]
    [InlineData("FlagshipMonitor__KnownProxies", "everybody")]
    public async Task Production_refuses_what_is_for_development_or_opens_doors(string setting, string value) =>
        await RefusesAsync(setting, ("ConnectionStrings__FlagshipMonitor", Nowhere), ("AllowedHosts", "monitor.example.org"), (setting, value));

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("monitor.example.org;*")]
    [InlineData("0.0.0.0")]
    public async Task Production_needs_named_hosts(string hosts) =>
        await RefusesAsync("AllowedHosts", ("ConnectionStrings__FlagshipMonitor", Nowhere), ("AllowedHosts", hosts));

    [Fact]
    public async Task A_database_that_does_not_answer_is_named()
    {
        using var certificate = new KeyCertificate();

        await RefusesAsync("127.0.0.1:1", [("ConnectionStrings__FlagshipMonitor", Nowhere), ("AllowedHosts", "monitor.example.org"), .. certificate.Settings]);
    }

    [Fact]
    public async Task Production_needs_a_certificate_for_the_keys_of_sessions() =>
        await RefusesAsync("FlagshipMonitor__KeyCertificate", ("ConnectionStrings__FlagshipMonitor", Nowhere), ("AllowedHosts", "monitor.example.org"));

    [Theory]
    [InlineData("FlagshipMonitor__KeyCertificate", "no-such-file.pfx")]
    [InlineData("FlagshipMonitor__KeyCertificatePassword", "not its password")]
    public async Task A_certificate_that_cannot_be_read_is_named(string setting, string value)
    {
        using var certificate = new KeyCertificate();

        await RefusesAsync("cannot be read", [("ConnectionStrings__FlagshipMonitor", Nowhere), ("AllowedHosts", "monitor.example.org"), .. certificate.Settings, (setting, value)]);
    }

    [Fact]
    public async Task A_database_that_may_forget_what_it_confirmed_is_refused() =>
        await RefusesAsync(
            "fsync, full_page_writes, synchronous_commit",
            ("ASPNETCORE_ENVIRONMENT", "Development"),
            ("ConnectionStrings__FlagshipMonitor", await TestPostgres.CloneAsync(TestContext.Current.CancellationToken)));

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var data = new PrivateData();
        await using var app = AppProcess.Develop(data);
        await app.ReadyAsync();

        await RefusesAsync(
            "address already in use",
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("FlagshipMonitor__DataDirectory", data.Directory),
            ("FlagshipMonitor__DemoAccounts", "false"), ("ASPNETCORE_URLS", app.Address.AbsoluteUri));

        await app.InterruptAsync();
        await app.ExitAsync();
    }

    [Fact]
    public async Task A_port_in_use_is_named_before_a_database_is_made()
    {
        using var data = new PrivateData();
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var port = ((System.Net.IPEndPoint)other.LocalEndpoint).Port;

        await RefusesAsync(
            "address already in use",
            ("ASPNETCORE_ENVIRONMENT", "Development"), ("FlagshipMonitor__DataDirectory", data.Directory), ("ASPNETCORE_URLS", $"http://localhost:{port}"));

        Assert.Empty(Directory.EnumerateFileSystemEntries(data.Directory));
    }

    [Fact]
    public async Task A_directory_that_holds_somebodys_files_is_left_alone()
    {
        using var data = new PrivateData();
        await File.WriteAllTextAsync(Path.Combine(data.Directory, "letter.txt"), "Dear Sir", TestContext.Current.CancellationToken);

        await RefusesAsync("FlagshipMonitor__DataDirectory", ("ASPNETCORE_ENVIRONMENT", "Development"), ("FlagshipMonitor__DataDirectory", data.Directory));

        Assert.Equal(["letter.txt"], Directory.EnumerateFileSystemEntries(data.Directory).Select(Path.GetFileName));
    }

    private static async Task RefusesAsync(string named, params (string Name, string Value)[] settings)
    {
        await using var app = AppProcess.Run(null, settings);

        var (code, output, errors) = await app.ExitAsync();

        Assert.Equal(1, code);
        Assert.Contains(named, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors + output, StringComparison.Ordinal);
    }
}
