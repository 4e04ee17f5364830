using System.Net;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.IntegrationTests.Programme;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using static FlagshipMonitor.IntegrationTests.Summaries.SummarySteps;

namespace FlagshipMonitor.IntegrationTests.Summaries;

public sealed class WritingTests(AppFixture app) : IClassFixture<AppFixture>, IAsyncLifetime
{
    /// <summary>One text waits at a time, and versions are counted on: every test begins without any.</summary>
    public ValueTask InitializeAsync() => app.WithoutSummariesAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_officer_writes_a_summary_a_manager_returns_it_and_another_version_is_approved()
    {
        var officer = await app.SignedInAsync(Reporting.OfficerSen);
        var manager = await app.SignedInAsync(Reporting.Manager);
        var path = Fresh();

        var sent = await officer.WriteAsync(path, "A test: {{figure:people-effective}} people.");
        Assert.Equal("/workspace/sen/summary", sent.Path);
        Assert.Contains("Submitted for review", sent.ByTestId("submitted"), StringComparison.Ordinal);

        var queue = await manager.OpenAsync("/programme/review");
        Assert.Contains("Summary of Senegal", queue.ByTestId("waiting-text"), StringComparison.Ordinal);
        var decide = await manager.FollowAsync(queue, "Summary of Senegal");
        Assert.Contains("not reported people", decide.Text("main"), StringComparison.Ordinal);
        Assert.Contains("has no value now", decide.ByTestId("warnings"), StringComparison.Ordinal);
        Assert.Contains("It has none now", decide.ByTestId("effect"), StringComparison.Ordinal);
        var unsaid = await manager.PressAsync(decide, "Return to the writers");
        Assert.Equal(["Say what the writers should do"], unsaid.Errors);
        await manager.PressAsync(unsaid, "Return to the writers", ("What does it concern?", "Text in English"), ("What should the writers do?", "Say since when."));

        var home = await officer.OpenAsync("/workspace/sen");
        Assert.Contains("Say since when.", home.Text("main"), StringComparison.Ordinal);
        var again = await officer.OpenAsync(path);
        Assert.Equal("A test: {{figure:people-effective}} people.", again.Value(English));
        Assert.Contains("Say since when.", again.Text("#Form_En-note"), StringComparison.Ordinal);
        await officer.PressAsync(await officer.PressAsync(again, Check, (English, "A test: {{figure:people-effective}} people since 2021.")), Submit);

        var id = IdIn(path);
        var second = await manager.OpenAsync($"/programme/review/summaries/{id}");
        Assert.Contains("since 2021", second.Text("ins"), StringComparison.Ordinal);
        await manager.PressAsync(second, "Approve for the next release");
        var text = await app.TextAsync(id);
        Assert.Equal((ResultStatus.Approved, 2, true), (text.Status, text.Version, text.OfOffice));
        Assert.Contains("becomes public with the next release", (await officer.OpenAsync("/workspace/sen/summary")).Text("main"), StringComparison.Ordinal);
        Assert.True(await app.InDbAsync(db => db.AuditEntries.AnyAsync(a => a.Entity == "Narrative" && a.Key == id.ToString(), TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_token_that_is_none_is_explained_at_its_field_and_nothing_is_lost()
    {
        var officer = await app.SignedInAsync(Reporting.OfficerSen);
        var path = Fresh();

        var again = await officer.PressAsync(await officer.OpenAsync(path), Check, (English, "A test: {{figure:people-efective}}."), (French, "Un essai: {{figure:countries}}."));

        Assert.Contains("{{figure:people-efective}} names no figure", again.Text("#Form_En-error"), StringComparison.Ordinal);
        Assert.Contains("programme alone", again.Text("#Form_Fr-error"), StringComparison.Ordinal);
        // Listed above the form an error names its field; at the field the label does.
        Assert.All(again.Errors, e => Assert.StartsWith("Text in ", e, StringComparison.Ordinal));
        Assert.DoesNotContain("Text in", again.Text("#Form_En-error"), StringComparison.Ordinal);
        Assert.Equal("true", again.Field(English).GetAttribute("aria-invalid"));
        Assert.Equal("Un essai: {{figure:countries}}.", (await officer.OpenAsync(path)).Value(French)); // kept, right or wrong
        Assert.Equal(["Write the summary in at least one language"], (await officer.PressAsync(await officer.OpenAsync(Fresh()), Check, (English, ""), (French, ""))).Errors);
        Assert.Contains("it has 1\u00A0600", (await officer.PressAsync(await officer.OpenAsync(Fresh()), Check, (English, new string('x', 1_600)))).Text("#Form_En-error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_control_sign_is_named_and_the_text_stands_in_the_box()
    {
        var officer = await app.SignedInAsync(Reporting.OfficerSen);

        var again = await officer.PressAsync(await officer.OpenAsync(Fresh()), Check, (English, "A\u202Etest"));

        Assert.Contains("U+202E", again.Text("#Form_En-error"), StringComparison.Ordinal);
        Assert.Equal("A\u202Etest", again.Value(English));
    }

    [Fact]
    public async Task Two_who_write_at_once_see_both_texts()
    {
        var officer = await app.SignedInAsync(Reporting.OfficerSen);
        var path = Fresh();
        var (first, second) = (await officer.OpenAsync(path), await officer.OpenAsync(path));

        await officer.PressAsync(first, Leave, (English, "The first test."));
        var conflict = await officer.PressAsync(second, Leave, (English, "The second test."));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("The second test.", conflict.Value(English));
        Assert.Contains("The first test.", conflict.Text("#Form_En-note"), StringComparison.Ordinal);
        Assert.Equal("/workspace/sen/summary", (await officer.PressAsync(conflict, Leave)).Path);
        Assert.Equal("The second test.", (await officer.OpenAsync(path)).Value(English));
    }

    [Fact]
    public async Task The_same_form_sent_twice_has_one_effect_and_a_draft_saved_after_the_check_is_not_submitted()
    {
        var officer = await app.SignedInAsync(Reporting.OfficerSen);
        var path = Fresh();
        var check = await officer.PressAsync(await officer.OpenAsync(path), Check, (English, "A test."));
        Assert.Equal(path + "/check", check.Path);
        await officer.PressAsync(await officer.OpenAsync(path), Leave, (English, "A newer test."));

        var stale = await officer.PressAsync(check, Submit);
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("A newer test.", stale.ByTestId("preview-en"), StringComparison.Ordinal);

        using var once = TestBrowser.Submission(stale, Submit);
        using var twice = TestBrowser.Submission(stale, Submit);
        await officer.SendAsync(once);
        await officer.SendAsync(twice);
        Assert.Single((await app.TextAsync(IdIn(path))).Events);
    }

    [Fact]
    public async Task A_number_typed_by_hand_is_pointed_out_before_submission()
    {
        var officer = await app.SignedInAsync(Reporting.OfficerSen);

        var check = await officer.PressAsync(await officer.OpenAsync(Fresh()), Check, (English, "A test: 4 321 000 people, {{number:12 500}} km."));

        Assert.Contains("4\u00A0321\u00A0000 is typed by hand", check.ByTestId("warnings"), StringComparison.Ordinal);
        Assert.Contains("12\u00A0500", check.ByTestId("typed"), StringComparison.Ordinal);
        Assert.Contains("A test: 4\u00A0321\u00A0000 people, 12\u00A0500 km.", check.ByTestId("preview-en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tokens_are_listed_with_their_values()
    {
        var officer = await app.SignedInAsync(Reporting.OfficerSen);
        var manager = await app.SignedInAsync(Reporting.Manager);

        Assert.DoesNotContain("{{figure:countries}}", (await officer.OpenAsync(Fresh())).ByTestId("tokens"), StringComparison.Ordinal);
        Assert.Contains("{{figure:countries}} 50", (await manager.OpenAsync(Fresh("programme/summaries/programme"))).ByTestId("tokens"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_find_nothing_and_the_wrong_role_is_told_so()
    {
        var (officer, other) = (await app.SignedInAsync(Reporting.OfficerSen), await app.SignedInAsync(Reporting.OfficerKhm));
        var (manager, viewer) = (await app.SignedInAsync(Reporting.Manager), await app.SignedInAsync("viewer@example.org"));
        var path = Fresh();
        await officer.PressAsync(await officer.OpenAsync(path), Leave, (English, "A test."));
        var id = IdIn(path);
        var own = await other.OpenAsync(Fresh("workspace/khm/summary"));

        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync(path));
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync($"/workspace/khm/summary/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync(path, own, ("operation", $"{Guid.NewGuid()}"), ("Version", "1"), ("Form.En", "Crafted"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync($"/workspace/khm/summary/{id}", own, ("operation", $"{Guid.NewGuid()}"), ("Version", "1"), ("Form.En", "Crafted"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, await manager.StatusAsync($"/programme/summaries/sen/{id}")); // a draft is its writers' own
        Assert.DoesNotContain("Go on writing", (await manager.OpenAsync("/programme/summaries/sen")).Text("main"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await viewer.StatusAsync(Fresh("programme/summaries/programme")));
        Assert.Equal(HttpStatusCode.Forbidden, await officer.StatusAsync("/programme/summaries/programme"));
        Assert.Equal(HttpStatusCode.Forbidden, await manager.StatusAsync(path));
        Assert.Equal(HttpStatusCode.OK, await viewer.StatusAsync("/programme/summaries/programme"));
        Assert.Equal("A test.", (await officer.OpenAsync(path)).Value(English));
    }

    [Fact]
    public async Task A_draft_is_deleted_only_by_its_writers_and_only_as_it_was_seen()
    {
        var officer = await app.SignedInAsync(Reporting.OfficerSen);
        var path = Fresh();
        await officer.PressAsync(await officer.OpenAsync(path), Leave, (English, "A test to delete."));
        var id = IdIn(path);
        var state = await officer.OpenAsync("/workspace/sen/summary");

        var stale = await officer.PostAsync("/workspace/sen/summary?handler=Delete", state, ("operation", $"{Guid.NewGuid()}"), ("draft", $"{id}"), ("version", "7"));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        await officer.PostAsync("/workspace/sen/summary?handler=Delete", state, ("operation", $"{Guid.NewGuid()}"), ("draft", $"{id}"), ("version", "1"));
        Assert.False(await app.InDbAsync(db => db.Drafts.AnyAsync(d => d.Id == id, TestContext.Current.CancellationToken)));
    }
}
