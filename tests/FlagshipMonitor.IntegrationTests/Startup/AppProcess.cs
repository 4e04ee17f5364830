using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Startup;

/// <summary>The built program as a process of its own, on a free port, with no settings but those given.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan ExitPatience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private AppProcess(Process process, Uri address)
    {
        (_process, Address) = (process, address);
        Visitor = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    public Uri Address { get; }

    public HttpClient Visitor { get; }

    public static AppProcess Run(string? command, params (string Name, string Value)[] settings) =>
        Run(command is null ? [] : [command], input: null, settings);

    /// <summary>With a command line, and what a person or a script writes to its standard input.</summary>
    public static AppProcess Run(string[] command, string? input, (string Name, string Value)[] settings)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{FreePort()}"));

        // A test run in the background of a shell hands down "ignore Ctrl-C"; a person's terminal does not.
        string[] words = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet", ProgramFile()] : ["dotnet", ProgramFile()];
        var start = new ProcessStartInfo(words[0], [.. words[1..], .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = input is not null,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        if (input is not null)
        {
            process.StandardInput.WriteLine(input);
            process.StandardInput.Close();
        }

        return new AppProcess(process, address);
    }

    /// <summary>As on a developer's machine; without the demo accounts and examples a first start takes half the time.</summary>
    public static AppProcess Develop(PrivateData data, string? command = null, bool demo = false) => Run(
        command,
        ("ASPNETCORE_ENVIRONMENT", "Development"),
        ("FlagshipMonitor__DataDirectory", data.Directory),
        ("FlagshipMonitor__DemoAccounts", demo ? "true" : "false"));

    public async Task ReadyAsync()
    {
        if (!await Eventually.TrueAsync(async () => _process.HasExited || await StatusAsync("/health/ready") == HttpStatusCode.OK, StartPatience) || _process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            Assert.Fail($"The program did not get ready: {await _output}{await _errors}");
        }
    }

    public async Task<HttpStatusCode?> StatusAsync(string path)
    {
        try
        {
            using var response = await Visitor.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            return response.StatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or System.Net.Sockets.SocketException)
        {
            // Also where the program only tried whether its address is free, and closed the connection it had not asked for.
            return null;
        }
    }

    /// <summary>What the system says of its memory, in kB: VmRSS now, VmHWM at its highest.</summary>
    public long Memory(string name) => long.Parse(
        File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/status"))
            .First(l => l.StartsWith(name + ":", StringComparison.Ordinal)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture);

    public async Task InterruptAsync()
    {
        using var kill = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -INT {_process.Id}")]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>kill -9, of the program alone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async Task<(int Code, string Output, string Errors)> ExitAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(ExitPatience, TestContext.Current.CancellationToken);
        return (_process.ExitCode, await _output, await _errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        Visitor.Dispose();
    }

    private static bool IsSetting(string name) =>
        name is "DOTNET_ENVIRONMENT" or "AllowedHosts"
        || name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("ConnectionStrings__", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("FlagshipMonitor__", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the build put beside the sources, in the configuration that these tests were built in.</summary>
    internal static string ProgramFile()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);

        return Path.Combine(Checkout.Root, "src", "FlagshipMonitor.Web", "bin", own.Parent!.Name, own.Name, "FlagshipMonitor.Web.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
