using System.Net;
using FlagshipMonitor.TestSupport;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace FlagshipMonitor.IntegrationTests.Access;

public sealed class EveryPageTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string SignIn = "/account/sign-in";

    /// <summary>How Development serves files that were added since the build; to nobody else is it an address.</summary>
    private const string LooseFiles = "{**path:file}";

    private static readonly string[] People =
        ["officer.sen@example.org", "officer.khm@example.org", "manager@example.org", "admin@example.org", "viewer@example.org"];

    private IEnumerable<RouteEndpoint> Endpoints => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void Every_address_is_in_the_table_and_the_table_names_no_other()
    {
        var addresses = Endpoints.Where(e => !IsFile(e)).Select(AddressOf).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(EndpointTable.Addresses.Keys.Order(StringComparer.Ordinal), addresses);
    }

    [Fact]
    public void Every_address_says_who_may_open_it_as_the_table_does() => Assert.All(Endpoints.Where(e => e.RoutePattern.RawText is not LooseFiles), endpoint =>
    {
        var open = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

        Assert.Equal(IsFile(endpoint) || EndpointTable.Addresses[AddressOf(endpoint)] is Who.Anybody, open);
    });

    [Fact]
    public async Task Nobody_and_everybody_get_what_the_table_says()
    {
        var wrong = new List<string>();
        var browsers = new List<(string? Person, TestBrowser Browser)> { (null, app.Visitor()) };
        foreach (var person in People)
        {
            browsers.Add((person, await app.SignedInAsync(person)));
        }

        foreach (var (address, who) in EndpointTable.Addresses.Where(a => a.Key is not "/error/{code:int}"))
        {
            foreach (var (person, browser) in browsers)
            {
                Compare("GET", address, person, Answer(await browser.OpenAsync(Example(address)), address), Expected(who, person, sends: false));
                if (person is not null && who is not Who.Anybody)
                {
                    // Without a form token, which is asked for only of those who may send.
                    Compare("POST", address, person, Answer(await browser.PostAsync(Example(address)), address), Expected(who, person, sends: true));
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));

        void Compare(string method, string address, string? person, string answer, string expected)
        {
            // An example of an address may name a record that is not there.
            if (answer != expected && !(answer == "not found" && expected == "entered" && address.Contains('{', StringComparison.Ordinal)))
            {
                wrong.Add($"{method} {address} for {person ?? "nobody"}: {answer}, not {expected}");
            }
        }
    }

    private static string Answer(TestPage page, string address) => page.Status switch
    {
        _ when page.Path == SignIn && address != SignIn => "sign in",
        HttpStatusCode.NotFound => "not found",
        HttpStatusCode.Forbidden => "forbidden",
        < HttpStatusCode.InternalServerError => "entered",
        var fault => $"{(int)fault}",
    };

    private static string Expected(Who who, string? person, bool sends) => (who, person) switch
    {
        (Who.Anybody, _) => "entered",
        (_, null) => "sign in",
        (Who.SignedIn, _) => "entered",
        (Who.OfficersOfTheCountry, "officer.khm@example.org") => "not found",
        (Who.Officers or Who.OfficersOfTheCountry, _) => IsOfficer(person) ? "entered" : "forbidden",
        (Who.ProgrammeReaders, _) => IsOfficer(person) || (sends && person != "manager@example.org") ? "forbidden" : "entered",
        (Who.FrameworkReaders, _) => IsOfficer(person) || (sends && person != "admin@example.org") ? "forbidden" : "entered",
        _ => person is "admin@example.org" ? "entered" : "forbidden",
    };

    private static bool IsOfficer(string person) => person.StartsWith("officer", StringComparison.Ordinal);

    private static bool IsFile(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText is LooseFiles;

    private static string AddressOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    /// <summary>Senegal, and ids that no record has.</summary>
    private static string Example(string address) => string.Join('/', address.Split('/').Select(part => part switch
    {
        ['{', ..] when part.Contains("country", StringComparison.Ordinal) || part.Contains("iso3", StringComparison.Ordinal) => "sen",
        ['{', ..] when part.Contains("guid", StringComparison.Ordinal) => "0192f0c1-1111-7111-8111-111111111111",
        ['{', ..] when part.Contains("people-reached", StringComparison.Ordinal) => "people-reached",
        ['{', ..] => "1",
        _ => part,
    }));
}
