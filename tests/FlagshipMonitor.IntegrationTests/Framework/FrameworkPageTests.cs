using System.Net;
using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.IntegrationTests.Programme;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FlagshipMonitor.IntegrationTests.Framework;

/// <summary>An administrator writes, tries out and publishes a version. Each test begins with its own draft and leaves none open.</summary>
public sealed class FrameworkPageTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Admin = "admin@example.org";
    private const string Home = "/admin/framework";
    private const string Draft = "/admin/framework/draft";
    private const string Changes = "/admin/framework/draft/indicators/ic";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_draft_is_written_tried_out_and_published_and_the_ledger_keeps_the_old_row()
    {
        var admin = await app.SignedInAsync(Admin);
        var (before, released) = (await VersionAsync(), await FiguresAsync("r1"));
        await BeginAsync(admin, "Test note, published");
        await admin.PressAsync(await admin.OpenAsync(Changes), "Save into the draft", ("Target at the end of 2025", "95"), ("Milestone at the end of 2022 (optional)", "30"), ("Reason for the change", "Test reason, ninety-five"));

        // Nothing of it is anywhere but in the draft.
        Assert.DoesNotContain("ninety-five", (await admin.OpenAsync("/admin/framework/ledger")).Text(), StringComparison.Ordinal);
        Assert.Equal(before, await VersionAsync());

        var trial = await admin.OpenAsync(Draft + "/publish");
        Assert.Equal(5, trial.Document.QuerySelectorAll("[data-testid=examples] tbody tr").Length);
        Assert.Matches(@"Institutional changes.*80 → 95", trial.Text("[data-testid=examples] tbody tr:first-child"));
        var published = await admin.PressAsync(trial, $"Publish version {before + 1}");

        Assert.Equal((Home, $"{before + 1}"), (published.Path, published.ByTestId("version")));
        var ledger = (await admin.OpenAsync("/admin/framework/ledger")).Text();
        Assert.Contains("ninety-five", ledger, StringComparison.Ordinal);
        Assert.Contains("Superseded", ledger, StringComparison.Ordinal);
        var rows = await app.InDbAsync(db => db.Targets.Where(t => t.Indicator == IndicatorCode.InstitutionalChanges && t.Step == null && t.Use == TargetUse.Default).OrderBy(t => t.Framework).ToListAsync(Ct));
        Assert.Equal([80m, 95m], rows.Select(t => t.Value));
        Assert.Equal(30, rows[1].Milestones[2022]);
        Assert.Equal(released, await FiguresAsync("r1"));
        Assert.Equal(95, (await PortfolioTargetAsync()).Value);
        Assert.True(await app.InDbAsync(db => db.AuditEntries.AnyAsync(e => e.Action == AuditAction.Insert && e.Entity == nameof(FrameworkVersion), Ct)));

        // The public still reads what the latest release was measured by.
        Assert.Contains("of 80", (await app.Visitor().OpenAsync("/")).Text(), StringComparison.Ordinal);
        await BackAsync(admin);
    }

    [Fact]
    public async Task A_direction_against_its_target_is_refused_and_nothing_typed_is_lost()
    {
        var admin = await app.SignedInAsync(Admin);
        await BeginAsync(admin, "Test note, contradiction");

        var refused = await admin.PressAsync(await admin.OpenAsync(Changes), "Save into the draft", ("Which way is better?", "Less is better"), ("Unit", "changes typed"));

        Assert.Contains(refused.Errors, e => e.StartsWith("Direction and target contradict each other", StringComparison.Ordinal));
        Assert.Equal(("Less is better", "changes typed"), (refused.Value("Which way is better?"), refused.Value("Unit")));
        Assert.Contains(refused.Errors, e => e.Contains("Its kind, unit and dimension stay as they are.", StringComparison.Ordinal));
        Assert.DoesNotContain("Less is better", (await admin.OpenAsync(Draft)).Text(), StringComparison.Ordinal);
        await DiscardAsync(admin);
    }

    [Fact]
    public async Task A_draft_without_a_note_cannot_be_published_even_by_a_crafted_request()
    {
        var admin = await app.SignedInAsync(Admin);
        await admin.PressAsync(await admin.OpenAsync(Home), "Begin a draft");
        var trial = await admin.OpenAsync(Draft + "/publish");
        Assert.Contains("Say in the note why this version is made.", trial.ByTestId("refused"), StringComparison.Ordinal);
        var (before, version) = (await VersionAsync(), await SaveAsync());

        var answer = await admin.PostAsync(Draft + "/publish", await admin.OpenAsync(Draft), ("operation", $"{Guid.NewGuid()}"), ("version", $"{version}"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal(before, await VersionAsync());
        Assert.True(await app.InDbAsync(db => db.AuditEntries.AnyAsync(e => e.Action == AuditAction.Refused && e.Key == nameof(Rule.TheFrameworkAgreesWithItself), Ct)));
        await DiscardAsync(admin);
    }

    [Fact]
    public async Task Who_saves_an_older_draft_is_told_and_keeps_what_was_typed()
    {
        var admin = await app.SignedInAsync(Admin);
        await BeginAsync(admin, "Test note, first");
        var seen = await admin.OpenAsync(Draft + "/settings");
        await admin.PressAsync(await admin.OpenAsync(Draft + "/settings"), "Save into the draft", ("Why this version is made", "Test note, faster"));

        var late = await admin.PressAsync(seen, "Save into the draft", ("Why this version is made", "Test note, late"), ("On track from, in per cent", "85"));

        Assert.Equal((HttpStatusCode.Conflict, "Test note, late", "85"), (late.Status, late.Value("Why this version is made"), late.Value("On track from, in per cent")));
        Assert.Contains("Test note, faster", (await admin.OpenAsync(Draft)).Text(), StringComparison.Ordinal);
        await DiscardAsync(admin);
    }

    [Fact]
    public async Task There_is_one_open_draft_at_a_time()
    {
        var admin = await app.SignedInAsync(Admin);
        var page = await admin.OpenAsync(Home);
        await BeginAsync(admin, "Test note, one");

        var second = await admin.PressAsync(page, "Begin a draft");

        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Equal(1, await app.InDbAsync(db => db.FrameworkDrafts.CountAsync(d => d.PublishedAs == null && d.DiscardedAt == null, Ct)));
        await DiscardAsync(admin);
    }

    [Fact]
    public async Task The_exported_file_is_tried_before_it_becomes_the_draft()
    {
        var admin = await app.SignedInAsync(Admin);
        var file = await (await admin.Client.GetAsync("/admin/framework.json", Ct)).Content.ReadAsStringAsync(Ct);
        var before = await app.InDbAsync(db => db.FrameworkDrafts.CountAsync(Ct));

        var same = await CheckAsync(admin, file);
        Assert.Contains("0 added, 0 changed, 0 removed, 0 refused.", same.ByTestId("dry-run"), StringComparison.Ordinal);

        var wrong = await CheckAsync(admin, file.Replace("\"Ascending\"", "\"Descending\"", StringComparison.Ordinal));
        Assert.Matches("[1-9] changed, 0 removed, [1-9] refused", wrong.ByTestId("dry-run"));
        Assert.Throws<InvalidOperationException>(() => wrong.Button("Make this the draft"));
        var crafted = await admin.PostAsync("/admin/framework/import?handler=Adopt", wrong, ("Text", file.Replace("\"Ascending\"", "\"Descending\"", StringComparison.Ordinal)), ("operation", $"{Guid.NewGuid()}"));
        Assert.Contains("refused", crafted.ByTestId("dry-run"), StringComparison.Ordinal);
        Assert.Equal(before, await app.InDbAsync(db => db.FrameworkDrafts.CountAsync(Ct)));

        var right = await CheckAsync(admin, file.Replace("\"onTrack\": 0.8", "\"onTrack\": 0.85", StringComparison.Ordinal));
        Assert.Contains("0 added, 1 changed, 0 removed, 0 refused.", right.ByTestId("dry-run"), StringComparison.Ordinal);
        var adopted = await admin.PressAsync(right, "Make this the draft");
        Assert.Equal(Draft, adopted.Path);
        Assert.Contains("85.0%", adopted.ByTestId("changes"), StringComparison.Ordinal);
        await DiscardAsync(admin);
    }

    [Theory]
    [InlineData("", "Choose a file or paste its text")]
    [InlineData("{", "It cannot be read. The file is not JSON")]
    public async Task What_is_no_file_is_explained(string text, string sentence)
    {
        var admin = await app.SignedInAsync(Admin);

        Assert.Contains((await CheckAsync(admin, text)).Errors, e => e.StartsWith(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Managers_and_viewers_read_and_cannot_change()
    {
        var admin = await app.SignedInAsync(Admin);
        await BeginAsync(admin, "Test note, read by others");
        foreach (var email in new[] { Reporting.Manager, "viewer@example.org" })
        {
            var reader = await app.SignedInAsync(email);
            var page = await reader.OpenAsync(Home);
            Assert.Empty(page.Document.QuerySelectorAll("main form[method=post]"));
            Assert.Equal(HttpStatusCode.OK, await reader.StatusAsync("/admin/framework/ledger"));
            Assert.Equal(HttpStatusCode.Forbidden, await reader.StatusAsync(Draft));
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync(Draft + "/publish", page, ("operation", $"{Guid.NewGuid()}"), ("version", "2"))).Status);
        }

        await DiscardAsync(admin);
    }

    [Fact]
    public async Task A_result_needs_as_many_sources_as_the_framework_says()
    {
        var admin = await app.SignedInAsync(Admin);
        await PublishAsync(admin, "Test note, two sources", ("Sources a result needs", "2"));

        var refused = await Assert.ThrowsAsync<RuleViolationException>(() => app.SubmitChangeAsync("Test change, one source"));
        Assert.Equal(Rule.EvidenceReachesTheMinimum, refused.Rule);
        var officer = await app.SignedInAsync(Reporting.OfficerSen);
        var form = await officer.OpenAsync("/workspace/sen/institutional-changes/new");
        Assert.Contains("At least 2", form.Text(), StringComparison.Ordinal);

        await PublishAsync(admin, "Test note, one source again", ("Sources a result needs", "1"));
        await app.SubmitChangeAsync("Test change, one source");
    }

    [Fact]
    public async Task While_a_release_is_prepared_no_version_is_published()
    {
        await app.ApproveAsync(await app.SubmitChangeAsync("Test change, prepared under a version"));
        var candidate = await app.PrepareAsync();
        var admin = await app.SignedInAsync(Admin);
        await BeginAsync(admin, "Test note, too early");
        var before = await VersionAsync();

        var answer = await admin.PressAsync(await admin.OpenAsync(Draft + "/publish"), $"Publish version {before + 1}");

        Assert.Equal((HttpStatusCode.Conflict, before), (answer.Status, await VersionAsync()));
        Assert.Contains("A release is prepared", answer.Text("[role=alert]"), StringComparison.Ordinal);
        await app.AsAsync(Reporting.Manager, async (services, by, now) =>
            (await services.GetRequiredService<FlagshipDbContext>().ReleaseCandidates.SingleAsync(c => c.Id == candidate, Ct)).Discard(by, now));
        await DiscardAsync(admin);
    }

    private static async Task BeginAsync(TestBrowser admin, string note, params (string Label, string Value)[] settings)
    {
        await admin.PressAsync(await admin.OpenAsync(Home), "Begin a draft");
        await admin.PressAsync(await admin.OpenAsync(Draft + "/settings"), "Save into the draft", [("Why this version is made", note), .. settings]);
    }

    private async Task PublishAsync(TestBrowser admin, string note, params (string Label, string Value)[] settings)
    {
        await BeginAsync(admin, note, settings);
        var next = await VersionAsync() + 1;
        Assert.Equal(Home, (await admin.PressAsync(await admin.OpenAsync(Draft + "/publish"), $"Publish version {next}")).Path);
    }

    private static async Task DiscardAsync(TestBrowser admin) =>
        Assert.Equal(Home, (await admin.PressAsync(await admin.OpenAsync(Draft), "Discard the draft")).Path);

    /// <summary>The value other tests expect, as a further version.</summary>
    private async Task BackAsync(TestBrowser admin)
    {
        await BeginAsync(admin, "Test note, back");
        await admin.PressAsync(await admin.OpenAsync(Changes), "Save into the draft", ("Target at the end of 2025", "80"), ("Milestone at the end of 2022 (optional)", ""), ("Reason for the change", "Test reason, back"));
        await admin.PressAsync(await admin.OpenAsync(Draft + "/publish"), $"Publish version {await VersionAsync() + 1}");
    }

    private static async Task<TestPage> CheckAsync(TestBrowser admin, string text)
    {
        var page = await admin.OpenAsync("/admin/framework/import");
        return await admin.PostAsync("/admin/framework/import?handler=Check", page, ("Text", text), ("operation", $"{Guid.NewGuid()}"));
    }

    private Task<int> VersionAsync() => app.InDbAsync(db => db.FrameworkVersions.MaxAsync(v => v.Number, Ct));

    private Task<int> SaveAsync() => app.InDbAsync(db => db.FrameworkDrafts.Where(d => d.PublishedAs == null && d.DiscardedAt == null).Select(d => d.Version).SingleAsync(Ct));

    private async Task<string> FiguresAsync(string release) => await (await app.Visitor().Client.GetAsync($"/releases/{release}.csv", Ct)).Content.ReadAsStringAsync(Ct);

    private Task<TargetEntry> PortfolioTargetAsync() => app.WithAsync<FrameworkQuery, TargetEntry>(async q => (await q.InForceAsync(Ct)).Document.Target(IndicatorCode.InstitutionalChanges, 2)!);
}
