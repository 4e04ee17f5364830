using System.Text.RegularExpressions;
using System.Xml.Linq;
using FlagshipMonitor.TestSupport;

namespace FlagshipMonitor.IntegrationTests.Localisation;

/// <summary>Every text that a page uses has its French and Spanish.</summary>
public sealed partial class TranslationTests
{
    private static readonly string Web = Path.Combine(Checkout.Root, "src", "FlagshipMonitor.Web");

    [Theory]
    [InlineData("fr")]
    [InlineData("es")]
    public void Every_text_in_the_source_is_translated(string language)
    {
        var known = Names(language).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(TextsInTheSource().Where(text => !known.Contains(text)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("es")]
    public void A_translation_fills_the_same_places(string language)
    {
        var wrong = Entries(language).Where(e => !Places(e.Name).SetEquals(Places(e.Value))).Select(e => $"{e.Name} → {e.Value}");

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("fr")]
    [InlineData("es")]
    public void Names_are_sorted_and_differ_by_more_than_case(string language)
    {
        var names = Names(language);

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Empty(names.GroupBy(n => n, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    /// <summary>No-break before a colon, narrow before ; ? and !, inside guillemets too: else a sign stands alone at the start of a line.</summary>
    [Fact]
    public void French_signs_keep_their_spaces() => Assert.DoesNotContain(Entries("fr"), e => LooseSign().IsMatch(e.Value));

    [Theory]
    [InlineData("fr")]
    [InlineData("es")]
    public void Apostrophes_are_the_printed_ones(string language) => Assert.DoesNotContain(Entries(language), e => e.Value.Contains('\'', StringComparison.Ordinal));

    /// <summary>A release is an édition or edición; a version is one of a result or of the framework.</summary>
    [Theory]
    [InlineData("fr", "édition")]
    [InlineData("es", "edici")]
    public void A_release_has_one_name(string language, string name)
    {
        var of = Entries(language).Where(e => Releases().IsMatch(e.Name)).ToList();

        Assert.NotEmpty(of);
        Assert.All(of, e =>
        {
            Assert.Contains(name, e.Value, StringComparison.OrdinalIgnoreCase);
            Assert.True(e.Name.Contains("version", StringComparison.Ordinal) || !e.Value.Contains("versi", StringComparison.OrdinalIgnoreCase), e.Value);
        });
    }

    /// <summary>The words that docs/translating.md settles.</summary>
    [Theory]
    [InlineData("fr", "Justificatif")]
    [InlineData("fr", "responsable du programme")]
    [InlineData("es", "evidencia")]
    [InlineData("es", "responsable del programa")]
    [InlineData("es", "tipo de cambio")] // an exchange rate
    public void A_second_word_for_the_same_thing_is_not_used(string language, string word) =>
        Assert.DoesNotContain(Entries(language), e => e.Value.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> TextsInTheSource() =>
        Directory.EnumerateFiles(Web, "*.cs*", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(file => Text().Matches(File.ReadAllText(file)))
            .Select(match => Regex.Unescape(match.Groups[1].Value))
            .Distinct(StringComparer.Ordinal);

    private static List<string> Names(string language) => [.. Entries(language).Select(e => e.Name)];

    private static IEnumerable<(string Name, string Value)> Entries(string language) =>
        XDocument.Load(Path.Combine(Web, "Resources", $"SharedText.{language}.resx")).Root!.Elements("data")
            .Select(e => (e.Attribute("name")!.Value, e.Element("value")!.Value));

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("""\b[Tt]\["((?:[^"\\]|\\.)*)"[,\]]""")]
    private static partial Regex Text();

    [GeneratedRegex(@"(?<!\u00A0):(?!//)|(?<!\u202F)[;?!]|«(?!\u00A0)|(?<!\u00A0)»")]
    private static partial Regex LooseSign();

    [GeneratedRegex(@"(?<!to )\b[Rr]eleases?\b(?!=)")]
    private static partial Regex Releases();

    [GeneratedRegex(@"\{(\d)")]
    private static partial Regex Place();
}
