using System.Net;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Programme;

/// <summary>What changes from release to release, why, and what an old one says of it.</summary>
public sealed class DifferenceTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_corrected_error_is_told_on_the_old_release_whose_rows_stay()
    {
        var id = await app.SubmitChangeAsync("Test change with an error");
        await app.ApproveAsync(id);
        var wrong = await PublishAsync();
        var publicId = (await app.ResultAsync(id)).PublicId!;
        var stored = await RowAsync(wrong, publicId);
        var correction = await app.SubmitChangeAsync("", facts: Reporting.Facts("Test change, dated right", 2023), corrects: id);
        await app.ApproveAsync(correction);

        var preview = await (await app.SignedInAsync(Reporting.Manager)).OpenAsync("/programme/releases/prepare");
        Assert.Contains("Correction of an error", preview.Text("section[aria-labelledby=figures]"), StringComparison.Ordinal);

        var right = await PublishAsync();
        var visitor = app.Visitor();
        var diff = await visitor.OpenAsync($"/releases/diff?from=r{wrong}&to=r{right}");
        var results = await visitor.OpenAsync($"/releases/diff?from=r{wrong}&to=r{right}&view=results");

        Assert.Contains("Institutional changes, 2024 Senegal", diff.Text("tbody"), StringComparison.Ordinal);
        Assert.Contains("Correction of an error", diff.Text("tbody"), StringComparison.Ordinal);
        Assert.Contains("Test reason", diff.Text("tbody"), StringComparison.Ordinal);
        Assert.Contains($"{publicId} Test change, dated right Senegal Changed", results.Text("tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain("Programme manager (demo)", diff.Text() + results.Text(), StringComparison.Ordinal);

        foreach (var path in new[] { $"/releases/r{wrong}", $"/explain/ic?country=sen&release=r{wrong}", $"/changes/{publicId.ToLowerInvariant()}?release=r{wrong}" })
        {
            var notice = (await visitor.OpenAsync(path)).Document.QuerySelector("[data-testid=corrected]");
            Assert.Contains("Test reason", notice?.TextContent, StringComparison.Ordinal);
            Assert.Equal($"/releases/diff?from=r{wrong}&to=r{right}", notice!.QuerySelector("p a")!.GetAttribute("href"));
        }

        foreach (var path in new[] { $"/releases/r{right}", "/explain/ic?country=sen", $"/changes/{publicId.ToLowerInvariant()}" })
        {
            Assert.Null((await visitor.OpenAsync(path)).Document.QuerySelector("[data-testid=corrected]"));
        }

        Assert.Equal(stored, await RowAsync(wrong, publicId));
        var csv = await visitor.Client.GetStringAsync($"/releases/diff.csv?from=r{wrong}&to=r{right}", Ct);
        Assert.Contains($",C,results,Test reason,{publicId},programmeManager,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fuller_data_is_no_error_and_leaves_no_notice()
    {
        var id = await app.SubmitChangeAsync("Test change, short");
        await app.ApproveAsync(id);
        var before = await PublishAsync();
        await app.ApproveAsync(await app.SubmitChangeAsync("", facts: Reporting.Facts("Test change, told in full", 2022), corrects: id, changeClass: ChangeClass.R1));
        var after = await PublishAsync();

        var diff = await app.Visitor().OpenAsync($"/releases/diff?from=r{before}&to=r{after}");

        Assert.Contains("Fuller data", diff.Text("tbody"), StringComparison.Ordinal);
        Assert.DoesNotContain("R1", diff.Text("tbody"), StringComparison.Ordinal); // beside a release r1 nobody could tell the two apart
        Assert.DoesNotContain("Correction of an error", diff.Text("tbody"), StringComparison.Ordinal);
        Assert.Null((await app.Visitor().OpenAsync($"/releases/r{before}")).Document.QuerySelector("[data-testid=corrected]"));
    }

    [Fact]
    public async Task The_reviewer_confirms_the_class_or_gives_another()
    {
        var id = await app.SubmitChangeAsync("Test change, class confirmed");
        await app.ApproveAsync(id);
        var correction = await app.SubmitChangeAsync("", facts: Reporting.Facts("Test change, class changed"), corrects: id, changeClass: ChangeClass.R1);
        var manager = await app.SignedInAsync(Reporting.Manager);
        var page = await manager.OpenAsync(correction.Path());

        Assert.NotNull(page.Document.QuerySelector("input[name=Class][value=R1][checked]"));
        await manager.PressAsync(page, "Approve for the next release", ("What kind of correction is it?", "Correction of an error"));

        var approved = await app.ResultAsync(correction);
        Assert.Equal((ChangeClass.C, "Test reason"), (approved.ChangeClass, approved.Corrections.Single().Reason));
    }

    [Fact]
    public async Task A_failing_check_is_shown_and_nothing_is_published()
    {
        await app.ApproveAsync(await app.SubmitPeopleAsync(Reporting.Gain(1_000, (await ApprovedChangeAsync()))));
        var manager = await app.SignedInAsync(Reporting.Manager);
        Assert.All((await manager.OpenAsync("/programme/releases/prepare")).Document.QuerySelectorAll("[data-testid=preflight] li"), li => Assert.Equal("true", li.GetAttribute("data-passed")));
        await app.InDbAsync(db => db.ContextValues.Where(v => v.Country == Domain.Countries.CountryCode.From("SEN") && v.Indicator == Domain.Countries.ContextValue.Population)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.Value, 10), Ct));
        try
        {
            var preview = await manager.OpenAsync("/programme/releases/prepare");
            Assert.Contains("It counts more people than live in the country.", preview.Text("li[data-check=NothingContradicts][data-passed=false]"), StringComparison.Ordinal);
            Assert.NotNull(preview.Document.QuerySelector("li[data-passed=false] a[href^='/programme/review/']"));

            var candidate = await app.PrepareAsync();
            var publisher = await app.SignedInAsync(Reporting.Manager2);
            var prepared = await publisher.OpenAsync($"/programme/releases/{candidate}");
            var (latest, crafted) = (await LatestAsync(), await publisher.PostAsync($"/programme/releases/{candidate}?handler=Publish", prepared, ("operation", $"{Guid.NewGuid()}")));

            Assert.NotEmpty(prepared.ByTestId("stopped"));
            Assert.Equal((HttpStatusCode.Conflict, latest), (crafted.Status, await LatestAsync()));
            await publisher.PressAsync(prepared, "Lay aside");
        }
        finally
        {
            await app.InDbAsync(db => db.ContextValues.Where(v => v.Country == Domain.Countries.CountryCode.From("SEN") && v.Indicator == Domain.Countries.ContextValue.Population)
                .ExecuteUpdateAsync(set => set.SetProperty(v => v.Value, 18_000_000), Ct));
        }
    }

    [Fact]
    public async Task Figures_that_move_without_their_results_are_what_the_manager_says()
    {
        await app.ApproveAsync(await app.SubmitChangeAsync("Test change, beside a new target"));
        var before = await PublishAsync();
        await app.InDbAsync(db => db.Database.ExecuteSqlAsync($"update targets set value = value + 5 where indicator = 'CR'", Ct));
        var manager = await app.SignedInAsync(Reporting.Manager);
        var preview = await manager.OpenAsync("/programme/releases/prepare");

        var refused = await manager.PressAsync(preview, preview.Heading, ("Figures move although their results are the same. Why?", "Better method"));
        Assert.Contains("Say what is better in the method", refused.Errors);
        await manager.PressAsync(refused, refused.Heading, ("Figures move although their results are the same. Why?", "Better method"), ("What is better in the method (optional)", "Test method"));
        var candidate = await app.InDbAsync(db => db.ReleaseCandidates.SingleAsync(c => c.PublishedAs == null && c.DiscardedAt == null, Ct));
        await app.PublishAsync(candidate.Id);

        var diff = await app.Visitor().OpenAsync($"/releases/diff?from=r{before}&to=r{before + 1}");
        Assert.Contains("Better method", diff.Text("tbody"), StringComparison.Ordinal);
        Assert.Contains("Test method", diff.Text("tbody"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/releases/diff?from=r1&to=r99", HttpStatusCode.NotFound)]
    [InlineData("/releases/diff?from=r2&to=r1", HttpStatusCode.BadRequest)]
    [InlineData("/releases/diff?from=x&to=y", HttpStatusCode.BadRequest)]
    public async Task Two_releases_that_are_none_are_not_found_in_words(string address, HttpStatusCode file)
    {
        var page = await app.Visitor().OpenAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("/releases/diff?from=r1&to=r2", page.Text(), StringComparison.Ordinal);
        Assert.Equal(file, await app.Visitor().StatusAsync(address.Replace("diff", "diff.csv", StringComparison.Ordinal)));
    }

    private async Task<int> PublishAsync()
    {
        await app.PublishAsync(await app.PrepareAsync());
        return await LatestAsync();
    }

    private async Task<string> ApprovedChangeAsync()
    {
        var id = await app.SubmitChangeAsync("Test change for people");
        await app.ApproveAsync(id);
        return (await app.ResultAsync(id)).PublicId!;
    }

    private Task<int> LatestAsync() => app.InDbAsync(db => db.Releases.MaxAsync(r => r.Number, Ct));

    private Task<string> RowAsync(int release, string publicId) => app.InDbAsync(async db =>
        System.Text.Json.JsonSerializer.Serialize(await db.ReleasedChanges.AsNoTracking().SingleAsync(c => c.Release == release && c.PublicId == publicId, Ct))
        + (await db.Releases.AsNoTracking().SingleAsync(r => r.Number == release, Ct)).Checksum);
}
