using System.Text.Json;
using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FlagshipMonitor.IntegrationTests.Auditing;

public sealed class AuditTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static readonly CountryCode Senegal = CountryCode.From("SEN");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_change_has_an_entry_with_old_and_new_values()
    {
        var scheme = new Scheme(SchemeId.New(), Senegal, "Test scheme A", "pension");
        await app.InDbAsync(async db =>
        {
            db.Add(scheme);
            await db.SaveChangesAsync(Ct);
            db.Entry(scheme).Property(s => s.Name).CurrentValue = "Test scheme B";
            await db.SaveChangesAsync(Ct);
            db.Remove(scheme);
            await db.SaveChangesAsync(Ct);
        });

        var entries = await EntriesAsync(nameof(Scheme), scheme.Id.ToString());

        Assert.Equal([AuditAction.Insert, AuditAction.Update, AuditAction.Delete], entries.Select(e => e.Action));
        Assert.Null(entries[0].Before);
        Assert.Equal("SEN", Json(entries[0].After!, "Country"));
        Assert.Equal("Test scheme A", Json(entries[1].Before!, "Name"));
        Assert.Equal("Test scheme B", Json(entries[1].After!, "Name"));
        Assert.DoesNotContain("Branch", entries[1].After!, StringComparison.Ordinal);
        Assert.Equal("Test scheme B", Json(entries[2].Before!, "Name"));
        Assert.Null(entries[2].After);
    }

    [Fact]
    public async Task The_entry_says_who_from_where_and_under_which_operation()
    {
        var (user, operation) = (new UserId(Guid.CreateVersion7()), Guid.CreateVersion7());
        var scheme = new Scheme(SchemeId.New(), Senegal, "Test scheme C", null);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var audit = scope.ServiceProvider.GetRequiredService<AuditScope>();
            (audit.User, audit.Address, audit.Operation) = (user, "203.0.113.77", operation);
            var db = scope.ServiceProvider.GetRequiredService<FlagshipDbContext>();
            db.Add(scheme);
            await db.SaveChangesAsync(Ct);
        }

        var entry = Assert.Single(await EntriesAsync(nameof(Scheme), scheme.Id.ToString()));

        Assert.Equal((user, "203.0.113.77", operation), (entry.User!.Value, entry.Address, entry.Operation!.Value));
        Assert.True(entry.At > DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public async Task A_change_that_fails_leaves_no_entry_and_may_be_saved_again()
    {
        var scheme = new Scheme(SchemeId.New(), Senegal, "Test scheme D", null);
        await app.InDbAsync(async db =>
        {
            var twin = new Scheme(SchemeId.New(), Senegal, "Test scheme D", null);
            db.Add(twin);
            await db.SaveChangesAsync(Ct);
            db.Add(scheme);
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct));

            db.Entry(scheme).Property(s => s.Name).CurrentValue = "Test scheme E";
            await db.SaveChangesAsync(Ct);
        });

        var entry = Assert.Single(await EntriesAsync(nameof(Scheme), scheme.Id.ToString()));

        Assert.Equal("Test scheme E", Json(entry.After!, "Name"));
    }

    [Fact]
    public async Task Secrets_and_names_stay_out()
    {
        var id = Guid.CreateVersion7();
        await app.InDbAsync(async db =>
        {
            var user = new AppUser { Id = id, UserName = "audit@example.org", Email = "audit@example.org", DisplayName = "Test Person", PasswordHash = "secret-hash" };
            db.Add(user);
            await db.SaveChangesAsync(Ct);
            (user.DisplayName, user.Role) = ("Other Person", Role.Viewer);
            await db.SaveChangesAsync(Ct);
        });

        var entries = await EntriesAsync(nameof(AppUser), id.ToString());

        Assert.Equal(2, entries.Count);
        Assert.Equal("Viewer", Json(entries[1].After!, "Role"));
        Assert.All(entries, e => Assert.DoesNotMatch("example.org|Person|secret-hash", e.Before + e.After));
    }

    [Fact]
    public async Task A_refusal_outlives_the_transaction_it_happened_in()
    {
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<FlagshipDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            await scope.ServiceProvider.GetRequiredService<AuditTrail>().RefusedAsync("Rule", "TestRefusal", "a \u0000 control\u202Eled\ntext", Ct);
            await transaction.RollbackAsync(Ct);
        }

        var entry = Assert.Single(await EntriesAsync("Rule", "TestRefusal"));

        Assert.Equal(AuditAction.Refused, entry.Action);
        Assert.DoesNotContain('\0', entry.Detail!);
    }

    private Task<List<AuditEntry>> EntriesAsync(string entity, string key) => app.InDbAsync(db =>
        db.AuditEntries.AsNoTracking().Where(e => e.Entity == entity && e.Key == key).OrderBy(e => e.Id).ToListAsync(Ct));

    private static string? Json(string json, string name)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty(name).GetString();
    }
}
