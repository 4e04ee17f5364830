using System.Net;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Programme;

/// <summary>A manager looks at a result and decides.</summary>
public sealed class DecisionTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Approve = "Approve for the next release";
    private const string Return = "Return to country";

    [Fact]
    public async Task A_first_version_shows_all_its_fields_checks_and_effect()
    {
        var id = await app.SubmitChangeAsync("Test change, first");
        var manager = await app.SignedInAsync(Reporting.Manager);

        var page = await manager.OpenAsync(id.Path());

        Assert.Equal(("Test change, first", "Submitted"), (page.Heading, page.ByTestId("status")));
        Assert.Contains("Short title Test change, first", page.Text(".answers"), StringComparison.Ordinal);
        Assert.Contains("Date of adoption or start 30 June 2024", page.Text(".answers"), StringComparison.Ordinal);
        Assert.Contains("The date is in the phase 2021–2025", page.Text(".checks"), StringComparison.Ordinal);
        Assert.Equal("https://example.org/decree", page.Link("Test decree").Href);
        Assert.DoesNotContain("example.org/decree", page.Text(".answers"), StringComparison.Ordinal); // said once, in its own part
        Assert.Matches(@"Institutional changes, Senegal: \d+ \(now nothing reported\) Institutional changes, the programme as a whole: \d+ \(now 9\)", page.ByTestId("effect"));
    }

    [Fact]
    public async Task A_later_version_shows_what_changed_and_only_that()
    {
        var id = await app.SubmitChangeAsync("Test change, compared", facts: Reporting.Facts("Test change, compared") with { WhatChanged = "The national registry is used." });
        await app.ReturnAsync(id, "Which registry?", nameof(InstitutionalChange.WhatChanged));
        await app.SubmitChangeAsync("", id, Reporting.Facts("Test change, compared") with { WhatChanged = "The social registry is used.", Stage = ChangeStage.Achieved });
        var manager = await app.SignedInAsync(Reporting.Manager);

        var page = await manager.OpenAsync(id.Path());

        Assert.Equal(["Stage", "What is different now"], page.Document.QuerySelectorAll(".diff tbody th b").Select(b => b.TextContent));
        Assert.Equal(["national"], page.Document.QuerySelectorAll(".diff del").Select(d => d.TextContent));
        Assert.Equal(["Achieved", "social"], page.Document.QuerySelectorAll(".diff ins").Select(i => i.TextContent));
        Assert.Contains("Short title", page.Text("details"), StringComparison.Ordinal);
        Assert.Contains("What is different now: Which registry?", page.Text(), StringComparison.Ordinal);
        Assert.Contains("Programme manager (demo)", page.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_compared_with_what_it_corrects_and_moves_the_figure_by_the_difference()
    {
        var change = await app.SubmitChangeAsync("Test change, of people");
        await app.ApproveAsync(change);
        var source = (await app.ResultAsync(change)).PublicId!;
        var first = await app.SubmitPeopleAsync(Reporting.Gain(100_000, source));
        await app.ApproveAsync(first);
        var second = await app.SubmitPeopleAsync(Reporting.Gain(150_000, source) with { Covered = 160_000, CoveredBefore = 10_000 }, corrects: first);
        var manager = await app.SignedInAsync(Reporting.Manager2);

        var page = await manager.OpenAsync(second.Path());

        Assert.Equal("100\u00A0000", page.Text(".diff del"));
        Assert.Contains("+50\u00A0000 (+50.0%) computed", page.Text(".diff"), StringComparison.Ordinal);
        Assert.Contains("Test reason", page.Text(), StringComparison.Ordinal);
        Assert.Contains("Effective coverage, Senegal: 150\u00A0000 (now nothing reported)", page.ByTestId("effect"), StringComparison.Ordinal);
        Assert.Contains("Effective coverage, the programme as a whole: 1\u00A0150\u00A0000 (now 1\u00A0000\u00A0000)", page.ByTestId("effect"), StringComparison.Ordinal);
        Assert.Contains("Warning: Persons with disabilities are not stated", page.Text(".checks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_enters_no_figure_says_why()
    {
        var id = await app.SubmitChangeAsync("Test change, of phase 1", facts: Reporting.Facts("Test change, of phase 1", 2019));
        var manager = await app.SignedInAsync(Reporting.Manager);

        var page = await manager.OpenAsync(id.Path());

        Assert.Contains("It enters no figure: Not of the years 2021–2025", page.ByTestId("effect"), StringComparison.Ordinal);
        Assert.Contains("Warning: The date is outside the phase 2021–2025", page.Text(".checks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approving_locks_it_and_leads_back_to_the_queue_however_often_the_form_arrives()
    {
        var id = await app.SubmitChangeAsync("Test change, approved");
        var manager = await app.SignedInAsync(Reporting.Manager);
        var page = await manager.OpenAsync(id.Path());

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            using var click = TestBrowser.Submission(page, Approve);
            return await manager.SendAsync(click);
        }));

        Assert.All(answers, a => Assert.Equal((HttpStatusCode.OK, "/programme/review"), (a.Status, a.Path)));
        var result = await app.ResultAsync(id);
        Assert.Equal(ResultStatus.Approved, result.Status);
        Assert.Single(result.Events, e => e.Kind is ResultEventKind.Approved);
        Assert.Equal("Approved", (await manager.OpenAsync(id.Path())).ByTestId("status"));
    }

    [Fact]
    public async Task One_operation_key_stands_for_one_form()
    {
        var id = await app.SubmitChangeAsync("Test change, one key");
        var manager = await app.SignedInAsync(Reporting.Manager);
        var page = await manager.OpenAsync(id.Path());
        var key = Guid.NewGuid().ToString();

        await manager.PostAsync(id.Path() + "?handler=Return", page, ("operation", key), ("version", "1"), ("Reason", "First words"));
        var other = await manager.PostAsync(id.Path() + "?handler=Return", page, ("operation", key), ("version", "1"), ("Reason", "Other words"));

        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Equal("First words", (await app.ResultAsync(id)).OpenReturn?.Reason);
        Assert.Equal(HttpStatusCode.BadRequest, (await manager.PostAsync(id.Path() + "?handler=Approve", page, ("version", "1"))).Status);
    }

    [Fact]
    public async Task Returning_needs_words_and_a_field_of_the_form()
    {
        var id = await app.SubmitChangeAsync("Test change, no reason");
        var manager = await app.SignedInAsync(Reporting.Manager);
        var page = await manager.OpenAsync(id.Path());

        var empty = await manager.PressAsync(page, Return, ("What does it concern?", "Stage"), ("What should the country do?", "  "));
        Assert.Equal(["Say what the country should do"], empty.Errors);
        Assert.StartsWith("Error:", empty.Document.Title, StringComparison.Ordinal);
        Assert.Equal("Stage", empty.Value("What does it concern?"));

        var longer = await manager.PressAsync(page, Return, ("What should the country do?", new string('x', Domain.Limits.ReasonLength + 1)));
        Assert.Equal(["Shorten this to 1\u00A0000 characters; it has 1\u00A0001"], longer.Errors);
        Assert.Equal(Domain.Limits.ReasonLength + 1, longer.Value("What should the country do?").Length);

        var crafted = await manager.PostAsync(id.Path() + "?handler=Return", page, ("operation", $"{Guid.NewGuid()}"), ("version", "1"), ("Reason", "Why"), ("Field", "Author"));
        Assert.Equal(["Choose a field from the list"], crafted.Errors);
        Assert.Equal(ResultStatus.Submitted, (await app.ResultAsync(id)).Status);
    }

    [Fact]
    public async Task A_button_the_page_does_not_have_decides_nothing()
    {
        var id = await app.SubmitChangeAsync("Test change, crafted button");
        var manager = await app.SignedInAsync(Reporting.Manager);

        var answer = await manager.PostAsync(id.Path() + "?handler=Publish", await manager.OpenAsync(id.Path()), ("operation", $"{Guid.NewGuid()}"), ("version", "1"));

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "This could not be read"), (answer.Status, answer.Heading));
        Assert.Equal(ResultStatus.Submitted, (await app.ResultAsync(id)).Status);
    }

    [Fact]
    public async Task A_form_without_a_reason_learns_first_that_somebody_else_has_decided()
    {
        var id = await app.SubmitChangeAsync("Test change, decided meanwhile");
        var manager = await app.SignedInAsync(Reporting.Manager2);
        var page = await manager.OpenAsync(id.Path());
        await app.ReturnAsync(id, "Test reason");

        var overtaken = await manager.PressAsync(page, Return);

        Assert.Equal(HttpStatusCode.Conflict, overtaken.Status);
        Assert.Contains("Nothing was decided.", overtaken.Text(), StringComparison.Ordinal);
        Assert.Empty(overtaken.Errors);
    }

    [Fact]
    public async Task A_reason_or_note_that_was_not_taken_is_guarded_like_an_officers_text()
    {
        var id = await app.SubmitChangeAsync("Test change, with a reason to lose");
        await app.ApproveAsync(await app.SubmitChangeAsync("Test change, to prepare a release"));
        var manager = await app.SignedInAsync(Reporting.Manager);
        var (decision, release) = (await manager.OpenAsync(id.Path()), await manager.OpenAsync("/programme/releases/prepare"));
        var tooLong = new string('x', Domain.Limits.ReasonLength + 1);

        var refused = new[]
        {
            await manager.PressAsync(decision, "Return to country", ("What should the country do?", tooLong)),
            await manager.PressAsync(release, "Prepare r2", ("Note to the release (optional)", tooLong)),
        };

        Assert.All([decision, release], p => Assert.NotEmpty(p.Document.QuerySelectorAll("button[name=language]")));
        Assert.All(refused, p =>
        {
            Assert.Empty(p.Document.QuerySelectorAll("button[name=language]"));
            Assert.NotNull(p.Document.QuerySelector("form[data-unsaved=changed]"));
            Assert.NotNull(p.Document.QuerySelector("script[src*=work]"));
        });
    }

    [Fact]
    public async Task The_officer_reads_the_reason_at_the_field()
    {
        var id = await app.SubmitChangeAsync("Test change, returned");
        var manager = await app.SignedInAsync(Reporting.Manager);

        var after = await manager.PressAsync(await manager.OpenAsync(id.Path()), Return, ("What does it concern?", "Short title"), ("What should the country do?", "Name the decree."));

        Assert.Equal("/programme/review", after.Path);
        var officer = await app.SignedInAsync(Reporting.OfficerSen);
        var form = await officer.OpenAsync($"/workspace/sen/institutional-changes/{id}");
        Assert.Contains("Name the decree.", form.Text("#Form_Title-note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_result_is_not_found()
    {
        var manager = await app.SignedInAsync(Reporting.Manager);
        var page = await manager.OpenAsync((await app.SubmitChangeAsync("Test change, known")).Path());

        Assert.Equal(HttpStatusCode.NotFound, await manager.StatusAsync($"/programme/review/{Guid.NewGuid()}"));
        Assert.Equal(HttpStatusCode.NotFound, await manager.StatusAsync("/programme/review/1"));
        Assert.Equal(HttpStatusCode.NotFound, (await manager.PostAsync($"/programme/review/{Guid.NewGuid()}?handler=Approve", page, ("operation", $"{Guid.NewGuid()}"), ("version", "1"))).Status);
    }
}
