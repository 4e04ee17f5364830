using BenchmarkDotNet.Attributes;
using FlagshipMonitor.Data.Local;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace FlagshipMonitor.Benchmarks;

/// <summary>
/// The programme's total of each indicator by one SQL statement in PostgreSQL, against the engine in the same run. The engine gives
/// besides: every country, period, split, theme and derivation. Both totals are compared before anything is timed.
/// </summary>
[Config(typeof(Settings))]
public class SqlBenchmarks
{
    private const string Of =
        """
        with latest as (select distinct on (country, scheme) value, numerator, denominator from contributions where indicator = $1 order by country, scheme, year desc)
        select case $2
            when 'Cumulative' then (select sum(value) from latest)
            when 'Ratio' then (select sum(numerator) / sum(denominator) from latest)
            when 'Repeat' then (select sum(peak) from (select max(value) as peak from contributions where indicator = $1 group by country, scheme) as peaks)
            else (select sum(value) from contributions where indicator = $1)
        end
        """;

    private readonly string _directory = Directory.CreateTempSubdirectory("flagshipmonitor-benchmark-").FullName;
    private Portfolio _portfolio = null!;
    private LocalPostgres _server = null!;
    private NpgsqlConnection _connection = null!;

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        _portfolio = SyntheticPortfolio.Of();
        _server = await LocalPostgres.StartAsync(new LocalPostgresOptions { InstanceDirectory = _directory, Volatile = true }, NullLogger.Instance);
        _connection = new NpgsqlConnection(_server.ConnectionString);
        await _connection.OpenAsync();
        await RunAsync("create table contributions (indicator text, country text, scheme text, year int, value numeric, numerator numeric, denominator numeric)");
        await using (var copy = await _connection.BeginBinaryImportAsync("copy contributions from stdin (format binary)"))
        {
            foreach (var value in _portfolio.Values)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(value.Indicator.Value);
                await copy.WriteAsync(value.Country.Value);
                await copy.WriteAsync(value.Scheme ?? "");
                await copy.WriteAsync(value.Period.Year);
                await copy.WriteAsync(value.Figure.Amount!.Value);
                await copy.WriteAsync(value.Numerator ?? 0);
                await copy.WriteAsync(value.Denominator ?? 0);
            }

            await copy.CompleteAsync();
        }

        await RunAsync("create index on contributions (indicator, country, scheme, year)");
        await RunAsync("vacuum analyze contributions");
        await CompareAsync();
    }

    [GlobalCleanup]
    public async Task CleanAsync()
    {
        await _connection.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Benchmark(Baseline = true)]
    public EvaluationResult Engine_with_everything() => Evaluation.Evaluate(_portfolio);

    [Benchmark]
    public async Task<int> Sql_totals_of_the_programme_alone()
    {
        var totals = 0;
        foreach (var rule in _portfolio.Indicators)
        {
            totals += await TotalAsync(rule) is null ? 0 : 1;
        }

        return totals;
    }

    private async Task<decimal?> TotalAsync(IndicatorRule rule)
    {
        await using var command = new NpgsqlCommand(Of, _connection) { Parameters = { new() { Value = rule.Code.Value }, new() { Value = rule.Kind.ToString() } } };
        return await command.ExecuteScalarAsync() as decimal?;
    }

    private async Task CompareAsync()
    {
        var engine = Evaluation.Evaluate(_portfolio).Figures
            .Where(f => f is { Scope: Scope.Programme, Period: null, Step: null }).ToDictionary(f => f.Indicator, f => f.Measure.Figure.Amount);
        foreach (var rule in _portfolio.Indicators)
        {
            var total = await TotalAsync(rule);
            if (Math.Round(total ?? -1, 12) != Math.Round(engine[rule.Code] ?? -1, 12))
            {
                throw new InvalidOperationException($"{rule.Code} ({rule.Kind}): PostgreSQL says {total}, the engine {engine[rule.Code]}.");
            }
        }
    }

    private async Task RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync();
    }
}
