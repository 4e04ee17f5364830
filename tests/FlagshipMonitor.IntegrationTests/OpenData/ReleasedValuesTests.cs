using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Setup;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.OpenData;

/// <summary>The frozen observations of releases.</summary>
public sealed class ReleasedValuesTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_programme_comes_first_with_what_it_is_measured_against()
    {
        var rows = await RowsAsync(1);
        var own = rows.TakeWhile(r => r.Country is null).ToList();

        Assert.Equal(Enumerable.Range(1, rows.Count), rows.Select(r => r.Row));
        Assert.All(rows.Skip(own.Count), r => Assert.NotNull(r.Country));
        Assert.Equal(rows.Skip(own.Count).Select(r => r.Country), rows.Skip(own.Count).Select(r => r.Country).Order(StringComparer.Ordinal));
        var improvements = own.Where(r => r.Indicator == "PR" && r.Kind != ReleasedValue.Actual).Select(r => (r.Kind, r.Value, r.PeriodEnd.Year)).ToList();
        Assert.Contains((ReleasedValue.Baseline, 0m, 2020), improvements);
        Assert.Contains((ReleasedValue.Target, 60_000_000m, 2025), improvements);
        Assert.Equal(80m, own.Single(r => r.Indicator == "IC" && r.Kind == ReleasedValue.Target && r.Step is null).Value);
        Assert.DoesNotContain(rows.Skip(own.Count), r => r.Indicator == "PR");
    }

    [Fact]
    public async Task Its_figures_are_those_of_the_release_digit_by_digit()
    {
        var rows = (await RowsAsync(1)).Where(r => r.Kind == ReleasedValue.Actual && r is { Phase: 2, Theme: null, Sex: null, Age: null, Group: null })
            .ToLookup(r => (r.Country, r.Indicator, r.PeriodStart, r.PeriodEnd, r.Step));
        var (release, figures) = await app.InDbAsync(async db => (await db.Releases.SingleAsync(r => r.Number == 1, Ct), await db.ReleasedFigures.Where(f => f.Release == 1).ToListAsync(Ct)));
        var until = release.DataAsOf < new DateOnly(2025, 12, 31) ? release.DataAsOf : new DateOnly(2025, 12, 31);

        Assert.All(figures.Where(f => f.Scope == "programme" || (f.Scope.Length == 3 && f.Indicator != IndicatorCode.Improvements)), f =>
        {
            var country = f.Scope == "programme" ? null : f.Scope;
            var row = Assert.Single(rows[(country, f.Indicator.Value, new DateOnly(f.Year == 0 ? 2021 : f.Year, 1, 1), f.Year == 0 ? until : new DateOnly(f.Year, 12, 31), f.Step == 0 ? null : f.Step)]);
            Assert.Equal((f.State, f.Value), (row.State, row.Value));
        });
    }

    [Fact]
    public async Task A_release_from_before_the_table_gets_its_rows_once_and_keeps_its_fingerprint()
    {
        var before = await RowsAsync(1);
        await ForgetAsync();

        Assert.Equal(1, await app.WithAsync<EarlierReleases, int>(e => e.RunAsync(Ct)));
        Assert.Equal(0, await app.WithAsync<EarlierReleases, int>(e => e.RunAsync(Ct)));

        Assert.Equivalent(before, await RowsAsync(1), strict: true);
        Assert.True((await app.WithAsync<PublicDbContext, ReleaseProof?>(db => ReleaseProof.OfAsync(db, 1, Ct)))!.Holds);
    }

    [Theory]
    [InlineData("update released_values set value = 1")]
    [InlineData("delete from released_values")]
    [InlineData("truncate released_values")]
    public async Task No_row_is_ever_changed(string statement)
    {
        await using var source = NpgsqlDataSource.Create(app.ConnectionString + ";Pooling=false");
        await using var command = source.CreateCommand(statement);

        await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct));
    }

    private Task<List<ReleasedValue>> RowsAsync(int release) =>
        app.WithAsync<PublicDbContext, List<ReleasedValue>>(db => db.ReleasedValues.Where(v => v.Release == release).OrderBy(v => v.Row).ToListAsync(Ct));

    /// <summary>The database refuses to forget; as its owner a test may.</summary>
    private async Task ForgetAsync()
    {
        await using var owner = DataSetup.ForMigrating(app.ConnectionString);
        await owner.Database.ExecuteSqlRawAsync("set session_replication_role = replica; delete from released_values where release = 1;", Ct);
    }
}
