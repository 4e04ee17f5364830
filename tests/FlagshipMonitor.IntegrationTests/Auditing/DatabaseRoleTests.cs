using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Setup;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Auditing;

/// <summary>The database holds what the code promises: whoever gets past the code meets the same wall.</summary>
public sealed class DatabaseRoleTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DataSources Sources => app.Services.GetRequiredService<DataSources>();

    [Theory]
    [InlineData("results")]
    [InlineData("result_events")]
    [InlineData("form_drafts")]
    [InlineData("users")]
    [InlineData("user_sessions")]
    [InlineData("country_assignments")]
    [InlineData("audit_entries")]
    [InlineData("operations")]
    [InlineData("release_candidates")]
    [InlineData("framework_drafts")]
    [InlineData("target_proposals")]
    [InlineData("schemes")]
    [InlineData("narratives")]
    [InlineData("narrative_events")]
    [InlineData("data_protection_keys")]
    public async Task The_public_cannot_read(string table) =>
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await FailureAsync(Sources.Public, $"select 1 from {table}"));

    [Fact]
    public async Task The_public_reads_just_what_its_context_maps()
    {
        await using var command = Sources.Public.CreateCommand(
            """
            select coalesce(array_agg(relname::text), '{}') from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p') and has_table_privilege(oid, 'select')
            """);
        var readable = (string[])(await command.ExecuteScalarAsync(Ct))!;

        await using var scope = app.Services.CreateAsyncScope();
        var mapped = scope.ServiceProvider.GetRequiredService<PublicDbContext>().Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct();

        Assert.Equal(mapped.Order(StringComparer.Ordinal), readable.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_public_changes_nothing_even_if_somebody_gives_its_role_rights()
    {
        await MigratorAsync("grant all on phases to flagship_public");

        Assert.Equal(PostgresErrorCodes.ReadOnlySqlTransaction, await FailureAsync(Sources.Public, "delete from phases"));
    }

    [Fact]
    public async Task A_pooled_connection_keeps_its_role()
    {
        for (var i = 0; i < 3; i++)
        {
            await using var command = Sources.Public.CreateCommand("select current_user");
            Assert.Equal("flagship_public", await command.ExecuteScalarAsync(Ct));
            await using var other = Sources.App.CreateCommand("select current_user");
            Assert.Equal("flagship_app", await other.ExecuteScalarAsync(Ct));
        }
    }

    [Theory]
    [InlineData("update audit_entries set detail = 'changed'")]
    [InlineData("delete from audit_entries")]
    [InlineData("truncate audit_entries")]
    [InlineData("update releases set note = 'changed'")]
    [InlineData("delete from released_changes")]
    [InlineData("update released_people set release = 2")]
    [InlineData("truncate released_figures")]
    [InlineData("update released_narratives set text_en = 'changed'")]
    [InlineData("delete from released_narratives")]
    [InlineData("delete from \"__EFMigrationsHistory\"")]
    [InlineData("delete from targets")]
    [InlineData("truncate targets")]
    [InlineData("update framework_versions set on_track = 0.1")]
    [InlineData("drop table results")]
    [InlineData("alter table audit_entries disable trigger all")]
    public async Task The_application_cannot(string statement) =>
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await FailureAsync(Sources.App, statement));

    [Theory]
    [InlineData("update audit_entries set detail = 'changed'")]
    [InlineData("delete from audit_entries where id = -1")]
    [InlineData("truncate audit_entries")]
    [InlineData("update released_people set release = 2")]
    [InlineData("delete from released_changes")]
    [InlineData("truncate released_figures")]
    public async Task Not_even_the_owner_changes_history_by_accident(string statement)
    {
        await using var owner = NpgsqlDataSource.Create(app.ConnectionString);

        Assert.Equal(PostgresErrorCodes.RestrictViolation, await FailureAsync(owner, statement));
    }

    [Fact]
    public async Task The_objects_may_be_applied_again_and_from_several_places_at_once() =>
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            await using var db = DataSetup.ForMigrating(app.ConnectionString);
            await DatabaseObjects.ApplyAsync(db, Ct);
        }));

    [Fact]
    public async Task A_country_nobody_knows_cannot_be_assigned() => await Assert.ThrowsAsync<DbUpdateException>(() => app.InDbAsync(async db =>
    {
        var user = await db.Users.FirstAsync(Ct);
        db.Add(new Domain.People.CountryAssignment(user.UserId, Domain.Countries.CountryCode.From("QQQ")));
        await db.SaveChangesAsync(Ct);
    }));

    private async Task MigratorAsync(string statement)
    {
        await using var owner = NpgsqlDataSource.Create(app.ConnectionString);
        await using var command = owner.CreateCommand(statement);
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static async Task<string?> FailureAsync(NpgsqlDataSource source, string statement)
    {
        await using var command = source.CreateCommand(statement);
        return (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct))).SqlState;
    }
}
