using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Pages.Public;

/// <summary>What is not in the page's language says in which it is: to readers in words, to programs with lang.</summary>
public sealed class OriginalLanguageTests(AppFixture app) : IClassFixture<AppFixture>
{
    [Theory]
    [InlineData("/fr", "en anglais", ".feed")]
    [InlineData("/es", "en inglés", ".feed")]
    [InlineData("/fr/changes", "en anglais", ".feed")]
    [InlineData("/es/releases/r1", "en inglés", ".feed")]
    [InlineData("/fr/countries/vnm", "en anglais", ".tl")]
    public async Task A_title_in_another_language_has_a_note_beside_it(string path, string note, string list)
    {
        var titles = (await app.Visitor().OpenAsync(path)).Document.QuerySelectorAll($"{list} a[href*='/changes/']");

        Assert.NotEmpty(titles);
        Assert.All(titles, a => Assert.Equal(("en", $"({note})"), (a.GetAttribute("lang"), a.NextElementSibling?.TextContent.Trim())));
    }

    [Fact]
    public async Task In_its_own_language_nothing_is_noted() => Assert.Empty((await app.Visitor().OpenAsync("/changes")).Document.QuerySelectorAll(".tongue"));

    [Theory]
    [InlineData("/fr/method")]
    [InlineData("/es/method")]
    [InlineData("/fr/countries/tgo")]
    public async Task Texts_of_sources_are_translated(string path)
    {
        var page = await app.Visitor().OpenAsync(path);

        var texts = page.Document.QuerySelectorAll("main span[lang=en]").Where(s => s.Closest("li[id]") is null).ToList();

        Assert.NotEmpty(page.Document.QuerySelectorAll("main a[rel~=nofollow]")); // the sources are there
        Assert.Empty(texts);
        Assert.DoesNotContain("Lower bound: source says over", page.Text("table"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "Programme strategy slide deck")]
    [InlineData("/fr", "Présentation de la stratégie du programme")]
    [InlineData("/es/method", "Presentación de la estrategia del programa")]
    public async Task Sources_are_named_as_readers_know_them(string path, string deck)
    {
        var text = (await app.Visitor().OpenAsync(path)).Text();

        Assert.Contains(deck, text, StringComparison.Ordinal);
        Assert.DoesNotContain("seed", text, StringComparison.Ordinal);
        Assert.DoesNotContain("msmeafricaonline.com", text, StringComparison.Ordinal);
        Assert.Contains("MSME Africa", text, StringComparison.Ordinal);
    }
}
