using System.Net;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Data.Setup;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.IntegrationTests.Access;
using FlagshipMonitor.IntegrationTests.Startup;
using FlagshipMonitor.TestSupport;
using FlagshipMonitor.Web.Startup;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FlagshipMonitor.IntegrationTests.Demo;

/// <summary>The demo: full of made-up reports, and nowhere to be taken for anything else.</summary>
[Collection(DemoApp.Collection)]
public sealed class DemoTests(DemoApp app)
{
    private const string Banner = "[data-testid=illustrative]";

    private static readonly Dictionary<string, string> Words = new()
    {
        [""] = "Illustrative data, not ILO results",
        ["/fr"] = "Données illustratives, et non des résultats de l’OIT",
        ["/es"] = "Datos ilustrativos, no resultados de la OIT",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_priority_countries_and_years_are_there_in_every_state()
    {
        var results = await app.InDbAsync(db => db.Results.AsNoTracking().ToListAsync(Ct));
        var (people, changes) = (results.OfType<PeopleReached>().ToList(), results.OfType<InstitutionalChange>().ToList());

        Assert.All(results, r => Assert.Equal(Origin.Illustrative, r.Origin));
        Assert.All(results, r => Assert.All(r.Evidence, e => Assert.StartsWith("https://example.org/", e.Url, StringComparison.Ordinal)));
        Assert.All(changes, c => Assert.Matches("^(Made-up|Fictif|Ficticio)", c.Title));
        Assert.Equal([ResultStatus.Submitted, ResultStatus.Returned, ResultStatus.Approved], results.Select(r => r.Status).Distinct().Order());
        Assert.Equal([.. Enum.GetValues<ChangeStage>().Cast<ChangeStage?>().Order(), null], changes.Select(c => c.Stage).Distinct().OrderBy(s => s is null).ThenBy(s => s));
        Assert.Equal(Enum.GetValues<ImpactDimension>(), people.Select(p => p.Dimension).Distinct().Order());
        Assert.Equal([2021, 2022, 2023, 2024, 2025], people.Select(p => p.Day.Year).Distinct().Order());
        Assert.Contains(people, p => p.Gain == 0);
        Assert.Contains(people, p => p.Estimated);
        Assert.Contains(people, p => p.InWords is not null);
        Assert.Contains(people, p => p.Cells.Any(c => c.NotApplicable));
        Assert.Contains(people, p => p.SupersededBy is not null);
        Assert.Contains(results, r => r.Status is ResultStatus.Approved && r.Supersedes is null && r.Version == 2);
        Assert.Equal(["en", "es", "fr"], results.Select(r => r.Language).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(2, await app.InDbAsync(db => db.Drafts.CountAsync(Ct)));

        var silent = await app.InDbAsync(db => db.Countries.CountAsync(c => c.Priority && !db.PeopleReached.Any(p => p.Country == c.Code), Ct));
        Assert.InRange(silent, 1, 10);
    }

    [Fact]
    public async Task Three_releases_differ_by_corrections_and_are_illustrative_throughout()
    {
        var releases = await app.InDbAsync(db => db.Releases.AsNoTracking().OrderBy(r => r.Number).ToListAsync(Ct));

        Assert.Equal(3, releases.Count);
        Assert.All(releases, r => Assert.True(r is { Illustrative: true, HoldsExamples: false }));
        Assert.Empty(await app.InDbAsync(db => db.ReleasedPeople.Where(p => p.Origin != Origin.Illustrative).ToListAsync(Ct)));
        Assert.Empty(await app.InDbAsync(db => db.ReleasedChanges.Where(c => c.Origin != Origin.Illustrative).ToListAsync(Ct)));
        Assert.Contains(await app.InDbAsync(db => db.ReleasedPeople.Where(p => p.Release == 3).ToListAsync(Ct)), p => p.Version > 1);
        await Assert.AllAsync(releases, async r => Assert.Equal(0, (await RecomputeTests.RecomputeAsync(app, r.Name)).Code));
    }

    [Fact]
    public async Task Its_figures_show_many_states_and_statuses()
    {
        var figures = await app.InDbAsync(db => db.ReleasedFigures.AsNoTracking().ToListAsync(Ct));
        var latest = figures.Where(f => f.Release == 3).ToList();

        Assert.Equal(["notDue", "notReported", "reported"], latest.Select(f => f.State).Distinct().Order(StringComparer.Ordinal));
        var statuses = figures.Where(f => f.Scope == Scope.Programme).Select(f => f.Standing?.Status).OfType<Status>().Distinct().ToList();
        Assert.Subset(statuses.ToHashSet(), new HashSet<Status> { Status.Achieved, Status.OnTrack, Status.AtRisk, Status.OffTrack });
        Assert.Contains(latest, f => f.Derivation.Inputs.Any(i => i.CarriedFrom is not null));
        Assert.Contains(latest, f => f.Upper > f.Lower);
        Assert.Contains(latest, f => f.Net < f.Value);
        Assert.Contains(latest, f => f.Estimated);
        Assert.Contains(latest, f => f is { Scope: Scope.Outside, Value: > 0 });
        Assert.Contains(Falls(latest), fell => fell);
    }

    [Fact]
    public async Task Every_public_page_has_the_banner_in_its_language()
    {
        var browser = app.Visitor();
        Assert.InRange(PublicPages().Count(), 8, 100);
        foreach (var (prefix, words) in Words)
        {
            foreach (var address in PublicPages())
            {
                var page = await browser.OpenAsync(prefix + (prefix.Length > 0 && address == "/" ? "" : address));

                Assert.True(page.Text(Banner).Contains(words, StringComparison.Ordinal), $"{prefix}{address} ({page.Status}) does not say that its data are illustrative.");
            }
        }
    }

    [Theory]
    [InlineData("officer.sen@example.org", "/workspace/sen")]
    [InlineData("manager@example.org", "/programme/review")]
    [InlineData("viewer@example.org", "/programme")]
    public async Task Pages_of_people_who_signed_in_have_it_too(string person, string address)
    {
        var page = await (await app.SignedInAsync(person)).OpenAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(Words[""], page.Text(Banner), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_says_it_in_its_name_its_header_and_its_rows()
    {
        foreach (var address in EndpointTable.Addresses.Keys.Where(a => a.EndsWith(".csv", StringComparison.Ordinal) && !a.StartsWith("/{", StringComparison.Ordinal)).Select(Example))
        {
            using var response = await app.Visitor().Client.GetAsync(new Uri(address, UriKind.Relative), Ct);
            var lines = (await response.Content.ReadAsStringAsync(Ct)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {response.StatusCode}");
            Assert.Equal("illustrative", response.Headers.GetValues("Data-Origin").Single());
            Assert.Contains("-illustrative-", response.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
            if (lines[0].Split(',').Contains("origin"))
            {
                Assert.All(lines.Skip(1), line => Assert.Contains("illustrative", line, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task What_is_entered_in_the_demo_is_made_up_as_well()
    {
        var id = await app.WithAsync<IServiceProvider, ResultId>(async services =>
        {
            var db = services.GetRequiredService<Data.FlagshipDbContext>();
            var user = await db.Users.SingleAsync(u => u.Email == "officer.sen@example.org", Ct);
            var sen = CountryCode.From("SEN");
            var change = await services.GetRequiredService<ResultDesk>().SubmitChangeAsync(
                ResultId.New(), sen, new(user.UserId, user.Role, new HashSet<CountryCode> { sen }),
                new ChangeFacts(ChangeStep.Scheme, "Made-up: entered by hand", PartialDate.OfYear(2024), [new Evidence("https://example.org/by-hand", null)]), "en", DateTimeOffset.UtcNow, Ct);
            await db.SaveChangesAsync(Ct);
            return change.Id;
        });

        Assert.Equal(Origin.Illustrative, await app.InDbAsync(db => db.Results.Where(r => r.Id == id).Select(r => r.Origin).SingleAsync(Ct)));
    }

    [Fact]
    public async Task The_configured_database_is_not_touched()
    {
        Assert.True(await app.InDbAsync(db => db.Results.AnyAsync(Ct)));

        Assert.Equal(app.Before, await app.NowAsync());
    }

    [Fact]
    public async Task A_second_start_keeps_what_is_there()
    {
        var before = await app.InDbAsync(db => db.AuditEntries.CountAsync(e => e.Entity == nameof(PeopleReached), Ct));

        await app.WithAsync<DatabaseSetup>(setup => setup.RunAsync(new DatabaseSetupOptions(DemoAccounts.DefaultPassword, SeededReports.Illustrative), _ => { }, Ct));

        Assert.Equal(before, await app.InDbAsync(db => db.AuditEntries.CountAsync(e => e.Entity == nameof(PeopleReached), Ct)));
    }

    [Fact]
    public async Task Made_up_reports_and_others_never_share_a_database()
    {
        await app.InDbAsync(async db =>
        {
            var refused = await Assert.ThrowsAsync<DatabaseRefusedException>(() => DatabaseContents.RequireAsync(db, illustrative: false, Ct));
            Assert.Equal(refused.Message, StartupException.Explain(refused));
        });
    }

    /// <summary>The addresses that anybody may open and that are pages, with what a released record is called.</summary>
    private IEnumerable<string> PublicPages()
    {
        var pages = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(a => EndpointTable.Addresses.GetValueOrDefault(a) is Who.Anybody && EndpointTable.Addresses.ContainsKey(a)
                && !a.StartsWith("/{", StringComparison.Ordinal) && !a.StartsWith("/account", StringComparison.Ordinal) && !a.StartsWith("/components", StringComparison.Ordinal)
                && !a.StartsWith("/embed/", StringComparison.Ordinal)); // the picture in it says so itself
        return pages.Select(Example).Append("/nowhere").Distinct().Where(a => !a.StartsWith("/error", StringComparison.Ordinal));
    }

    private static string Example(string address) => address
        .Replace("{iso3}", "sen", StringComparison.Ordinal).Replace("{id}", "eth-2024-001", StringComparison.Ordinal).Replace("{name}", "r3", StringComparison.Ordinal).Replace("{chart}", "changes-by-step", StringComparison.Ordinal).Replace("/diff.csv", "/diff.csv?from=r1&to=r3", StringComparison.Ordinal);

    private static IEnumerable<bool> Falls(List<Domain.Publishing.ReleasedFigure> figures) => figures
        .Where(f => f.Year > 0 && f.Value is not null && f.Indicator.Value == "PR-EFFECTIVE" && f.Scope.Length == 3).GroupBy(f => f.Scope)
        .SelectMany(g => g.OrderBy(f => f.Year).Zip(g.OrderBy(f => f.Year).Skip(1), (before, after) => after.Value < before.Value));
}
