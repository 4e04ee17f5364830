namespace FlagshipMonitor.Data.Local;

/// <summary>Where the private server lives and where its programs come from.</summary>
public sealed record LocalPostgresOptions
{
    private const string Name = "flagshipmonitor";

    /// <summary>The directory that holds the data, the password and the log of the server.</summary>
    public string InstanceDirectory { get; init; } = Path.Combine(Home(cache: false), "postgres");

    /// <summary>Where programs fetched with npm are kept.</summary>
    public string CacheDirectory { get; init; } = Home(cache: true);

    /// <summary>Where initdb, pg_ctl and postgres are; searched for when null.</summary>
    public string? BinDirectory { get; init; }

    /// <summary>Pass over the machine's own PostgreSQL and take the one pinned in the lock file.</summary>
    public bool PinnedBinaries { get; init; }

    public string Database { get; init; } = Name;

    /// <summary>For tests: nothing is flushed to disk, and the directory goes away with the server.</summary>
    public bool Volatile { get; init; }

    private static string Home(bool cache)
    {
        if (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess)
        {
            // The server runs as another user than root, and that user cannot pass through root's home.
            return (cache ? "/var/cache/" : "/var/lib/") + Name;
        }

        if (OperatingSystem.IsLinux() && cache)
        {
            var xdg = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
            return Path.Combine(string.IsNullOrEmpty(xdg) ? Path.Combine(Folder(Environment.SpecialFolder.UserProfile), ".cache") : xdg, Name);
        }

        return Path.Combine(Folder(Environment.SpecialFolder.LocalApplicationData), Name, cache ? "cache" : "");
    }

    // Without DoNotVerify the answer is empty where the directory does not exist yet; the temporary one is for users who have no home at all.
    private static string Folder(Environment.SpecialFolder folder) =>
        Environment.GetFolderPath(folder, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } path ? path : Path.GetTempPath();
}
