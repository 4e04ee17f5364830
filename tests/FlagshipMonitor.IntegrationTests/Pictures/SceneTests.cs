using System.Xml.Linq;
using FlagshipMonitor.TestSupport;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pictures.Files;
using FlagshipMonitor.Web.Pictures.Scenes;
using SkiaSharp;

namespace FlagshipMonitor.IntegrationTests.Pictures;

public sealed class SceneTests
{
    private static readonly Lettering Plain = new(20);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr")]
    [InlineData("es")]
    public void Every_sign_of_our_texts_can_be_drawn(string language)
    {
        var texts = XDocument.Load(Path.Combine(Checkout.Root, "src/FlagshipMonitor.Web/Resources", $"SharedText.{language}.resx")).Descendants("data").SelectMany(d => new[] { d.Attribute("name")!.Value, d.Element("value")!.Value });
        var signs = texts.SelectMany(t => t.EnumerateRunes()).Distinct().Where(r => !System.Text.Rune.IsControl(r) && r.Value < 0x2100);

        Assert.All(new[] { Plain, Plain with { Bold = true }, Plain with { Family = Family.Display } }, lettering =>
            Assert.DoesNotContain(signs, s => PictureFonts.Runs(s.ToString(), lettering) is [var run] && run.Face.GetGlyphs(run.Text).Contains((ushort)0)));
    }

    [Fact]
    public void Arabic_letters_are_joined()
    {
        const string word = "الحماية";

        // Joined letters take less room than the same letters apart.
        Assert.InRange(PictureFonts.Width(word, Plain), 1, word.Sum(c => PictureFonts.Width(c.ToString(), Plain)) - 1);
        Assert.All(PictureFonts.Runs(word, Plain), run => Assert.NotNull(run.Shaper));
    }

    [Fact]
    public void A_line_is_broken_between_words_and_never_inside_a_number()
    {
        var lines = TextBlock.Lines("At this pace 58.1\u00A0M of 60\u00A0M by the end of 2025", 120, new Lettering(13));

        Assert.True(lines.Count > 1);
        Assert.Equal("At this pace 58.1\u00A0M of 60\u00A0M by the end of 2025", string.Join(' ', lines));
        Assert.Contains(lines, l => l.Contains("58.1\u00A0M", StringComparison.Ordinal));
    }

    [Fact]
    public void The_two_renderers_draw_the_same_things()
    {
        var scene = new Scene(60, 40, "A title", "Numbers & words", Language.English,
        [
            new RectMark(new(0, 0, 60, 40), Ink.White),
            new RectMark(new(10, 10, 20, 20), Ink.Blue),
            new GroupMark(new(40, 10), 0.5, new Box(40, 10, 10, 10), [new PathMark("M0 0l40 0 0 40-40 0z", Ink.Red, null)]),
            new TextMark(new(2, 38), "<5 & more", new Lettering(8)),
        ]);
        using var bitmap = SKBitmap.Decode(ScenePng.Write(scene, 1));
        var svg = XDocument.Parse(SceneSvg.Fragment(scene, "x")).Root!;

        Assert.Equal(new SKColor(0xff1e2dbe), bitmap.GetPixel(20, 20));
        Assert.Equal(new SKColor(0xfffa3c4b), bitmap.GetPixel(45, 15));
        Assert.Equal(SKColors.White, bitmap.GetPixel(55, 25)); // outside the clip
        Assert.Equal("<5 & more", svg.Descendants().Single(e => e.Name.LocalName == "text").Value);
        Assert.Contains(svg.Descendants(), e => e.Name.LocalName == "path" && e.Attribute("fill")!.Value == "#fa3c4b");
    }

    [Fact]
    public async Task A_picture_is_drawn_once_and_the_memory_stays_small()
    {
        using var memory = new PictureMemory(capacity: 250);
        var drawn = 0;
        Task<byte[]> Get(string key) => memory.GetAsync(key, () => { drawn++; return new byte[100]; }, Ct);

        await Get("a");
        await Get("a");
        await Get("b");
        await Get("a");
        await Get("c"); // b goes: it was not asked for longest
        await Get("a");
        Assert.Equal((3, 200L), (drawn, memory.Bytes));

        await Get("b");
        Assert.Equal((4, 200L), (drawn, memory.Bytes));
    }
}
