using System.Net;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Programme;

/// <summary>Two managers make a release. Each test prepares the next one and leaves no candidate open.</summary>
public sealed class ReleaseTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Prepare = "/programme/releases/prepare";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_manager_prepares_another_publishes_and_the_public_sees_it()
    {
        var id = await app.SubmitChangeAsync("Test change, to be released");
        await app.ApproveAsync(id);
        var next = $"r{await LatestAsync() + 1}";
        var (preparer, publisher, visitor) = (await app.SignedInAsync(Reporting.Manager), await app.SignedInAsync(Reporting.Manager2), app.Visitor());
        var publicPath = $"/changes/{(await app.ResultAsync(id)).PublicId!.ToLowerInvariant()}";

        var preview = await preparer.OpenAsync(Prepare);
        Assert.Equal($"Prepare {next}", preview.Heading);
        Assert.Contains("Test change, to be released", preview.Text("section[aria-labelledby=added]"), StringComparison.Ordinal);
        Assert.Matches(@"Senegal: Institutional changes .*\d+", preview.Text("section[aria-labelledby=figures]"));

        var candidate = await preparer.PressAsync(preview, $"Prepare {next}", ("Note to the release (optional)", "Test note"));
        Assert.Equal("You prepared this release. Another programme manager has to publish it.", candidate.ByTestId("own"));
        Assert.Throws<InvalidOperationException>(() => candidate.Button($"Publish {next}"));
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync(publicPath));

        var prepared = await publisher.FollowAsync(await publisher.OpenAsync("/programme/releases"), "Open the prepared release");
        Assert.Contains("Programme manager (demo)", prepared.Text(), StringComparison.Ordinal);
        var published = await publisher.PressAsync(prepared, $"Publish {next}");

        Assert.Equal(("/programme/releases", next), (published.Path, published.ByTestId("latest")));
        Assert.Contains($"{next} is published.", published.Text("[role=status]"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync(publicPath));
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusAsync($"/releases/{next}"));
        Assert.Contains($"{next}, published", (await publisher.OpenAsync(prepared.Path)).Heading, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_prepared_it_cannot_publish_it_by_a_crafted_request()
    {
        await app.ApproveAsync(await app.SubmitChangeAsync("Test change, prepared"));
        var candidate = await app.PrepareAsync();
        var preparer = await app.SignedInAsync(Reporting.Manager);
        var page = await preparer.OpenAsync($"/programme/releases/{candidate}");

        var answer = await preparer.PostAsync($"/programme/releases/{candidate}?handler=Publish", page, ("operation", $"{Guid.NewGuid()}"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("Another programme manager has to publish it.", answer.Text(), StringComparison.Ordinal);
        Assert.True(await app.InDbAsync(db => db.AuditEntries.AnyAsync(
            e => e.Action == AuditAction.Refused && e.Key == nameof(Rule.PublisherIsSomeoneElse) && e.Detail!.Contains($"{candidate}"), Ct)));

        foreach (var email in new[] { "viewer@example.org", "admin@example.org" })
        {
            var reader = await app.SignedInAsync(email);
            var read = await reader.OpenAsync($"/programme/releases/{candidate}");
            Assert.Empty(read.Document.QuerySelectorAll("main form[method=post]"));
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync($"/programme/releases/{candidate}?handler=Publish", read, ("operation", $"{Guid.NewGuid()}"))).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync(Prepare, read, ("operation", $"{Guid.NewGuid()}"))).Status);
        }

        var aside = await preparer.PressAsync(page, "Lay aside");
        Assert.Equal("/programme/releases", aside.Path);
        Assert.Equal("A release that was laid aside", (await preparer.OpenAsync($"/programme/releases/{candidate}")).Heading);
    }

    [Fact]
    public async Task What_changed_after_it_was_prepared_is_not_published()
    {
        var id = await app.SubmitChangeAsync("Test change, soon corrected");
        await app.ApproveAsync(id);
        var candidate = await app.PrepareAsync();
        var publisher = await app.SignedInAsync(Reporting.Manager2);
        var seen = await publisher.OpenAsync($"/programme/releases/{candidate}");
        var (latest, button) = (await LatestAsync(), $"Publish r{await LatestAsync() + 1}");

        var correction = await app.SubmitChangeAsync("", facts: Reporting.Facts("Test change, corrected"), corrects: id);
        await app.ApproveAsync(correction);
        var refused = await publisher.PressAsync(seen, button);

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Nothing was published or laid aside.", refused.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Contains("Lay it aside and prepare it again.", refused.Text(), StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => refused.Button(button));
        Assert.Equal(latest, await LatestAsync());

        await publisher.PressAsync(refused, "Lay aside");
        var again = await publisher.OpenAsync(Prepare);
        Assert.Contains("Test change, corrected", again.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_one_release_is_prepared_at_a_time_however_often_the_form_arrives()
    {
        await app.ApproveAsync(await app.SubmitChangeAsync("Test change, prepared once"));
        var manager = await app.SignedInAsync(Reporting.Manager);
        var preview = await manager.OpenAsync(Prepare);
        var button = preview.Heading;

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            using var click = TestBrowser.Submission(preview, button);
            return await manager.SendAsync(click);
        }));
        var path = Assert.Single(answers.Select(a => a.Path).Distinct());

        var second = await manager.PostAsync(Prepare, preview, ("operation", $"{Guid.NewGuid()}"));
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains("A release is already prepared.", second.Text(), StringComparison.Ordinal);
        Assert.Equal(1, await app.InDbAsync(db => db.ReleaseCandidates.CountAsync(c => c.PublishedAs == null && c.DiscardedAt == null, Ct)));

        var publisher = await app.SignedInAsync(Reporting.Manager2);
        var candidate = await publisher.OpenAsync(path);
        var before = await LatestAsync();
        var published = await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
        {
            using var click = TestBrowser.Submission(candidate, button.Replace("Prepare", "Publish", StringComparison.Ordinal));
            return await publisher.SendAsync(click);
        }));
        Assert.All(published, p => Assert.Equal((HttpStatusCode.OK, "/programme/releases"), (p.Status, p.Path)));
        Assert.Equal(before + 1, await LatestAsync());
    }

    [Fact]
    public async Task A_release_stays_what_it_was_and_its_checksum_can_be_made_again()
    {
        var id = await app.SubmitChangeAsync("Test change, before");
        await app.ApproveAsync(id);
        await app.PublishAsync(await app.PrepareAsync());
        var (number, publicId) = (await LatestAsync(), (await app.ResultAsync(id)).PublicId!);
        var before = await ContentsAsync(number);

        await app.ApproveAsync(await app.SubmitChangeAsync("", facts: Reporting.Facts("Test change, after"), corrects: id));
        await app.PublishAsync(await app.PrepareAsync());

        Assert.Equal(before, await ContentsAsync(number));
        Assert.Equal("Test change, before", await TitleAsync(number, publicId));
        Assert.Equal("Test change, after", await TitleAsync(number + 1, publicId));
        await using var source = NpgsqlDataSource.Create(app.ConnectionString);
        await using var command = source.CreateCommand("update released_changes set title = 'Changed' where release = 1");
        Assert.Equal(PostgresErrorCodes.RestrictViolation, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct))).SqlState);
    }

    [Fact]
    public async Task A_result_that_never_was_approved_enters_no_release()
    {
        var waiting = await app.SubmitChangeAsync("Test change, waiting");
        await app.ApproveAsync(await app.SubmitChangeAsync("Test change, beside it"));

        await app.PublishAsync(await app.PrepareAsync());

        var (number, publicId) = (await LatestAsync(), (await app.ResultAsync(waiting)).PublicId);
        Assert.False(await app.InDbAsync(db => db.ReleasedChanges.AnyAsync(c => c.Release == number && c.PublicId == publicId, Ct)));
        Assert.DoesNotContain(publicId!, (await ContentsAsync(number)).Derivations, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_database_refuses_one_person_for_both()
    {
        await using var source = NpgsqlDataSource.Create(app.ConnectionString);
        await using var command = source.CreateCommand("update release_candidates set published_by = prepared_by");

        Assert.Equal(PostgresErrorCodes.CheckViolation, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct))).SqlState);
    }

    private Task<int> LatestAsync() => app.InDbAsync(db => db.Releases.MaxAsync(r => r.Number, Ct));

    private Task<string> TitleAsync(int release, string publicId) =>
        app.InDbAsync(db => db.ReleasedChanges.Where(c => c.Release == release && c.PublicId == publicId).Select(c => c.Title).SingleAsync(Ct));

    /// <summary>What a release says of itself and what its stored rows say.</summary>
    private Task<(string Stored, string Recomputed, int Figures, string Derivations)> ContentsAsync(int number) => app.InDbAsync(async db =>
    {
        var release = await db.Releases.AsNoTracking().SingleAsync(r => r.Number == number, Ct);
        var figures = await db.ReleasedFigures.AsNoTracking().Where(f => f.Release == number).ToListAsync(Ct);
        var recomputed = ReleaseChecksum.Of(
            release,
            await db.ReleasedChanges.AsNoTracking().Where(c => c.Release == number).ToListAsync(Ct),
            await db.ReleasedPeople.AsNoTracking().Where(p => p.Release == number).ToListAsync(Ct),
            figures,
            await db.ReleaseInputs.AsNoTracking().SingleOrDefaultAsync(i => i.Release == number, Ct));
        Assert.Equal(release.Checksum, recomputed);
        var inputs = string.Join(' ', figures.SelectMany(f => f.Derivation.Inputs.Select(i => i.Id).Concat(f.Derivation.LeftOut.Select(l => l.Id))).Distinct().Order(StringComparer.Ordinal));
        return (release.Checksum, recomputed, figures.Count, inputs);
    });
}
