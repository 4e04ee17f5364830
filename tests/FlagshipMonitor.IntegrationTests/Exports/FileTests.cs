using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Exports;

/// <summary>What every file has: its headers, its refusals and its 304.</summary>
public sealed class FileTests(AppFixture app) : IClassFixture<AppFixture>
{
    public static TheoryData<string, string> Files => new()
    {
        { "/countries.csv", "flagship-r1-examples-countries.csv" },
        { "/countries/tgo.csv", "flagship-r1-examples-tgo.csv" },
        { "/countries/tgo/changes.csv", "flagship-r1-examples-tgo-changes.csv" },
        { "/changes.csv", "flagship-r1-examples-changes.csv" },
        { "/changes/tgo-2021-001.csv", "flagship-r1-examples-tgo-2021-001.csv" },
        { "/method.csv", "flagship-r1-examples-method.csv" },
        { "/releases.csv", "flagship-r1-examples-releases.csv" },
        { "/releases/r1.csv", "flagship-r1-examples-figures.csv" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_names_its_release_licence_and_language(string path, string name)
    {
        using var answer = await GetAsync(path + "?lang=fr");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(name, answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("fr", answer.Content.Headers.ContentLanguage.Single());
        Assert.Equal("r1", answer.Headers.GetValues("Release").Single());
        Assert.Equal(
            $"<https://creativecommons.org/licenses/by/4.0/>; rel=\"license\", <{path.Replace(".csv", ".metadata.json", StringComparison.Ordinal)}>; rel=\"describedby\"; type=\"application/csvm+json\"",
            answer.Headers.GetValues("Link").Single());
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.NotNull(answer.Content.Headers.LastModified);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_a_reader_already_has_is_not_sent_again(string path, string name)
    {
        using var first = await GetAsync(path);
        using var again = await GetAsync(path, first.Headers.ETag);
        using var other = await GetAsync(path + "?lang=es", first.Headers.ETag);

        Assert.False(first.Headers.ETag!.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.EndsWith(".csv", name, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_is_plain_UTF8_with_line_ends_and_no_mark(string path, string name)
    {
        using var answer = await GetAsync(path);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var text = new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);

        Assert.NotEqual('\uFEFF', text[0]);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.NotEmpty(name);
    }

    [Theory]
    [InlineData("/changes.csv?colour=red", "colour", "region, country, step, theme, year, lang, release")]
    [InlineData("/changes.csv?country=ZZZ", "country", "SEN")]
    [InlineData("/changes.csv?country=SEN,ZZZ", "country", "SEN")]
    [InlineData("/changes.csv?theme=T99", "theme", "T16")]
    [InlineData("/changes.csv?year=soon", "year", "2021:2025")]
    [InlineData("/changes.csv?year=2025:2021", "year", "2021:2025")]
    [InlineData("/countries.csv?step=4", "step", "0, 1, 2, 3")]
    [InlineData("/countries.csv?region=atlantis", "region", "arab-states")]
    [InlineData("/countries/sen.csv?lang=de", "lang", "en, fr, es")]
    [InlineData("/countries/sen.csv?release=1", "release", "r1")]
    [InlineData("/countries/sen/changes.csv?q=x", "q", "lang, release")]
    [InlineData("/releases/r1.csv?release=r2", "release", "Leave release= out")]
    public async Task What_a_file_does_not_know_it_refuses_and_lists_what_it_does(string path, string parameter, string allowed)
    {
        using var answer = await GetAsync(path);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(allowed, problem.GetProperty("errors").GetProperty(parameter)[0].GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/countries/xyz.csv")]
    [InlineData("/countries/xyz/changes.csv")]
    [InlineData("/changes/tgo-2021-999.csv")]
    [InlineData("/changes.csv?release=r99")]
    [InlineData("/releases/r99.csv")]
    [InlineData("/releases/r01.csv")]
    [InlineData("/fr/unknown.csv")]
    [InlineData("/en/changes.csv")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/countries/TGO.csv?lang=fr", "/countries/tgo.csv?lang=fr")]
    [InlineData("/countries/Tgo/changes.csv", "/countries/tgo/changes.csv")]
    [InlineData("/changes/TGO-2021-001.csv", "/changes/tgo-2021-001.csv")]
    [InlineData("/releases/R1.csv", "/releases/r1.csv")]
    public async Task Another_case_moves_for_good(string path, string to)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/fr/countries/sen.csv", "/countries/sen.csv?lang=fr")]
    [InlineData("/fr/countries/sen.csv/", "/countries/sen.csv?lang=fr")]
    [InlineData("/FR/countries.csv", "/countries.csv?lang=fr")]
    [InlineData("/es/countries.csv?region=africa", "/countries.csv?region=africa&lang=es")]
    [InlineData("/fr/countries/sen/changes.csv", "/countries/sen/changes.csv?lang=fr")]
    [InlineData("/es/changes.csv?lang=fr", "/changes.csv?lang=fr")]
    [InlineData("/fr/changes/tgo-2021-001.csv", "/changes/tgo-2021-001.csv?lang=fr")]
    [InlineData("/fr/method.csv", "/method.csv?lang=fr")]
    [InlineData("/es/releases.csv", "/releases.csv?lang=es")]
    [InlineData("/es/releases/r1.csv", "/releases/r1.csv?lang=es")]
    public async Task The_ending_of_a_page_in_another_language_leads_to_its_file(string path, string to)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/countries", "/countries.csv")]
    [InlineData("/es/countries/tgo", "/countries/tgo.csv?lang=es")]
    [InlineData("/fr/changes", "/changes.csv?lang=fr")]
    [InlineData("/changes/tgo-2021-001", "/changes/tgo-2021-001.csv")]
    [InlineData("/method", "/method.csv")]
    [InlineData("/fr/releases", "/releases.csv?lang=fr")]
    [InlineData("/es/releases/r1", "/releases/r1.csv?lang=es")]
    public async Task Every_page_links_the_file_at_its_own_address(string page, string file)
    {
        var found = await app.Visitor().OpenAsync(page);

        Assert.Contains(file, found.Document.QuerySelectorAll("main .files a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_named_release_may_be_kept_for_good()
    {
        using var named = await GetAsync("/changes.csv?release=r1");
        using var itself = await GetAsync("/releases/r1.csv");
        using var latest = await GetAsync("/changes.csv");

        Assert.Contains("immutable", named.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("immutable", itself.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromMinutes(5), latest.Headers.CacheControl!.MaxAge);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await app.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
