using FlagshipMonitor.Web.Pictures.Contents;
using FlagshipMonitor.Web.Pictures.Scenes;

namespace FlagshipMonitor.Web.Pictures.Layout;

/// <summary>Bars. With room their words stand beside them; bars against a target, and all on a phone, have them above.</summary>
internal static class BarsLayout
{
    private const double BarHeight = 16;

    public static void Draw(Paper paper, BarsDrawing drawing)
    {
        // One beginning for the bars of all sets, so that they compare.
        var most = paper.Inner * 0.36;
        var first = Math.Min(most, drawing.Sets.SelectMany(s => s.Bars).SelectMany(b => TextBlock.Lines(b.Label, most, Paper.Body)).Max(l => PictureFonts.Width(l, Paper.Body)) * TextBlock.Slack) + 12;
        var last = (drawing.Sets.SelectMany(s => s.Bars).Max(b => PictureFonts.Width(b.Said, Paper.Strong)) * TextBlock.Slack) + 12;
        foreach (var set in drawing.Sets)
        {
            if (set.Heading is { } heading)
            {
                paper.Y += 6;
                paper.Paragraph(heading, Paper.Strong, 4);
            }

            var beside = !paper.IsNarrow && set.Bars.All(b => b is { TargetText: null, FirstPhase: null, Plan: null });
            if (beside)
            {
                Beside(paper, set, most, first, last);
            }
            else
            {
                foreach (var bar in set.Bars)
                {
                    Above(paper, set, bar);
                }
            }

            paper.Y += 6;
        }
    }

    private static void Beside(Paper paper, BarSet set, double most, double first, double last)
    {
        var labels = set.Bars.Select(b => TextBlock.Lines(b.Label, most, Paper.Body)).ToList();
        // Bars shorter than this say nothing; words that leave less go under them.
        var bar = Math.Max(120, paper.Inner - first - last);
        for (var i = 0; i < set.Bars.Count; i++)
        {
            var height = Math.Max(26, (labels[i].Count * Paper.Body.Leading) + 6);
            var middle = paper.Y + (height / 2);
            for (var line = 0; line < labels[i].Count; line++)
            {
                paper.Text(paper.Left, middle + 4.5 + ((line - ((labels[i].Count - 1) / 2.0)) * Paper.Body.Leading), labels[i][line], Paper.Body);
            }

            var box = new Box(paper.Left + first, middle - (BarHeight / 2), bar, BarHeight);
            Fill(paper, set.Bars[i], box, set.Whole);
            paper.Text(box.Right + 12, middle + 4.5, set.Bars[i].Said, set.Bars[i].Value is null ? Paper.Quiet : Paper.Strong);
            paper.Y += height;
        }
    }

    private static void Above(Paper paper, BarSet set, Bar bar)
    {
        var said = bar.Value is null ? Paper.Quiet : Paper.Strong;
        var room = paper.Inner - (PictureFonts.Width(bar.Said, said) * TextBlock.Slack) - 12;
        var lines = TextBlock.Lines(bar.Label, Math.Max(room, paper.Inner / 2), Paper.Body);
        foreach (var line in lines)
        {
            paper.Y += Paper.Body.Leading;
            paper.Text(paper.Left, paper.Y - 3, line, Paper.Body);
        }

        if (room < paper.Inner / 2)
        {
            paper.Y += Paper.Body.Leading;
        }

        paper.Text(paper.Right, paper.Y - 3, bar.Said, said, Anchor.End);
        if (bar.Plan is { } plan)
        {
            paper.Y += Paper.Small.Leading + 9;
        }

        paper.Y += 3;
        var box = new Box(paper.Left, paper.Y, paper.Inner, BarHeight);
        Fill(paper, bar, box, bar.Whole ?? set.Whole);
        AppendMarks(paper, bar, box);
        paper.Y = box.Bottom + 4;
        AppendWords(paper, bar, box);
        paper.Y += 12;
    }

    private static void Fill(Paper paper, Bar bar, Box box, decimal whole)
    {
        if (bar.Value is not { } value || whole <= 0)
        {
            paper.Add(new RectMark(box, Ink.White, new Stroke(Ink.Edge, 1, Dash.Dashed)));
            return;
        }

        var share = Math.Max(0, (double)(value / whole));
        paper.Add(new RectMark(box, Ink.Track));
        paper.Add(share == 0
            ? new RectMark(new(box.X, box.Y - 2, 2, box.Height + 4), Ink.Navy)
            : new RectMark(box with { Width = box.Width * Math.Min(1, share) }, bar.Fill));
        if (share > 1)
        {
            // Past the target the bar is full and an arrow says that it goes on.
            foreach (var back in new[] { 20, 12 })
            {
                paper.Add(new PolyMark([new(box.Right - back, box.Y + 3), new(box.Right - back + 5, box.Y + 8), new(box.Right - back, box.Y + 13)], null, new Stroke(Ink.White, 2.2)));
            }
        }
    }

    private static void AppendMarks(Paper paper, Bar bar, Box box)
    {
        if (bar.FirstPhase is { } first && bar.Whole is > 0)
        {
            var x = Across(box, first.Value, bar.Whole.Value);
            paper.Add(
                new LineMark(new(x, box.Y - 3), new(x, box.Bottom + 5), new Stroke(Ink.White, 4)),
                new LineMark(new(x, box.Y - 3), new(x, box.Bottom + 5), new Stroke(Ink.Navy, 1.5)));
        }

        if (bar.Plan is { } plan && bar.Whole is > 0)
        {
            var x = Across(box, plan.Value, bar.Whole.Value);
            paper.Add(
                Shapes.Triangle(new(x, box.Y - 1), Ink.Navy),
                new LineMark(new(x, box.Y), new(x, box.Bottom), new Stroke(Ink.White, 4)),
                new LineMark(new(x, box.Y), new(x, box.Bottom), new Stroke(Ink.Navy, 1.5)));
            var half = PictureFonts.Width(plan.Text, Paper.Small) * TextBlock.Slack / 2;
            paper.Text(Math.Clamp(x, box.X + half, box.Right - half), box.Y - 12, plan.Text, Paper.Small, Anchor.Middle);
        }
    }

    /// <summary>The first phase under its tick, the target at the end; where they would meet, one under the other.</summary>
    private static void AppendWords(Paper paper, Bar bar, Box box)
    {
        if (bar.FirstPhase is null && bar.TargetText is null)
        {
            return;
        }

        paper.Y += Paper.Small.Leading;
        var free = box.Right - (bar.TargetText is { } goal ? (PictureFonts.Width(goal, Paper.Small) * TextBlock.Slack) + 14 : 0);
        if (bar.FirstPhase is { } first && bar.Whole is > 0)
        {
            var half = PictureFonts.Width(first.Text, Paper.Small) * TextBlock.Slack / 2;
            var x = Math.Clamp(Across(box, first.Value, bar.Whole.Value), box.X + half, box.Right - half);
            paper.Text(x, paper.Y - 2, first.Text, Paper.Small, Anchor.Middle);
            if (x + half > free)
            {
                paper.Y += Paper.Small.Leading;
            }
        }

        if (bar.TargetText is { } target)
        {
            paper.Text(box.Right, paper.Y - 2, target, Paper.Small with { Bold = true, Ink = Ink.Navy }, Anchor.End);
        }
    }

    private static double Across(Box box, decimal value, decimal whole) => box.X + (box.Width * Math.Clamp((double)(value / whole), 0, 1));
}
