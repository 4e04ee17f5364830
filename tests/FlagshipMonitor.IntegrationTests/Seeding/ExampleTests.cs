using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Data.Operations;
using FlagshipMonitor.Data.Seeding;
using FlagshipMonitor.Data.Setup;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FlagshipMonitor.IntegrationTests.Seeding;

/// <summary>The 34 country results of the reference data, as release r1 holds them.</summary>
public sealed class ExampleTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_are_26_changes_and_8_reports_of_people_all_of_them_examples()
    {
        var changes = await app.InDbAsync(db => db.ReleasedChanges.AsNoTracking().Where(c => c.Release == 1).ToListAsync(Ct));
        var people = await app.InDbAsync(db => db.ReleasedPeople.AsNoTracking().Where(p => p.Release == 1).ToListAsync(Ct));

        Assert.Equal((26, 8), (changes.Count, people.Count));
        Assert.All(changes, c => Assert.Equal((Origin.Example, null, null, null, 0), (c.Origin, c.ChangeType, c.Stage, c.WhatChanged, c.Themes.Count)));
        Assert.All(changes, c => Assert.NotEmpty(c.Evidence));
        Assert.Equal(17, changes.Count(c => c.Phase == 1));
        Assert.True(await app.InDbAsync(db => db.Releases.Where(r => r.Number == 1).Select(r => r.HoldsExamples).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Nine_changes_and_two_gains_count_and_phase_1_does_not()
    {
        var figures = await app.InDbAsync(db => db.ReleasedFigures.AsNoTracking()
            .Where(f => f.Release == 1 && f.Scope == Scope.Programme && f.Year == 0 && f.Step == 0).ToDictionaryAsync(f => f.Indicator.Value, Ct));

        Assert.Equal(9, figures["IC"].Value);
        Assert.Equal(3_000_000, figures["PR-LEGAL"].Value);
        Assert.Equal(1_000_000, figures["PR-EFFECTIVE"].Value);
        Assert.Equal("notReported", figures["PR-ADEQUACY"].State);
        Assert.Equal(17, figures["IC"].Derivation.LeftOut.Count(l => l.Reason is LeftOutReason.OutsideThePhase));
        Assert.All(figures["IC"].Derivation.Inputs, i => Assert.InRange(int.Parse(i.Period[..4], null), 2021, 2025));
        Assert.DoesNotContain(figures["PR-EFFECTIVE"].Derivation.Inputs, i => i.Estimated);
        Assert.Equal(["CIV"], figures["PR-EFFECTIVE"].Derivation.Inputs.Select(i => i.Country.Value).Distinct());
        Assert.Equal(["KHM-2020-002", "KHM-2020-003"], figures["PR-EFFECTIVE"].Derivation.LeftOut.Where(l => l.Reason is LeftOutReason.OutsideThePhase).Select(l => l.Id));
    }

    [Fact]
    public async Task Dates_say_no_more_than_the_source()
    {
        var dates = await app.InDbAsync(db => db.ReleasedChanges.AsNoTracking().Where(c => c.Release == 1).ToDictionaryAsync(c => c.PublicId, c => c.Date, Ct));

        Assert.Equal(PartialDate.OfYear(2019), dates["KEN-2019-001"]);
        Assert.Equal(PartialDate.OfMonth(2021, 10), dates["TGO-2021-001"]);
        Assert.Equal(PartialDate.OfDay(2021, 3, 15), dates["VNM-2021-001"]);
        Assert.Equal(14, dates.Values.Count(d => d.Precision is DatePrecision.Month));
    }

    [Fact]
    public async Task What_was_planned_or_is_access_stays_words()
    {
        var inWords = await app.InDbAsync(db => db.ReleasedPeople.AsNoTracking().Where(p => p.Release == 1 && p.InWords != null).OrderBy(p => p.PublicId).ToListAsync(Ct));

        Assert.Equal(["PAK-2017-001", "PSE-2016-002", "TLS-2022-002", "VNM-2021-003"], inWords.Select(p => p.PublicId));
        Assert.Equal([ImpactDimension.Access, ImpactDimension.Legal, ImpactDimension.Effective, ImpactDimension.Effective], inWords.Select(p => p.Dimension));
        Assert.All(inWords, p => Assert.Null(p.Gain));
        Assert.StartsWith("240\u00A0000 persons: Older persons expected to enter the social pension.", inWords[3].InWords, StringComparison.Ordinal);
        Assert.StartsWith("150\u00A0000 persons: Additional beneficiaries estimated for 2022.", inWords[2].InWords, StringComparison.Ordinal);
        Assert.Equal("82\u00A0646 persons: Private-sector workers the law was expected to cover in 2018. Expected, not observed; 336,440 expected by 2030.", inWords[1].InWords);
        Assert.Equal("PSE-2016-001", inWords[1].Change);
    }

    [Fact]
    public async Task Nothing_of_a_row_is_lost()
    {
        var rows = CsvTable.Read("published_results.csv").Rows.Where(r => r["scope"] == "country").ToList();
        var contents = (await app.InDbAsync(db => db.Results.AsNoTracking().Where(r => r.Origin == Origin.Example).ToListAsync(Ct)))
            .ToLookup(r => r.Country.Value, r => string.Join('\n', r.Content().Values));

        Assert.Equal(34, rows.Count);
        Assert.All(rows, row => Assert.Single(contents[row["iso3"]], text =>
            text.Contains(row["title"], StringComparison.Ordinal) && text.Contains(row["note"], StringComparison.Ordinal)
            && row["source"].Split(" ; ").All(link => text.Contains(link, StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Four_different_hands_wrote_approved_prepared_and_published_them()
    {
        var people = await app.InDbAsync(db => db.Users.ToDictionaryAsync(u => u.Id, u => u.Email, Ct));
        var hands = await app.InDbAsync(db => db.Results.AsNoTracking().Where(r => r.Origin == Origin.Example)
            .Select(r => new { r.Author, r.SubmittedBy, r.ApprovedBy }).Distinct().SingleAsync(Ct));
        var candidate = await app.InDbAsync(db => db.ReleaseCandidates.AsNoTracking().SingleAsync(c => c.PublishedAs == 1, Ct));

        Assert.Equal(
            [DemoAccounts.ImportsEmail, DemoAccounts.ImportsEmail, "manager@example.org", "manager@example.org", "manager2@example.org"],
            new UserId?[] { hands.Author, hands.SubmittedBy, hands.ApprovedBy, candidate.PreparedBy, candidate.PublishedBy }.Select(id => people[id!.Value.Value]));
    }

    [Fact]
    public async Task A_second_set_up_changes_nothing()
    {
        var before = await CountAsync();

        await app.WithAsync<DatabaseSetup>(setup => setup.RunAsync(new DatabaseSetupOptions(DemoAccounts.DefaultPassword, SeededReports.Examples), _ => { }, Ct));

        Assert.Equal(before, await CountAsync());

        Task<string> CountAsync() => app.InDbAsync(async db => string.Join(
            ' ', await db.Results.CountAsync(Ct), await db.Releases.CountAsync(Ct), await db.AuditEntries.CountAsync(Ct), await db.Operations.CountAsync(Ct), await db.Users.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_row_that_a_person_edited_survives_a_reload_and_the_others_follow_the_file()
    {
        await app.InDbAsync(async db =>
        {
            var known = await db.Countries.Where(c => c.Iso2 == "SN" || c.Iso2 == "TG").OrderBy(c => c.Iso2).ToListAsync(Ct);
            foreach (var country in known)
            {
                db.Entry(country).Property(c => c.IncomeGroup).CurrentValue = "Test group";
            }

            db.Entry(known[0]).Property(c => c.EditedAt).CurrentValue = DateTimeOffset.UtcNow;
            (await db.Set<ReferenceLoad>().SingleAsync(l => l.File == "countries.csv", Ct)).Again("another file", 54, DateTimeOffset.UtcNow);
            await db.SaveChangesAsync(Ct);
        });

        await app.WithAsync<DatabaseSetup>(setup => setup.RunAsync(new DatabaseSetupOptions(), _ => { }, Ct));

        var groups = await app.InDbAsync(db => db.Countries.Where(c => c.Iso2 == "SN" || c.Iso2 == "TG").OrderBy(c => c.Iso2).Select(c => c.IncomeGroup).ToListAsync(Ct));
        Assert.Equal("Test group", groups[0]);
        Assert.NotEqual("Test group", groups[1]);
    }
}

/// <summary>A run that was cut off goes on where it stopped.</summary>
public sealed class ExampleRestartTests
{
    [Fact]
    public async Task What_is_there_already_is_not_entered_again()
    {
        var ct = TestContext.Current.CancellationToken;
        var connection = new Npgsql.NpgsqlConnectionStringBuilder(await TestPostgres.CloneAsync(ct)) { Database = $"empty_{Guid.NewGuid():N}" };
        var services = new ServiceCollection().AddLogging()
            .AddSingleton<Microsoft.Extensions.Configuration.IConfiguration>(new Microsoft.Extensions.Configuration.ConfigurationManager { [$"ConnectionStrings:{DataConnections.Name}"] = connection.ConnectionString })
            .AddFlagshipData();
        await using var provider = services.BuildServiceProvider();
        await using (var scope = provider.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().RunAsync(new DatabaseSetupOptions(DemoAccounts.DefaultPassword), _ => { }, ct);
            await SubmitFirstAsync(scope.ServiceProvider, ct);
        }

        await using var second = provider.CreateAsyncScope();
        var published = await second.ServiceProvider.GetRequiredService<ExampleSeeder>().RunAsync(ct);

        var db = second.ServiceProvider.GetRequiredService<FlagshipDbContext>();
        Assert.Equal("r1", published);
        Assert.Equal((34, 34), (await db.Results.CountAsync(ct), await db.Results.CountAsync(r => r.Status == ResultStatus.Approved, ct)));
    }

    private static async Task SubmitFirstAsync(IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<FlagshipDbContext>();
        var user = await db.Users.SingleAsync(u => u.Email == DemoAccounts.ImportsEmail, ct);
        var first = ExampleRow.ReadAll()[0];
        var actor = new Actor(user.UserId, Role.CountryOfficer, new HashSet<CountryCode> { first.Country });
        await services.GetRequiredService<OperationRunner>().RunAsync(
            Guid.NewGuid(),
            actor.Id,
            "test",
            async token =>
            {
                await services.GetRequiredService<ResultDesk>().SubmitChangeAsync(first.Id, first.Country, actor, first.ToChange(), "en", DateTimeOffset.UtcNow, token, Origin.Example);
                return "/";
            },
            ct);
    }
}
