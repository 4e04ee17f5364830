using System.Net;
using System.Text.Json;
using FlagshipMonitor.IntegrationTests.OpenData;
using FlagshipMonitor.TestSupport;
using Microsoft.AspNetCore.Hosting;

namespace FlagshipMonitor.IntegrationTests.Api;

/// <summary>Copies, other sites, limits, and what is refused.</summary>
public sealed class ApiHeaderTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v1/countries", false)]
    [InlineData("/api/v1/values?country=TGO", false)]
    [InlineData("/api/v1/values?release=r1", true)]
    [InlineData("/api/v1/changes?release=r1", true)]
    [InlineData("/api/v1/changes/tgo-2021-001?release=r1", true)]
    [InlineData("/api/v1/countries/tgo?release=r1", false)]
    [InlineData("/api/v1/openapi.json", false)]
    public async Task An_answer_may_be_kept_and_is_not_sent_twice(string path, bool forGood)
    {
        using var answer = await app.SendAsync(path);
        using var again = await app.SendAsync(path, known: answer.Headers.ETag);
        using var head = await app.SendAsync(path, HttpMethod.Head);

        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.False(answer.Headers.ETag!.IsWeak);
        Assert.NotNull(answer.Content.Headers.LastModified);
        Assert.Equal("r1", answer.Headers.GetValues("Release").Single());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal((HttpStatusCode.OK, answer.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Ct));
        Assert.Contains(forGood ? "immutable" : "max-age=300, stale-while-revalidate=300, stale-if-error=86400", $"{string.Join(", ", answer.Headers.GetValues("Cache-Control"))}", StringComparison.Ordinal);
        Assert.Contains("rel=\"license\"", string.Join(", ", answer.Headers.GetValues("Link")), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_page_elsewhere_may_read()
    {
        using var answer = await app.SendAsync("/api/v1/countries?pageSize=10");
        using var asked = await app.SendAsync("/api/v1/countries", HttpMethod.Options);
        using var refused = await app.SendAsync("/api/v1/countries?x=1");
        var link = string.Join(", ", answer.Headers.GetValues("Link"));

        Assert.All(new[] { answer, asked, refused }, a => Assert.Equal("*", a.Headers.GetValues("Access-Control-Allow-Origin").Single()));
        Assert.All(new[] { answer, refused }, a => Assert.All(new[] { "ETag", "Link", "Retry-After", "Content-Disposition" }, h => Assert.Contains(h, a.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.NoContent, asked.StatusCode);
        Assert.Contains("If-None-Match", asked.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        Assert.All(new[] { "first", "next", "last", "service-desc", "service-doc" }, r => Assert.Contains($"rel=\"{r}\"", link, StringComparison.Ordinal));
        Assert.DoesNotContain("rel=\"prev\"", link, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/countries?colour=red", 400, "invalid-parameters", "colour", "pageSize")]
    [InlineData("/api/v1/countries?country=TGO,XXX", 400, "invalid-parameters", "country", "SEN")]
    [InlineData("/api/v1/countries?pageSize=501", 400, "invalid-parameters", "pageSize", "1 to 500")]
    [InlineData("/api/v1/countries?page=0", 400, "invalid-parameters", "page", "from 1")]
    [InlineData("/api/v1/countries?page=99", 400, "invalid-parameters", "page", "1 to 2")]
    [InlineData("/api/v1/countries?page=2147483647&pageSize=500", 400, "invalid-parameters", "page", "1 to 1")]
    [InlineData("/api/v1/values?page=2147483647", 400, "invalid-parameters", "page", "1 to ")]
    [InlineData("/api/v1/values?indicator=XX", 400, "invalid-parameters", "indicator", "PR-EFFECTIVE")]
    [InlineData("/api/v1/values?sex=other", 400, "invalid-parameters", "sex", "women, men")]
    [InlineData("/api/v1/values?year=2025:2021", 400, "invalid-parameters", "year", "2021:2025")]
    [InlineData("/api/v1/values?theme=T99", 400, "invalid-parameters", "theme", "T16")]
    [InlineData("/api/v1/changes?step=4", 400, "invalid-parameters", "step", "1, 2, 3")]
    [InlineData("/api/v1/changes?sort=title", 400, "invalid-parameters", "sort", "-date, date, id")]
    [InlineData("/api/v1/context?indicator=XX", 400, "invalid-parameters", "indicator", "SP_POP_TOTL")]
    [InlineData("/api/v1/themes?pillar=9", 400, "invalid-parameters", "pillar", "1, 2, 3")]
    [InlineData("/api/v1/countries?lang=de", 400, "invalid-parameters", "lang", "en, fr, es")]
    [InlineData("/api/v1/countries?release=r99", 400, "invalid-parameters", "release", "r1")]
    [InlineData("/api/v1/countries?asOf=yesterday", 400, "invalid-parameters", "asOf", "2026-12-31")]
    [InlineData("/api/v1/countries?asOf=2099-12-31&release=r1", 400, "invalid-parameters", "asOf", "Leave one of them out")]
    [InlineData("/api/v1/countries/tgo?page=1", 400, "invalid-parameters", "page", "asOf")]
    [InlineData("/api/v1/openapi.json?page=1", 400, "invalid-parameters", "page", "lang")]
    [InlineData("/api/v1/countries?asOf=2001-01-01", 404, "nothing-published", null, "r1")]
    [InlineData("/api/v1/countries/xyz", 404, "not-found", null, "'xyz'")]
    [InlineData("/api/v1/changes/tgo-1999-001", 404, "not-found", null, "tgo-1999-001")]
    [InlineData("/api/v1/nothing", 404, "not-found", null, "/api/v1/countries")]
    [InlineData("/api/v1", 404, "not-found", null, "/api/v1/values")]
    [InlineData("/api/v1/countries/%E2%82%AC", 404, "not-found", null, "/api/v1/values")]
    public async Task What_is_not_known_is_refused_with_what_is(string path, int status, string type, string? parameter, string allowed)
    {
        using var answer = await app.SendAsync(path);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
        var page = await app.Visitor().OpenAsync(new Uri(problem.GetProperty("type").GetString()!).AbsolutePath);

        Assert.Equal((status, "application/problem+json"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(($"https://localhost/problems/{type}", status), (problem.GetProperty("type").GetString(), problem.GetProperty("status").GetInt32()));
        Assert.Equal((path, HttpStatusCode.OK), (problem.GetProperty("instance").GetString(), page.Status));
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
        Assert.Contains(allowed, parameter is null ? problem.GetProperty("detail").GetString()! : problem.GetProperty("errors").GetProperty(parameter)[0].GetString()!, StringComparison.Ordinal);
        Assert.Null(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("", "The address asks for something that is not known here")]
    [InlineData("/fr", "L’adresse demande quelque chose d’inconnu ici")]
    [InlineData("/es", "La dirección pide algo que aquí no se conoce")]
    public async Task A_problem_is_explained_in_the_readers_language(string language, string heading)
    {
        var page = await app.Visitor().OpenAsync(language + "/problems/invalid-parameters");
        var none = await app.Visitor().OpenAsync(language + "/problems/no-such-problem");

        Assert.Equal((HttpStatusCode.OK, heading), (page.Status, page.Text("h1")));
        Assert.Equal(HttpStatusCode.NotFound, none.Status);
    }

    public sealed class Limited(LimitedApi app) : IClassFixture<LimitedApi>
    {
        [Fact]
        public async Task Too_much_is_refused_with_the_time_to_wait()
        {
            var flood = app.Visitor("192.0.2.21").Client;
            for (var i = 0; i < LimitedApi.Most; i++)
            {
                using var sent = await flood.GetAsync("/api/v1/themes", Ct);
                Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
            }

            using var refused = await flood.GetAsync("/api/v1/countries", Ct);
            using var page = await flood.GetAsync("/api", Ct);

            Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.OK), (refused.StatusCode, page.StatusCode));
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            Assert.EndsWith("/problems/too-many-requests", JsonDocument.Parse(await refused.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("type").GetString(), StringComparison.Ordinal);
        }
    }

    public sealed class LimitedApi : AppFixture
    {
        public const int Most = 3;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("FlagshipMonitor:RateLimits:ApiPerMinute", $"{Most}");
        }
    }
}
