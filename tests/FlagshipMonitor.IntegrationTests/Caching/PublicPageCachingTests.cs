using System.Net;
using FlagshipMonitor.IntegrationTests.Pages.Public;
using FlagshipMonitor.TestSupport;
using Microsoft.AspNetCore.Hosting;

namespace FlagshipMonitor.IntegrationTests.Caching;

/// <summary>What a reader has already is not sent again, and what is sent is never of yesterday.</summary>
public sealed class PublicPageCachingTests(PublicApp app) : IClassFixture<PublicApp>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/fr/countries/sen")]
    [InlineData("/es/method")]
    public async Task A_page_somebody_has_is_not_sent_again(string address)
    {
        using var first = await GetAsync(address);
        var tag = first.Headers.ETag!.ToString();

        using var again = await GetAsync(address, ("If-None-Match", tag));

        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal((HttpStatusCode.NotModified, tag), (again.StatusCode, again.Headers.ETag!.ToString()));
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Each_language_coding_and_wish_to_save_data_is_a_version_of_its_own()
    {
        (string Address, (string, string)[] Headers)[] asked =
            [("/countries", []), ("/fr/countries", []), ("/countries?sort=-people", []), ("/countries", [("Accept-Encoding", "br")]), ("/countries", [("Accept-Encoding", "gzip")]), ("/countries", [("Save-Data", "on")])];
        var tags = new List<string>();
        foreach (var (address, headers) in asked)
        {
            using var answer = await GetAsync(address, headers);
            tags.Add(answer.Headers.ETag!.ToString());
        }

        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    [Fact]
    public async Task Browsers_that_take_the_same_codings_share_a_version()
    {
        using var one = await GetAsync("/countries", ("Accept-Encoding", "gzip, deflate, br, zstd"));
        using var other = await GetAsync("/countries", ("Accept-Encoding", "br, gzip"));

        Assert.Equal(one.Headers.ETag, other.Headers.ETag);
        Assert.Equal("br", one.Content.Headers.ContentEncoding.Single());
        Assert.Equal("br", other.Content.Headers.ContentEncoding.Single());
    }

    [Fact]
    public async Task After_a_public_row_was_written_nothing_older_stands()
    {
        using var before = await GetAsync("/countries/sen");
        await app.TouchAsync();

        using var after = await GetAsync("/countries/sen", ("If-None-Match", before.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Theory]
    [InlineData("/countries/xyz", HttpStatusCode.NotFound)]
    [InlineData("/nothing", HttpStatusCode.NotFound)]
    public async Task An_error_is_no_version_of_anything(string address, HttpStatusCode status)
    {
        for (var i = 0; i < 2; i++)
        {
            using var answer = await GetAsync(address);

            Assert.Equal((status, null), (answer.StatusCode, answer.Headers.ETag));
            Assert.True(answer.Headers.CacheControl?.NoStore);
        }
    }

    [Fact]
    public async Task Who_asks_for_the_headers_first_leaves_the_body_to_the_next()
    {
        using var head = await app.Visitor().Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/countries/egy"), TestContext.Current.CancellationToken);
        using var answer = await GetAsync("/countries/egy");

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Contains("</html>", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await app.Visitor().Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
