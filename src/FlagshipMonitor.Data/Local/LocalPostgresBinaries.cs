using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace FlagshipMonitor.Data.Local;

/// <summary>A directory that holds initdb, pg_ctl and postgres, and the major version they are of.</summary>
internal sealed record LocalPostgresBinaries(string Directory, int Major, string Origin)
{
    public const int MinimumMajor = 15;

    public string Tool(string name) => Path.Combine(Directory, OperatingSystem.IsWindows() ? name + ".exe" : name);

    /// <param name="major">The version that made the data: no other can open it.</param>
    public static async Task<LocalPostgresBinaries> FindAsync(LocalPostgresOptions options, int? major, ILogger log, CancellationToken ct)
    {
        foreach (var (directory, origin) in Candidates(options))
        {
            if (await ProbeAsync(directory, origin, ct) is { } found && found.Fits(major))
            {
                return found;
            }
        }

        if (options.BinDirectory is not null)
        {
            throw new LocalPostgresException($"{options.BinDirectory} holds no PostgreSQL {Wanted(major)} with initdb, pg_ctl and postgres.");
        }

        await LocalPostgresNpm.InstallAsync(options, log, ct);
        var pinned = await ProbeAsync(LocalPostgresNpm.BinDirectory(options), "npm", ct)
            ?? throw new LocalPostgresException($"npm brought no PostgreSQL that runs on this machine. Install PostgreSQL {Wanted(major)} (Debian: apt-get install postgresql).");
        return pinned.Fits(major)
            ? pinned
            : throw new LocalPostgresException(
                $"The data in {options.InstanceDirectory} were made by PostgreSQL {major}, and only {pinned.Major} is to be had here. "
                + $"Install PostgreSQL {major}, or choose another directory with FlagshipMonitor__DataDirectory.");
    }

    private static string Wanted(int? major) => major?.ToString(CultureInfo.InvariantCulture) ?? $"{MinimumMajor} or newer";

    private bool Fits(int? major) => Major >= MinimumMajor && (major is null || Major == major);

    private static IEnumerable<(string Directory, string Origin)> Candidates(LocalPostgresOptions options)
    {
        if (options.BinDirectory is not null)
        {
            return [(options.BinDirectory, "configured")];
        }

        var system = options.PinnedBinaries ? [] : SystemDirectories().Select(directory => (directory, "system"));
        return system.Append((LocalPostgresNpm.BinDirectory(options), "npm"));
    }

    private static IEnumerable<string> SystemDirectories()
    {
        string[] parents = OperatingSystem.IsWindows()
            ? [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL")]
            : ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"];
        var newestFirst = parents.Where(System.IO.Directory.Exists)
            .SelectMany(System.IO.Directory.EnumerateDirectories)
            .Select(path => (Path: path, Major: MajorIn(Path.GetFileName(path).Replace("postgresql@", "", StringComparison.Ordinal))))
            .Where(found => found.Major > 0)
            .OrderByDescending(found => found.Major)
            .Select(found => Path.Combine(found.Path, "bin"));
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathRooted);
        return newestFirst.Append("/Applications/Postgres.app/Contents/Versions/latest/bin").Concat(onPath);
    }

    private static async Task<LocalPostgresBinaries?> ProbeAsync(string directory, string origin, CancellationToken ct)
    {
        var candidate = new LocalPostgresBinaries(directory, 0, origin);
        if (!new[] { "initdb", "pg_ctl", "postgres" }.All(tool => File.Exists(candidate.Tool(tool))))
        {
            return null;
        }

        try
        {
            // Asked as the user that will run it, who may not see every directory that we see: "postgres (PostgreSQL) 15.18 (Debian …)".
            var (code, output) = await LocalPostgresCommand.RunAsync(candidate.Tool("postgres"), ["--version"], null, LocalPostgresCommand.ServerUser(), ct);
            return code == 0 ? candidate with { Major = MajorIn(output.Split(' ').ElementAtOrDefault(2)) } : null;
        }
        catch (Win32Exception)
        {
            return null; // not a program of this machine, or closed to that user
        }
    }

    private static int MajorIn(string? version) =>
        int.TryParse(version?.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : 0;
}
