using System.Diagnostics;

namespace FlagshipMonitor.Data.Local;

/// <summary>A shell that waits on a pipe from this process and stops the server when the pipe breaks: not even a kill -9 leaves a server behind.</summary>
internal sealed class LocalPostgresWatchdog : IDisposable
{
    // Deaf to the signals of the terminal, because Ctrl-C reaches it too, and the app still needs the server to drain.
    private const string Script = """
        trap "" INT TERM HUP
        read -r line
        [ "$line" = done ] && exit 0
        "$1" -D "$2" -m fast -w -s stop
        [ -z "$3" ] || rm -rf "$3"
        """;

    private readonly Process _shell;

    private LocalPostgresWatchdog(Process shell) => _shell = shell;

    /// <param name="delete">A directory to remove after the server, or empty.</param>
    public static LocalPostgresWatchdog? Start(LocalPostgresBinaries binaries, string data, string delete, string? user)
    {
        if (OperatingSystem.IsWindows())
        {
            return null;
        }

        var start = LocalPostgresCommand.Prepare("/bin/sh", ["-c", Script, "postgres-watchdog", binaries.Tool("pg_ctl"), data, delete], null, user);
        var shell = Process.Start(start)!;
        // Nobody reads what it says, and a full pipe would stop it.
        shell.StandardOutput.Close();
        shell.StandardError.Close();
        return new LocalPostgresWatchdog(shell);
    }

    /// <summary>Sends it home: the server has been stopped.</summary>
    public void Dispose()
    {
        try
        {
            _shell.StandardInput.WriteLine("done");
            _shell.StandardInput.Close();
        }
        catch (IOException)
        {
            // It is gone already.
        }

        _shell.Dispose();
    }
}
