using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Workspace;

/// <summary>Every line of the list of problems names its field, says the same as the field, and is no mere consequence of another.</summary>
public sealed class ErrorsStandAloneTests(AppFixture app) : IClassFixture<AppFixture>
{
    /// <summary>Wrong in every box that takes text or a number.</summary>
    private static readonly (string Field, string Answer)[] Wrong =
    [
        ("NewScheme", "a\u202Eb"), ("AsOf.Day", "45"), ("AsOf.Month", "6"), ("AsOf.Year", "2999"), ("Covered", "1.6.0"), ("CoveredBefore", "many"), ("Gain", "-1"),
        ("Cells[Under15-Women]", "x"), ("Cells[From65-SexNotKnown]", "1 23"), ("Cells[PersonsWithDisabilities-Total]", "?"), ("Method", "a\u202Eb"), ("Source", "a\u202Eb"),
        ("Evidence[0].Url", "www.example.org"), ("Evidence[1].Title", "Only a title"), ("Note", "a\u202Eb"),
    ];

    [Theory]
    [InlineData("EN", "Figures as of: enter a day that this month has", "0–14 years, Women: enter digits only, such as 12\u00A0345", "Address of source 2: enter the address of this source")]
    [InlineData("FR", "Chiffres au\u00A0: saisissez un jour qui existe dans ce mois", "0–14 ans, Femmes\u00A0: saisissez seulement des chiffres, par exemple 12\u202F345", "Adresse de la source 2\u00A0: saisissez l’adresse de cette source")]
    [InlineData("ES", "Cifras al: introduzca un día que exista en ese mes", "0–14 años, Mujeres: introduzca solo cifras, por ejemplo 12\u00A0345", "Dirección de la fuente 2: introduzca la dirección de esta fuente")]
    public async Task In_every_language(string language, params string[] some)
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        await officer.PressAsync(await officer.OpenAsync("/account/profile"), language);
        var form = await officer.NewPeopleAsync();

        var again = await officer.PostAsync(form.Path, form, [.. Wrong.Select(w => ("Form." + w.Field, w.Answer)), ("act", "check"), ("operation", Guid.NewGuid().ToString())]);

        Assert.All(some, line => Assert.Contains(line, again.Errors));
        Assert.Equal(Wrong.Length, again.Errors.Count); // the month is right, and what people gained is missing
        Assert.Equal(again.Errors.Count, again.Errors.Distinct().Count());
        Assert.All(again.Document.QuerySelectorAll(".esum a").Skip(1), line =>
        {
            var control = again.Document.GetElementById(line.GetAttribute("href")![1..])!;
            var said = control.GetAttribute("aria-describedby")!.Split(' ')[0];
            Assert.Equal(line.TextContent, again.Document.GetElementById(said)!.TextContent);
            Assert.Contains(line.TextContent.Split(':')[0].Trim(), Names(again, control.Id!).Select(n => n.Trim()));
        });
    }

    [Fact]
    public async Task In_the_order_of_the_page()
    {
        var again = await CheckAsync(("Migrants, Total", "x"), ("0–14 years, Men", "x"), ("Age not known, Women", "x"), ("Persons with disabilities, Women", "x"));

        var order = again.Document.QuerySelectorAll(".esum a").Select(a => a.GetAttribute("href")![1..]).ToList();
        var page = again.Document.QuerySelectorAll("input[id]").Select(i => i.Id!).Where(order.Contains).ToList();
        Assert.Equal(page, order);
    }

    [Theory]
    [InlineData("16.600", "16 600", "", "People covered on that date: write the number")]
    [InlineData("158 100", "16.600", "", "Of these, covered before 2021: write the number")]
    [InlineData("", "", "16.600", "The source gives only the gain: write the number")]
    public async Task A_number_that_cannot_be_read_is_the_only_problem_even_with_cells(string covered, string before, string gain, string start)
    {
        var again = await CheckAsync(("People covered on that date", covered), ("Of these, covered before 2021", before), ("The source gives only the gain", gain), ("0–14 years, Women", "12"));

        Assert.StartsWith(start, Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("data-testid=\"gain\"", again.Document.Body!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("16.600", "", "12000", "People covered on that date: write", "The source gives only the gain: give the two numbers above or this one, not both")]
    [InlineData("158 100", "", "12000", "The source gives only the gain: give the two numbers above or this one, not both")]
    [InlineData("158 100", "", "many", "The source gives only the gain: enter digits only, such as 12\u00A0345. Give the two numbers above or this one, not both")]
    [InlineData("16.600", "", "many", "People covered on that date: write", "The source gives only the gain: enter digits only, such as 12\u00A0345. Give the two numbers above or this one, not both")]
    [InlineData("100", "200", "12000", "Of these, covered before 2021: this cannot be more", "The source gives only the gain: give the two numbers above or this one, not both")]
    public async Task Both_ways_to_give_the_gain_are_said_whatever_else_is_wrong(string covered, string before, string gain, params string[] starts)
    {
        var again = await CheckAsync(("People covered on that date", covered), ("Of these, covered before 2021", before), ("The source gives only the gain", gain));

        Assert.Equal(starts.Length, again.Errors.Count);
        Assert.All(again.Errors.Zip(starts), e => Assert.StartsWith(e.Second, e.First, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_that_no_month_has_and_a_year_to_come_are_both_said_at_their_boxes()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Cambodia);
        var form = (await officer.OpenAsync("/workspace/khm/institutional-changes/new")).FillChange();
        form.Fill("Date of adoption or start", "2999-02-30");

        var again = await officer.PressAsync(form, OfficerSteps.Check);

        Assert.Equal("Date of adoption or start: enter a day that this month has", again.Errors[0]);
        Assert.Matches(@"^Date of adoption or start: enter a year from 2016 to 20\d\d$", again.Errors[1]);
        Assert.Equal(["Form_Date_Day", "Form_Date_Year"], again.Document.QuerySelectorAll(".date [aria-invalid]").Select(i => i.Id));
        Assert.All(again.Document.QuerySelectorAll(".date [aria-invalid]").Zip(again.Errors), e =>
            Assert.Equal(e.Second, again.Text("#" + e.First.GetAttribute("aria-describedby"))));
    }

    [Fact]
    public async Task Cells_of_a_result_in_words_are_said_once()
    {
        var again = await CheckAsync(("People covered on that date", ""), ("Of these, covered before 2021", ""), ("In words instead (optional)", "Planned"), ("0–14 years, Women", "12"));

        Assert.Equal(["The tables show how a number is made up: leave them empty where the result is given in words"], again.Errors);
    }

    private async Task<TestPage> CheckAsync(params (string Field, string Answer)[] answers)
    {
        var officer = await app.SignedInAsync(OfficerSteps.Cambodia);
        var form = (await officer.OpenAsync("/workspace/khm/people-reached/new")).FillPeople("Test scheme");
        return await officer.PressAsync(form, OfficerSteps.Check, answers);
    }

    /// <summary>What the field is called where it stands: its label or the question of its boxes; a question goes by the name of its answer.</summary>
    private static IEnumerable<string> Names(TestPage page, string id)
    {
        var control = page.Document.GetElementById(id)!;
        return new[]
        {
            control.GetAttribute("aria-label"),
            page.Document.QuerySelector($"label[for='{id}']")?.FirstChild?.TextContent,
            control.Closest("fieldset.field")?.QuerySelector("legend")?.FirstChild?.TextContent,
            id == "Form_Method" ? MethodName(page.Document.DocumentElement.GetAttribute("lang")!) : null,
        }.OfType<string>();
    }

    private static string MethodName(string language) => language switch { "fr" => "Comment les personnes ont été comptées", "es" => "Cómo se contó a las personas", _ => "How people were counted" };
}
