using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FlagshipMonitor.Data.Local;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace FlagshipMonitor.Benchmarks;

/// <summary>
/// Streams the whole tables of a release with as many observations as asked for: the program as a process of its own, read over the
/// loopback, its memory taken from the system. Run with tests/data-files.sh.
/// </summary>
public static class DataFiles
{
    public const string Name = "data-files";

    private const string Fill =
        """
        insert into released_values (release, "row", iso3, indicator, period_start, period_end, kind, value, state, estimated, dim_sex, dim_age, source, note, approved_on, phase, origin)
        select 2, n, c.iso3, 'PR-EFFECTIVE', make_date(2021 + n % 5, 1, 1), make_date(2021 + n % 5, 12, 31), 'actual', n * 7, 'reported', n % 3 = 0,
            (array['women', 'men', null])[1 + n % 3], (array['0-14', '15-64', '65+', null])[1 + n % 4], 'Test records of scheme ' || n % 500, c.iso3 || '-2024-' || n, date '2025-05-20', 2, 'example'
        from generate_series(1, @rows) n join (select iso3, row_number() over (order by iso3) as place from countries) c on c.place = 1 + n % 54
        """;

    /// <param name="program">FlagshipMonitor.Web.dll as it was built.</param>
    public static async Task<int> RunAsync(string program, int rows)
    {
        var directory = Directory.CreateTempSubdirectory("flagshipmonitor-files-").FullName;
        await using var server = await LocalPostgres.StartAsync(new LocalPostgresOptions { InstanceDirectory = directory, Volatile = true }, NullLogger.Instance);
        using (await StartAsync(program, server.ConnectionString))
        {
            // Its start fills an empty database.
        }

        await using (var source = NpgsqlDataSource.Create(server.ConnectionString))
        {
            await source.CreateCommand("insert into releases select (jsonb_populate_record(r, '{\"number\": 2}')).* from releases r where number = 1").ExecuteNonQueryAsync();
            await using var fill = source.CreateCommand(Fill.Replace("@rows", rows.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
            fill.CommandTimeout = 600;
            await fill.ExecuteNonQueryAsync();
            await source.CreateCommand("vacuum analyze released_values").ExecuteNonQueryAsync();
        }

        Console.WriteLine(FormattableString.Invariant($"{rows:N0} observations"));
        foreach (var path in new[] { "data/values.csv", "data/values.json", "data/flagship.xlsx" })
        {
            // A process for each: its highest memory is then that file's.
            using var app = await StartAsync(program, server.ConnectionString);
            await app.Client.GetByteArrayAsync("data/countries.csv");
            await app.Client.GetByteArrayAsync("data/countries.json");
            await app.Client.GetByteArrayAsync("data/countries.xlsx");
            var before = app.Memory("VmRSS");
            var watch = Stopwatch.StartNew();
            var bytes = await app.ReadAsync(path);
            watch.Stop();
            Console.WriteLine(FormattableString.Invariant(
                $"{path,-20} {watch.Elapsed.TotalSeconds,6:0.0} s  {bytes / 1048576.0,7:0.0} MB sent  {(app.Memory("VmHWM") - before) / 1024.0,6:0.0} MB more memory (of {before / 1024.0:0} MB)"));
        }

        return 0;
    }

    private static async Task<RunningApp> StartAsync(string program, string connection)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        listener.Stop();
        var start = new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["ConnectionStrings__FlagshipMonitor"] = connection;
        start.Environment["FlagshipMonitor__AllowVolatileDatabase"] = "true";
        start.Environment["FlagshipMonitor__RateLimits__DownloadsPerMinute"] = "0";
        var app = new RunningApp(Process.Start(start)!, new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) });
        for (var i = 0; i < 600; i++)
        {
            if (await app.IsReadyAsync())
            {
                return app;
            }

            await Task.Delay(200);
        }

        app.Dispose();
        throw new InvalidOperationException("The program did not get ready.");
    }

    private sealed class RunningApp : IDisposable
    {
        private readonly Process _process;

        public RunningApp(Process process, HttpClient client)
        {
            (_process, Client) = (process, client);
            process.OutputDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
        }

        public HttpClient Client { get; }

        public async Task<bool> IsReadyAsync()
        {
            try
            {
                using var answer = await Client.GetAsync("health/ready");
                return answer.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        }

        public async Task<long> ReadAsync(string path)
        {
            using var answer = await Client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
            await using var stream = await answer.Content.ReadAsStreamAsync();
            var buffer = new byte[1 << 20];
            long all = 0;
            for (int read; (read = await stream.ReadAsync(buffer)) > 0;)
            {
                all += read;
            }

            return all;
        }

        /// <summary>In kB: VmRSS now, VmHWM at its highest.</summary>
        public long Memory(string name) => long.Parse(
            File.ReadLines($"/proc/{_process.Id}/status").First(l => l.StartsWith(name + ":", StringComparison.Ordinal)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture);

        public void Dispose()
        {
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
            Client.Dispose();
        }
    }
}
