using System.Net;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.IntegrationTests.Programme;
using FlagshipMonitor.TestSupport;
using static FlagshipMonitor.IntegrationTests.Summaries.SummarySteps;

namespace FlagshipMonitor.IntegrationTests.Summaries;

public sealed class DecidingTests(AppFixture app) : IClassFixture<AppFixture>, IAsyncLifetime
{
    /// <summary>One text waits at a time, and versions are counted on: every test begins without any.</summary>
    public ValueTask InitializeAsync() => app.WithoutSummariesAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_manager_does_not_decide_on_a_text_of_their_own_whatever_they_send()
    {
        var (author, other) = (await app.SignedInAsync(Reporting.Manager), await app.SignedInAsync(Reporting.Manager2));
        var path = Fresh("programme/summaries/programme");
        await author.WriteAsync(path, "A test of the programme: {{figure:countries}} countries.");
        var id = IdIn(path);

        var decide = await author.OpenAsync($"/programme/review/summaries/{id}");
        Assert.Contains("Another programme manager", decide.ByTestId("own"), StringComparison.Ordinal);
        foreach (var handler in new[] { "Approve", "Return" })
        {
            var crafted = await author.PostAsync($"/programme/review/summaries/{id}?handler={handler}", decide, ("operation", $"{Guid.NewGuid()}"), ("version", "1"), ("Reason", "Crafted"));
            Assert.Equal(HttpStatusCode.Forbidden, crafted.Status);
        }

        Assert.Equal(ResultStatus.Submitted, (await app.TextAsync(id)).Status);
        var page = await other.OpenAsync($"/programme/review/summaries/{id}");
        Assert.Equal(HttpStatusCode.Conflict, (await other.PostAsync($"/programme/review/summaries/{id}?handler=Approve", page, ("operation", $"{Guid.NewGuid()}"), ("version", "9"))).Status);
        await other.PressAsync(page, "Approve for the next release");
        Assert.Equal(ResultStatus.Approved, (await app.TextAsync(id)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await other.PostAsync($"/programme/review/summaries/{id}?handler=Approve", page, ("operation", $"{Guid.NewGuid()}"), ("version", "1"))).Status);

        var replaced = await author.OpenAsync(Fresh("programme/summaries/programme"));
        Assert.Equal("A test of the programme: {{figure:countries}} countries.", replaced.Value(English)); // a new version begins with the text in force
    }

    [Fact]
    public async Task One_text_of_a_country_waits_at_a_time_and_a_later_one_replaces_the_approved_one()
    {
        var officer = await app.SignedInAsync(Reporting.OfficerSen);
        var first = await app.ApprovedTextAsync("SEN", new NarrativeTexts("The first test.", null, null));
        var (second, third) = (Fresh(), Fresh());
        await officer.WriteAsync(second, "The second test.");

        var refused = await officer.WriteAsync(third, "The third test.");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("waiting for a decision", refused.ByTestId("conflict"), StringComparison.Ordinal);
        Assert.Equal("The third test.", (await officer.OpenAsync(third)).Value(English));

        await app.ApproveTextAsync(IdIn(second));
        Assert.Equal(IdIn(second), (await app.TextAsync(first)).SupersededBy);
        var late = await officer.PressAsync(refused, Submit);
        Assert.Equal("/workspace/sen/summary", late.Path);
        Assert.Equal(3, (await app.TextAsync(IdIn(third))).Version);
    }

    [Fact]
    public async Task A_manager_withdraws_a_text_with_a_reason()
    {
        var (manager, viewer) = (await app.SignedInAsync(Reporting.Manager), await app.SignedInAsync("viewer@example.org"));
        var id = await app.ApprovedTextAsync("KHM", new NarrativeTexts("A test of Cambodia.", null, null), Reporting.OfficerKhm);
        var page = await manager.OpenAsync("/programme/summaries/khm");

        var silent = await manager.PressAsync(page, "Withdraw");
        Assert.Equal(["Say why the text is withdrawn"], silent.Errors);
        var done = await manager.PressAsync(silent, "Withdraw", ("Why is it withdrawn?", "It is outdated."));

        Assert.Contains("There is no approved summary", done.Text("main"), StringComparison.Ordinal);
        Assert.NotNull((await app.TextAsync(id)).WithdrawnAt);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsync("/programme/summaries/khm?handler=Withdraw", await viewer.OpenAsync("/programme/summaries/khm"), ("operation", $"{Guid.NewGuid()}"), ("narrative", $"{id}"), ("Reason", "x"))).Status);
    }
}
