using FlagshipMonitor.IntegrationTests.Startup;
using FlagshipMonitor.TestSupport;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.OpenData;

/// <summary>
/// A short form of tests/data-files.sh: a table of 50,000 observations leaves the program row by row. The program is a process of its
/// own, whose memory the system tells; a table held whole would take many times what is allowed.
/// </summary>
public sealed class StreamingTests
{
    private const int Rows = 50_000;
    private const long MostMemory = 100 * 1024; // kB

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_large_table_is_streamed_in_every_format()
    {
        var connection = await TestPostgres.CloneAsync(Ct);
        await FillAsync(connection);
        await using var app = AppProcess.Run(
            [], input: null,
            [
                ("ASPNETCORE_ENVIRONMENT", "Development"), ("ConnectionStrings__FlagshipMonitor", connection), ("FlagshipMonitor__MigrateAtStart", "false"),
                ("FlagshipMonitor__AllowVolatileDatabase", "true"),
            ]);
        await app.ReadyAsync();
        foreach (var small in new[] { "/data/countries.csv", "/data/countries.json", "/data/countries.xlsx" })
        {
            await ReadAsync(app, small);
        }

        var before = app.Memory("VmRSS");
        var csv = await ReadAsync(app, "/data/values.csv");
        var json = await ReadAsync(app, "/data/values.json");
        var xlsx = await ReadAsync(app, "/data/flagship.xlsx");

        Assert.InRange(app.Memory("VmHWM") - before, 0, MostMemory);
        Assert.Equal(Rows + 1, csv.Lines);
        Assert.True(json.Lines >= Rows);
        Assert.InRange(xlsx.Bytes, 500_000, csv.Bytes);
    }

    private static async Task FillAsync(string connection)
    {
        await using var source = NpgsqlDataSource.Create(connection + ";Pooling=false");
        await using var command = source.CreateCommand(FormattableString.Invariant(
            $$"""
            insert into releases select (jsonb_populate_record(r, '{"number": 2}')).* from releases r where number = 1;
            insert into released_values (release, "row", iso3, indicator, period_start, period_end, kind, value, state, estimated, source, note, approved_on, phase, origin)
            select 2, n, 'SEN', 'PR-EFFECTIVE', date '2024-01-01', date '2024-12-31', 'actual', n * 7, 'reported', false, 'Test records of scheme ' || n % 500, 'SEN-2024-' || n, date '2025-05-20', 2, 'example'
            from generate_series(1, {{Rows}}) n;
            """));
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static async Task<(long Bytes, int Lines)> ReadAsync(AppProcess app, string path)
    {
        using var answer = await app.Visitor.GetAsync(new Uri(path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Ct);
        answer.EnsureSuccessStatusCode();
        await using var stream = await answer.Content.ReadAsStreamAsync(Ct);
        var buffer = new byte[1 << 16];
        var (bytes, lines) = (0L, 0);
        for (int read; (read = await stream.ReadAsync(buffer, Ct)) > 0;)
        {
            bytes += read;
            lines += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return (bytes, lines);
    }
}
