using System.Net;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Domain;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Workspace;

public sealed class DraftTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task New_leads_to_a_fresh_address_and_writes_nothing()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);

        var first = await officer.NewChangeAsync();
        var second = await officer.NewPeopleAsync();

        Assert.NotEqual(first.IdIn(), second.IdIn());
        Assert.False(await app.InDbAsync(db => db.Drafts.AnyAsync(d => d.Id == first.IdIn() || d.Id == second.IdIn())));
    }

    [Fact]
    public async Task A_half_filled_form_is_kept_as_it_was_typed()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = await officer.NewPeopleAsync();
        form.Fill("What did people gain?", "Adequacy");
        form.Fill("People covered on that date", "about 1.2 million");
        form.Fill("Figures as of", "2024-13");
        form.Fill("0–14 years, Men", "?");

        var home = await officer.PressAsync(form, OfficerSteps.Leave);
        var again = await officer.OpenAsync(form.Path);

        Assert.Equal("/workspace/sen", home.Path);
        Assert.Contains("Untitled draft", home.Text("#results ~ *, table"), StringComparison.Ordinal);
        Assert.Equal("about 1.2 million", again.Value("People covered on that date"));
        Assert.Equal("?", again.Value("0–14 years, Men"));
        Assert.Equal("13", again.Value("Figures as of > Month (if known)"));
        Assert.Empty(again.Errors);
    }

    [Fact]
    public async Task A_colleague_goes_on_with_a_draft_and_a_stale_save_shows_both_texts()
    {
        await app.MakeDeputyAsync();
        var (officer, deputy) = (await app.SignedInAsync(OfficerSteps.Senegal), await app.SignedInAsync(OfficerSteps.Cambodia));
        var mine = await officer.NewChangeAsync();
        mine.Fill("Short title", "First title");
        await officer.PressAsync(mine, OfficerSteps.Leave);
        var (here, there) = (await officer.OpenAsync(mine.Path), await deputy.OpenAsync(mine.Path));

        await deputy.PressAsync(there, OfficerSteps.Leave, ("Short title", "Title of the deputy"));
        var conflict = await officer.PressAsync(here, OfficerSteps.Leave, ("Short title", "Title of the officer"), ("Note for readers (optional)", "A note"));

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Country officer, Cambodia (demo) saved this draft", conflict.ByTestId("conflict"), StringComparison.Ordinal);
        Assert.Equal("Title of the officer", conflict.Value("Short title"));
        Assert.Equal("Saved text: Title of the deputy", conflict.Text("#Form_Title-note"));
        Assert.Equal("Saved text: (empty)", conflict.Text("#Form_Note-note"));
        Assert.Equal("Title of the deputy", await TitleAsync(mine.IdIn()));
        Assert.Equal(1, await RefusalsAsync(mine.Path));

        await officer.PressAsync(conflict, OfficerSteps.Leave);

        Assert.Equal("Title of the officer", await TitleAsync(mine.IdIn()));
    }

    [Fact]
    public async Task The_same_save_sent_twice_is_one_save()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewChangeAsync()).FillChange();

        using (var first = TestBrowser.Submission(form, OfficerSteps.Check))
        {
            Assert.Equal("Check your answers", (await officer.SendAsync(first)).Heading);
        }

        using var second = TestBrowser.Submission(form, OfficerSteps.Check);
        Assert.Equal("Check your answers", (await officer.SendAsync(second)).Heading);
        Assert.Equal(1, await app.InDbAsync(db => db.Drafts.Where(d => d.Id == form.IdIn()).Select(d => d.Version).SingleAsync()));
    }

    [Fact]
    public async Task Back_and_another_answer_meet_the_same_draft_and_lose_nothing()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewChangeAsync()).FillChange("Before");
        await officer.PressAsync(form, OfficerSteps.Check);

        var conflict = await officer.PressAsync(form, OfficerSteps.Check, ("Short title", "After"));
        var check = await officer.PressAsync(conflict, OfficerSteps.Check);

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Equal("After", conflict.Value("Short title"));
        Assert.StartsWith("You saved this draft in another window on", conflict.ByTestId("conflict"), StringComparison.Ordinal);
        Assert.Equal("After", check.ByTestId("answer-Title"));
    }

    [Fact]
    public async Task A_submission_of_older_answers_is_refused_and_leaves_a_trace()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewChangeAsync()).FillChange("Shown for checking");
        var check = await officer.PressAsync(form, OfficerSteps.Check);
        await officer.PressAsync(await officer.OpenAsync(form.Path), OfficerSteps.Leave, ("Short title", "Changed before submitting"));

        var refused = await officer.PressAsync(check, OfficerSteps.Submit);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(1, await RefusalsAsync(check.Path));
        Assert.False(await app.InDbAsync(db => db.Results.AnyAsync(r => r.Id == new Domain.Results.ResultId(form.IdIn()))));
    }

    [Fact]
    public async Task A_draft_is_deleted_only_as_it_was_shown()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewChangeAsync()).FillChange("To be deleted");
        await officer.PressAsync(form, OfficerSteps.Leave);
        var question = await officer.FollowAsync(await officer.OpenAsync(form.Path), "Delete this draft");
        await officer.PressAsync(await officer.OpenAsync(form.Path), OfficerSteps.Leave, ("Short title", "Changed meanwhile"));

        var refused = await officer.PressAsync(question, "Delete the draft");
        var home = await officer.PressAsync(refused, "Delete the draft");

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal(1, await RefusalsAsync(question.Path));
        Assert.Contains("Changed meanwhile", refused.Text(), StringComparison.Ordinal);
        Assert.Equal("/workspace/sen", home.Path);
        Assert.False(await app.InDbAsync(db => db.Drafts.AnyAsync(d => d.Id == form.IdIn())));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.OpenAsync(question.Path)).Status);
    }

    private Task<string?> TitleAsync(Guid id) => app.InDbAsync(db => db.Drafts.Where(d => d.Id == id).Select(d => d.Title).SingleAsync());

    private Task<int> RefusalsAsync(string path) => app.InDbAsync(db => db.AuditEntries.CountAsync(
        e => e.Action == AuditAction.Refused && e.Key == nameof(Rule.TheVersionOnScreenIsCurrent) && e.Detail == "POST " + path && e.User != null));
}
