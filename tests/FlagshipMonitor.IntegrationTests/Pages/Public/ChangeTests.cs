using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Pages.Public;

public sealed class ChangeTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Fact]
    public async Task An_example_says_that_it_is_one_and_what_it_does_not_say_is_not_stated()
    {
        var page = await app.Visitor().OpenAsync("/changes/tgo-2021-001");

        Assert.Equal("Universal health insurance law adopted", page.Heading);
        Assert.Contains("Example from public sources.", page.Text(".note"), StringComparison.Ordinal);
        Assert.Contains("October 2021 (day not known)", page.Text(".card"), StringComparison.Ordinal);
        Assert.Contains("StageNot stated", page.Text(".card"), StringComparison.Ordinal);
        Assert.Contains("3\u00A0000\u00A0000 people", page.Text(), StringComparison.Ordinal);
        var proof = page.Document.QuerySelector("main a[href^='https://github.com']")!;
        Assert.Equal("noopener nofollow", proof.GetAttribute("rel"));
    }

    [Fact]
    public async Task A_text_in_another_language_says_so()
    {
        var change = await app.ChangeAsync("SEN", Releasing.Change("Régime d’essai adopté") with { WhatChanged = "Un texte d’essai <b>.", Stage = ChangeStage.Operational }, language: "fr");
        await app.ReleaseAsync();
        var path = $"/changes/{change.PublicId!.ToLowerInvariant()}";

        var english = await app.Visitor().OpenAsync(path);
        var french = await app.Visitor().OpenAsync("/fr" + path);

        Assert.Equal("fr", english.Document.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.Contains("In French", english.Text(), StringComparison.Ordinal);
        Assert.Equal("Un texte d’essai <b>.", english.Document.QuerySelector("main p[lang=fr]")!.TextContent);
        Assert.Null(french.Document.QuerySelector("h1")!.GetAttribute("lang"));
        Assert.DoesNotContain("En français", french.Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 26)]
    [InlineData("?country=vnm", 4)]
    [InlineData("?step=3", 4)]
    [InlineData("?year=2022", 3)]
    [InlineData("?year=2021:2025", 9)]
    [InlineData("?region=arab-states", 3)]
    [InlineData("?region=arab-states&country=vnm", 0)]
    [InlineData("?theme=T01", 0)]
    public async Task The_list_of_changes_is_filtered(string query, int expected)
    {
        var page = await app.Visitor().OpenAsync("/releases/r1");
        var list = await app.Visitor().OpenAsync("/changes" + query);

        // The other test adds one of 2023 for Senegal at an unknown moment; r1 itself never changes.
        Assert.Equal(26, page.Document.QuerySelectorAll(".feed li").Length);
        Assert.Equal(expected, list.Document.QuerySelectorAll(".feed li:not(:has(a[lang=fr]))").Length);
    }

    [Fact]
    public async Task Unknown_codes_are_said_in_words()
    {
        var page = await app.Visitor().OpenAsync("/changes?country=zzz&theme=T99&year=soon&region=x&step=x");

        Assert.Equal(5, page.Document.QuerySelectorAll(".note.warn").Length);
        Assert.Contains("“T99” is not a theme", page.Text(".note"), StringComparison.Ordinal);
    }
}
