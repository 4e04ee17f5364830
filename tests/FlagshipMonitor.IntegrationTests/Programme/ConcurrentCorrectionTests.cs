using System.Net;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.IntegrationTests.Startup;
using FlagshipMonitor.IntegrationTests.Workspace;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Programme;

/// <summary>
/// A correction and a withdrawal of one result that really meet: the test holds the result's row until the first waits for it and then the second, so the
/// order is the test's. Whoever comes second is told so with the words kept, and no correction is left over.
/// </summary>
public sealed class ConcurrentCorrectionTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Propose = "Propose the withdrawal";
    private const string Approve = "Approve for the next release";
    private const string Withdraw = "Withdraw the result";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_correction_submitted_before_the_withdrawal_is_approved_ends_with_it()
    {
        var id = await ApprovedAsync("Test change, corrected just before");
        var (officer, check) = await CorrectionAsync(id, "Test change, corrected in time");
        var (manager, decide) = await WaitingAsync(id);

        var answers = await InTurnAsync(id, () => officer.PressAsync(check, OfficerSteps.Submit), () => manager.PressAsync(decide, Withdraw));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.OK, a.Status));
        Assert.Equal([ResultStatus.Withdrawn], await CorrectionsAsync(id));
    }

    [Fact]
    public async Task A_correction_submitted_after_the_withdrawal_is_approved_is_kept_as_a_draft_and_can_be_deleted()
    {
        var id = await ApprovedAsync("Test change, corrected just after");
        var (officer, check) = await CorrectionAsync(id, "Test change, corrected too late");
        var (manager, decide) = await WaitingAsync(id);

        var answers = await InTurnAsync(id, () => manager.PressAsync(decide, Withdraw), () => officer.PressAsync(check, OfficerSteps.Submit));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status));
        Assert.Contains("This correction can no longer be submitted.", answers[1].ByTestId("ended"), StringComparison.Ordinal);
        Assert.Contains("Test change, corrected too late", answers[1].Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain(answers[1].Document.QuerySelectorAll("main button"), b => b.TextContent == OfficerSteps.Submit);
        Assert.Empty(await CorrectionsAsync(id));
        Assert.Contains("This correction can no longer be submitted.", (await officer.OpenAsync(check.Path.Replace("/check", "", StringComparison.Ordinal))).ByTestId("ended"), StringComparison.Ordinal);

        await officer.PressAsync(await officer.FollowAsync(answers[1], "Delete the draft"), "Delete the draft");
        Assert.False(await app.InDbAsync(db => db.Drafts.AnyAsync(d => d.Corrects == id, Ct)));
    }

    [Fact]
    public async Task A_returned_correction_submitted_again_after_the_withdrawal_is_approved_keeps_its_words()
    {
        var id = await ApprovedAsync("Test change, corrected and returned");
        var correction = await app.SubmitChangeAsync("", facts: Reporting.Facts("Test change, returned correction"), corrects: id);
        await app.ReturnAsync(correction);
        var officer = await app.SignedInAsync(Reporting.OfficerSen);
        var form = await officer.OpenAsync($"/workspace/sen/institutional-changes/{correction}");
        var check = await officer.PressAsync(form, OfficerSteps.Check, ("Short title", "Test change, revised too late"), ("Why is the approved result corrected?", "Test reason, again"));
        var (manager, decide) = await WaitingAsync(id);

        var answers = await InTurnAsync(id, () => manager.PressAsync(decide, Withdraw), () => officer.PressAsync(check, OfficerSteps.Submit));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status));
        Assert.Contains("This correction can no longer be submitted.", answers[1].ByTestId("ended"), StringComparison.Ordinal);
        Assert.Contains("Test change, revised too late", answers[1].Text("main"), StringComparison.Ordinal);
        Assert.Equal([ResultStatus.Withdrawn], await CorrectionsAsync(id));

        var late = await officer.PressAsync(form, OfficerSteps.Leave, ("Short title", "Test change, typed much too late"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("This result was withdrawn on", late.ByTestId("conflict"), StringComparison.Ordinal);
        Assert.Equal("Test change, typed much too late", late.Document.QuerySelector("[name='Form.Title']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_correction_approved_after_the_withdrawal_is_told_that_it_no_longer_waits()
    {
        var id = await ApprovedAsync("Test change, withdrawn before its correction");
        var correction = await app.SubmitChangeAsync("", facts: Reporting.Facts("Test change, correction to decide"), corrects: id);
        var (second, page) = await OpenAsync(Reporting.Manager, correction.Path());
        var (manager, decide) = await WaitingAsync(id);

        var answers = await InTurnAsync(id, () => manager.PressAsync(decide, Withdraw), () => second.PressAsync(page, Approve));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status));
        Assert.Contains("This result is not waiting for a decision.", answers[1].Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal([ResultStatus.Withdrawn], await CorrectionsAsync(id));
    }

    [Fact]
    public async Task A_withdrawal_proposed_after_the_correction_is_approved_keeps_its_reason()
    {
        var id = await ApprovedAsync("Test change, replaced before it is withdrawn");
        var correction = await app.SubmitChangeAsync("", facts: Reporting.Facts("Test change, that replaces it"), corrects: id);
        var (second, page) = await OpenAsync(Reporting.Manager, correction.Path());
        var (officer, form) = await OpenAsync(Reporting.OfficerSen, $"/workspace/sen/results/{id}/withdraw");

        var answers = await InTurnAsync(
            id, () => second.PressAsync(page, Approve),
            () => officer.PressAsync(form, Propose, ("Why is it withdrawn?", "Correction of an error"), ("Reason", "Words of the second")));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status));
        Assert.Contains("Only the latest approved version of a result can be withdrawn.", answers[1].Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("Words of the second", answers[1].Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal([ResultStatus.Approved], await CorrectionsAsync(id));
        Assert.False(await app.InDbAsync(db => db.Withdrawals.AnyAsync(w => w.ResultId == id, Ct)));
    }

    [Fact]
    public async Task A_correction_approved_after_a_withdrawal_is_proposed_waits_for_that_decision()
    {
        var id = await ApprovedAsync("Test change, withdrawal proposed first");
        var correction = await app.SubmitChangeAsync("", facts: Reporting.Facts("Test change, correction that waits"), corrects: id);
        var (second, page) = await OpenAsync(Reporting.Manager, correction.Path());
        var (officer, form) = await OpenAsync(Reporting.OfficerSen, $"/workspace/sen/results/{id}/withdraw");

        var answers = await InTurnAsync(
            id, () => officer.PressAsync(form, Propose, ("Why is it withdrawn?", "Correction of an error"), ("Reason", "Test reason")), () => second.PressAsync(page, Approve));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status));
        Assert.Contains("Decide on that first.", answers[1].Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal([ResultStatus.Submitted], await CorrectionsAsync(id));
        Assert.True((await app.ResultAsync(id)).Counts);
    }

    [Fact]
    public async Task The_first_words_of_a_correction_are_not_lost_to_a_withdrawal()
    {
        var id = await ApprovedAsync("Test change, withdrawn while a correction is typed");
        var (officer, form) = await OpenAsync(Reporting.OfficerSen, $"/workspace/sen/institutional-changes/new?corrects={id}");
        var (manager, decide) = await WaitingAsync(id);
        await manager.PressAsync(decide, Withdraw);

        var late = await officer.PressAsync(form, OfficerSteps.Leave, ("Short title", "Test change, typed meanwhile"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("This correction can no longer be submitted.", late.ByTestId("ended"), StringComparison.Ordinal);
        Assert.Equal("Test change, typed meanwhile", late.Document.QuerySelector("[name='Form.Title']")!.GetAttribute("value"));
        late.ShowsNoLanguageAndWarns();
        Assert.False(await app.InDbAsync(db => db.Drafts.AnyAsync(d => d.Corrects == id, Ct)));
    }

    private async Task<ResultId> ApprovedAsync(string title)
    {
        var id = await app.SubmitChangeAsync(title);
        await app.ApproveAsync(id);
        return id;
    }

    private async Task<(TestBrowser Person, TestPage Page)> OpenAsync(string email, string path)
    {
        var person = await app.SignedInAsync(email);
        return (person, await person.OpenAsync(path));
    }

    /// <summary>An officer has filled in a correction and has the check before them.</summary>
    private async Task<(TestBrowser Officer, TestPage Check)> CorrectionAsync(ResultId id, string title)
    {
        var (officer, form) = await OpenAsync(Reporting.OfficerSen, $"/workspace/sen/institutional-changes/new?corrects={id}");
        return (officer, await officer.PressAsync(
            form, OfficerSteps.Check, ("Short title", title), ("What kind of correction is it?", "Correction of an error"), ("Why is the approved result corrected?", "Test reason")));
    }

    /// <summary>A withdrawal is proposed, and the manager who may decide has it before them.</summary>
    private async Task<(TestBrowser Manager, TestPage Decide)> WaitingAsync(ResultId id)
    {
        var (officer, form) = await OpenAsync(Reporting.OfficerSen, $"/workspace/sen/results/{id}/withdraw");
        await officer.PressAsync(form, Propose, ("Why is it withdrawn?", "Correction of an error"), ("Reason", "Test reason"));
        var waiting = await app.InDbAsync(db => db.Withdrawals.Where(w => w.ResultId == id).Select(w => w.Id).SingleAsync(Ct));
        return await OpenAsync(Reporting.Manager2, $"/programme/withdrawals/{waiting}");
    }

    private Task<List<ResultStatus>> CorrectionsAsync(ResultId id) => app.InDbAsync(db => db.Results.Where(r => r.Supersedes == id).Select(r => r.Status).ToListAsync(Ct));

    private async Task<TestPage[]> InTurnAsync(ResultId held, params Func<Task<TestPage>>[] requests)
    {
        await using var source = NpgsqlDataSource.Create(app.ConnectionString);
        await using var connection = await source.OpenConnectionAsync(Ct);
        await using var transaction = await connection.BeginTransactionAsync(Ct);
        await using (var command = new NpgsqlCommand("select 1 from results where id = $1 for update", connection, transaction) { Parameters = { new() { Value = held.Value } } })
        {
            await command.ExecuteNonQueryAsync(Ct);
        }

        var sent = new List<Task<TestPage>>();
        foreach (var request in requests)
        {
            sent.Add(request());
            Assert.True(await Eventually.TrueAsync(async () => await QueueAsync(source) == sent.Count, Patience), $"Request {sent.Count} holds the result's row before it decides anything.");
        }

        await transaction.CommitAsync(Ct);
        return await Task.WhenAll(sent);
    }

    /// <summary>How many statements wait for the row: whoever waits for one in PostgreSQL is served in the order of coming.</summary>
    private static async Task<long> QueueAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%from results%for update%'");
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}
