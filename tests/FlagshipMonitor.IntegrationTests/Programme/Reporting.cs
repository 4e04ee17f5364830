using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Operations;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FlagshipMonitor.IntegrationTests.Programme;

/// <summary>What happens before a manager opens a page: results of the test schemes are submitted, decided and released.</summary>
internal static class Reporting
{
    public const string OfficerSen = "officer.sen@example.org";
    public const string OfficerKhm = "officer.khm@example.org";
    public const string Manager = "manager@example.org";
    public const string Manager2 = "manager2@example.org";

    private static readonly Evidence Link = new("https://example.org/decree", "Test decree");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static ChangeFacts Facts(string title, int year = 2024) => new(ChangeStep.Scheme, title, PartialDate.OfDay(year, 6, 30), [Link]);

    public static PeopleFacts Gain(long gain, string change, int year = 2024) =>
        new(ImpactDimension.Effective, PartialDate.OfDay(year, 9, 30), [Link]) { Change = change, Gain = gain, Source = "Test register" };

    /// <summary>Does something as a person, with the operation key and audit rows a page would write.</summary>
    public static async Task AsAsync(this AppFixture app, string email, Func<IServiceProvider, Actor, DateTimeOffset, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<FlagshipDbContext>();
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Email == email, Ct);
        var countries = await db.CountryAssignments.Where(a => a.User == user.UserId).Select(a => a.Country).ToHashSetAsync(Ct);
        var actor = new Actor(user.UserId, user.Role, countries);
        var now = await services.GetRequiredService<DatabaseClock>().NowAsync(Ct);
        await services.GetRequiredService<OperationRunner>().RunAsync(
            Guid.NewGuid(),
            actor.Id,
            "test",
            async _ =>
            {
                await work(services, actor, now);
                return "/";
            },
            Ct);
    }

    public static async Task<ResultId> SubmitChangeAsync(
        this AppFixture app, string title, ResultId? id = null, ChangeFacts? facts = null, string officer = OfficerSen, string country = "SEN", ResultId? corrects = null, TimeSpan ago = default, ChangeClass changeClass = ChangeClass.C)
    {
        var result = id ?? ResultId.New();
        await app.AsAsync(officer, (services, by, now) => services.GetRequiredService<ResultDesk>().SubmitChangeAsync(
            result, CountryCode.From(country), by, facts ?? Facts(title), "en", now - ago, Ct, corrects: corrects, reason: corrects is null ? null : "Test reason", changeClass: corrects is null ? null : changeClass));
        return result;
    }

    public static async Task<ResultId> SubmitPeopleAsync(this AppFixture app, PeopleFacts facts, ResultId? id = null, ResultId? corrects = null, string officer = OfficerSen, string country = "SEN", ChangeClass changeClass = ChangeClass.C)
    {
        var result = id ?? ResultId.New();
        await app.AsAsync(officer, (services, by, now) => services.GetRequiredService<ResultDesk>().SubmitPeopleAsync(
            result, CountryCode.From(country), by, facts, "en", now, Ct, corrects: corrects, reason: corrects is null ? null : "Test reason", changeClass: corrects is null ? null : changeClass));
        return result;
    }

    public static Task ApproveAsync(this AppFixture app, ResultId id, string manager = Manager) => app.AsAsync(manager, async (services, by, now) =>
    {
        var result = await services.GetRequiredService<FlagshipDbContext>().Results.SingleAsync(r => r.Id == id, Ct);
        await services.GetRequiredService<ResultDesk>().ApproveAsync(result, by, result.Version, now, Ct);
    });

    public static Task ReturnAsync(this AppFixture app, ResultId id, string reason = "Test reason", string? field = null) => app.AsAsync(Manager, async (services, by, now) =>
    {
        var result = await services.GetRequiredService<FlagshipDbContext>().Results.SingleAsync(r => r.Id == id, Ct);
        result.Return(by, result.Version, reason, field, now);
    });

    public static async Task<Guid> PrepareAsync(this AppFixture app, string manager = Manager, ChangeClass recalculation = ChangeClass.R2, string? reason = null)
    {
        var id = Guid.CreateVersion7();
        await app.AsAsync(manager, (services, by, now) => services.GetRequiredService<ReleaseDesk>().PrepareAsync(id, by, null, now, Ct, recalculation, reason));
        return id;
    }

    public static Task PublishAsync(this AppFixture app, Guid candidate, string manager = Manager2) => app.AsAsync(manager, async (services, by, now) =>
    {
        var prepared = await services.GetRequiredService<FlagshipDbContext>().ReleaseCandidates.SingleAsync(c => c.Id == candidate, Ct);
        await services.GetRequiredService<ReleaseDesk>().PublishAsync(prepared, by, now, Ct);
    });

    public static Task<Result> ResultAsync(this AppFixture app, ResultId id) => app.InDbAsync(db => db.Results.AsNoTracking().SingleAsync(r => r.Id == id, Ct));

    /// <summary>Gives a person another role, as an administrator would.</summary>
    public static Task SetRoleAsync(this AppFixture app, string email, Role role) => app.InDbAsync(async db =>
    {
        var user = await db.Users.SingleAsync(u => u.Email == email, Ct);
        user.Role = role;
        await db.SaveChangesAsync(Ct);
    });

    public static string Path(this ResultId id) => $"/programme/review/{id}";
}
