using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Xml.Linq;
using FlagshipMonitor.TestSupport;
using SkiaSharp;

namespace FlagshipMonitor.IntegrationTests.Pictures;

/// <summary>Charts and the map as files, of a release of examples.</summary>
public sealed class PictureFileTests(AppFixture app) : IClassFixture<AppFixture>
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Pictures =>
    [
        "/charts/progress", "/charts/people-over-time", "/charts/people-over-time?indicator=PR-LEGAL", "/charts/people-by-type", "/charts/changes-over-time", "/charts/changes-by-step",
        "/charts/countries-by-step", "/charts/funding", "/charts/people-over-time?country=tgo", "/charts/people-by-type?country=TGO", "/charts/changes-over-time?country=tgo",
        "/charts/changes-by-step?country=tgo", "/charts/who-gained?country=tgo", "/charts/changes-by-step?country=sen", "/maps/results",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task An_SVG_is_well_formed_named_and_says_what_it_holds(string picture)
    {
        using var answer = await GetAsync(With(picture, "svg", "lang=fr"));
        var svg = XDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).Root!;

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Svg + "svg", svg.Name);
        Assert.Equal("fr", svg.Attribute("lang")!.Value);
        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.NotEmpty(svg.Element(Svg + "title")!.Value);
        Assert.Equal($"{svg.Element(Svg + "title")!.Attribute("id")!.Value} {svg.Element(Svg + "desc")!.Attribute("id")!.Value}", svg.Attribute("aria-labelledby")!.Value);
        var words = Words(svg);
        Assert.Contains("L’édition r1 contient des exemples tirés de sources publiques.", words, StringComparison.Ordinal);
        Assert.Contains("CC BY 4.0", words, StringComparison.Ordinal);
        Assert.DoesNotContain(svg.Descendants().Attributes(), a => a.Name == "style");
    }

    [Theory]
    [MemberData(nameof(Pictures))]
    public async Task A_PNG_is_as_large_as_its_SVG_and_not_blank(string picture)
    {
        var svg = XDocument.Parse(await (await GetAsync(With(picture, "svg", "size=small"))).Content.ReadAsStringAsync(Ct)).Root!;
        using var answer = await GetAsync(With(picture, "png", "size=small"));
        using var bitmap = SKBitmap.Decode(await answer.Content.ReadAsByteArrayAsync(Ct));

        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(800, bitmap.Width);
        Assert.Equal((int)Math.Ceiling(2 * double.Parse(svg.Attribute("height")!.Value, System.Globalization.CultureInfo.InvariantCulture)), bitmap.Height);
        Assert.True(bitmap.Pixels.Distinct().Take(10).Count() == 10);
    }

    [Theory]
    [InlineData("/charts/people-over-time.svg")]
    [InlineData("/charts/progress.svg")]
    [InlineData("/charts/people-by-type.svg?country=tgo")]
    public async Task Of_examples_nothing_is_judged(string path)
    {
        var words = Words(XDocument.Parse(await (await GetAsync(path)).Content.ReadAsStringAsync(Ct)).Root!);

        Assert.DoesNotContain("Expected", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Projection", words, StringComparison.Ordinal);
        Assert.DoesNotContain("At this pace", words, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("On track", words, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/charts/changes-by-step.svg", "image/svg+xml")]
    [InlineData("/charts/changes-by-step.png", "image/png")]
    [InlineData("/charts/changes-by-step.csv", "text/csv")]
    [InlineData("/charts/changes-by-step.metadata.json", "application/csvm+json")]
    [InlineData("/maps/results.png", "image/png")]
    [InlineData("/maps/results.geojson", "application/geo+json")]
    [InlineData("/og/site.png", "image/png")]
    [InlineData("/embed/changes-by-step", "text/html")]
    public async Task It_has_the_headers_of_every_file(string path, string type)
    {
        using var first = await GetAsync(path);
        using var again = await GetAsync(path, first.Headers.ETag);
        using var head = await app.Visitor().Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path), Ct);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(type, first.Content.Headers.ContentType!.MediaType);
        Assert.Equal("r1", first.Headers.GetValues("Release").Single());
        Assert.Equal("*", first.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("rel=\"license\"", string.Join(',', first.Headers.GetValues("Link")), StringComparison.Ordinal);
        Assert.Equal(path.EndsWith(".csv", StringComparison.Ordinal), string.Join(',', first.Headers.GetValues("Link")).Contains("describedby", StringComparison.Ordinal));
        Assert.NotNull(first.Content.Headers.LastModified);
        Assert.False(first.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task What_is_frozen_with_a_named_release_may_be_kept_for_good()
    {
        using var named = await GetAsync("/charts/changes-by-step.svg?release=r1");
        using var latest = await GetAsync("/charts/changes-by-step.svg");

        Assert.Equal("public, max-age=31536000, immutable", named.Headers.CacheControl!.ToString());
        Assert.Contains("max-age=300", latest.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/charts/progress.svg?colour=red", "colour", "size, lang, release")]
    [InlineData("/charts/progress.svg?country=sen", "country", "size, lang, release")]
    [InlineData("/charts/changes-by-step.png?country=ZZZ", "country", "SEN")]
    [InlineData("/charts/who-gained.svg", "country", "SEN")]
    [InlineData("/charts/people-over-time.csv?indicator=IC", "indicator", "PR-LEGAL")]
    [InlineData("/charts/progress.png?size=huge", "size", "large, small")]
    [InlineData("/maps/results.svg?lang=de", "lang", "en, fr, es")]
    [InlineData("/maps/results.geojson?region=africa", "region", "lang, release")]
    [InlineData("/maps/world.topojson?x=1", "x", "takes none")]
    [InlineData("/og/site.png?x=1", "x", "lang, release")]
    [InlineData("/embed/progress?x=1", "x", "lang, release")]
    public async Task What_it_does_not_know_it_refuses_and_lists_what_it_does(string path, string parameter, string allowed)
    {
        using var answer = await GetAsync(path);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(allowed, problem.GetProperty("errors").GetProperty(parameter)[0].GetString()!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/charts/nothing.svg")]
    [InlineData("/charts/progress.svg?release=r99")]
    [InlineData("/og/zzz.png")]
    [InlineData("/embed/nothing")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/fr/charts/progress.svg?size=small", "/charts/progress.svg?size=small&lang=fr")]
    [InlineData("/charts/Progress.svg", "/charts/progress.svg")]
    [InlineData("/es/maps/results.png", "/maps/results.png?lang=es")]
    public async Task Another_writing_of_the_address_moves_for_good(string path, string to)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_table_of_a_chart_has_the_columns_that_its_metadata_describe()
    {
        var csv = await (await GetAsync("/charts/funding.csv")).Content.ReadAsStringAsync(Ct);
        var json = JsonDocument.Parse(await (await GetAsync("/charts/funding.metadata.json")).Content.ReadAsStringAsync(Ct)).RootElement;

        Assert.Equal(csv.Split("\r\n")[0], string.Join(',', json.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().Select(c => c.GetProperty("name").GetString())));
        Assert.Equal("funding.csv", json.GetProperty("url").GetString()); // beside it
        Assert.Contains("75000000", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/og/site.png")]
    [InlineData("/og/tgo.png?lang=fr")]
    public async Task The_picture_of_a_shared_link_has_the_size_that_sites_ask_for(string path)
    {
        using var bitmap = SKBitmap.Decode(await (await GetAsync(path)).Content.ReadAsByteArrayAsync(Ct));

        Assert.Equal((1200, 630), (bitmap.Width, bitmap.Height));
        Assert.True(bitmap.Pixels.Distinct().Take(10).Count() == 10);
    }

    private static string Words(XElement svg) => string.Join(' ', svg.Descendants(Svg + "text").Select(t => t.Value));

    private static string With(string picture, string ending, string query) =>
        picture.Split('?') is [var path, var asked] ? $"{path}.{ending}?{asked}&{query}" : $"{picture}.{ending}?{query}";

    private async Task<HttpResponseMessage> GetAsync(string path, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await app.Visitor().Client.SendAsync(request, Ct);
    }
}
