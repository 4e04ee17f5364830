using System.IO.Compression;
using System.Net.Http.Headers;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Access;

/// <summary>What is public crosses the line compressed; what knows its reader or holds a token never does.</summary>
public sealed class CompressionTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "br")]
    [InlineData("/", "gzip")]
    [InlineData("/fr/countries/tgo", "br")]
    [InlineData("/method", "gzip, br")]
    [InlineData("/changes.csv", "br")]
    [InlineData("/releases/r1.csv", "gzip")]
    public async Task Public_pages_and_files_are_compressed(string path, string accepted)
    {
        using var plain = await GetAsync(app.Visitor(), path, null);
        using var coded = await GetAsync(app.Visitor(), path, accepted);

        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Equal([accepted.Contains("br", StringComparison.Ordinal) ? "br" : "gzip"], coded.Content.Headers.ContentEncoding);
        Assert.All([plain, coded], a => Assert.Single(a.Headers.Vary, "Accept-Encoding"));
        Assert.Equal(await plain.Content.ReadAsStringAsync(Ct), await DecodeAsync(coded));
    }

    [Fact]
    public async Task Each_coding_of_a_file_has_a_strong_tag_of_its_own_and_is_not_sent_twice()
    {
        using var coded = await GetAsync(app.Visitor(), "/changes.csv", "br");
        using var again = await GetAsync(app.Visitor(), "/changes.csv", "br", coded.Headers.ETag);
        using var plain = await GetAsync(app.Visitor(), "/changes.csv", null, coded.Headers.ETag);

        Assert.False(coded.Headers.ETag!.IsWeak);
        Assert.EndsWith("-br\"", coded.Headers.ETag.Tag, StringComparison.Ordinal);
        Assert.Equal((System.Net.HttpStatusCode.NotModified, coded.Headers.ETag), (again.StatusCode, again.Headers.ETag));
        Assert.Equal((System.Net.HttpStatusCode.OK, coded.Headers.ETag.Tag.Replace("-br", "", StringComparison.Ordinal)), (plain.StatusCode, plain.Headers.ETag!.Tag));
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/countries/xyz.csv")]
    public async Task What_holds_a_token_or_is_a_fault_is_not(string path)
    {
        using var answer = await GetAsync(app.Visitor(), path, "br, gzip");

        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/changes.csv")]
    [InlineData("/workspace/sen")]
    [InlineData("/account/profile")]
    public async Task Nothing_is_compressed_for_who_is_signed_in(string path)
    {
        using var answer = await GetAsync(await app.SignedInAsync("officer.sen@example.org"), path, "br, gzip");

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(answer.Content.Headers.ContentEncoding);
    }

    private static async Task<HttpResponseMessage> GetAsync(TestBrowser browser, string path, string? accepted, EntityTagHeaderValue? tag = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        }

        if (tag is not null)
        {
            request.Headers.IfNoneMatch.Add(tag);
        }

        return await browser.Client.SendAsync(request, Ct);
    }

    private static async Task<string> DecodeAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStreamAsync(Ct);
        await using Stream decoded = answer.Content.Headers.ContentEncoding.Single() == "br"
            ? new BrotliStream(body, CompressionMode.Decompress)
            : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(decoded);
        return await reader.ReadToEndAsync(Ct);
    }
}
