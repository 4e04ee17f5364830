using System.ComponentModel;
using System.Diagnostics;

namespace FlagshipMonitor.Data.Local;

/// <summary>Runs the server's tools, as an unprivileged user where this process is root.</summary>
internal static class LocalPostgresCommand
{
    /// <summary>The user to run the server as, or null for our own. On Windows pg_ctl itself drops an administrator's rights.</summary>
    public static string? ServerUser()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return null;
        }

        var users = File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]).ToHashSet(StringComparer.Ordinal);
        return new[] { "postgres", "nobody" }.FirstOrDefault(users.Contains)
            ?? throw new LocalPostgresException("PostgreSQL does not run as root, and this machine has neither a user 'postgres' nor a user 'nobody'. Start the program as an ordinary user.");
    }

    public static ProcessStartInfo Prepare(string file, IEnumerable<string> arguments, string? directory, string? user)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Our own directory may be closed to the other user.
            WorkingDirectory = directory ?? (OperatingSystem.IsWindows() ? "" : "/"),
        };
        if (user is not null)
        {
            start.UserName = user;
        }

        // A PG* variable of the caller's must not steer the server's own tools.
        foreach (var key in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(key);
        }

        start.Environment["LC_ALL"] = "C";
        return start;
    }

    public static async Task<(int Code, string Output)> RunAsync(
        string file, IEnumerable<string> arguments, string? directory, string? user, CancellationToken ct)
    {
        using var process = Start(Prepare(file, arguments, directory, user), directory);
        process.StandardInput.Close();
        var output = Task.WhenAll(process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);

        // A server started by the tool may hold the other end of our pipes (on Windows it inherits them): do not wait for it.
        await Task.WhenAny(output, Task.Delay(TimeSpan.FromSeconds(1), ct));
        return (process.ExitCode, output.IsCompletedSuccessfully ? string.Concat(await output).Trim() : "");
    }

    public static async Task MustAsync(string file, IEnumerable<string> arguments, string? directory, string? user, CancellationToken ct)
    {
        var (code, output) = await RunAsync(file, arguments, directory, user, ct);
        if (code != 0)
        {
            throw new LocalPostgresException($"{Path.GetFileNameWithoutExtension(file)} failed with exit code {code}: {output}");
        }
    }

    private static Process Start(ProcessStartInfo start, string? directory)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e) when (start.UserName is { Length: > 0 } && directory is not null)
        {
            throw new LocalPostgresException(
                $"The user '{start.UserName}', as whom PostgreSQL has to run, cannot work in {directory}. "
                + "Choose a directory that every user may enter with FlagshipMonitor__DataDirectory.", e);
        }
    }
}
