using System.Net;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Workspace;

public sealed class EndedSessionTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task Who_sends_a_form_after_the_session_ended_is_asked_in_the_language_of_the_browser()
    {
        var officer = await app.SignedInAsync(OfficerSteps.Senegal);
        var form = (await officer.NewChangeAsync()).FillChange("Test law after the session");
        using var request = TestBrowser.Submission(form, OfficerSteps.Check);
        request.Headers.Add("Accept-Language", "fr-SN, en;q=0.5");

        var answer = await app.Visitor().SendAsync(request);

        Assert.Equal((HttpStatusCode.Unauthorized, "Reconnectez-vous"), (answer.Status, answer.Heading));
        Assert.Contains("Test law after the session", answer.Document.DocumentElement.InnerHtml, StringComparison.Ordinal);
    }
}
