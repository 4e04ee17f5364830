using System.Net;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Workspace;

public sealed class SubmissionTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task A_double_click_submits_once_and_both_clicks_lead_to_the_result()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var check = await officer.PressAsync((await officer.NewChangeAsync()).FillChange("Clicked twice"), OfficerSteps.Check);

        var answers = await Task.WhenAll(SubmitAsync(), SubmitAsync());
        var later = await officer.OpenAsync(check.Path);

        Assert.All([.. answers, later], a => Assert.Equal($"/workspace/sen/results/{check.IdIn()}", a.Path));
        Assert.Equal(1, await app.InDbAsync(db => db.InstitutionalChanges.CountAsync(c => c.Title == "Clicked twice")));
        Assert.Equal(1, (await app.ResultAsync(check.IdIn())).Version);

        async Task<TestPage> SubmitAsync()
        {
            using var request = TestBrowser.Submission(check, OfficerSteps.Submit);
            return await officer.SendAsync(request);
        }
    }

    [Fact]
    public async Task A_submission_that_the_database_ends_in_a_deadlock_is_made_at_the_second_attempt()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var check = await officer.PressAsync((await officer.NewChangeAsync()).FillChange("Met a deadlock"), OfficerSteps.Check);
        await using var owner = NpgsqlDataSource.Create(app.ConnectionString);
        // The count survives what is rolled back: the first attempt fails, no other does.
        await using var deadlock = owner.CreateCommand("""
            create sequence test_attempts;
            create function test_deadlock_once() returns trigger language plpgsql security definer as $$
            begin
                if nextval('test_attempts') = 1 then
                    raise exception 'deadlock of the test' using errcode = '40P01';
                end if;
                return new;
            end $$;
            create trigger test_deadlock_once before insert on operations for each row execute function test_deadlock_once();
            """);
        await deadlock.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var saved = await officer.PressAsync(check, OfficerSteps.Submit);

        Assert.Equal((HttpStatusCode.OK, "Submitted"), (saved.Status, saved.ByTestId("status")));
        Assert.False(await app.InDbAsync(db => db.Drafts.AnyAsync(d => d.Id == check.IdIn())));
        await using var attempts = owner.CreateCommand("select last_value from test_attempts");
        Assert.Equal(2L, await attempts.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_save_between_check_and_submission_shows_the_newer_answers_first()
    {
        await app.MakeDeputyAsync();
        var (officer, deputy) = (await app.SignedInAsync(OfficerSteps.Senegal), await app.SignedInAsync(OfficerSteps.Cambodia));
        var form = (await officer.NewChangeAsync()).FillChange("As it was checked");
        var check = await officer.PressAsync(form, OfficerSteps.Check);
        await deputy.PressAsync(await deputy.OpenAsync(form.Path), OfficerSteps.Leave, ("Short title", "As the deputy left it"));

        var again = await officer.PressAsync(check, OfficerSteps.Submit);

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal("As the deputy left it", again.ByTestId("answer-Title"));
        Assert.Equal("Submitted", (await officer.PressAsync(again, OfficerSteps.Submit)).ByTestId("status"));
    }

    [Fact]
    public async Task Typed_text_survives_a_submission_by_a_colleague()
    {
        await app.MakeDeputyAsync();
        var (officer, deputy) = (await app.SignedInAsync(OfficerSteps.Senegal), await app.SignedInAsync(OfficerSteps.Cambodia));
        var form = (await officer.NewChangeAsync()).FillChange("Submitted by the deputy");
        await officer.PressAsync(form, OfficerSteps.Leave);
        var open = await officer.OpenAsync(form.Path);
        await deputy.HandInAsync(await deputy.OpenAsync(form.Path));

        var refused = await officer.PressAsync(open, OfficerSteps.Leave, ("Note for readers (optional)", "Typed too late"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("submitted this report", refused.ByTestId("conflict"), StringComparison.Ordinal);
        Assert.Equal("Typed too late", refused.Value("Note for readers (optional)"));
        refused.ShowsNoLanguageAndWarns();
        Assert.False(await app.InDbAsync(db => db.Drafts.AnyAsync(d => d.Id == form.IdIn())));
    }

    [Fact]
    public async Task A_returned_result_shows_the_reason_at_its_field_and_becomes_version_two()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewPeopleAsync()).FillPeople("Test scheme returned");
        await officer.HandInAsync(form);
        await app.ReturnAsync(form.IdIn(), "Which register is this?", nameof(PeopleReached.Covered));

        var result = await officer.OpenAsync($"/workspace/sen/results/{form.IdIn()}");
        var revision = await officer.FollowAsync(result, "Revise");

        Assert.Contains("Which register is this?", (await officer.OpenAsync("/workspace/sen")).Text(".todo"), StringComparison.Ordinal);
        Assert.Contains("Which register is this?", revision.Text("#Form_Covered-note"), StringComparison.Ordinal);
        Assert.Equal("#Form_Covered", revision.Link("Go to the answer").GetAttribute("href"));
        Assert.Equal("158\u00A0100", revision.Value("People covered on that date"));
        Assert.Equal("Test scheme returned", revision.Value("Scheme"));

        await officer.PressAsync(revision, OfficerSteps.Leave, ("People covered on that date", "158 200"));
        var saved = await officer.HandInAsync(await officer.OpenAsync(revision.Path));

        Assert.Equal("Submitted", saved.ByTestId("status"));
        var revised = (PeopleReached)await app.ResultAsync(form.IdIn());
        Assert.Equal((2, 141_600), (revised.Version, revised.Gain));
    }

    [Fact]
    public async Task The_approved_result_counts_until_its_correction_is_approved()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewChangeAsync()).FillChange("Approved with a mistake");
        await officer.HandInAsync(form);
        await app.ApproveAsync(form.IdIn());
        var original = form.IdIn();

        var correction = await officer.FollowAsync(await officer.OpenAsync($"/workspace/sen/results/{original}"), "Correct this result");
        var refused = await officer.PressAsync(correction, OfficerSteps.Check, ("Short title", "Approved without a mistake"));
        var saved = await officer.HandInAsync(refused.FillReason());

        Assert.Equal(["Say what kind of correction it is", "Say why the approved result is corrected"], refused.Errors);
        Assert.NotEqual(original, saved.IdIn());
        var (approved, corrected) = (await app.ResultAsync(original), await app.ResultAsync(saved.IdIn()));
        Assert.True(approved.Counts);
        Assert.Equal((approved.PublicId, 2, "A slip of the pen"), (corrected.PublicId, corrected.Version, corrected.CorrectionReason));
        Assert.Equal(saved.Path, (await officer.OpenAsync($"/workspace/sen/institutional-changes/new?corrects={original}")).Path);

        await app.ApproveAsync(saved.IdIn());

        Assert.False((await app.ResultAsync(original)).Counts);
        Assert.True((await app.ResultAsync(saved.IdIn())).Counts);
    }

    [Fact]
    public async Task Another_country_and_another_form_do_not_exist()
    {
        var (senegal, cambodia) = (await app.SignedInAsync(OfficerSteps.Senegal), await app.SignedInAsync(OfficerSteps.Cambodia));
        var form = (await senegal.NewChangeAsync()).FillChange("Of Senegal alone");
        await senegal.PressAsync(form, OfficerSteps.Leave);
        var own = await cambodia.OpenAsync("/workspace/khm/institutional-changes/new");

        foreach (var path in new[] { $"/workspace/khm/institutional-changes/{form.IdIn()}", $"/workspace/khm/institutional-changes/{form.IdIn()}/check", $"/workspace/khm/drafts/{form.IdIn()}/delete", $"/workspace/khm/results/{form.IdIn()}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await cambodia.StatusAsync(path));
        }

        var crafted = await cambodia.PostAsync($"/workspace/khm/institutional-changes/{form.IdIn()}", own, ("Form.Title", "Taken over"), ("act", "leave"), ("operation", Guid.NewGuid().ToString()));
        Assert.Equal(HttpStatusCode.NotFound, crafted.Status);
        Assert.Equal(HttpStatusCode.NotFound, await senegal.StatusAsync($"/workspace/sen/people-reached/{form.IdIn()}"));
        Assert.Equal("Of Senegal alone", await app.InDbAsync(db => db.Drafts.Where(d => d.Id == form.IdIn()).Select(d => d.Title).SingleAsync()));
    }

    [Fact]
    public async Task Managers_and_viewers_read_what_was_submitted_and_no_draft()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var draft = (await officer.NewChangeAsync()).FillChange("Only begun, for nobody else");
        await officer.PressAsync(draft, OfficerSteps.Leave);
        var submitted = await officer.HandInAsync((await officer.NewChangeAsync()).FillChange("Read by others"));

        foreach (var email in new[] { "manager@example.org", "admin@example.org", "viewer@example.org" })
        {
            var reader = await app.SignedInAsync(email);
            var queue = await reader.OpenAsync("/programme/review?country=sen");

            Assert.Equal("Read by others", (await reader.FollowAsync(queue, "Read by others")).Heading);
            Assert.DoesNotContain("Only begun", queue.Text(), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, await reader.StatusAsync($"/programme/review/{draft.IdIn()}"));
            foreach (var path in new[] { "/workspace", "/workspace/sen", "/workspace/zzz", draft.Path, submitted.Path, "/workspace/sen/institutional-changes/new" })
            {
                var refused = await reader.OpenAsync(path);
                Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
                Assert.DoesNotContain("Only begun", refused.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
            }

            Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync(draft.Path, queue, ("act", "leave"), ("Form.Title", "Taken over"))).Status);
        }

        Assert.Equal("Only begun, for nobody else", await app.InDbAsync(db => db.Drafts.Where(d => d.Id == draft.IdIn()).Select(d => d.Title).SingleAsync()));
    }
}

internal static class CorrectionSteps
{
    public static TestPage FillReason(this TestPage form)
    {
        form.Fill("What kind of correction is it?", "Correction of an error");
        form.Fill("Why is the approved result corrected?", "A slip of the pen");
        return form;
    }
}
