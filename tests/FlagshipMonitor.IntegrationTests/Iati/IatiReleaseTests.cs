using System.Net;
using FlagshipMonitor.Domain;
using FlagshipMonitor.IntegrationTests.Programme;
using FlagshipMonitor.TestSupport;
using FlagshipMonitor.Web.Iati;
using FlagshipMonitor.Web.Startup;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace FlagshipMonitor.IntegrationTests.Iati;

/// <summary>No release goes out whose IATI file the standard would not take, and what would be wrong is said with its cure.</summary>
public sealed class IatiReleaseTests(IatiReleaseTests.FreshApp app) : IClassFixture<IatiReleaseTests.FreshApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fault_stops_publication_also_for_a_crafted_request_until_it_is_put_right()
    {
        await app.ApproveAsync(await app.SubmitChangeAsync("Test change with a country of no code"));
        await SetCodeAsync("XX");
        var candidate = await app.PrepareAsync();
        var publisher = await app.SignedInAsync(Reporting.Manager2);

        var page = await publisher.OpenAsync($"/programme/releases/{candidate}?lang=fr");
        var check = page.Document.QuerySelector("[data-check=IatiIsValid]")!;
        Assert.Equal("false", check.GetAttribute("data-passed"));
        Assert.Contains("XM-DAC-41302-SPF2-SEN", check.TextContent, StringComparison.Ordinal);
        Assert.Contains("Country", check.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("/countries/sen", check.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => page.Button("Publish r2"));

        var answer = await publisher.PostAsync($"/programme/releases/{candidate}?handler=Publish", page, ("operation", $"{Guid.NewGuid()}"));
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        await Assert.ThrowsAsync<RuleViolationException>(() => app.PublishAsync(candidate));
        var latest = await app.InDbAsync(db => db.Releases.MaxAsync(r => r.Number, Ct));

        await SetCodeAsync("SN");
        var right = await publisher.OpenAsync($"/programme/releases/{candidate}");
        Assert.Equal("true", right.Document.QuerySelector("[data-check=IatiIsValid]")!.GetAttribute("data-passed"));
        Assert.Equal("true", right.Document.QuerySelector("[data-check=IatiFollowsAdvice]")!.GetAttribute("data-passed"));
        await app.PublishAsync(candidate);
        Assert.Equal(latest + 1, await app.InDbAsync(db => db.Releases.MaxAsync(r => r.Number, Ct)));
    }

    [Fact]
    public async Task A_correction_is_in_the_file_of_its_release_and_the_earlier_one_stays()
    {
        var id = await app.SubmitPeopleAsync(new(Domain.Results.ImpactDimension.Effective, Domain.Programme.PartialDate.OfDay(2024, 9, 30), [new("https://example.org/register", "Test register")])
        {
            Gain = 1200,
            Source = "Test register\u000b of the scheme",
            Change = (await app.ResultAsync(await ApprovedChangeAsync())).PublicId,
        });
        await app.ApproveAsync(id);
        await app.PublishAsync(await app.PrepareAsync());
        var first = await LatestAsync();
        var facts = (Domain.Results.PeopleReached)await app.ResultAsync(id);
        var correction = await app.SubmitPeopleAsync(Reporting.Gain(1000, facts.Change!), corrects: id);
        await app.ApproveAsync(correction);
        await app.PublishAsync(await app.PrepareAsync());

        var (before, after) = (await app.IatiAsync($"/iati/activities/sen.xml?release={first}"), await app.IatiAsync("/iati/activities/sen.xml"));
        Assert.Contains(before.Descendants("actual"), a => a.Attribute("value")?.Value == "1200");
        Assert.Contains(after.Descendants("actual"), a => a.Attribute("value")?.Value == "1000");
        Assert.DoesNotContain(after.Descendants("actual"), a => a.Attribute("value")?.Value == "1200");
        Assert.Equal(before.Descendants("iati-identifier").Select(i => i.Value), after.Descendants("iati-identifier").Select(i => i.Value));
        Assert.Empty(Standard.Problems(after));
        Assert.Equal("", await Standard.XmllintAsync(after.ToString()));
    }

    [Fact]
    public async Task A_warning_is_listed_and_stops_nothing()
    {
        await using var other = app.WithWebHostBuilder(b => b.UseSetting("FlagshipMonitor:Iati:Sectors", "98765:100"));
        await app.ApproveAsync(await app.SubmitChangeAsync("Test change in a sector that is not known"));
        var candidate = await app.PrepareAsync();
        var publisher = new TestBrowser(other.CreateClient(new() { BaseAddress = AppFixture.Address, AllowAutoRedirect = false }));
        var form = await publisher.OpenAsync("/account/sign-in?lang=en");
        await publisher.PressAsync(form, "Sign in", ("E-mail address", Reporting.Manager2), ("Password", FlagshipMonitor.Data.Identity.DemoAccounts.DefaultPassword));

        var page = await publisher.OpenAsync($"/programme/releases/{candidate}");
        var check = page.Document.QuerySelector("[data-check=IatiFollowsAdvice]")!;

        Assert.Equal(("false", "true"), (check.GetAttribute("data-passed"), page.Document.QuerySelector("[data-check=IatiIsValid]")!.GetAttribute("data-passed")));
        Assert.Contains("FlagshipMonitor__Iati__Sectors", check.TextContent, StringComparison.Ordinal);
        Assert.Single(check.QuerySelectorAll("q")); // said once, though it is in every activity
        await publisher.PressAsync(page, $"Publish {$"r{int.Parse((await LatestAsync())[1..], System.Globalization.CultureInfo.InvariantCulture) + 1}"}");
    }

    [Theory]
    [InlineData("full", "does not record money yet")]
    [InlineData("everything", "'results' or 'full'")]
    public void A_mode_that_cannot_be_served_is_refused_at_the_start(string mode, string said)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("FlagshipMonitor:Iati:Mode", (string?)mode)]).Build();

        var refused = Assert.Throws<StartupException>(() => IatiSettings.From(configuration));

        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.Equal(refused.Message, StartupException.Explain(refused));
    }

    private async Task<Domain.Results.ResultId> ApprovedChangeAsync()
    {
        var id = await app.SubmitChangeAsync("Test change behind the people");
        await app.ApproveAsync(id);
        return id;
    }

    private async Task<string> LatestAsync() => $"r{await app.InDbAsync(db => db.Releases.MaxAsync(r => r.Number, Ct))}";

    private Task<int> SetCodeAsync(string iso2) => app.InDbAsync(db => db.Database.ExecuteSqlAsync($"UPDATE countries SET iso2 = {iso2} WHERE iso3 = 'SEN'", Ct));

    /// <summary>A database of its own.</summary>
    public sealed class FreshApp : AppFixture;
}
