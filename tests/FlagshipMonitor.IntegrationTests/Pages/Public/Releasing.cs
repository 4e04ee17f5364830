using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FlagshipMonitor.IntegrationTests.Pages.Public;

/// <summary>Brings made-up results as far as a test needs: submitted, approved, released. The same commands as a person's.</summary>
internal static class Releasing
{
    public static readonly Evidence Proof = new("https://www.example.org/test-proof", "Test document");

    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    public static ChangeFacts Change(string title, int year = 2023) => new(ChangeStep.Scheme, title, PartialDate.OfYear(year), [Proof]);

    public static Task<InstitutionalChange> ChangeAsync(this AppFixture app, string iso3, ChangeFacts facts, bool approve = true, string language = "en") =>
        app.DoAsync(async services =>
        {
            var desk = services.GetRequiredService<ResultDesk>();
            var change = await desk.SubmitChangeAsync(ResultId.New(), CountryCode.From(iso3), Officer(iso3), facts, language, Now, default);
            return await FinishAsync(services, desk, change, approve);
        });

    public static Task<PeopleReached> PeopleAsync(this AppFixture app, string iso3, PeopleFacts facts, bool approve = true, string? branch = null) =>
        app.DoAsync(async services =>
        {
            var desk = services.GetRequiredService<ResultDesk>();
            var scheme = facts.Change is null ? (await desk.SchemeAsync(CountryCode.From(iso3), "Test scheme", branch, default)).Id : (SchemeId?)null;
            var people = await desk.SubmitPeopleAsync(ResultId.New(), CountryCode.From(iso3), Officer(iso3), facts with { Scheme = facts.Scheme ?? scheme }, "en", Now, default);
            return await FinishAsync(services, desk, people, approve);
        });

    /// <summary>Publishes everything approved so far as the next release.</summary>
    public static Task<string> ReleaseAsync(this AppFixture app) => app.DoAsync(async services =>
    {
        var desk = services.GetRequiredService<ReleaseDesk>();
        var candidate = await desk.PrepareAsync(Guid.CreateVersion7(), Manager(), null, Now, default);
        await services.GetRequiredService<FlagshipDbContext>().SaveChangesAsync();
        return (await desk.PublishAsync(candidate, Manager(), Now, default)).Name;
    });

    private static async Task<T> FinishAsync<T>(IServiceProvider services, ResultDesk desk, T result, bool approve)
        where T : Result
    {
        await services.GetRequiredService<FlagshipDbContext>().SaveChangesAsync();
        if (approve)
        {
            await desk.ApproveAsync(result, Manager(), result.Version, Now, default);
        }

        return result;
    }

    private static Task<T> DoAsync<T>(this AppFixture app, Func<IServiceProvider, Task<T>> work) => app.WithAsync<IServiceProvider, T>(async services =>
    {
        var db = services.GetRequiredService<FlagshipDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var done = await work(services);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return done;
    });

    private static Actor Officer(string iso3) => new(new UserId(Guid.CreateVersion7()), Role.CountryOfficer, new HashSet<CountryCode> { CountryCode.From(iso3) });

    private static Actor Manager() => new(new UserId(Guid.CreateVersion7()), Role.ProgrammeManager, new HashSet<CountryCode>());
}
