using System.Net;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FlagshipMonitor.IntegrationTests.Access;

public sealed class ScopeTests(ProbedApp app) : IClassFixture<ProbedApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_officer_enters_the_workspace_of_their_own_country_alone()
    {
        var officer = await app.SignedInAsync("officer.sen@example.org");

        Assert.Equal(HttpStatusCode.OK, await officer.StatusAsync(ProbedApp.Country("sen")));
        Assert.Equal(HttpStatusCode.OK, await officer.StatusAsync(ProbedApp.Countries));
        foreach (var path in new[] { ProbedApp.Country("khm"), ProbedApp.Country("zzz"), ProbedApp.Country("x") })
        {
            Assert.Equal(HttpStatusCode.NotFound, await officer.StatusAsync(path));
            Assert.Equal(HttpStatusCode.NotFound, (await officer.PostAsync(path)).Status);
        }
    }

    [Theory]
    [InlineData("officer.sen@example.org", ProbedApp.Programme, "/workspace/sen")]
    [InlineData("officer.sen@example.org", ProbedApp.Administration, "/workspace/sen")]
    [InlineData("manager@example.org", ProbedApp.Administration, "/programme/review")]
    [InlineData("viewer@example.org", "/workspace/sen/probe", "/programme/review")]
    [InlineData("manager@example.org", ProbedApp.Countries, "/programme/review")]
    public async Task Another_roles_part_is_forbidden_in_words_with_the_way_on(string email, string path, string home)
    {
        var person = await app.SignedInAsync(email);

        foreach (var page in new[] { await person.OpenAsync(path), await person.PostAsync(path) })
        {
            Assert.Equal((HttpStatusCode.Forbidden, "You cannot do this"), (page.Status, page.Heading));
            Assert.Contains("Your role does not include this, and nothing was changed.", page.Text(), StringComparison.Ordinal);
            Assert.Equal(home, new Uri(page.Link("Back to your work").Href).AbsolutePath);
        }
    }

    [Fact]
    public async Task A_refused_page_is_kept_once_however_often_it_is_asked_for_and_every_form_sent_to_it()
    {
        var admin = await app.SignedInAsync("admin2@example.org");
        for (var i = 0; i < 3; i++)
        {
            await admin.OpenAsync(ProbedApp.Country("sen"));
            await admin.PostAsync(ProbedApp.Country("sen"));
        }

        Assert.Equal(["GET: another role", .. Enumerable.Repeat("POST: another role", 3)], (await RefusalsAsync("admin2@example.org")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_person_cannot_fill_the_audit_table_with_refused_pages()
    {
        var viewer = await app.SignedInAsync("viewer@example.org");
        for (var i = 0; i < Limits.RefusedReadsKept + 3; i++)
        {
            Assert.Equal(HttpStatusCode.Forbidden, await viewer.StatusAsync($"/workspace/{i}/probe"));
        }

        var kept = await RefusalsAsync("viewer@example.org");
        Assert.Equal((Limits.RefusedReadsKept, AuditTrail.NoMoreKept), (kept.Count(d => d!.StartsWith("GET", StringComparison.Ordinal)), kept[^1]));
        Assert.Single(kept, AuditTrail.NoMoreKept);

        // What they send now leaves its trace all the same.
        await viewer.PostAsync(ProbedApp.Administration);
        Assert.Equal("POST: another role", (await RefusalsAsync("viewer@example.org"))[^1]);

        // Somebody else's attempts are kept as before.
        var manager = await app.SignedInAsync("manager2@example.org");
        await manager.OpenAsync(ProbedApp.Administration);
        Assert.Single(await RefusalsAsync("manager2@example.org"));
    }

    [Fact]
    public async Task Forms_sent_where_nobody_may_send_have_a_larger_limit_that_says_when_it_is_reached()
    {
        var user = new UserId(Guid.CreateVersion7());
        await app.WithAsync(async (IServiceProvider services) =>
        {
            services.GetRequiredService<AuditScope>().User = user;
            var trail = services.GetRequiredService<AuditTrail>();
            for (var i = 0; i < Limits.RefusedSendingsKept + 3; i++)
            {
                await trail.RefusedFormAsync("/test", "POST: another role", Ct);
            }
        });

        var kept = await app.InDbAsync(db => db.AuditEntries.Where(e => e.User == user).OrderBy(e => e.Id).Select(e => e.Detail).ToListAsync(Ct));
        Assert.Equal((Limits.RefusedSendingsKept + 1, AuditTrail.NoMoreKept), (kept.Count, kept[^1]));
    }

    [Fact]
    public async Task Forty_equal_attempts_at_once_are_one()
    {
        var user = new UserId(Guid.CreateVersion7());

        await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => app.WithAsync((IServiceProvider services) =>
        {
            services.GetRequiredService<AuditScope>().User = user;
            return services.GetRequiredService<AuditTrail>().RefusedPageAsync("/test", "GET: another role", Ct);
        })));

        Assert.Equal(1, await app.InDbAsync(db => db.AuditEntries.CountAsync(e => e.User == user, Ct)));
    }

    [Fact]
    public async Task An_officer_who_has_no_country_yet_is_told_so()
    {
        await app.InDbAsync(db => db.Users.Where(u => u.Email == "admin@example.org").ExecuteUpdateAsync(s => s.SetProperty(u => u.Role, Role.CountryOfficer), Ct));
        try
        {
            var page = await (await app.SignedInAsync("admin@example.org")).OpenAsync("/workspace");

            Assert.Equal((HttpStatusCode.OK, "My countries"), (page.Status, page.Heading));
            Assert.Contains("You report for no country yet.", page.Text(), StringComparison.Ordinal);
        }
        finally
        {
            await app.InDbAsync(db => db.Users.Where(u => u.Email == "admin@example.org").ExecuteUpdateAsync(s => s.SetProperty(u => u.Role, Role.Administrator), Ct));
        }
    }

    [Fact]
    public async Task What_is_out_of_scope_looks_just_like_what_does_not_exist()
    {
        var officer = await app.SignedInAsync("officer.sen@example.org");

        var pages = new List<string>();
        foreach (var path in new[] { ProbedApp.Country("khm"), ProbedApp.Country("zzz"), "/workspace/sen/no-such-page" })
        {
            var page = await officer.OpenAsync(path);
            foreach (var token in page.Document.QuerySelectorAll("input[name=__RequestVerificationToken]"))
            {
                token.Remove();
            }

            page.Document.QuerySelector("input[name=returnUrl]")!.SetAttribute("value", "the address itself");
            var headers = page.Response.Headers.Select(h => h.Key).Where(k => k != "Set-Cookie").Order(StringComparer.Ordinal);
            pages.Add($"{(int)page.Status} {string.Join(',', headers)} {page.Document.DocumentElement.OuterHtml}");
        }

        Assert.Single(pages.Distinct());
    }

    [Fact]
    public async Task The_attempt_to_enter_another_country_is_kept()
    {
        var officer = await app.SignedInAsync("officer.sen@example.org");

        await officer.PostAsync(ProbedApp.Country("khm"));

        // The same attempt is kept once in a while, so another test of this class may have left the row.
        var user = await app.InDbAsync(db => db.Users.Where(u => u.Email == "officer.sen@example.org").Select(u => u.Id).SingleAsync(Ct));
        var details = await app.InDbAsync(db => db.AuditEntries
            .Where(e => e.Action == AuditAction.Refused && e.Key == ProbedApp.Country("khm") && e.User == new UserId(user)).Select(e => e.Detail).ToListAsync(Ct));
        Assert.Contains("POST: another country", details);
    }

    [Theory]
    [InlineData("manager@example.org", HttpStatusCode.OK)]
    [InlineData("admin@example.org", HttpStatusCode.Forbidden)]
    [InlineData("viewer@example.org", HttpStatusCode.Forbidden)]
    public async Task Managers_administrators_and_viewers_read_the_programme_and_only_managers_write(string email, HttpStatusCode writes)
    {
        var reader = await app.SignedInAsync(email);

        Assert.Equal(HttpStatusCode.OK, await reader.StatusAsync(ProbedApp.Programme));
        Assert.Equal(writes, (await reader.PressAsync(await reader.OpenAsync(ProbedApp.Programme), "Send")).Status);
    }

    [Fact]
    public async Task Only_administrators_enter_the_administration()
    {
        var (admin, manager) = (await app.SignedInAsync("admin@example.org"), await app.SignedInAsync("manager@example.org"));

        Assert.Equal(HttpStatusCode.OK, await admin.StatusAsync(ProbedApp.Administration));
        Assert.Equal(HttpStatusCode.Forbidden, await manager.StatusAsync(ProbedApp.Administration));
    }

    [Fact]
    public async Task What_nobody_marked_needs_signing_in_and_the_way_leads_back()
    {
        var visitor = app.Visitor();

        foreach (var path in new[] { ProbedApp.Unmarked, ProbedApp.Programme, ProbedApp.Country("sen") })
        {
            var page = await visitor.OpenAsync(path);
            Assert.Equal(("/account/sign-in", "?returnUrl=" + Uri.EscapeDataString(path)), (page.Path, page.Url.Query));
        }

        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync("/no/such/page"));
        Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync("/no/such/file.txt"));
    }

    [Fact]
    public async Task A_changed_role_or_country_holds_from_the_next_request_on()
    {
        var person = await app.SignedInAsync("officer.khm@example.org");
        Assert.Equal(HttpStatusCode.OK, await person.StatusAsync(ProbedApp.Country("khm")));

        var id = await app.InDbAsync(db => db.Users.Where(u => u.Email == "officer.khm@example.org").Select(u => u.Id).SingleAsync(Ct));
        await app.InDbAsync(db => db.CountryAssignments.Where(a => a.User == new UserId(id)).ExecuteDeleteAsync(Ct));
        Assert.Equal(HttpStatusCode.NotFound, await person.StatusAsync(ProbedApp.Country("khm")));

        await app.InDbAsync(db => db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(s => s.SetProperty(u => u.Role, Role.Viewer), Ct));
        Assert.Equal(HttpStatusCode.OK, await person.StatusAsync(ProbedApp.Programme));
    }

    private Task<List<string?>> RefusalsAsync(string email) => app.InDbAsync(async db =>
    {
        var person = new UserId(await db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(Ct));
        return await db.AuditEntries.Where(e => e.Action == AuditAction.Refused && e.User == person).OrderBy(e => e.Id).Select(e => e.Detail).ToListAsync(Ct);
    });
}
