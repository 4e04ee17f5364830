using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;

namespace FlagshipMonitor.Data.Local;

/// <summary>The directory of one private server: its data, password, log and who started it.</summary>
internal sealed class LocalPostgresInstance(LocalPostgresOptions options, string? user)
{
    public const string Superuser = "flagshipmonitor";

    // Above the largest number that Linux and macOS give to a process.
    private const string NoProcess = "4194304";

    private readonly string _passwordFile = Path.Combine(options.InstanceDirectory, "password");
    private readonly string _ownerFile = Path.Combine(options.InstanceDirectory, "owner");

    public string Directory => options.InstanceDirectory;

    public string Data { get; } = Path.Combine(options.InstanceDirectory, "data");

    public string LogFile { get; } = Path.Combine(options.InstanceDirectory, "server.log");

    public string LockFile { get; } = Path.Combine(options.InstanceDirectory, "instance.lock");

    public string Password { get; private set; } = "";

    private string PidFile => Path.Combine(Data, "postmaster.pid");

    /// <summary>The major version that made the data, or null when there are none yet.</summary>
    public int? Major => File.Exists(Path.Combine(Data, "PG_VERSION"))
        ? int.Parse(File.ReadAllText(Path.Combine(Data, "PG_VERSION")).Trim(), CultureInfo.InvariantCulture)
        : null;

    public void Create()
    {
        // As root we hand the directory over to another user: never one that holds somebody's files.
        if (System.IO.Directory.Exists(Directory) && !File.Exists(LockFile) && System.IO.Directory.EnumerateFileSystemEntries(Directory).Any())
        {
            throw new LocalPostgresException($"{Directory} is not empty and holds no database of FlagshipMonitor. Choose another directory with FlagshipMonitor__DataDirectory.");
        }

        System.IO.Directory.CreateDirectory(Directory);
    }

    public async Task PrepareAsync(LocalPostgresBinaries binaries, CancellationToken ct)
    {
        if (!File.Exists(_passwordFile))
        {
            await using (var file = new FileStream(_passwordFile, PrivateFile()))
            {
                await file.WriteAsync(System.Text.Encoding.ASCII.GetBytes(RandomNumberGenerator.GetHexString(48, lowercase: true)), ct);
            }
        }

        Password = (await File.ReadAllTextAsync(_passwordFile, ct)).Trim();
        if (user is not null)
        {
            await LocalPostgresCommand.MustAsync("chown", ["-R", user, Directory], null, null, ct);
        }

        if (Major is null)
        {
            await InitialiseAsync(binaries, ct);
        }
    }

    /// <summary>The server's process and port as it wrote them, when there is such a process and it is PostgreSQL.</summary>
    public async Task<(int Process, int Port)?> RunningAsync(ILogger log, CancellationToken ct)
    {
        if (!File.Exists(PidFile))
        {
            return null;
        }

        var lines = await File.ReadAllLinesAsync(PidFile, ct);
        if (lines.Length < 4 || !int.TryParse(lines[0], CultureInfo.InvariantCulture, out var process) || !int.TryParse(lines[3], CultureInfo.InvariantCulture, out var port))
        {
            return null;
        }

        var name = NameOf(process);
        if (name?.Contains("postgres", StringComparison.Ordinal) == true && !IsDead(process))
        {
            return (process, port);
        }

        if (name is not null)
        {
            // Left by a crash, and its number belongs to another program since, or to a dead one that nobody has buried. PostgreSQL would
            // take either for a running server; with a number that no process has, it looks for survivors by itself and starts.
            log.LogWarning("PostgreSQL did not stop cleanly last time; it recovers by itself");
            await File.WriteAllLinesAsync(PidFile, [NoProcess, .. lines[1..]], ct);
        }

        return null;
    }

    /// <summary>Notes that this process started the server and will stop it.</summary>
    public Task OwnAsync(CancellationToken ct)
    {
        using var self = Process.GetCurrentProcess();
        return File.WriteAllTextAsync(_ownerFile, string.Create(CultureInfo.InvariantCulture, $"{self.Id} {self.ProcessName}"), ct);
    }

    public async Task<bool> OwnerLivesAsync(CancellationToken ct)
    {
        var words = File.Exists(_ownerFile) ? (await File.ReadAllTextAsync(_ownerFile, ct)).Split(' ', 2) : [];
        return words is [var number, var name]
            && int.TryParse(number, CultureInfo.InvariantCulture, out var process)
            && (process == Environment.ProcessId || NameOf(process) == name);
    }

    public void Delete()
    {
        if (System.IO.Directory.Exists(Directory))
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }

    public string LastLogLines() => File.Exists(LogFile) ? string.Join('\n', File.ReadLines(LogFile).TakeLast(15)) : "";

    private async Task InitialiseAsync(LocalPostgresBinaries binaries, CancellationToken ct)
    {
        // Made aside and moved into place, so that an interrupted initdb leaves nothing half made.
        var fresh = Data + ".new";
        if (System.IO.Directory.Exists(fresh))
        {
            System.IO.Directory.Delete(fresh, recursive: true);
        }

        List<string> arguments =
        [
            "-D", fresh, "-U", Superuser, "--pwfile", _passwordFile, "-A", "scram-sha-256",
            "-E", "UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=und",
        ];
        if (options.Volatile)
        {
            arguments.Add("--no-sync");
        }

        await LocalPostgresCommand.MustAsync(binaries.Tool("initdb"), arguments, Directory, user, ct);
        System.IO.Directory.Move(fresh, Data);
    }

    private static FileStreamOptions PrivateFile()
    {
        var file = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            file.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return file;
    }

    private static string? NameOf(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return found.ProcessName;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    // Where process 1 does not bury orphans, as in many containers, a killed server stays in the list as "(postgres) Z".
    private static bool IsDead(int process)
    {
        var status = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat");
        try
        {
            return File.Exists(status) && File.ReadAllText(status) is var line && line[(line.LastIndexOf(')') + 1)..].TrimStart().StartsWith('Z');
        }
        catch (IOException)
        {
            return true; // it went while we looked
        }
    }
}
