using FlagshipMonitor.Web.Pictures.Contents;
using FlagshipMonitor.Web.Pictures.Scenes;

namespace FlagshipMonitor.Web.Pictures.Layout;

/// <summary>The key, as many entries in a line as have room.</summary>
internal static class KeyLayout
{
    private const double SampleWidth = 24;
    private const double Gap = 7;
    private const double Between = 20;
    private const double LineHeight = 21;

    public static void Draw(Paper paper, IReadOnlyList<KeyItem> key)
    {
        if (key.Count == 0)
        {
            return;
        }

        var x = paper.Left;
        foreach (var item in key)
        {
            var lines = TextBlock.Lines(item.Text, paper.Inner - SampleWidth - Gap, Paper.Body);
            var width = SampleWidth + Gap + (lines.Max(l => PictureFonts.Width(l, Paper.Body)) * TextBlock.Slack);
            if (x > paper.Left && x + width > paper.Right)
            {
                x = paper.Left;
                paper.Y += LineHeight;
            }

            DrawSample(paper, item, x, paper.Y + (LineHeight / 2));
            for (var i = 0; i < lines.Count; i++)
            {
                paper.Text(x + SampleWidth + Gap, paper.Y + 15 + (i * Paper.Body.Leading), lines[i], Paper.Body);
            }

            if (lines.Count > 1)
            {
                paper.Y += (lines.Count - 1) * Paper.Body.Leading;
            }

            x += width + Between;
        }

        paper.Y += LineHeight + 6;
    }

    private static void DrawSample(Paper paper, KeyItem item, double x, double y)
    {
        var middle = new Spot(x + (SampleWidth / 2), y);
        Mark mark = item.Sample switch
        {
            Sample.Line => new LineMark(new(x, y), new(x + SampleWidth, y), new Stroke(item.Ink, 3)),
            Sample.Dashed => new LineMark(new(x, y), new(x + SampleWidth, y), new Stroke(item.Ink, 2, Dash.Dashed)),
            Sample.Dotted => new LineMark(new(x, y), new(x + SampleWidth, y), new Stroke(item.Ink, 2.5, Dash.Dotted)),
            Sample.Diamond => Shapes.Diamond(middle, item.Ink),
            Sample.Triangle => Shapes.Triangle(new(middle.X, y + 4), item.Ink),
            Sample.Tick => new LineMark(new(middle.X, y - 8), new(middle.X, y + 8), new Stroke(item.Ink, 1.5)),
            Sample.Ring => new CircleMark(middle, 6, null, new Stroke(item.Ink, 1.4)),
            _ => new RectMark(new(x, y - 7, SampleWidth, 14), item.Ink, new Stroke(Ink.Edge, 0.8)),
        };
        paper.Add(mark);
    }
}

/// <summary>Small shapes that several charts share.</summary>
internal static class Shapes
{
    /// <summary>A target.</summary>
    public static Mark Diamond(Spot at, Ink ink) =>
        new PolyMark([new(at.X, at.Y - 6), new(at.X + 6, at.Y), new(at.X, at.Y + 6), new(at.X - 6, at.Y)], ink, null, Closed: true);

    /// <summary>A plan: its point says where.</summary>
    public static Mark Triangle(Spot tip, Ink ink) => new PolyMark([tip, new(tip.X - 5, tip.Y - 8), new(tip.X + 5, tip.Y - 8)], ink, null, Closed: true);
}
