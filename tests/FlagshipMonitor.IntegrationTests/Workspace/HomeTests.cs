using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Workspace;

public sealed class HomeTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task My_country_says_what_is_due_and_what_has_been_reported()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var due = (DateTime.UtcNow.Year - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var before = await officer.OpenAsync("/workspace/sen");
        var change = (await officer.NewChangeAsync()).FillChange("Due and done");
        change.Fill("Date of adoption or start", due);
        await officer.HandInAsync(change);
        var people = (await officer.NewPeopleAsync()).FillPeople("Test scheme due");
        people.Fill("Figures as of", due + "-12-31");
        await officer.HandInAsync(people);

        var after = await officer.OpenAsync("/workspace/sen");

        Assert.Contains("Nothing has been reported yet.", before.ByTestId("due-changes"), StringComparison.Ordinal);
        Assert.Contains("One change has been reported.", after.ByTestId("due-changes"), StringComparison.Ordinal);
        Assert.Contains("Reported: effective coverage. Not yet: legal coverage; adequacy.", after.ByTestId("due-people"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_came_back_is_not_called_unreported()
    {
        await app.MakeDeputyAsync();
        var officer = await app.SignedInAsync(OfficerSteps.Cambodia);
        var due = (DateTime.UtcNow.Year - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var change = await officer.OpenAsync("/workspace/khm/institutional-changes/new");
        change.FillChange("Came back").Fill("Date of adoption or start", due);
        await officer.HandInAsync(change);
        var people = await officer.OpenAsync("/workspace/khm/people-reached/new");
        people.FillPeople("Test scheme that came back").Fill("Figures as of", due + "-12-31");
        await officer.HandInAsync(people);
        await app.ReturnAsync(change.IdIn(), "Test reason", null);
        await app.ReturnAsync(people.IdIn(), "Test reason", null);

        var home = await officer.OpenAsync("/workspace/khm");

        Assert.EndsWith("What was reported came back and waits for your answer. Returned", home.ByTestId("due-changes"), StringComparison.Ordinal);
        Assert.EndsWith("Returned, waiting for your answer: effective coverage. Not yet: legal coverage; adequacy. Returned", home.ByTestId("due-people"), StringComparison.Ordinal);
        Assert.Contains("Pas encore\u00A0: couverture légale\u202F; adéquation.", await InFrenchAsync(officer), StringComparison.Ordinal);

        static async Task<string> InFrenchAsync(TestBrowser officer)
        {
            await officer.PressAsync(await officer.OpenAsync("/account/profile"), "Save the language", ("Language of your pages", "Français"));
            var text = (await officer.OpenAsync("/workspace/khm")).ByTestId("due-people");
            await officer.PressAsync(await officer.OpenAsync("/account/profile"), "Enregistrer la langue", ("Langue de vos pages", "English"));
            return text;
        }
    }

    [Fact]
    public async Task The_list_is_filtered_by_an_address()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        await officer.PressAsync((await officer.NewChangeAsync()).FillChange("Only begun"), OfficerSteps.Leave);
        await officer.HandInAsync((await officer.NewChangeAsync()).FillChange("Handed in"));

        var drafts = await officer.OpenAsync("/workspace/sen?status=draft");
        var submitted = await officer.OpenAsync("/workspace/sen?status=submitted");

        Assert.Contains("Only begun", drafts.Text("table.cards"), StringComparison.Ordinal);
        Assert.DoesNotContain("Handed in", drafts.Text("table.cards"), StringComparison.Ordinal);
        Assert.Contains("Handed in", submitted.Text("table.cards"), StringComparison.Ordinal);
        Assert.DoesNotContain("Only begun", submitted.Text("table.cards"), StringComparison.Ordinal);
        // A page past the end is the last one, and one that cannot be is none.
        Assert.Contains("Only begun", (await officer.OpenAsync("/workspace/sen?status=draft&page=99")).Text("table.cards"), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, await officer.StatusAsync("/workspace/sen?page=0"));
    }

    [Fact]
    public async Task An_officer_of_several_countries_chooses_and_one_of_one_does_not()
    {
        await app.MakeDeputyAsync();
        var (one, several) = (await app.SignedInAsync(OfficerSteps.Senegal), await app.SignedInAsync(OfficerSteps.Cambodia));

        var choice = await several.OpenAsync("/workspace");

        Assert.Equal("/workspace/sen", (await one.OpenAsync("/workspace")).Path);
        Assert.Equal("/workspace", choice.Path);
        Assert.Equal("Senegal", (await several.FollowAsync(choice, "Senegal")).Heading);
        Assert.Equal("Cambodia", (await several.FollowAsync(choice, "Cambodia")).Heading);
    }
}
