using System.Net;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.IntegrationTests.Access;
using FlagshipMonitor.IntegrationTests.Summaries;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FlagshipMonitor.IntegrationTests.Programme;

/// <summary>The last result is taken back: it leaves the public with the next release, which holds none, and every page can say so.</summary>
public sealed class EmptyReleaseTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>All that everybody may open; ids are those of results, and these are tried by themselves.</summary>
    private static IEnumerable<string> Addresses => EndpointTable.Addresses.Where(a => a.Value is Who.Anybody).Select(a => a.Key)
        .Where(a => !a.Contains("{id}", StringComparison.Ordinal) && !a.Contains("{code", StringComparison.Ordinal) && !a.Contains("{language", StringComparison.Ordinal) && a != "/oembed" && a != "/api/v1/{**rest}")
        .Select(a => a.Replace("/problems/{name}", "/problems/withdrawn"))
        .SelectMany(a => a.Contains("{name}", StringComparison.Ordinal) ? [a.Replace("{name}", "r2"), a.Replace("{name}", "r3")] : new[] { a })
        .SelectMany(a => a.Contains("{figure}", StringComparison.Ordinal) ? new[] { "ic", "pc", "cr", "pr", "pr-legal", "pr-unique" }.Select(f => a.Replace("{figure}", f)) : [a])
        .Select(a => a.Replace("{iso3}", "sen").Replace("{file}", "flagship.xlsx").Replace("{chart}", "progress").Replace("{of}", "sen"))
        .Select(a => a.Contains("/diff.", StringComparison.Ordinal) ? a + "?from=r2&to=r3" : a)
        .Concat(["/fr", "/es", "/fr/countries/sen", "/countries/vnm", "/explain/ic?country=sen", "/explain/pr-legal.json?country=sen", "/releases/diff?from=r2&to=r3", "/releases/diff?from=r2&to=r3&view=results", "/changes?country=sen"]);

    [Fact]
    public async Task The_last_result_leaves_the_public_with_a_release_that_holds_none()
    {
        var change = await app.SubmitChangeAsync("Test change, the last of all");
        await app.ApproveAsync(change);
        var publicId = (await app.ResultAsync(change)).PublicId!;
        await app.ApproveAsync(await app.SubmitPeopleAsync(Reporting.Gain(158_123, publicId)));
        await app.ApprovedTextAsync("SEN", new NarrativeTexts("A test: {{figure:people-effective}} people.", null, null));
        await app.PublishAsync(await app.PrepareAsync());
        await WithdrawAllAsync();

        // A manager sees what leaves, and no check stands in the way.
        var manager = await app.SignedInAsync(Reporting.Manager);
        var preview = await manager.OpenAsync("/programme/releases/prepare");
        Assert.Contains("Test reason of the last", preview.Text("section[aria-labelledby=removed]"), StringComparison.Ordinal);
        var prepared = await manager.PressAsync(preview, "Prepare r3");
        var publisher = await app.SignedInAsync(Reporting.Manager2);
        var published = await publisher.PressAsync(await publisher.OpenAsync(prepared.Path), "Publish r3");
        Assert.Contains("r3 is published", published.Text("main"), StringComparison.Ordinal);

        var visitor = app.Visitor();
        var failed = new List<string>();
        foreach (var address in Addresses)
        {
            if (await visitor.StatusAsync(address) is not HttpStatusCode.OK and var status)
            {
                failed.Add($"{address} {status}");
            }
        }

        Assert.Empty(failed);

        var (home, country) = (await visitor.OpenAsync("/"), await visitor.OpenAsync("/countries/sen"));
        Assert.DoesNotContain("158", home.Text("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("Test change, the last of all", home.Text() + country.Text() + (await visitor.OpenAsync("/changes")).Text(), StringComparison.Ordinal);
        Assert.Equal("A test: not reported people.", country.ByTestId("summary"));
        var gone = await visitor.OpenAsync($"/changes/{publicId.ToLowerInvariant()}");
        Assert.Equal(HttpStatusCode.Gone, gone.Status);
        Assert.Contains("Test reason of the last", gone.Text("dl.calc"), StringComparison.Ordinal);
        Assert.Single((await visitor.Client.GetStringAsync("/changes.csv", Ct)).TrimEnd().Split('\n'));
        Assert.Contains(",notReported,", await visitor.Client.GetStringAsync("/countries/sen.csv", Ct), StringComparison.Ordinal);
        Assert.DoesNotContain("reported,", (await visitor.Client.GetStringAsync("/releases/r3.csv", Ct)).Replace("notReported,", "", StringComparison.Ordinal).Split('\n').Where(l => l.Contains("PR-", StringComparison.Ordinal)).Aggregate("", string.Concat), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync($"/changes/{publicId.ToLowerInvariant()}?release=r2"));
        Assert.All(await Task.WhenAll(new[] { 2, 3 }.Select(n => app.WithAsync<Data.PublicDbContext, ReleaseProof?>(db => ReleaseProof.OfAsync(db, n, Ct)))), proof => Assert.True(proof!.Holds));

        // Nothing is left to take back: an empty release does not follow another. What is approved next does.
        Assert.Equal(Rule.AReleaseHoldsResults, (await Assert.ThrowsAsync<RuleViolationException>(() => app.PrepareAsync())).Rule);
        await app.ApproveAsync(await app.SubmitChangeAsync("Test change, the first again"));
        await app.PublishAsync(await app.PrepareAsync());
        Assert.Contains("Test change, the first again", (await visitor.OpenAsync("/countries/sen")).Text(), StringComparison.Ordinal);
    }

    private async Task WithdrawAllAsync()
    {
        foreach (var id in await app.InDbAsync(db => db.Results.Where(r => r.Status == ResultStatus.Approved && r.SupersededBy == null).Select(r => r.Id).ToListAsync(Ct)))
        {
            var key = Guid.CreateVersion7();
            var version = await app.InDbAsync(db => db.Results.Where(r => r.Id == id).Select(r => r.Version).SingleAsync(Ct));
            await app.AsAsync(Reporting.Manager2, async (services, by, now) =>
                await services.GetRequiredService<WithdrawalDesk>().ProposeAsync(key, id, by, version, ChangeClass.C, "Test reason of the last", "en", now, Ct));
            await app.AsAsync(Reporting.Manager, async (services, by, now) => await services.GetRequiredService<WithdrawalDesk>().ApproveAsync(key, by, null, now, Ct));
        }
    }
}
