using System.Net;
using AngleSharp;
using AngleSharp.Html.Dom;

namespace FlagshipMonitor.TestSupport;

/// <summary>Opens pages and sends their real forms, hidden fields and form token included. Follows redirects; no status throws.</summary>
public sealed class TestBrowser(HttpClient client)
{
    public HttpClient Client => client;

    public async Task<TestPage> OpenAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request);
    }

    public async Task<HttpStatusCode> StatusAsync(string path) => (await OpenAsync(path)).Status;

    public Task<TestPage> FollowAsync(TestPage page, string link) => OpenAsync(page.Link(link).Href);

    /// <summary>Fills in fields by their labels and presses a button.</summary>
    public async Task<TestPage> PressAsync(TestPage page, string button, params (string Label, string Value)[] answers)
    {
        foreach (var (label, value) in answers)
        {
            page.Fill(label, value);
        }

        using var request = Submission(page, button);
        return await SendAsync(request);
    }

    /// <summary>What pressing the button would send: to send it twice, later, or changed.</summary>
    public static HttpRequestMessage Submission(TestPage page, string button)
    {
        var pressed = page.Button(button);
        var form = pressed.Form ?? throw new InvalidOperationException($"The button '{button}' belongs to no form.");
        var submission = form.GetSubmission(pressed)!;
        var target = pressed.GetAttribute("formaction") is { Length: > 0 } action ? new Uri(page.Url, action) : new Uri(submission.Target.Href);
        if (submission.Method is AngleSharp.Io.HttpMethod.Get)
        {
            return new HttpRequestMessage(HttpMethod.Get, target);
        }

        using var body = new MemoryStream();
        submission.Body.CopyTo(body);
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", submission.MimeType);
        return request;
    }

    /// <summary>A crafted request: these fields, with the form token of a page that was really opened.</summary>
    public Task<TestPage> PostAsync(string path, TestPage tokenFrom, params (string Name, string Value)[] fields) =>
        PostAsync(path, [.. fields, ("__RequestVerificationToken", Token(tokenFrom))]);

    /// <summary>A crafted request without a form token.</summary>
    public async Task<TestPage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        return await SendAsync(request);
    }

    public async Task<TestPage> SendAsync(HttpRequestMessage request, bool followRedirects = true)
    {
        if (request.Method == HttpMethod.Post)
        {
            // As every browser does.
            request.Headers.TryAddWithoutValidation("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        }

        var response = await client.SendAsync(request);
        for (var hops = 0; followRedirects && response.StatusCode is (HttpStatusCode.Redirect or HttpStatusCode.SeeOther) && response.Headers.Location is { } next; hops++)
        {
            if (hops == 10)
            {
                throw new InvalidOperationException($"{request.RequestUri} leads round in circles.");
            }

            response = await client.GetAsync(new Uri(response.RequestMessage!.RequestUri!, next));
        }

        var html = await response.Content.ReadAsStringAsync();
        var url = response.RequestMessage!.RequestUri!;
        var document = await BrowsingContext.New(Configuration.Default)
            .OpenAsync(r => r.Content(html).Address(url).Status(response.StatusCode));
        return new TestPage(response.StatusCode, url, response, (IHtmlDocument)document);
    }

    private static string Token(TestPage page) =>
        (page.Document.QuerySelector("input[name=__RequestVerificationToken]") as IHtmlInputElement)?.Value
        ?? throw new InvalidOperationException($"{page.Url} has no form token.");
}
