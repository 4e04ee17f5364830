using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Workspace;

public sealed class OverlapTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Other = "People also counted in Test first scheme (optional)";

    [Fact]
    public async Task What_is_declared_of_another_scheme_is_stored_shown_and_counted_once()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var first = await ReportAsync(officer, "Test first scheme");
        var form = (await officer.NewPeopleAsync()).FillPeople("Test second scheme");
        form.Fill("Also counted in Test first scheme", "A known number is in both");
        form.Fill(Other, "41 500");

        var saved = await officer.HandInAsync(form);

        var second = (PeopleReached)await app.ResultAsync(form.IdIn());
        var declared = Assert.Single(second.Overlaps);
        Assert.Equal((first.Scheme!.Value, OverlapKind.OverlapKnown, (long?)41_500), (declared.With, declared.Kind, declared.People));
        Assert.Equal("Test first scheme: 41\u00A0500 people are in both", saved.ByTestId("answer-Overlaps"));

        await app.ApproveAsync(first.Id.Value);
        await app.ApproveAsync(second.Id.Value);
        var figure = await app.InDbAsync(async db =>
        {
            var approved = await db.Results.AsNoTracking().Where(r => r.Status == ResultStatus.Approved && r.Country == OfficerSteps.Sen).ToListAsync();
            var portfolio = await new PortfolioQuery(db, new FrameworkQuery(db)).RunAsync([.. approved.Where(r => r.Id == first.Id || r.Id == second.Id)], DateOnly.FromDateTime(approved.Max(r => r.ApprovedAt)!.Value.UtcDateTime), default);
            return Evaluation.Evaluate(portfolio).Figures.Single(f => f.Indicator == IndicatorCode.From("PR-EFFECTIVE") && f.Scope == "SEN" && f.Period is null);
        });
        Assert.Equal((141_500m + 141_500m - 41_500m, 241_500m), (figure.Measure.Lower, figure.Measure.Upper));
    }

    [Theory]
    [InlineData("A known number is in both", "", "Enter how many people are in both schemes")]
    [InlineData("A known number is in both", "141 501", "At most the gain of 141\u00A0500")]
    [InlineData("Nobody is in both", "5", "Choose “A known number is in both”, or leave the number empty")]
    [InlineData("A known number is in both", "some", "Enter digits only, such as 12\u00A0345")]
    public async Task What_cannot_be_true_of_two_schemes_is_said_at_its_field(string kind, string people, string sentence)
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        await ReportAsync(officer, "Test first scheme");
        var form = (await officer.NewPeopleAsync()).FillPeople("Test scheme of errors");
        form.Fill("Also counted in Test first scheme", kind);
        form.Fill(Other, people);

        var again = await officer.PressAsync(form, OfficerSteps.Check);

        Assert.Contains(again.Errors, e => e.StartsWith("People also counted in Test first scheme: ", StringComparison.Ordinal) && e.EndsWith(sentence[1..], StringComparison.Ordinal));
        Assert.Equal(people, again.Value(Other));
    }

    [Fact]
    public async Task Households_become_people_and_an_estimate()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewPeopleAsync()).FillPeople("Test scheme for households");
        form.Fill("People covered on that date", "");
        form.Fill("Of these, covered before 2021", "");
        form.Fill("Households that gained", "1 001");
        form.Fill("People in one household", "4.5");
        form.Fill("Source of the people in one household", "Test household survey");
        form.Fill("Year of the people in one household", "2019");

        var saved = await officer.HandInAsync(form);

        var result = (PeopleReached)await app.ResultAsync(form.IdIn());
        Assert.Equal((4_505, true, new Households(1_001, 4.5m, "Test household survey", 2019)), (result.Gain, result.Estimated, result.Households));
        Assert.Equal("1\u00A0001 households with 4.5 people each (Test household survey, 2019)", saved.ByTestId("answer-Households"));
    }

    [Fact]
    public async Task Half_an_answer_about_households_is_asked_for_field_by_field()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewPeopleAsync()).FillPeople("Test scheme for households");
        form.Fill("People covered on that date", "");
        form.Fill("Of these, covered before 2021", "");
        form.Fill("People in one household", "0.5");

        var again = await officer.PressAsync(form, OfficerSteps.Check);

        Assert.Contains("Households that gained: enter the number of households that gained", again.Errors);
        Assert.Contains("People in one household: enter the people in one household, from 1 to 20 with at most two decimals", again.Errors);
        Assert.Contains("Source of the people in one household: say where the number of people in a household is from", again.Errors);
        Assert.Contains(again.Errors, e => e.StartsWith("Year of the people in one household: enter a year from ", StringComparison.Ordinal));
    }

    private async Task<PeopleReached> ReportAsync(TestBrowser officer, string scheme)
    {
        var form = await officer.NewPeopleAsync();
        if (form.Text("#Form_Scheme").Contains(scheme, StringComparison.Ordinal))
        {
            return await app.InDbAsync(async db => await db.PeopleReached.FirstAsync(p => p.Scheme == db.Schemes.First(s => s.Name == scheme).Id));
        }

        form.FillPeople(scheme);
        await officer.HandInAsync(form);
        return (PeopleReached)await app.ResultAsync(form.IdIn());
    }
}
