using System.Net;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.IntegrationTests.Programme;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Workspace;

/// <summary>A result has one open successor at most: two would be two next versions of it.</summary>
public sealed class CorrectionTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_correction_of_a_result_is_refused_whichever_way_it_comes()
    {
        var original = await ApprovedAsync("Test change, corrected once");
        await app.SubmitChangeAsync("", facts: Reporting.Facts("Test change, first correction"), corrects: original);

        var refused = await Assert.ThrowsAsync<RuleViolationException>(
            () => app.SubmitChangeAsync("", facts: Reporting.Facts("Test change, second correction"), corrects: original));

        Assert.Equal(Rule.OnlyApprovedResultsAreCorrected, refused.Rule);
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var page = await officer.OpenAsync("/account/profile");
        var crafted = await officer.PostAsync(
            $"/workspace/sen/institutional-changes/{Guid.NewGuid()}?corrects={original}", page, ("act", "leave"), ("operation", $"{Guid.NewGuid()}"), ("Form.Title", "Test change, third"));
        Assert.Equal(HttpStatusCode.Conflict, crafted.Status);
        Assert.Equal(1, await app.InDbAsync(db => db.Results.CountAsync(r => r.Supersedes == original, Ct)));
        Assert.False(await app.InDbAsync(db => db.Drafts.AnyAsync(d => d.Corrects == original, Ct)));
    }

    [Fact]
    public async Task Two_drafts_of_a_correction_begun_at_once_are_one()
    {
        var original = await ApprovedAsync("Test change, corrected from two windows");
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var forms = new List<TestPage>();
        for (var i = 0; i < 2; i++)
        {
            forms.Add(await officer.OpenAsync($"/workspace/sen/institutional-changes/new?corrects={original}"));
        }

        var answers = await Task.WhenAll(forms.Select(f => officer.PressAsync(f, OfficerSteps.Leave, ("Short title", "Test change, as corrected"))));

        Assert.NotEqual(forms[0].Path, forms[1].Path);
        Assert.Contains(answers, a => a.Path == "/workspace/sen");
        Assert.All(answers, a => Assert.True(a.Status < HttpStatusCode.InternalServerError, $"{a.Status}"));
        Assert.Equal(1, await app.InDbAsync(db => db.Drafts.CountAsync(d => d.Corrects == original, Ct)));
    }

    [Fact]
    public async Task The_database_refuses_a_second_successor_too()
    {
        var original = await ApprovedAsync("Test change, corrected past the program");
        var first = await app.SubmitChangeAsync("", facts: Reporting.Facts("Test change, its correction"), corrects: original);
        var other = await app.SubmitChangeAsync("Test change, of another kind");
        await using var source = NpgsqlDataSource.Create(app.ConnectionString);

        await using var result = source.CreateCommand($"update results set supersedes = '{original}' where id = '{other}'");
        Assert.Equal(PostgresErrorCodes.UniqueViolation, (await Assert.ThrowsAsync<PostgresException>(() => result.ExecuteNonQueryAsync(Ct))).SqlState);
        Assert.Equal(original, (await app.ResultAsync(first)).Supersedes);

        await using var drafts = source.CreateCommand($"""
            insert into form_drafts (id, country, owner, form, json, version, saved_by, saved_at, savers, corrects)
            select gen_random_uuid(), 'SEN', author, 'institutional-changes', '{"{}"}', 1, author, now(), array[author], '{original}'
            from results, generate_series(1, 2) where results.id = '{other}'
            """);
        Assert.Equal(PostgresErrorCodes.UniqueViolation, (await Assert.ThrowsAsync<PostgresException>(() => drafts.ExecuteNonQueryAsync(Ct))).SqlState);
    }

    private async Task<ResultId> ApprovedAsync(string title)
    {
        var id = await app.SubmitChangeAsync(title);
        await app.ApproveAsync(id, manager: Reporting.Manager2);
        return id;
    }
}
