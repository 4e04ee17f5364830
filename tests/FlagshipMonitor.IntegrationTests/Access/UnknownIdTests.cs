using System.Net;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Access;

/// <summary>What an address names and nobody knows is not found, for reading and for sending, and never a fault.</summary>
public sealed class UnknownIdTests(AppFixture app) : IClassFixture<AppFixture>
{
    private const string Unknown = "0192f0c1-1111-7111-8111-111111111111";

    [Theory]
    [InlineData("/changes/sen-1999-001")]
    [InlineData("/changes/x")]
    [InlineData("/changes/sen-1999-001.csv")]
    [InlineData("/countries/zzz")]
    [InlineData("/countries/zzz.csv")]
    [InlineData("/countries/zzz/changes.csv")]
    [InlineData("/releases/r0")]
    [InlineData("/releases/r99")]
    [InlineData("/releases/r99999999999999999999")]
    [InlineData("/releases/x")]
    [InlineData("/releases/r99.csv")]
    [InlineData("/releases/r0.csv")]
    public async Task In_public(string path) => Assert.Equal(HttpStatusCode.NotFound, await app.Visitor().StatusAsync(path));

    [Theory]
    [InlineData("manager@example.org", "/programme/review/" + Unknown, "?handler=Approve", "?handler=Return")]
    [InlineData("manager@example.org", "/programme/releases/" + Unknown, "?handler=Publish", "?handler=Discard")]
    [InlineData("manager@example.org", "/programme/review/not-an-id", "?handler=Approve")]
    [InlineData("officer.sen@example.org", "/workspace/sen/results/" + Unknown)]
    [InlineData("officer.sen@example.org", "/workspace/sen/drafts/" + Unknown + "/delete")]
    [InlineData("officer.sen@example.org", "/workspace/sen/institutional-changes/not-an-id", "")]
    [InlineData("officer.sen@example.org", "/workspace/sen/institutional-changes/new?corrects=" + Unknown)]
    [InlineData("officer.sen@example.org", "/workspace/sen/people-reached/" + Unknown + "?corrects=" + Unknown, "")]
    public async Task In_the_signed_in_part(string email, string path, params string[] handlers)
    {
        var person = await app.SignedInAsync(email);
        var own = await person.OpenAsync("/account/profile");

        Assert.Equal(HttpStatusCode.NotFound, await person.StatusAsync(path));
        foreach (var handler in handlers)
        {
            var answer = await person.PostAsync(path + handler, own, ("operation", $"{Guid.NewGuid()}"), ("version", "1"), ("Reason", "Test reason"));
            Assert.Equal((HttpStatusCode.NotFound, "Page not found"), (answer.Status, answer.Heading));
        }
    }
}
