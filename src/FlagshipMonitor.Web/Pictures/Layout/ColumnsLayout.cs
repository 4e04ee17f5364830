using FlagshipMonitor.Web.Charts;
using FlagshipMonitor.Web.Pictures.Contents;
using FlagshipMonitor.Web.Pictures.Scenes;

namespace FlagshipMonitor.Web.Pictures.Layout;

/// <summary>Columns over time, each with its number; a year without one says why.</summary>
internal static class ColumnsLayout
{
    private const double Tall = 190;
    private const double Low = 84;

    public static void Draw(Paper paper, ColumnsDrawing drawing)
    {
        foreach (var set in drawing.Sets)
        {
            Draw(paper, set, drawing.Say, drawing.Sets.Count == 1 ? Tall : Low);
        }
    }

    private static void Draw(Paper paper, ColumnSet set, Func<decimal, string> say, double height)
    {
        if (set.Heading is { } heading)
        {
            paper.Y += 4;
            paper.Paragraph(heading, Paper.Strong);
        }

        var scale = Scale.Of([.. set.Columns.Select(c => c.Value ?? 0)]);
        var (top, foot) = (paper.Y + 22, paper.Y + 22 + height);
        foreach (var tick in set.Columns.All(c => c.Value is null) ? [] : height == Low ? scale.Ticks.TakeLast(1) : scale.Ticks)
        {
            var y = Y(tick);
            paper.Add(new LineMark(new(paper.Left, y), new(paper.Right, y), new Stroke(Ink.Line)));
            paper.Text(paper.Left, y - 4, say(tick), Paper.Small);
        }

        var start = paper.Left + 48;
        var step = (paper.Right - start) / set.Columns.Count;
        var wide = Math.Min(72, step * 0.62);
        var deepest = 0;
        for (var i = 0; i < set.Columns.Count; i++)
        {
            var (column, middle) = (set.Columns[i], start + (step * (i + 0.5)));
            if (column.Value is { } value)
            {
                paper.Add(new RectMark(new(middle - (wide / 2), Y(value), wide, Math.Max(1.5, foot - Y(value))), set.Fill));
                // On white, so that no line runs through it.
                var half = (PictureFonts.Width(column.Said, Paper.Strong) / 2) + 3;
                paper.Add(new RectMark(new(middle - half, Y(value) - 19, 2 * half, 18), Ink.White));
                paper.Text(middle, Y(value) - 6, column.Said, Paper.Strong, Anchor.Middle);
            }
            else if (column.IsSilent)
            {
                paper.Add(new RectMark(new(middle - (wide / 2), foot - 14, wide, 14), Ink.Silent, new Stroke(Ink.Edge, 1)));
            }

            paper.Text(middle, foot + 18, column.Label, Paper.Body, Anchor.Middle);
            if (column.Value is null)
            {
                var words = TextBlock.Lines(column.Said, step - 4, Paper.Small);
                for (var line = 0; line < words.Count; line++)
                {
                    paper.Text(middle, foot + 34 + (line * Paper.Small.Leading), words[line], Paper.Small, Anchor.Middle);
                }

                deepest = Math.Max(deepest, words.Count);
            }
        }

        paper.Add(new LineMark(new(paper.Left, foot), new(paper.Right, foot), new Stroke(Ink.Navy, 1.5)));
        paper.Y = foot + 28 + (deepest * Paper.Small.Leading) + (deepest > 0 ? 6 : 0);

        double Y(decimal value) => foot - ((double)scale.Share(value) * (foot - top));
    }
}
