using System.Net;
using System.Text.Json;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.TestSupport;
using FlagshipMonitor.Web.Results;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.IntegrationTests.Pages.Public;

public sealed class ExplainTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("")]
    [InlineData("/fr")]
    [InlineData("/es")]
    public async Task From_every_headline_of_the_home_page_a_document_is_at_most_three_clicks_away(string language)
    {
        var visitor = app.Visitor();
        var home = await visitor.OpenAsync(language.Length == 0 ? "/" : language);
        var headlines = home.Document.QuerySelectorAll(".stat");

        Assert.Equal(3, headlines.Length);
        foreach (var headline in headlines)
        {
            var link = headline.QuerySelector("a[href*='/explain/']")?.GetAttribute("href");
            Assert.StartsWith(language + "/explain/", link, StringComparison.Ordinal);
            var explained = await visitor.OpenAsync(link!); // the first click; a document is the second
            Assert.Equal(HttpStatusCode.OK, explained.Status);
            Assert.Matches("^https?://", explained.Document.QuerySelector("#inputs ~ div a[data-evidence]")?.GetAttribute("href") ?? "");
            var report = explained.Document.QuerySelector("#inputs ~ div th a")!.GetAttribute("href")!; // or by way of the report
            Assert.NotEmpty((await visitor.OpenAsync(report.Split('#')[0])).Document.QuerySelectorAll("main a[rel~=nofollow]"));
        }
    }

    [Fact]
    public async Task Every_figure_on_home_country_and_list_leads_to_its_explanation()
    {
        var visitor = app.Visitor();

        foreach (var path in new[] { "/", "/countries", "/countries/tgo", "/releases/r1" })
        {
            var links = (await visitor.OpenAsync(path)).Document.QuerySelectorAll("main a[href^='/explain/']").Select(a => a.GetAttribute("href")!).Distinct().ToList();
            Assert.True(links.Count > 1, path);
            foreach (var link in links.Take(12))
            {
                Assert.Equal((HttpStatusCode.OK, link), (await visitor.StatusAsync(link), link));
            }
        }

        Assert.NotNull((await visitor.OpenAsync("/countries")).Document.QuerySelector("td a[href='/explain/ic?country=tgo']"));
        Assert.NotNull((await visitor.OpenAsync("/countries/tgo")).Document.QuerySelector("td a[href='/explain/pr-legal?country=tgo&year=2021']"));
    }

    [Fact]
    public async Task It_tells_the_rule_the_reports_what_is_missing_what_was_left_out_and_what_the_ILO_published()
    {
        var page = await app.Visitor().OpenAsync("/explain/ic");
        var text = page.Text();

        Assert.Equal("Institutional changes: all priority countries", page.Heading);
        Assert.Equal("9", page.ByTestId("value"));
        Assert.Contains("Changes achieved up to the day, each counted once.", text, StringComparison.Ordinal);
        Assert.Contains("The count starts at zero with the phase.", text, StringComparison.Ordinal);
        Assert.Contains("7 of 50 countries have a figure here.", text, StringComparison.Ordinal);
        Assert.Contains("Due and not reported (43)", text, StringComparison.Ordinal);
        Assert.Contains("Not of the years 2021–2025 (17)", text, StringComparison.Ordinal);
        Assert.Contains("149", page.Text("#published ~ div"), StringComparison.Ordinal);
        Assert.Contains("T, the target80", page.Text("dl.calc"), StringComparison.Ordinal);
        Assert.Equal(9, page.Document.QuerySelectorAll("tbody th a[href^='/changes/']").Length);
    }

    [Fact]
    public async Task A_release_of_examples_shows_no_status_and_no_forecast()
    {
        var text = (await app.Visitor().OpenAsync("/explain/pr")).Text();
        using var json = JsonDocument.Parse(await app.Visitor().Client.GetStringAsync("/explain/pr.json", TestContext.Current.CancellationToken));

        Assert.Contains("While the release holds examples, no percentage, status or forecast is shown.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("track", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Achievement", text, StringComparison.Ordinal);
        Assert.All(["status", "achievement", "pace", "projection"], name => Assert.False(json.RootElement.GetProperty("data").TryGetProperty(name, out _)));
    }

    [Fact]
    public async Task People_say_how_they_are_rounded_and_how_many_are_different()
    {
        var sum = await app.Visitor().OpenAsync("/explain/pr");
        var alias = await app.Visitor().OpenAsync("/explain/people-unique");
        var different = await app.Visitor().OpenAsync(alias.Location!);

        Assert.Contains("Without any report, and so not in it, which is not zero: Adequacy.", sum.Text(), StringComparison.Ordinal);
        Assert.Matches(@"\d improvements", sum.Text()); // one person may be in several: "people" would be untrue of the sum
        Assert.Equal("/explain/pr-unique", different.Path);
        Assert.Contains("Different people: at least the larger of legal and effective coverage", different.Text(), StringComparison.Ordinal);
        Assert.Contains("Bounds by country", different.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/explain/nothing", false)]
    [InlineData("/explain/ic?country=zzz", true)]
    [InlineData("/explain/ic?country=senegal", true)]
    [InlineData("/explain/ic?year=1999", true)]
    [InlineData("/explain/pr?step=2", true)]
    [InlineData("/explain/ic?release=r99", false)]
    public async Task What_there_is_not_is_said_with_what_there_is(string address, bool inWords)
    {
        var page = await app.Visitor().OpenAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Equal(inWords, page.Text().Contains("Year: 2021 to 2025", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Its_file_is_the_same_derivation_in_camel_case()
    {
        var client = app.Visitor().Client;
        using var json = JsonDocument.Parse(await client.GetStringAsync("/explain/ic.json?lang=fr", TestContext.Current.CancellationToken));
        using var refused = await client.GetAsync(new Uri("/explain/ic.json?year=soon", UriKind.Relative), TestContext.Current.CancellationToken);
        var data = json.RootElement.GetProperty("data");
        var derivation = data.GetProperty("derivation");

        Assert.Equal(("r1", 9), (json.RootElement.GetProperty("meta").GetProperty("release").GetString(), data.GetProperty("value").GetInt32()));
        Assert.Equal(("reported", "countOfEvents", "reset"), (data.GetProperty("state").GetString(), derivation.GetProperty("rule").GetString(), derivation.GetProperty("baselineMode").GetString()));
        Assert.Equal(9, derivation.GetProperty("inputs").GetArrayLength());
        Assert.All(derivation.GetProperty("leftOut").EnumerateArray(), l => Assert.True(char.IsAsciiLetterLower(l.GetProperty("reason").GetString()![0])));
        Assert.Equal("Changements institutionnels", data.GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Anybody_can_compute_a_figure_again_from_the_published_inputs()
    {
        var client = app.Visitor().Client;
        using var answer = await client.GetAsync(new Uri("/releases/r1/portfolio.json", UriKind.Relative), TestContext.Current.CancellationToken);
        var file = PortfolioReader.Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.NotNull(answer.Headers.ETag);
        Assert.Empty(file.Errors);
        Assert.Equal("9", Evaluation.Evaluate(file.Portfolio!).Figures.Single(f => f is { Indicator.Value: "IC", Scope: Scope.Programme, Period: null, Step: null }).Measure.Figure.Amount?.ToString("0", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(HttpStatusCode.NotFound, await app.Visitor().StatusAsync("/releases/r99/portfolio.json"));
    }

    [Fact]
    public void Every_rule_and_every_reason_has_words_in_three_languages()
    {
        var t = app.Services.GetRequiredService<IStringLocalizer<Web.SharedText>>();
        foreach (var language in Web.Localisation.Language.All.Where(l => l != Web.Localisation.Language.English))
        {
            var before = System.Globalization.CultureInfo.CurrentUICulture;
            System.Globalization.CultureInfo.CurrentUICulture = language.Culture;
            try
            {
                Assert.All(Enum.GetValues<Formula>(), f => Assert.False(t[FormulaWords.Of(f)].ResourceNotFound, $"{language.Code} {f}"));
                var phase = new Domain.Programme.Phase(2, 2021, 2025, null!);
                Assert.All(Enum.GetValues<LeftOutReason>(), r => Assert.NotEmpty(ResultTexts.LeftOut(t, r, phase)));
            }
            finally
            {
                System.Globalization.CultureInfo.CurrentUICulture = before;
            }
        }
    }
}
