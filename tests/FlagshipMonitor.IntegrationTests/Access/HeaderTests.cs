using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Access;

public sealed class HeaderTests(ProbedApp app) : IClassFixture<ProbedApp>
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; "
        + "object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/no/such/page")]
    [InlineData("/probe/fault/bug")]
    [InlineData("/probe/fault/429")]
    [InlineData("/css/site.css")]
    [InlineData("/health/live")]
    [InlineData("/workspace/sen/probe")]
    public async Task Every_answer_carries_them(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        var answer = await app.Visitor().SendAsync(request, followRedirects: false);

        var headers = answer.Response.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        Assert.Equal(Policy, headers["Content-Security-Policy"].TrimEnd(';'));
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("strict-origin-when-cross-origin", headers["Referrer-Policy"]);
        Assert.Equal("same-origin", headers["Cross-Origin-Opener-Policy"]);
        Assert.DoesNotContain("Server", headers.Keys);
        Assert.DoesNotContain("X-Powered-By", headers.Keys);
    }

    [Fact]
    public async Task A_year_of_TLS_is_asked_for_where_there_is_TLS_and_a_name()
    {
        using var secure = new HttpRequestMessage(HttpMethod.Get, "https://monitor.example.org/health/live");
        using var plain = new HttpRequestMessage(HttpMethod.Get, "http://monitor.example.org/health/live");
        using var local = new HttpRequestMessage(HttpMethod.Get, "https://localhost/health/live");
        var visitor = app.Visitor();

        Assert.Equal("max-age=31536000; includeSubDomains", await StrictAsync(visitor, secure));
        Assert.Null(await StrictAsync(visitor, plain));
        Assert.Null(await StrictAsync(visitor, local));
    }

    [Theory]
    [InlineData("/no/such/page")]
    [InlineData("/components")]
    [InlineData("/css/site.css")]
    public async Task What_is_public_sets_no_cookie(string path) => Assert.Empty((await app.Visitor().OpenAsync(path)).SetCookies);

    [Fact]
    public async Task Files_stay_cacheable_for_signed_in_people()
    {
        var manager = await app.SignedInAsync("manager@example.org");

        Assert.NotEqual("no-store", (await manager.OpenAsync("/css/site.css")).Response.Headers.CacheControl?.ToString());
        Assert.Equal("no-store", (await manager.OpenAsync(ProbedApp.Programme)).Response.Headers.CacheControl?.ToString());
    }

    private static async Task<string?> StrictAsync(TestBrowser visitor, HttpRequestMessage request) =>
        (await visitor.SendAsync(request)).Response.Headers.TryGetValues("Strict-Transport-Security", out var values) ? values.Single() : null;
}
