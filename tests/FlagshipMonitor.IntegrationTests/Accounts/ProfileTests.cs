using System.Net;
using FlagshipMonitor.TestSupport;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Accounts;

public sealed class ProfileTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_language_of_the_profile_holds_for_signed_in_pages()
    {
        var officer = await app.SignedInAsync("officer.sen@example.org");

        var french = await officer.PressAsync(await officer.OpenAsync("/account/profile"), "FR");

        Assert.Equal("/account/profile", french.Path);
        Assert.Equal("fr", french.Document.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Sénégal", french.Text("header"), StringComparison.Ordinal);
        Assert.Equal("fr", await app.InDbAsync(db => db.Users.Where(u => u.Email == "officer.sen@example.org").Select(u => u.Language).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_language_the_site_does_not_speak_is_refused_and_the_way_back_stays_here()
    {
        var manager = await app.SignedInAsync("manager@example.org");
        var page = await manager.OpenAsync("/account/profile");

        Assert.Equal(HttpStatusCode.BadRequest, (await manager.PostAsync("/account/language", page, ("language", "xx"))).Status);
        foreach (var elsewhere in new[] { "https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example/", "" })
        {
            var back = await manager.PostAsync("/account/language", page, ("language", "en"), ("returnUrl", elsewhere));
            Assert.Equal(("localhost", "/account/profile"), (back.Url.Host, back.Path));
        }

        Assert.Equal("/programme/releases", (await manager.PostAsync("/account/language", page, ("language", "en"), ("returnUrl", "/programme/releases"))).Path);
    }

    [Fact]
    public async Task The_header_says_who_is_signed_in_and_where_their_work_is()
    {
        var officer = await app.SignedInAsync("officer.khm@example.org");

        var page = await officer.OpenAsync("/account/profile");

        Assert.Contains("Country officer, Cambodia (demo) Sign out", page.Text("header"), StringComparison.Ordinal); // named after the role: it is said once
        Assert.Contains("Second programme manager (demo), programme manager", (await (await app.SignedInAsync("manager2@example.org")).OpenAsync("/account/profile")).Text("header"), StringComparison.Ordinal);
        Assert.EndsWith("/workspace/khm", page.Link("My country").Href, StringComparison.Ordinal);
    }
}
