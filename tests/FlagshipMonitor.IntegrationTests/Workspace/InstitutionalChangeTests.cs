using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Workspace;

public sealed class InstitutionalChangeTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task A_complete_form_becomes_a_submitted_result()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewChangeAsync()).FillChange();
        form.Fill("Thematic areas", "Old-age pensions|Financing");
        form.Fill("Title of source 1 (optional)", "Test gazette");

        var check = await officer.PressAsync(form, OfficerSteps.Check);
        var saved = await officer.PressAsync(check, OfficerSteps.Submit);

        Assert.Equal("Check your answers", check.Heading);
        Assert.Equal("14 June 2024", check.ByTestId("answer-Date"));
        Assert.Equal("Not stated", check.ByTestId("answer-IloContribution"));
        Assert.Equal("Submitted", saved.ByTestId("status"));
        Assert.Equal("Test law adopted", saved.Heading);
        Assert.Equal("noopener nofollow external", saved.Link("Test gazette").GetAttribute("rel"));
        var result = Assert.IsType<InstitutionalChange>(await app.ResultAsync(form.IdIn()));
        Assert.Equal((ChangeStep.Scheme, "step_2.law", PartialDate.OfDay(2024, 6, 14)), (result.Step, result.ChangeType, result.Date));
        Assert.Equal(2, result.Themes.Count);
        Assert.Null(result.Stage);
        Assert.False(await app.InDbAsync(db => db.Drafts.AnyAsync(d => d.Id == form.IdIn())));
    }

    [Fact]
    public async Task Everything_that_is_missing_is_said_beside_its_field_and_on_top_with_a_link()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);

        var again = await officer.PressAsync(await officer.NewChangeAsync(), OfficerSteps.Check);

        (string Field, string Target, string Sentence)[] expected =
        [
            ("Form_Step", "Form_Step", "Choose the step to which the change belongs"),
            ("Form_Title", "Form_Title", "Enter a short title"),
            ("Form_Date", "Form_Date_Day", "Enter the date of the change: at least its year"),
            ("Form_Evidence_0__Url", "Form_Evidence_0__Url", "Add at least one public source: the address of a page or a document"),
        ];
        Assert.Equal(expected.Select(e => e.Sentence), again.Errors);
        Assert.StartsWith("Error:", again.Document.Title, StringComparison.Ordinal);
        Assert.All(expected, e =>
        {
            Assert.Equal(e.Sentence, again.Text($"#{e.Field}-error"));
            Assert.NotNull(again.Document.QuerySelector($".esum a[href='#{e.Target}']"));
            Assert.NotNull(again.Document.GetElementById(e.Target));
        });
    }

    [Theory]
    [InlineData("Kind of change", "Information system", "Choose a kind of change that belongs to the step, or leave it open")]
    [InlineData("Date of adoption or start", "2015-12-31", "Date of adoption or start: enter a date from 1 January 2016 to today")]
    [InlineData("Date of adoption or start", "2999-01-01", "Date of adoption or start: enter a date from 1 January 2016 to today")]
    [InlineData("Date of adoption or start", "2024-02-31", "Date of adoption or start: enter a day that this month has")]
    [InlineData("How far is it?", "Reversed", "Enter the date on which the change was reversed: at least its year")]
    [InlineData("Reversed on (optional)", "2024-07-01", "Reversed on: choose the stage “Reversed”, or leave this date empty")]
    [InlineData("In use since (optional)", "2024-06-13", "In use since: this cannot be before the date of the change")]
    [InlineData("Thematic areas", "Old-age pensions|Social health protection|Unemployment protection|Informal economy|Financing|Social dialogue", "Choose at most 5 thematic areas")]
    [InlineData("Address of source 1", "javascript:alert(1)", "Address of source 1: enter a full public address that starts with https:// or http://")]
    [InlineData("Title of source 2 (optional)", "Only a title", "Address of source 2: enter the address of this source")]
    [InlineData("Short title", "Two\u202Eturned", "Short title: remove the sign U+202E at character 4, because it changes the direction of the text unseen")]
    public async Task What_is_wrong_is_said_and_everything_typed_stays(string field, string answer, string sentence)
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewChangeAsync()).FillChange();
        form.Fill(field, answer);

        var again = await officer.PressAsync(form, OfficerSteps.Check);

        Assert.Equal([sentence], again.Errors);
        Assert.Equal("A test.", again.Value("What is different now? (optional)"));
        if (field is "Address of source 1" or "Short title")
        {
            Assert.Equal(answer, again.Value(field));
        }
    }

    [Fact]
    public async Task A_text_that_is_too_long_stays_and_the_sentence_counts_it()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewChangeAsync()).FillChange();
        var text = new string('é', 4_001);
        form.Fill("What did the ILO contribute? (optional)", text);

        var again = await officer.PressAsync(form, OfficerSteps.Check);

        Assert.Equal(["ILO contribution: shorten this to 4\u00A0000 characters; it has 4\u00A0001"], again.Errors);
        Assert.Equal(text, again.Value("What did the ILO contribute? (optional)"));
    }

    [Fact]
    public async Task Another_link_gives_another_row_and_keeps_everything()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);

        var again = await officer.PressAsync((await officer.NewChangeAsync()).FillChange(), "Add another link");
        again.ShowsNoLanguageAndWarns();

        Assert.Equal("https://www.example.org/law", again.Value("Address of source 1"));
        Assert.Equal("", again.Value("Address of source 3"));
        Assert.Equal("Test law adopted", again.Value("Short title"));
        Assert.Empty(again.Errors);
        Assert.False(await app.InDbAsync(db => db.Drafts.AnyAsync(d => d.Id == again.IdIn())));
    }

    [Fact]
    public async Task A_date_outside_the_phase_warns_and_does_not_stop()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewChangeAsync()).FillChange();
        form.Fill("Date of adoption or start", "2018");

        var check = await officer.PressAsync(form, OfficerSteps.Check);

        Assert.Contains("outside the current phase, 2021 to 2025", check.ByTestId("warnings"), StringComparison.Ordinal);
        Assert.Equal("2018", check.ByTestId("answer-Date"));
        Assert.Equal("Submitted", (await officer.PressAsync(check, OfficerSteps.Submit)).ByTestId("status"));
    }
}
