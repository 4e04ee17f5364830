using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using FlagshipMonitor.TestSupport;
using FlagshipMonitor.Web;

namespace FlagshipMonitor.IntegrationTests.Localisation;

/// <summary>How French is set on the officer's forms: a narrow space that never breaks before high marks and inside guillemets, curly apostrophes.</summary>
public sealed partial class FrenchMarksTests
{
    [Fact]
    public void Words_of_the_forms_are_set_as_French_is()
    {
        var words = new ResourceManager("FlagshipMonitor.Web.Resources.SharedText", typeof(SharedText).Assembly);
        var french = CultureInfo.GetCultureInfo("fr");
        var web = Path.Combine(Checkout.Root, "src", "FlagshipMonitor.Web");
        var files = new[] { "Forms", "Pages/Workspace", "Components/Controls" }.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(web, folder), "*.cs*", SearchOption.AllDirectories));

        var texts = files.SelectMany(f => Key().Matches(File.ReadAllText(f))).Select(m => words.GetString(m.Groups[1].Value, french)).OfType<string>().Distinct().ToList();

        Assert.True(texts.Count > 100);
        Assert.DoesNotContain(texts, Wrong().IsMatch);
    }

    [GeneratedRegex("""\b_?[Tt]\["([^"]+)["]""")]
    private static partial Regex Key();

    [GeneratedRegex("""[ \u00A0][;:!?»]|«[^\u202F]|[^\s/]:(?!//)|[\p{L}\p{N}][;!?]|'|\.\.\.""")]
    private static partial Regex Wrong();
}
