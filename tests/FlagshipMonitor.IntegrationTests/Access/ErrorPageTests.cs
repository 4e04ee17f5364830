using System.Net;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Domain;
using FlagshipMonitor.IntegrationTests.Programme;
using FlagshipMonitor.TestSupport;
using FlagshipMonitor.Web.Errors;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.IntegrationTests.Access;

public sealed class ErrorPageTests(ProbedApp app) : IClassFixture<ProbedApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_rule_has_a_sentence_of_its_own()
    {
        var sentences = Enum.GetValues<Rule>().Select(RuleTexts.Of).ToList();

        Assert.All(sentences, s => Assert.EndsWith(".", s, StringComparison.Ordinal));
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
    }

    [Theory]
    [InlineData(Rule.ApproverIsSomeoneElse, HttpStatusCode.Forbidden)]
    [InlineData(Rule.TheVersionOnScreenIsCurrent, HttpStatusCode.Conflict)]
    public async Task A_broken_rule_says_why_and_leaves_a_trace(Rule rule, HttpStatusCode status)
    {
        var manager = await app.SignedInAsync("manager@example.org");

        var page = await manager.PostAsync(ProbedApp.Fault(rule), await manager.OpenAsync(ProbedApp.Faults), ("Title", "a text of mine"));

        Assert.Equal(status, page.Status);
        Assert.Contains(RuleTexts.Of(rule), page.Text(), StringComparison.Ordinal);
        var entry = await app.InDbAsync(db => db.AuditEntries.OrderBy(e => e.Id).LastAsync(e => e.Key == rule.ToString(), Ct));
        Assert.Equal((AuditAction.Refused, $"POST {ProbedApp.Fault(rule)}", "127.0.0.1"), (entry.Action, entry.Detail, entry.Address));
        Assert.NotNull(entry.User);
    }

    [Theory]
    [InlineData("concurrency", HttpStatusCode.Conflict, "Somebody was faster")]
    [InlineData("interference", HttpStatusCode.Conflict, "Somebody was faster")]
    [InlineData("database", HttpStatusCode.ServiceUnavailable, "The service is not available just now")]
    [InlineData("bug", HttpStatusCode.InternalServerError, "Something went wrong")]
    [InlineData("403", HttpStatusCode.Forbidden, "You cannot do this")]
    [InlineData("404", HttpStatusCode.NotFound, "Page not found")]
    [InlineData("429", HttpStatusCode.TooManyRequests, "Too many requests")]
    [InlineData("503", HttpStatusCode.ServiceUnavailable, "The service is not available just now")]
    public async Task Every_failure_has_a_page_for_GET_and_POST(string fault, HttpStatusCode status, string heading)
    {
        var visitor = app.Visitor();

        foreach (var page in new[] { await visitor.OpenAsync(ProbedApp.Fault(fault)), await visitor.PostAsync(ProbedApp.Fault(fault), await visitor.OpenAsync(ProbedApp.Faults), ("Title", "text")) })
        {
            Assert.Equal((status, heading), (page.Status, page.Heading));
            Assert.True(page.Response.Headers.CacheControl?.NoStore);
            Assert.Equal(status is HttpStatusCode.ServiceUnavailable, page.Response.Headers.RetryAfter is not null);
            Assert.DoesNotContain("secret detail", page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.Equal(status >= HttpStatusCode.InternalServerError, page.Document.QuerySelector("code") is { TextContent.Length: > 10 });
        }
    }

    [Fact]
    public async Task An_unknown_address_shows_the_way_on_in_the_visitors_language()
    {
        var visitor = app.Visitor();

        var english = await visitor.OpenAsync("/no/such/page");
        var french = await visitor.OpenAsync("/fr/no/such/page");

        Assert.Equal((HttpStatusCode.NotFound, "Page not found"), (english.Status, english.Heading));
        Assert.Equal((HttpStatusCode.NotFound, "Page introuvable"), (french.Status, french.Heading));
        Assert.Equal("fr", french.Document.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("/fr/countries", french.Link("Tous les pays").Href, StringComparison.Ordinal);
        Assert.Equal("/countries", new Uri(english.Document.Forms[0].Action).AbsolutePath);
    }

    [Theory]
    [InlineData("/error/200")]
    [InlineData("/error/777")]
    [InlineData("/error/500")]
    public async Task The_error_page_itself_is_no_page(string path) => Assert.Equal(HttpStatusCode.NotFound, await app.Visitor().StatusAsync(path));

    [Theory]
    [InlineData("POST", "/", "GET, HEAD")]
    [InlineData("POST", "/countries/sen", "GET, HEAD")]
    [InlineData("PUT", "/account/sign-in", "GET, HEAD, POST")]
    [InlineData("TRACE", "/", "GET, HEAD")]
    public async Task What_a_page_does_not_answer_is_refused(string method, string path, string allowed)
    {
        var visitor = app.Visitor();
        var form = await visitor.OpenAsync("/account/sign-in");
        var token = form.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = method == "TRACE" ? null : new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);

        var page = await visitor.SendAsync(request);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "This could not be read"), (page.Status, page.Heading));
        Assert.Equal(allowed, string.Join(", ", page.Response.Content.Headers.Allow.Order()));
    }

    [Theory]
    [InlineData("PUT", "/account/sign-in", "GET, HEAD, POST")]
    [InlineData("PATCH", "/countries/sen", "GET, HEAD")]
    [InlineData("DELETE", "/", "GET, HEAD")]
    [InlineData("POST", "/", "GET, HEAD")]
    public async Task A_method_that_no_page_answers_is_refused_before_its_token_is_asked_for(string method, string path, string allowed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        var page = await app.Visitor().SendAsync(request);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, "This could not be read"), (page.Status, page.Heading));
        Assert.Equal(allowed, string.Join(", ", page.Response.Content.Headers.Allow.Order()));
    }

    [Theory]
    [InlineData("en", "What was sent does not fit this page.")]
    [InlineData("fr", "Ce qui a été envoyé ne convient pas à cette page.")]
    public async Task A_crafted_version_is_answered_in_our_own_words(string language, string sentence)
    {
        var id = await app.SubmitChangeAsync($"Test change, sent with a crafted version, {language}");
        var (manager, signIn) = (app.Visitor(), $"/account/sign-in?lang={language}");
        await manager.PostAsync(signIn, await manager.OpenAsync(signIn), ("Email", Reporting.Manager), ("Password", DemoAccounts.DefaultPassword));
        await app.ApproveAsync(id);
        var (path, reason) = ($"{id.Path()}/withdraw", ("Reason", "Test reason"));
        var page = await manager.OpenAsync(path);

        foreach (var version in new[] { "zzz", "99999999999", "1.5" })
        {
            var answer = await manager.PostAsync(path, page, ("operation", $"{Guid.NewGuid()}"), ("Class", "C"), reason, ("Version", version));

            Assert.Contains(answer.Errors, e => e.StartsWith(sentence, StringComparison.Ordinal));
            Assert.DoesNotContain("not valid for", answer.Text(), StringComparison.Ordinal);
            Assert.Empty(answer.Document.QuerySelectorAll(".esum a")); // there is no box to go to
        }
    }

    [Fact]
    public async Task A_form_that_is_too_large_gets_plain_words()
    {
        var visitor = app.Visitor();
        var page = await visitor.OpenAsync("/account/sign-in");

        var value = await visitor.PostAsync(ProbedApp.Fault("404"), await visitor.OpenAsync(ProbedApp.Faults), ("Title", new string('x', Limits.FormValueLength + 1)));
        var body = await visitor.PostAsync("/account/sign-in", page, ("Email", new string('x', (int)Limits.BodyBytes)));
        var fields = await visitor.PostAsync("/account/sign-in", page, [.. Enumerable.Range(0, Limits.FormKeys + 1).Select(i => ($"f{i}", "x"))]);
        var key = await visitor.PostAsync("/account/sign-in", page, (new string('k', Limits.FormKeyLength + 1), "x"));

        Assert.All([value, body, fields, key], p => Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "Too much at once"), (p.Status, p.Heading)));
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/probe/fault")]
    [InlineData("/workspace/sen/institutional-changes/0192f0c1-1111-7111-8111-111111111111")] // signed out: read to be kept
    public async Task Signs_that_nobody_uses_any_more_are_no_fault(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("Email=x") };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/x-www-form-urlencoded; charset=utf-7");

        var page = await app.Visitor().SendAsync(request);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "This could not be read"), (page.Status, page.Heading));
    }

    [Theory]
    [InlineData("concurrency")]
    [InlineData("interference")]
    public async Task Who_met_somebody_faster_leaves_a_trace_too(string fault)
    {
        var manager = await app.SignedInAsync("manager@example.org");

        Assert.Equal(HttpStatusCode.Conflict, (await manager.PostAsync(ProbedApp.Fault(fault), await manager.OpenAsync(ProbedApp.Faults), ("Title", "text"))).Status);

        Assert.Equal(1, await app.InDbAsync(db => db.AuditEntries.CountAsync(
            e => e.Action == AuditAction.Refused && e.Key == nameof(Rule.TheVersionOnScreenIsCurrent) && e.Detail == $"POST {ProbedApp.Fault(fault)}" && e.User != null, Ct)));
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_refused_in_plain_words()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/sign-in") { Content = new StringContent("no boundary") };
        request.Content.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data");

        var page = await app.Visitor().SendAsync(request);

        Assert.Equal((HttpStatusCode.BadRequest, "This could not be read"), (page.Status, page.Heading));
    }
}
