using System.Net;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Programme;

/// <summary>A published result is taken back: proposed with a reason, decided by somebody else, and gone in public with the next release.</summary>
public sealed class WithdrawalTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string List = "/programme/withdrawals";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_at_once_the_second_is_told_it_was_too_late()
    {
        var (id, _) = await ApprovedAsync("Test change that two withdraw at once");
        var (officer, manager) = (await app.SignedInAsync(Reporting.OfficerSen), await app.SignedInAsync(Reporting.Manager));
        var forms = (Officer: await officer.OpenAsync($"/workspace/sen/results/{id}/withdraw"), Manager: await manager.OpenAsync($"/programme/review/{id}/withdraw"));

        var answers = await Task.WhenAll(
            officer.PressAsync(forms.Officer, "Propose the withdrawal", ("Why is it withdrawn?", "Correction of an error"), ("Reason", "Never signed")),
            manager.PressAsync(forms.Manager, "Propose the withdrawal", ("Why is it withdrawn?", "Correction of an error"), ("Reason", "Not in the gazette")));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(a => a.Status).Order());
        Assert.Equal(1, await app.InDbAsync(db => db.Withdrawals.CountAsync(w => w.ResultId == id, Ct)));
    }

    [Fact]
    public async Task An_officer_proposes_a_manager_withdraws_and_the_next_release_answers_gone()
    {
        var (id, publicId) = await ApprovedAsync("Test change that was never adopted");
        var held = await PublishAsync();
        var officer = await app.SignedInAsync(Reporting.OfficerSen);
        var result = await officer.OpenAsync($"/workspace/sen/results/{id}");
        var form = await officer.FollowAsync(result, "Withdraw this result");

        var refused = await officer.PressAsync(form, "Propose the withdrawal", ("Reason", ""));
        Assert.Contains("Choose why it is withdrawn", refused.Errors);
        Assert.Contains("Say why the result is withdrawn", refused.Errors);
        var proposed = await officer.PressAsync(refused, "Propose the withdrawal", ("Why is it withdrawn?", "Correction of an error"), ("Reason", "The decree was never signed"));
        Assert.Equal($"/workspace/sen/results/{id}", proposed.Path);
        Assert.Contains("The decree was never signed", proposed.ByTestId("withdrawal"), StringComparison.Ordinal);
        Assert.True((await app.ResultAsync(id)).Counts);

        var manager = await app.SignedInAsync(Reporting.Manager);
        var queue = await manager.OpenAsync("/programme/review");
        Assert.Contains("Withdrawals waiting for a decision: ", queue.ByTestId("withdrawals"), StringComparison.Ordinal);
        var decide = await manager.FollowAsync(await manager.OpenAsync(List), $"Senegal: {publicId}");
        Assert.Contains("Institutional changes, Senegal:", decide.ByTestId("effect"), StringComparison.Ordinal);
        Assert.Contains("The result is withdrawn.", (await manager.PressAsync(decide, "Withdraw the result")).Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal(ResultStatus.Withdrawn, (await app.ResultAsync(id)).Status);

        // Approved is not published: until the next release readers see what was released.
        var (visitor, path) = (app.Visitor(), $"/changes/{publicId.ToLowerInvariant()}");
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync(path));
        Assert.Contains("The decree was never signed", (await manager.OpenAsync("/programme/releases/prepare")).Text("section[aria-labelledby=removed]"), StringComparison.Ordinal);

        var without = await PublishAsync();
        foreach (var gone in new[] { path, $"/fr{path}", $"{path}?release=r{without}" })
        {
            var page = await visitor.OpenAsync(gone);
            Assert.Equal(HttpStatusCode.Gone, page.Status);
            Assert.Contains("The decree was never signed", page.Text("dl.calc"), StringComparison.Ordinal);
            Assert.Contains($"r{without}", page.ByTestId("withdrawn"), StringComparison.Ordinal);
            Assert.DoesNotContain("(demo)", page.Text(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.Gone, await visitor.StatusAsync($"{path}.csv"));
        var toPrograms = await visitor.OpenAsync($"/api/v1{path}");
        Assert.Equal(HttpStatusCode.Gone, toPrograms.Status);
        Assert.Contains("The decree was never signed", await toPrograms.Response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync($"/api/v1{path}?release=r{held}"));
        Assert.DoesNotContain(publicId, await visitor.Client.GetStringAsync("/changes.csv", Ct), StringComparison.Ordinal);
        Assert.Contains(publicId, await visitor.Client.GetStringAsync($"/changes.csv?release=r{held}", Ct), StringComparison.Ordinal);
        var old = await visitor.OpenAsync($"{path}?release=r{held}");
        Assert.Equal((HttpStatusCode.OK, "Test change that was never adopted"), (old.Status, old.Heading));
        Assert.Contains("The decree was never signed", old.ByTestId("corrected"), StringComparison.Ordinal);
        Assert.Contains($"{publicId} (r{without}, withdrawn)", (await visitor.OpenAsync($"/releases/r{held}")).ByTestId("corrected"), StringComparison.Ordinal);

        var diff = await visitor.OpenAsync($"/releases/diff?from=r{held}&to=r{without}&view=results");
        Assert.Contains("Withdrawn Correction of an error The decree was never signed", diff.Text("tbody"), StringComparison.Ordinal);
        Assert.Contains($",C,results,The decree was never signed,{publicId},programmeManager,", await visitor.Client.GetStringAsync($"/releases/diff.csv?from=r{held}&to=r{without}", Ct), StringComparison.Ordinal);
        foreach (var number in new[] { held, without })
        {
            Assert.True(await app.WithAsync<Data.PublicDbContext, bool>(async db => (await ReleaseProof.OfAsync(db, number, Ct))!.Holds));
        }

        // Its id is never used again.
        var (_, next) = await ApprovedAsync("Test change after it");
        Assert.NotEqual(publicId, next);
    }

    [Fact]
    public async Task Nobody_withdraws_alone_by_page_or_crafted_request()
    {
        var (id, _) = await ApprovedAsync("Test change, nobody alone");
        var manager = await app.SignedInAsync(Reporting.Manager);
        var form = await manager.OpenAsync($"{id.Path()}/withdraw");
        await manager.PressAsync(form, "Propose the withdrawal", ("Why is it withdrawn?", "Fuller data"), ("Reason", "Test reason of a manager"));
        var withdrawal = await WaitingAsync(id);

        var own = await manager.OpenAsync($"{List}/{withdrawal.Id}");
        Assert.NotEmpty(own.ByTestId("own"));
        Assert.Empty(own.Document.QuerySelectorAll("main form[method=post]"));
        var officer = await app.SignedInAsync(Reporting.OfficerSen);
        var viewer = await app.SignedInAsync("viewer@example.org");
        var admin = await app.SignedInAsync("admin@example.org");
        foreach (var (person, page) in new[]
        {
            (manager, own), (viewer, await viewer.OpenAsync($"{List}/{withdrawal.Id}")), (admin, await admin.OpenAsync(List)), (officer, await officer.OpenAsync("/workspace/sen")),
        })
        {
            foreach (var handler in new[] { "Approve", "Refuse" })
            {
                var answer = await person.PostAsync($"{List}/{withdrawal.Id}?handler={handler}", page, ("operation", $"{Guid.NewGuid()}"), ("Reason", "Crafted"));
                Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
            }
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsync($"{id.Path()}/withdraw", await viewer.OpenAsync($"{id.Path()}/withdraw"), Proposal())).Status);
        Assert.Equal((WithdrawalStatus.Submitted, true), ((await WaitingAsync(id)).Status, (await app.ResultAsync(id)).Counts));
        Assert.True(await app.InDbAsync(db => db.AuditEntries.AnyAsync(e => e.Action == AuditAction.Refused && e.Key == nameof(Rule.WithdrawalIsDecidedBySomeoneElse) && e.Detail!.Contains($"{withdrawal.Id}"), Ct)));

        await using var source = NpgsqlDataSource.Create(app.ConnectionString);
        foreach (var statement in new[]
        {
            $"update withdrawals set status = 'Approved', decided_by = proposed_by, decided_at = now() where id = '{withdrawal.Id}'",
            $"update results set status = 'Withdrawn', withdrawn_by = author, withdrawn_at = now() where id = '{id}'",
            $"update results set status = 'Withdrawn' where id = '{id}'",
        })
        {
            await using var command = source.CreateCommand(statement);
            Assert.Equal(PostgresErrorCodes.CheckViolation, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct))).SqlState);
        }

        var second = await app.SignedInAsync(Reporting.Manager2);
        var kept = await second.PressAsync(await second.OpenAsync($"{List}/{withdrawal.Id}"), "Keep the result", ("Why does it stay?", "The decree is in force"));
        Assert.Contains("The result stays.", kept.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("The decree is in force", (await officer.OpenAsync($"/workspace/sen/results/{id}")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_countrys_officer_finds_nothing()
    {
        var (id, _) = await ApprovedAsync("Test change, of Senegal");
        var khm = await app.SignedInAsync(Reporting.OfficerKhm);
        var own = await khm.OpenAsync("/workspace/khm");

        foreach (var country in new[] { "sen", "khm" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await khm.StatusAsync($"/workspace/{country}/results/{id}/withdraw"));
            Assert.Equal(HttpStatusCode.NotFound, (await khm.PostAsync($"/workspace/{country}/results/{id}/withdraw", own, Proposal())).Status);
        }

        Assert.False(await app.InDbAsync(db => db.Withdrawals.AnyAsync(w => w.ResultId == id, Ct)));
    }

    [Fact]
    public async Task Who_comes_second_keeps_the_words_and_the_same_form_twice_is_one_proposal()
    {
        var (id, _) = await ApprovedAsync("Test change, proposed twice");
        var officer = await app.SignedInAsync(Reporting.OfficerSen);
        var form = await officer.OpenAsync($"/workspace/sen/results/{id}/withdraw");
        (string, string)[] same = [("operation", $"{Guid.NewGuid()}"), ("version", "1"), ("Class", "C"), ("Reason", "Test reason, sent twice")];
        Assert.Equal($"/workspace/sen/results/{id}", (await officer.PostAsync(form.Path, form, same)).Path);
        Assert.Equal($"/workspace/sen/results/{id}", (await officer.PostAsync(form.Path, form, same)).Path);

        var late = await officer.PressAsync(form, "Propose the withdrawal", ("Why is it withdrawn?", "Correction of an error"), ("Reason", "Words that must not be lost"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("Words that must not be lost", late.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(1, await app.InDbAsync(db => db.Withdrawals.CountAsync(w => w.ResultId == id, Ct)));
    }

    [Fact]
    public async Task A_correction_waits_for_the_withdrawal_and_ends_with_it()
    {
        var (id, publicId) = await ApprovedAsync("Test change, corrected and withdrawn");
        var correction = await app.SubmitChangeAsync("", facts: Reporting.Facts("Test change, corrected", 2023), corrects: id);
        var withdrawal = await ProposeAsync(id);
        var manager = await app.SignedInAsync(Reporting.Manager2);

        var refused = await manager.PressAsync(await manager.OpenAsync(correction.Path()), "Approve for the next release");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Decide on that first.", refused.Text("[role=alert]"), StringComparison.Ordinal);

        await DecideAsync(withdrawal);
        Assert.Equal((ResultStatus.Withdrawn, ResultStatus.Withdrawn), ((await app.ResultAsync(id)).Status, (await app.ResultAsync(correction)).Status));
        // It never was public: there is nothing to say about it.
        await PublishAsync();
        Assert.Equal(HttpStatusCode.NotFound, await app.Visitor().StatusAsync($"/changes/{publicId.ToLowerInvariant()}"));
    }

    [Fact]
    public async Task Dashboards_of_an_earlier_day_still_know_it_and_what_a_correction_replaced_stays_replaced()
    {
        var (id, publicId) = await ApprovedAsync("Test change, known for a while");
        var correction = await app.SubmitChangeAsync("", facts: Reporting.Facts("Test change, known better", 2024), corrects: id);
        await app.ApproveAsync(correction);
        await DecideAsync(await ProposeAsync(correction));
        await app.InDbAsync(db => db.Database.ExecuteSqlAsync(
            $"update results set approved_at = now() - interval '10 days', submitted_at = now() - interval '11 days' where public_id = {publicId} and approved_at is not null", Ct));

        var (before, now) = (await CountingAsync(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-5)), await CountingAsync(null));

        Assert.Equal(correction, Assert.Single(before, r => r.PublicId == publicId).Id);
        Assert.DoesNotContain(now, r => r.PublicId == publicId);
    }

    private Task<IReadOnlyList<Result>> CountingAsync(DateOnly? day) =>
        app.WithAsync<DashboardQuery, IReadOnlyList<Result>>(async query => (await query.RunAsync(day, Ct)).Counting);

    private static (string, string)[] Proposal() => [("operation", $"{Guid.NewGuid()}"), ("version", "1"), ("Class", "C"), ("Reason", "Crafted")];

    private async Task<(ResultId Id, string PublicId)> ApprovedAsync(string title)
    {
        var id = await app.SubmitChangeAsync(title);
        await app.ApproveAsync(id);
        return (id, (await app.ResultAsync(id)).PublicId!);
    }

    private Task<Withdrawal> WaitingAsync(ResultId id) => app.InDbAsync(db => db.Withdrawals.AsNoTracking().SingleAsync(w => w.ResultId == id && w.Status == WithdrawalStatus.Submitted, Ct));

    private async Task<Guid> ProposeAsync(ResultId id)
    {
        var (key, version) = (Guid.CreateVersion7(), (await app.ResultAsync(id)).Version);
        await app.AsAsync(Reporting.OfficerSen, (services, by, now) => services.GetRequiredService<WithdrawalDesk>().ProposeAsync(key, id, by, version, ChangeClass.C, "Test reason", "en", now, Ct));
        return key;
    }

    private Task DecideAsync(Guid withdrawal) => app.AsAsync(Reporting.Manager, (services, by, now) => services.GetRequiredService<WithdrawalDesk>().ApproveAsync(withdrawal, by, null, now, Ct));

    private async Task<int> PublishAsync()
    {
        await app.PublishAsync(await app.PrepareAsync());
        return await app.InDbAsync(db => db.Releases.MaxAsync(r => r.Number, Ct));
    }
}
