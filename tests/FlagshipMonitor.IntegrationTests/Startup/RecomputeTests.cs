using FlagshipMonitor.TestSupport;
using FlagshipMonitor.Web.Startup;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Startup;

/// <summary>The command that computes a release once more from its frozen inputs.</summary>
public sealed class RecomputeTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_release_comes_out_the_same()
    {
        var (code, output, problems) = await RecomputeAsync(app, "r1");

        Assert.Equal(0, code);
        Assert.Matches("^r1: [0-9,]+ figures computed again from the frozen inputs; every one agrees\\.", output);
        Assert.Contains("The checksum agrees: ", output, StringComparison.Ordinal);
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("r99", "There is no release r99.")]
    [InlineData("1", "Say which release")]
    [InlineData("r", "Say which release")]
    [InlineData("r-1", "Say which release")]
    [InlineData("r99999999999", "Say which release")]
    public async Task What_is_no_release_cannot_be_asked(string name, string sentence)
    {
        var (code, output, problems) = await RecomputeAsync(app, name);

        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(sentence, problems, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_asks_for_exactly_one_release()
    {
        Assert.Equal(2, (await RecomputeAsync(app)).Code);
        Assert.Equal(2, (await RecomputeAsync(app, "r1", "r2")).Code);
    }

    internal static async Task<(int Code, string Output, string Problems)> RecomputeAsync(AppFixture app, params string[] args)
    {
        await using var output = new StringWriter();
        await using var problems = new StringWriter();
        var code = await app.WithAsync<IServiceProvider, int>(services => RecomputeCommand.RunAsync(services, args, output, problems, Ct));
        return (code, output.ToString(), problems.ToString());
    }
}

/// <summary>What a superuser changed behind the triggers that keep releases as they are. Each on a database of its own.</summary>
public sealed class RecomputeAfterTamperingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("released_figures", "update released_figures set value = value + 1 where indicator = 'IC' and scope = 'programme' and year = 0 and step = 0", "Differs: IC programme")]
    [InlineData("released_figures", "update released_figures set countries_reported = 7 where indicator = 'PR-LEGAL' and scope = 'programme' and year = 2021", "Differs: PR-LEGAL programme 2021")]
    [InlineData("released_figures", "delete from released_figures where indicator = 'IC' and scope = 'programme' and year = 0 and step = 2", "Differs: IC programme step 2")]
    [InlineData("released_figures", "update released_figures set derivation = jsonb_set(derivation::jsonb, '{Formula}', '0') where indicator = 'PC' and scope = 'programme' and year = 0", "Differs: PC programme")]
    public async Task A_changed_figure_is_named(string table, string change, string named)
    {
        await using var app = new AppFixture();
        await app.InitializeAsync();
        Assert.Equal(1, await TamperAsync(app, table, change));

        var (code, output, _) = await RecomputeTests.RecomputeAsync(app, "r1");

        Assert.Equal(1, code);
        Assert.Contains(named + Environment.NewLine, output, StringComparison.Ordinal);
        Assert.Single(output.Split("Differs: ").Skip(1));
        Assert.Contains("1 come out otherwise", output, StringComparison.Ordinal);
        Assert.Contains("The checksum does not agree", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_row_that_moves_no_figure_is_found_by_the_checksum()
    {
        await using var app = new AppFixture();
        await app.InitializeAsync();
        Assert.Equal(1, await TamperAsync(app, "released_changes", "update released_changes set title = 'Another title' where public_id = 'TGO-2021-001'"));

        var (code, output, _) = await RecomputeTests.RecomputeAsync(app, "r1");

        Assert.Equal(1, code);
        Assert.Contains("every one agrees", output, StringComparison.Ordinal);
        Assert.Contains("The checksum does not agree", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_frozen_inputs_a_release_does_not_pass()
    {
        await using var app = new AppFixture();
        await app.InitializeAsync();
        Assert.Equal(1, await TamperAsync(app, "released_inputs", "delete from released_inputs where release = 1"));

        var (code, output, _) = await RecomputeTests.RecomputeAsync(app, "r1");

        Assert.Equal(1, code);
        Assert.Contains("published before inputs were frozen", output, StringComparison.Ordinal);
    }

    private static async Task<int> TamperAsync(AppFixture app, string table, string change)
    {
        await using var superuser = NpgsqlDataSource.Create(app.ConnectionString + ";Pooling=false");
        await superuser.CreateCommand($"alter table {table} disable trigger refuse_change").ExecuteNonQueryAsync(Ct);
        var rows = await superuser.CreateCommand(change).ExecuteNonQueryAsync(Ct);
        await superuser.CreateCommand($"alter table {table} enable trigger refuse_change").ExecuteNonQueryAsync(Ct);
        return rows;
    }
}

/// <summary>The command as a process of its own.</summary>
public sealed class RecomputeProcessTests
{
    [Fact]
    public async Task It_ends_with_what_it_found()
    {
        using var data = new PrivateData();
        (string, string)[] settings = [("ASPNETCORE_ENVIRONMENT", "Development"), ("FlagshipMonitor__DataDirectory", data.Directory)];

        await using var agreeing = AppProcess.Run(["recompute", "r1"], input: null, settings);
        var (code, output, errors) = await agreeing.ExitAsync();

        Assert.True(code == 0, output + errors);
        Assert.Contains("every one agrees", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Serving", output, StringComparison.Ordinal);
        Assert.True(data.ServerHasStopped);

        await using var unknown = AppProcess.Run(["recompute", "r99"], input: null, settings);
        var refused = await unknown.ExitAsync();
        Assert.Equal(2, refused.Code);
        Assert.Contains("There is no release r99.", refused.Errors, StringComparison.Ordinal);
    }
}
