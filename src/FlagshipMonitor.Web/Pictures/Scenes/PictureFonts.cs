using System.Text;
using SkiaSharp;
using SkiaSharp.HarfBuzz;

namespace FlagshipMonitor.Web.Pictures.Scenes;

/// <summary>
/// The fonts that pictures are drawn with. They come with the program, because a server may have none. A sign that the first
/// font lacks is taken from the next: accents of further languages, then Arabic, whose letters are joined.
/// </summary>
public static class PictureFonts
{
    private static readonly Lazy<Stack> Regular = new(() => Load("noto-sans-latin-400", "noto-sans-latin-ext-400", "noto-sans-arabic-400"));
    private static readonly Lazy<Stack> Bold = new(() => Load("noto-sans-latin-700", "noto-sans-latin-ext-700", "noto-sans-arabic-700"));
    private static readonly Lazy<Stack> Display = new(() => Load("overpass-latin-700", "noto-sans-latin-700", "noto-sans-latin-ext-700", "noto-sans-arabic-700"));

    /// <summary>How wide a line of text is.</summary>
    public static double Width(string text, Lettering lettering) => Runs(text, lettering).Sum(run => (double)run.Width);

    /// <summary>The text in pieces of one font each, as they follow one another from left to right.</summary>
    internal static IReadOnlyList<Run> Runs(string text, Lettering lettering, bool rightToLeft = false)
    {
        var stack = (lettering.Family is Family.Display ? Display : lettering.Bold ? Bold : Regular).Value;
        var runs = new List<Run>();
        var piece = new StringBuilder();
        var face = -1;
        foreach (var rune in text.EnumerateRunes())
        {
            var wanted = stack.FaceOf(rune, face);
            if (wanted != face && piece.Length > 0)
            {
                runs.Add(stack.Run(piece.ToString(), face, lettering.Size));
                piece.Clear();
            }

            face = wanted;
            piece.Append(stack.Drawn(rune));
        }

        if (piece.Length > 0)
        {
            runs.Add(stack.Run(piece.ToString(), face, lettering.Size));
        }

        if (rightToLeft)
        {
            runs.Reverse();
        }

        return runs;
    }

    private static Stack Load(params string[] names) => new([.. names.Select(Open)]);

    private static SKTypeface Open(string name)
    {
        using var file = typeof(PictureFonts).Assembly.GetManifestResourceStream($"fonts/{name}.woff")
            ?? throw new InvalidOperationException($"The font {name} is not part of the program.");
        using var packed = new MemoryStream();
        file.CopyTo(packed);
        return SKTypeface.FromData(SKData.CreateCopy(Woff.Unpack(packed.ToArray()))) ?? throw new InvalidOperationException($"The font {name} cannot be read.");
    }

    /// <summary>A piece of text in one font.</summary>
    internal sealed record Run(string Text, SKTypeface Face, SKShaper? Shaper, float Width);

    private sealed class Stack(SKTypeface[] faces)
    {
        private const int NarrowNoBreakSpace = 0x202F;

        // Only Arabic is shaped: of the others every letter stands for itself, and text in a PDF stays text.
        private readonly SKShaper?[] _shapers = [.. faces.Select(f => f.GetGlyph(0x0627) != 0 ? new SKShaper(f) : null)];
        private readonly Lock _shaping = new();

        public int FaceOf(Rune rune, int before)
        {
            // What stands between words stays with the word before it.
            if (before >= 0 && faces[before].GetGlyph(rune.Value) != 0 && (Rune.IsWhiteSpace(rune) || Rune.IsPunctuation(rune)))
            {
                return before;
            }

            var found = Array.FindIndex(faces, f => f.GetGlyph(Known(rune)) != 0);
            return found < 0 ? 0 : found;
        }

        public string Drawn(Rune rune) => new Rune(Known(rune)).ToString();

        public Run Run(string text, int face, double size)
        {
            using var font = Font(faces[face], size);
            if (_shapers[face] is not { } shaper)
            {
                return new Run(text, faces[face], null, font.MeasureText(text));
            }

            lock (_shaping)
            {
                return new Run(text, faces[face], shaper, shaper.Shape(text, font).Width);
            }
        }

        /// <summary>A space that no font has is drawn as one that all have.</summary>
        private int Known(Rune rune) => rune.Value == NarrowNoBreakSpace && !Array.Exists(faces, f => f.GetGlyph(NarrowNoBreakSpace) != 0) ? 0x00A0 : rune.Value;
    }

    internal static SKFont Font(SKTypeface face, double size) => new(face, (float)size) { Edging = SKFontEdging.Antialias, Subpixel = true, Hinting = SKFontHinting.None };
}
