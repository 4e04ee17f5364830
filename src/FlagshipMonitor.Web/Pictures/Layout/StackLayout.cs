using FlagshipMonitor.Web.Charts;
using FlagshipMonitor.Web.Pictures.Contents;
using FlagshipMonitor.Web.Pictures.Scenes;

namespace FlagshipMonitor.Web.Pictures.Layout;

/// <summary>A whole and its parts as one bar.</summary>
internal static class StackLayout
{
    private const double BarHeight = 36;

    public static void Draw(Paper paper, StackDrawing drawing)
    {
        var whole = drawing.Parts.Sum(p => Math.Max(0, p.Value));
        var (x, y) = (paper.Left, paper.Y + 24);
        for (var i = 0; i < drawing.Parts.Count && whole > 0; i++)
        {
            var part = drawing.Parts[i];
            var width = paper.Inner * (double)(Math.Max(0, part.Value) / whole);
            paper.Add(new RectMark(new(x, y, width, BarHeight), InkOf(part.Fill), part.Fill is PartFill.Missing ? new Stroke(Ink.Purple, 1.2) : null));
            var isLast = i > 0 && i == drawing.Parts.Count - 1;
            var (at, anchor) = isLast ? (paper.Right, Anchor.End) : (x, Anchor.Start);
            paper.Text(at, y - 8, part.Label, Paper.Strong, anchor);
            if (part.Note is { } note)
            {
                paper.Text(at, y + BarHeight + 17, note, Paper.Quiet, anchor);
            }

            x += width;
        }

        paper.Y = y + BarHeight + 30;
    }

    private static Ink InkOf(PartFill fill) => fill switch { PartFill.Light => Ink.Ramp, PartFill.Teal => Ink.Teal, PartFill.Missing => Ink.Missing, _ => Ink.Blue };
}
