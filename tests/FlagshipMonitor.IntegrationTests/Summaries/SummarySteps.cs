using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.IntegrationTests.Programme;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FlagshipMonitor.IntegrationTests.Summaries;

/// <summary>What writers and managers do with summaries in these tests, all with made-up texts.</summary>
internal static class SummarySteps
{
    public static async ValueTask WithoutSummariesAsync(this AppFixture app)
    {
        await using var db = DataSetup.ForMigrating(app.ConnectionString);
        await db.Narratives.ExecuteDeleteAsync(TestContext.Current.CancellationToken);
    }

    public const string English = "Text in English (optional)";
    public const string French = "Text in French (optional)";
    public const string Check = "Check and submit";
    public const string Leave = "Save draft and leave";
    public const string Submit = "Submit for review";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static string Fresh(string scope = "workspace/sen/summary") => $"/{scope}/{Guid.CreateVersion7()}";

    /// <summary>From an empty form through the check to the state page.</summary>
    public static async Task<TestPage> WriteAsync(this TestBrowser writer, string path, string text, string label = English) =>
        await writer.PressAsync(await writer.PressAsync(await writer.OpenAsync(path), Check, (label, text)), Submit);

    /// <summary>Submits a text as a page would, and has it approved.</summary>
    public static async Task<Guid> ApprovedTextAsync(this AppFixture app, string scope, NarrativeTexts texts, string writer = Reporting.OfficerSen, string language = "en")
    {
        var id = Guid.CreateVersion7();
        await app.AsAsync(writer, (services, by, now) => services.GetRequiredService<NarrativeDesk>().SubmitAsync(NarrativeAddress.Of(id, scope, by), by, texts, language, now, Ct));
        await app.ApproveTextAsync(id, writer == Reporting.Manager ? Reporting.Manager2 : Reporting.Manager);
        return id;
    }

    public static Task ApproveTextAsync(this AppFixture app, Guid id, string manager = Reporting.Manager) => app.AsAsync(manager, async (services, by, now) =>
    {
        var text = await services.GetRequiredService<FlagshipDbContext>().Narratives.SingleAsync(n => n.Id == id, Ct);
        await services.GetRequiredService<NarrativeDesk>().ApproveAsync(text, by, text.Version, now, Ct);
    });

    public static Task<Narrative> TextAsync(this AppFixture app, Guid id) => app.InDbAsync(db => db.Narratives.AsNoTracking().SingleAsync(n => n.Id == id, Ct));

    public static Guid IdIn(string path) => Guid.Parse(path.Split('/')[4]);
}
