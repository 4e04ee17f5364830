using System.Net;
using FlagshipMonitor.TestSupport;
using Microsoft.AspNetCore.Hosting;

namespace FlagshipMonitor.IntegrationTests.Caching;

/// <summary>Too much from one address is refused with the time to wait, and costs nobody else anything.</summary>
public sealed class RateLimitTests(RateLimitTests.LimitedApp app) : IClassFixture<RateLimitTests.LimitedApp>
{
    private const int Most = 3;

    [Fact]
    public async Task One_file_too_many_is_refused_until_the_minute_is_over()
    {
        var flood = app.Visitor("192.0.2.7").Client;
        for (var i = 0; i < Most; i++)
        {
            using var sent = await flood.GetAsync("/countries.csv", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        }

        using var refused = await flood.GetAsync("/countries/sen.csv", TestContext.Current.CancellationToken);
        using var page = await flood.GetAsync("/countries", TestContext.Current.CancellationToken);
        using var other = await app.Visitor("192.0.2.8").Client.GetAsync("/countries.csv", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (page.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task An_answer_that_nothing_changed_counts_too()
    {
        var reader = app.Visitor("192.0.2.9").Client;
        using var first = await reader.GetAsync("/countries.csv", TestContext.Current.CancellationToken);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < Most; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/countries.csv");
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var answer = await reader.SendAsync(request, TestContext.Current.CancellationToken);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task The_addresses_of_one_network_count_as_one()
    {
        var answers = new List<HttpStatusCode>();
        for (var i = 1; i <= Most + 1; i++)
        {
            using var answer = await app.Visitor($"2001:db8:1:2::{i}").Client.GetAsync("/countries.csv", TestContext.Current.CancellationToken);
            answers.Add(answer.StatusCode);
        }

        using var neighbour = await app.Visitor("2001:db8:1:3::1").Client.GetAsync("/countries.csv", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(HttpStatusCode.OK, neighbour.StatusCode);
    }

    public sealed class LimitedApp : AppFixture
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("FlagshipMonitor:RateLimits:DownloadsPerMinute", $"{Most}");
        }
    }
}
