using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Workspace;

public sealed class PeopleReachedTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task The_gain_is_worked_out_shown_back_and_stored()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewPeopleAsync()).FillPeople("Test scheme for small contributors");
        form.Fill("0–14 years, Women", "12 400");

        var totals = await officer.PressAsync(form, "Work out the totals");
        totals.ShowsNoLanguageAndWarns();
        var check = await officer.PressAsync(totals, OfficerSteps.Check);
        var saved = await officer.PressAsync(check, OfficerSteps.Submit);

        Assert.Equal("Gain: 141\u00A0500", totals.ByTestId("gain"));
        Assert.Equal("12\u00A0400", totals.ByTestId("cells-total"));
        Assert.Equal("141\u00A0500", check.ByTestId("answer-Gain"));
        Assert.Equal("Effective coverage: Test scheme for small contributors", saved.Heading);
        Assert.All([check, saved], p => Assert.Equal("Test scheme for small contributors (medical care)", p.ByTestId("answer-Scheme")));
        Assert.Matches("^Submitted for review as SEN-2024-\\d{3}, version 1\\.", saved.ByTestId("submitted"));
        Assert.Null((await officer.OpenAsync(saved.Path)).Document.QuerySelector("[data-testid=submitted]"));
        var result = Assert.IsType<PeopleReached>(await app.ResultAsync(form.IdIn()));
        Assert.Equal((158_100, 16_600, 141_500), (result.Covered, result.CoveredBefore, result.Gain));
        var scheme = await app.InDbAsync(db => db.Schemes.SingleAsync(s => s.Id == result.Scheme));
        Assert.Equal(("Test scheme for small contributors", "medical_care", OfficerSteps.Sen), (scheme.Name, scheme.Branch, scheme.Country));
        Assert.Contains(scheme.Name, (await officer.NewPeopleAsync()).Text("#Form_Scheme"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zero_empty_and_not_applicable_are_stored_and_shown_as_three_things()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewPeopleAsync()).FillPeople("Test scheme of three things");
        form.Fill("65 years and over, Women", "0");
        form.Fill("65 years and over, Men", "n/a");
        form.Fill("Migrants, Total", "0");

        var saved = await officer.HandInAsync(form);

        var cells = ((PeopleReached)await app.ResultAsync(form.IdIn())).Cells.ToDictionary(c => c.Key);
        Assert.Equal((0, false), (cells["From65-Women"].People, cells["From65-Women"].NotApplicable));
        Assert.True(cells["From65-Men"].NotApplicable);
        Assert.Equal(0, cells["Migrants-Total"].People);
        Assert.False(cells.ContainsKey("From65-SexNotKnown"));
        Assert.Equal(["0", "n/a", "not known"], new[] { "From65-Women", "From65-Men", "From65-SexNotKnown" }.Select(k => saved.ByTestId("cell-" + k)));
    }

    [Fact]
    public async Task A_result_in_words_has_no_figure()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = await officer.NewPeopleAsync();
        form.Fill("What did people gain?", "Access");
        form.Fill("Figures as of", "2024");
        form.Fill("In words instead (optional)", "A test one-stop service.");
        form.Fill("Address of source 1", "https://www.example.org/service");

        await officer.HandInAsync(form);

        var result = (PeopleReached)await app.ResultAsync(form.IdIn());
        Assert.Equal((null, "A test one-stop service.", null), (result.Gain, result.InWords, result.Scheme));
    }

    [Fact]
    public async Task A_source_that_gives_only_the_gain_is_enough_and_an_estimate_says_so()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewPeopleAsync()).FillPeople("Test scheme with a gain alone");
        form.Fill("People covered on that date", "");
        form.Fill("Of these, covered before 2021", "");
        form.Fill("The source gives only the gain", "12,000");
        form.Fill("Estimate", "The number is an estimate");

        var saved = await officer.HandInAsync(form);

        var result = (PeopleReached)await app.ResultAsync(form.IdIn());
        Assert.Equal((null, 12_000, true), (result.Covered, result.Gain, result.Estimated));
        Assert.Equal("Yes", saved.ByTestId("answer-Estimated"));
    }

    [Theory]
    [InlineData("People covered on that date", "1.234", "People covered on that date: write the number with spaces or without separators, such as 12\u00A0345, because this way it could mean two different numbers")]
    [InlineData("People covered on that date", "1e6", "People covered on that date: enter digits only, such as 12\u00A0345")]
    [InlineData("People covered on that date", "n/a", "People covered on that date: enter a number, or leave it empty if it is not known")]
    [InlineData("Of these, covered before 2021", "158101", "Of these, covered before 2021: this cannot be more than the people covered on that date")]
    [InlineData("Of these, covered before 2021", "", "Of these, covered before 2021: enter this number too, because the gain is the difference of the two. If the source gives only the gain, leave both empty and enter it below")]
    [InlineData("The source gives only the gain", "141501", "The source gives only the gain: the two numbers above give a gain of 141\u00A0500. Correct one of the three, or leave this one empty")]
    [InlineData("In words instead (optional)", "Many", "Give numbers or words, not both: what explains a number belongs into the note")]
    [InlineData("15–64 years, Men", "141 501", "The cells by age and sex add up to 141\u00A0501, more than the gain of 141\u00A0500")]
    [InlineData("15–64 years, Men", "-5", "15–64 years, Men: enter the number without a sign")]
    [InlineData("Migrants, Women", "141501", "Migrants, Total: at most the gain of 141\u00A0500")]
    [InlineData("Name of the scheme", "", "Choose the scheme from which people gained, or name it below, or choose the change")]
    public async Task What_does_not_add_up_is_said(string field, string answer, string sentence)
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewPeopleAsync()).FillPeople("Test scheme that does not add up");
        form.Fill(field, answer);

        var again = await officer.PressAsync(form, OfficerSteps.Check);

        Assert.Equal(sentence, again.Errors[0]);
        Assert.Equal(answer, again.Value(field));
        var target = again.Document.QuerySelector(".esum a")!.GetAttribute("href")![1..];
        Assert.NotNull(again.Document.GetElementById(target));
    }

    [Fact]
    public async Task A_gain_above_the_population_is_refused_with_the_population_its_year_and_its_source()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewPeopleAsync()).FillPeople("Test scheme too large");
        form.Fill("People covered on that date", "900 000 000");

        var again = await officer.PressAsync(form, OfficerSteps.Check);

        var sentence = Assert.Single(again.Errors);
        Assert.Matches(@"^The gain of 899\s983\s400 is more than the population: \d+\s\d+\s\d+ in 20\d\d\. Source: World Bank", sentence);
    }

    [Fact]
    public async Task Numbers_are_read_in_the_language_of_the_page()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Cambodia);
        var page = await officer.OpenAsync("/account/profile");
        await officer.PressAsync(page, "ES");

        var form = await officer.OpenAsync("/workspace/khm/people-reached/new");
        form.Fill("Personas cubiertas en esa fecha", "158.100");
        form.Fill("De ellas, cubiertas antes de 2021", "16 600");
        form.Fill("15–64 años, Mujeres", "n. a.");
        var again = await officer.PressAsync(form, "Calcular los totales");

        Assert.Equal("Aumento: 141\u00A0500", again.ByTestId("gain"));
        Assert.Equal("158.100", again.Value("Personas cubiertas en esa fecha"));
    }
}
