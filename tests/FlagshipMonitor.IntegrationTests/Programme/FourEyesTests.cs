using System.Net;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Programme;

/// <summary>Nobody decides on their own result, and nobody decides on what they have not seen: by page, by crafted request, and past the program.</summary>
public sealed class FourEyesTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Author_and_submitter_cannot_decide_even_with_a_managers_role()
    {
        var id = await app.SubmitChangeAsync("Test change, own");
        try
        {
            await app.SetRoleAsync(Reporting.OfficerSen, Role.ProgrammeManager);
            var author = await app.SignedInAsync(Reporting.OfficerSen);

            var page = await author.OpenAsync(id.Path());

            Assert.Equal("You wrote or submitted this result. Another programme manager has to decide on it.", page.ByTestId("own"));
            Assert.Empty(page.Document.QuerySelectorAll("main form[method=post]"));
            await RefusedAsync(author, page, id, Rule.ApproverIsSomeoneElse);
        }
        finally
        {
            await app.SetRoleAsync(Reporting.OfficerSen, Role.CountryOfficer);
        }
    }

    [Fact]
    public async Task Who_only_submitted_it_cannot_decide_either()
    {
        var id = await app.SubmitChangeAsync("Test change, of a colleague");
        await app.ReturnAsync(id);
        await app.InDbAsync(async db =>
        {
            var khm = await db.Users.SingleAsync(u => u.Email == Reporting.OfficerKhm, Ct);
            db.Add(new CountryAssignment(khm.UserId, Domain.Countries.CountryCode.From("SEN")));
            await db.SaveChangesAsync(Ct);
        });
        await app.SubmitChangeAsync("Test change, of a colleague", id, officer: Reporting.OfficerKhm);
        try
        {
            await app.SetRoleAsync(Reporting.OfficerKhm, Role.ProgrammeManager);
            var submitter = await app.SignedInAsync(Reporting.OfficerKhm);

            await RefusedAsync(submitter, await submitter.OpenAsync(id.Path()), id, Rule.ApproverIsSomeoneElse);
        }
        finally
        {
            await app.SetRoleAsync(Reporting.OfficerKhm, Role.CountryOfficer);
        }
    }

    [Theory]
    [InlineData("viewer@example.org")]
    [InlineData("admin@example.org")]
    public async Task Viewers_and_administrators_read_and_cannot_decide(string email)
    {
        var id = await app.SubmitChangeAsync($"Test change, read by {email}");
        var reader = await app.SignedInAsync(email);

        var page = await reader.OpenAsync(id.Path());

        Assert.Contains("Programme managers decide.", page.Text(), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form[method=post]"));
        foreach (var handler in new[] { "Approve", "Return" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(reader, page, id, handler)).Status);
        }

        Assert.Equal(ResultStatus.Submitted, (await app.ResultAsync(id)).Status);
    }

    [Fact]
    public async Task Officers_do_not_enter_the_review_at_all()
    {
        var id = await app.SubmitChangeAsync("Test change, not for officers");
        var officer = await app.SignedInAsync(Reporting.OfficerSen);
        var own = await officer.OpenAsync("/workspace/sen");

        Assert.Equal(HttpStatusCode.Forbidden, await officer.StatusAsync(id.Path()));
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(officer, own, id, "Approve")).Status);
        Assert.Equal(ResultStatus.Submitted, (await app.ResultAsync(id)).Status);
    }

    [Fact]
    public async Task Another_version_meanwhile_changes_nothing_and_keeps_the_words()
    {
        var id = await app.SubmitChangeAsync("Test change, moving");
        var manager = await app.SignedInAsync(Reporting.Manager2);
        var seen = await manager.OpenAsync(id.Path());
        await app.ReturnAsync(id);
        await app.SubmitChangeAsync("", id, Reporting.Facts("Test change, moved"));

        var approved = await manager.PressAsync(seen, "Approve for the next release");
        var returned = await manager.PressAsync(seen, "Return to country", ("What should the country do?", "Words that must not be lost"));

        Assert.All([approved, returned], page => Assert.Equal((HttpStatusCode.Conflict, "Test change, moved"), (page.Status, page.Heading)));
        Assert.Contains("Nothing was decided. This record was changed after you opened it.", returned.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("Words that must not be lost", returned.Value("What should the country do?"));
        Assert.Equal((ResultStatus.Submitted, 2), ((await app.ResultAsync(id)).Status, (await app.ResultAsync(id)).Version));
        Assert.Equal(2, await RefusalsAsync(Rule.TheVersionOnScreenIsCurrent, id));

        // The page that was shown instead holds the new version.
        Assert.Equal("/programme/review", (await manager.PressAsync(returned, "Approve for the next release")).Path);
    }

    [Fact]
    public async Task Who_decides_second_learns_of_the_first_decision()
    {
        var id = await app.SubmitChangeAsync("Test change, decided twice");
        var manager = await app.SignedInAsync(Reporting.Manager2);
        var seen = await manager.OpenAsync(id.Path());
        await app.ApproveAsync(id);

        var late = await manager.PressAsync(seen, "Return to country", ("What should the country do?", "Late words"));

        Assert.Equal((HttpStatusCode.Conflict, "Approved"), (late.Status, late.ByTestId("status")));
        Assert.Contains("Late words", late.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.DoesNotContain((await app.ResultAsync(id)).Events, e => e.Kind is ResultEventKind.Returned);
    }

    [Fact]
    public async Task The_database_refuses_what_gets_past_the_program()
    {
        var id = await app.SubmitChangeAsync("Test change, past the program");
        await using var source = NpgsqlDataSource.Create(app.ConnectionString);

        foreach (var own in new[] { "author", "submitted_by" })
        {
            await using var command = source.CreateCommand($"update results set status = 'Approved', approved_by = {own}, approved_at = now() where id = '{id}'");
            var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct));
            Assert.Equal(PostgresErrorCodes.CheckViolation, refused.SqlState);
        }
    }

    private async Task RefusedAsync(TestBrowser person, TestPage page, ResultId id, Rule rule)
    {
        foreach (var handler in new[] { "Approve", "Return" })
        {
            // Without a reason too: who may not decide hears that first.
            await PostAsync(person, page, id, handler);
            var answer = await PostAsync(person, page, id, handler); // kept once in a while
            Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
            Assert.Contains("Somebody else has to approve it.", answer.Text(), StringComparison.Ordinal);
        }

        Assert.Equal(ResultStatus.Submitted, (await app.ResultAsync(id)).Status);
        Assert.Equal(2, await RefusalsAsync(rule, id));
    }

    private Task<int> RefusalsAsync(Rule rule, ResultId id)
    {
        var (key, path) = (rule.ToString(), id.Path());
        return app.InDbAsync(db => db.AuditEntries.CountAsync(e => e.Action == AuditAction.Refused && e.Key == key && e.Detail!.Contains(path), Ct));
    }

    private static Task<TestPage> PostAsync(TestBrowser person, TestPage page, ResultId id, string handler) =>
        person.PostAsync($"{id.Path()}?handler={handler}", page, ("operation", $"{Guid.NewGuid()}"), ("version", "1"));
}
