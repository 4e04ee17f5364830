using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Startup;

/// <summary>A data directory of its own for one test, looked into from outside as an operator would.</summary>
internal sealed class PrivateData : IDisposable
{
    public string Directory { get; } = System.IO.Directory.CreateTempSubdirectory("flagshipmonitor-start-").FullName;

    private string ProcessFile => Path.Combine(Directory, "data", "postmaster.pid");

    /// <summary>PostgreSQL removes the file when it has stopped cleanly.</summary>
    public bool ServerHasStopped => !File.Exists(ProcessFile);

    private string[] ServerLines => File.ReadAllLines(ProcessFile);

    public void KillServer()
    {
        using var server = Process.GetProcessById(int.Parse(ServerLines[0], CultureInfo.InvariantCulture));
        server.Kill();
    }

    public async Task WriteAsync(string text)
    {
        await using var connection = await OpenAsync();
        await using var insert = new NpgsqlCommand("CREATE TABLE IF NOT EXISTS startup_test (text text); INSERT INTO startup_test VALUES (@text)", connection);
        insert.Parameters.AddWithValue("text", text);
        await insert.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async Task<string?> ReadAsync()
    {
        await using var connection = await OpenAsync();
        await using var select = new NpgsqlCommand("SELECT text FROM startup_test", connection);
        return await select.ExecuteScalarAsync(TestContext.Current.CancellationToken) as string;
    }

    public void Dispose()
    {
        if (!ServerHasStopped)
        {
            try
            {
                KillServer(); // left by a test that failed
            }
            catch (ArgumentException)
            {
                // There is only its file.
            }
        }

        // A server that is just leaving still takes files away itself.
        SpinWait.SpinUntil(DirectoryIsGone, TimeSpan.FromSeconds(20));
    }

    private bool DirectoryIsGone()
    {
        try
        {
            System.IO.Directory.Delete(Directory, recursive: true);
            return true;
        }
        catch (IOException)
        {
            return !System.IO.Directory.Exists(Directory);
        }
    }

    private async Task<NpgsqlConnection> OpenAsync()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = int.Parse(ServerLines[3], CultureInfo.InvariantCulture),
            Database = "flagshipmonitor",
            Username = "flagshipmonitor",
            Password = await File.ReadAllTextAsync(Path.Combine(Directory, "password"), TestContext.Current.CancellationToken),
            Pooling = false,
        }.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
