using System.Net;
using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.IntegrationTests.Programme;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace FlagshipMonitor.IntegrationTests.Framework;

/// <summary>A country plans, a manager agrees, and the public learns of it with a release.</summary>
public sealed class CountryTargetTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Own = "/workspace/sen/targets";
    private const string List = "/programme/targets";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_target_is_proposed_approved_and_public_only_with_the_next_release()
    {
        var (officer, manager, visitor) = (await app.SignedInAsync(Reporting.OfficerSen), await app.SignedInAsync(Reporting.Manager), app.Visitor());

        var sent = await ProposeAsync(officer, "Effective coverage", "1 234 567");
        Assert.Contains("The target is proposed.", sent.Text("[role=status]"), StringComparison.Ordinal);
        Assert.DoesNotContain("1 234 567", sent.Text("section[aria-labelledby=own]").Replace('\u00a0', ' '), StringComparison.Ordinal);

        var waiting = await manager.OpenAsync(List);
        var decide = await manager.FollowAsync(waiting, "Senegal: Effective coverage");
        Assert.Contains("countries plan 1 234 567 of 30 000 000", decide.ByTestId("effect").Replace('\u00a0', ' '), StringComparison.Ordinal);
        var approved = await manager.PressAsync(decide, "Approve the target");

        Assert.Contains("1 234 567 of 30 000 000", approved.ByTestId("plans").Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.Contains("1 234 567", (await officer.OpenAsync(Own)).Text("section[aria-labelledby=own]").Replace('\u00a0', ' '), StringComparison.Ordinal);
        Assert.True(await app.InDbAsync(db => db.AuditEntries.AnyAsync(e => e.Entity == nameof(Target) && e.Action == AuditAction.Insert, Ct)));

        // Not before a release: no row, no file, no page.
        Assert.Equal(0L, await PublicAsync("select count(*) from targets where scope <> 'programme'"));
        foreach (var path in new[] { "/", "/method", "/method.csv", "/countries/sen", "/countries/sen.csv" })
        {
            Assert.DoesNotContain("1234567", (await visitor.Client.GetStringAsync(path, Ct)).Replace("\u00a0", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        await app.ApproveAsync(await app.SubmitPeopleAsync(Reporting.Gain(300_000, (await app.ResultAsync(await ApprovedChangeAsync())).PublicId!)));
        await app.PublishAsync(await app.PrepareAsync());
        var figure = await app.InDbAsync(db => db.ReleasedFigures.OrderByDescending(f => f.Release)
            .FirstAsync(f => f.Scope == "SEN" && f.Indicator == IndicatorCode.From("PR-EFFECTIVE") && f.Year == 0 && f.Step == 0, Ct));
        Assert.Equal((1_234_567m, "Test plan"), (figure.Target, figure.TargetSource));
        Assert.Contains(",PR-EFFECTIVE,2021-01-01,2025-12-31,target,1234567,reported,", await visitor.Client.GetStringAsync("/countries/sen.csv", Ct), StringComparison.Ordinal);
        Assert.Equal(1_234_567m, await PublicAsync($"select target from released_figures where release = {figure.Release} and scope = 'SEN' and indicator = 'PR-EFFECTIVE' and year = 0 and step = 0"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_typed_is_lost()
    {
        var officer = await app.SignedInAsync(Reporting.OfficerSen);

        var again = await officer.PressAsync(await officer.OpenAsync(Own), "Propose the target", ("Target at the end of 2025", "12x"), ("Source of the target", "Test plan kept"));

        Assert.Contains("Choose an indicator", again.Errors);
        Assert.Equal(("12x", "Test plan kept"), (again.Value("Target at the end of 2025"), again.Value("Source of the target")));
        Assert.Equal(0, await app.InDbAsync(db => db.TargetProposals.CountAsync(p => p.Target != null && p.Country == Domain.Countries.CountryCode.From("SEN") && p.Indicator == IndicatorCode.From("PR-POTENTIAL"), Ct)));
    }

    [Fact]
    public async Task A_returned_target_comes_back_with_its_reason_and_can_be_proposed_anew()
    {
        var (officer, manager) = (await app.SignedInAsync(Reporting.OfficerSen), await app.SignedInAsync(Reporting.Manager));
        await ProposeAsync(officer, "Adequacy", "500");
        var twice = await ProposeAsync(officer, "Adequacy", "600");
        Assert.Contains("A target for this indicator is already waiting for a decision.", twice.Errors);
        var decide = await manager.FollowAsync(await manager.OpenAsync(List), "Senegal: Adequacy");
        Assert.Contains("Say what the country should do", (await manager.PressAsync(decide, "Return to country")).Errors);

        await manager.PressAsync(decide, "Return to country", ("What should the country do?", "Test reason to come back"));

        Assert.Contains("Test reason to come back", (await officer.OpenAsync(Own)).Text(), StringComparison.Ordinal);
        var late = await manager.PostAsync($"{decide.Path}?handler=Approve", decide, ("operation", $"{Guid.NewGuid()}"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(1, await RefusalsAsync(Rule.OnlyWaitingTargetsAreDecided, decide.Path));
        Assert.Contains("The target is proposed.", (await ProposeAsync(officer, "Adequacy", "700")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_approves_their_own_and_another_country_does_not_exist()
    {
        var officer = await app.SignedInAsync(Reporting.OfficerSen);
        await ProposeAsync(officer, "Legal coverage", "900");
        var id = await app.InDbAsync(db => db.TargetProposals.Where(p => p.Indicator == IndicatorCode.From("PR-LEGAL")).Select(p => p.Id).SingleAsync(Ct));
        try
        {
            await app.SetRoleAsync(Reporting.OfficerSen, Role.ProgrammeManager);
            var promoted = await app.SignedInAsync(Reporting.OfficerSen);
            var page = await promoted.OpenAsync($"{List}/{id}");
            Assert.Empty(page.Document.QuerySelectorAll("main form[method=post]"));
            foreach (var handler in new[] { "Approve", "Return" })
            {
                Assert.Equal(HttpStatusCode.Forbidden, (await promoted.PostAsync($"{List}/{id}?handler={handler}", page, ("operation", $"{Guid.NewGuid()}"))).Status);
            }

            Assert.Equal(2, await RefusalsAsync(Rule.TargetIsApprovedBySomeoneElse, $"{List}/{id}"));
        }
        finally
        {
            await app.SetRoleAsync(Reporting.OfficerSen, Role.CountryOfficer);
        }

        var other = await app.SignedInAsync(Reporting.OfficerKhm);
        var own = await other.OpenAsync("/workspace/khm/targets");
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsync(Own, own, ("operation", $"{Guid.NewGuid()}"), ("Form.Indicator", "IC"), ("Form.Value", "5"))).Status);
        var viewer = await app.SignedInAsync("viewer@example.org");
        var read = await viewer.OpenAsync($"{List}/{id}");
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsync($"{List}/{id}?handler=Approve", read, ("operation", $"{Guid.NewGuid()}"))).Status);
        Assert.Equal(ProposalStatus.Submitted, await app.InDbAsync(db => db.TargetProposals.Where(p => p.Id == id).Select(p => p.Status).SingleAsync(Ct)));
    }

    [Fact]
    public async Task The_database_refuses_what_gets_past_the_program()
    {
        await app.AsAsync(Reporting.OfficerKhm, (services, by, now) => services.GetRequiredService<TargetDesk>().ProposeAsync(
            Guid.NewGuid(), Domain.Countries.CountryCode.From("KHM"), by, new ProposedTarget(IndicatorCode.InstitutionalChanges, 2, null, BaselineMode.Reset, 7, TargetFacts.NoMilestones, "Test plan", "Test reason"), now, Ct));
        await using var source = NpgsqlDataSource.Create(app.ConnectionString);
        await using var own = source.CreateCommand("update target_proposals set status = 'Approved', decided_by = proposed_by, decided_at = now() where country = 'KHM'");
        Assert.Equal(PostgresErrorCodes.CheckViolation, (await Assert.ThrowsAsync<PostgresException>(() => own.ExecuteNonQueryAsync(Ct))).SqlState);

        await app.AsAsync(Reporting.Manager, async (services, by, now) => await services.GetRequiredService<TargetDesk>().ApproveAsync(
            await services.GetRequiredService<FlagshipDbContext>().TargetProposals.SingleAsync(p => p.Country == Domain.Countries.CountryCode.From("KHM"), Ct), by, now, Ct));
        foreach (var statement in new[] { "update targets set value = 1 where scope = 'KHM'", "delete from targets where scope = 'KHM'" })
        {
            await using var command = source.CreateCommand(statement);
            Assert.Equal(PostgresErrorCodes.RestrictViolation, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct))).SqlState);
        }
    }

    private static async Task<TestPage> ProposeAsync(TestBrowser officer, string indicator, string value) => await officer.PressAsync(
        await officer.OpenAsync(Own), "Propose the target", ("Indicator", indicator), ("Target at the end of 2025", value), ("Source of the target", "Test plan"), ("Why this target?", "Test reason"));

    private async Task<Domain.Results.ResultId> ApprovedChangeAsync()
    {
        var id = await app.SubmitChangeAsync("Test change, people gain from it");
        await app.ApproveAsync(id);
        return id;
    }

    private async Task<object?> PublicAsync(string sql)
    {
        await using var command = app.Services.GetRequiredService<DataSources>().Public.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Ct);
    }

    private Task<int> RefusalsAsync(Rule rule, string path)
    {
        var key = rule.ToString();
        return app.InDbAsync(db => db.AuditEntries.CountAsync(e => e.Action == AuditAction.Refused && e.Key == key && e.Detail!.Contains(path), Ct));
    }
}
