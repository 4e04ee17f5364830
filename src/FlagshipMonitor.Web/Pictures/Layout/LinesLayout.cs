using FlagshipMonitor.Web.Charts;
using FlagshipMonitor.Web.Pictures.Scenes;

namespace FlagshipMonitor.Web.Pictures.Layout;

/// <summary>Actual as a line, expected dashed, projection dotted with its band, the target a diamond. The axis starts at zero.</summary>
internal static class LinesLayout
{
    private const double Height = 230;

    public static void Draw(Paper paper, TrajectoryDrawing drawing)
    {
        var scale = Scale.Of([
            .. drawing.Actual.Select(p => p.Value), .. drawing.Expected.Select(p => p.Value), drawing.Target ?? 0,
            .. drawing.Projection is { } p ? new[] { p.Value, p.Upper, p.Lower } : []]);
        var plot = new Plot(paper, drawing, scale, paper.Y + 30, paper.Y + 30 + Height);
        foreach (var tick in scale.Ticks)
        {
            paper.Add(new LineMark(new(paper.Left, plot.Y(tick)), new(paper.Right, plot.Y(tick)), new Stroke(Ink.Line)));
            paper.Text(paper.Left, plot.Y(tick) - 4, drawing.Say(tick), Paper.Small);
        }

        paper.Add(new LineMark(new(paper.Left, plot.Foot), new(paper.Right, plot.Foot), new Stroke(Ink.Navy, 1.5)));
        for (var i = 0; i < drawing.Labels.Count; i++)
        {
            paper.Text((plot.X(i) + plot.X(i + 1)) / 2, plot.Foot + 20, drawing.Labels[i], Paper.Body, Anchor.Middle);
        }

        plot.Lines();
        plot.Ends();
        paper.Y = plot.Foot + 34;
    }

    private sealed record Plot(Paper Paper, TrajectoryDrawing Drawing, Scale Scale, double Top, double Foot)
    {
        private const double Axis = 44;

        private int Count => Drawing.Labels.Count;

        private Ink Ink => Drawing.Tone switch { Tone.Teal => Ink.Teal, Tone.Purple => Ink.Purple, _ => Ink.Blue };

        public double X(int period) => Paper.Left + Axis + ((Paper.Inner - Axis - 10) * period / Count);

        public double Y(decimal value) => Foot - ((double)Scale.Share(value) * (Foot - Top));

        public void Lines()
        {
            if (Drawing.Projection is { } p && p.From.Period < Count)
            {
                Paper.Add(
                    new PolyMark([At(p.From), At(new(Count, p.Upper)), At(new(Count, p.Lower))], Ink.Ramp, null, Closed: true),
                    new LineMark(At(p.From), At(new(Count, p.Value)), new Stroke(Ink, 2.5, Dash.Dotted)));
            }

            if (Drawing.Expected.Count > 1)
            {
                Paper.Add(new PolyMark([.. Drawing.Expected.Select(At)], null, new Stroke(Ink.Edge, 2, Dash.Dashed)));
            }

            foreach (var run in TrajectoryChart.Runs(Drawing.Actual))
            {
                Paper.Add(new PolyMark([.. run.Select(At)], null, new Stroke(Ink, 3)));
            }

            foreach (var point in Drawing.Actual.Where(a => a.Period > 0))
            {
                Paper.Add(new CircleMark(At(point), 4.5, Ink));
            }
        }

        public void Ends()
        {
            if (Drawing.Projection is { } projection)
            {
                Paper.Add(new CircleMark(At(new(Count, projection.Value)), 4.5, Ink.White, new Stroke(Ink, 2)));
            }

            if (Drawing.Target is { } target)
            {
                var above = Drawing.Projection?.Value > target || Drawing.Expected is [{ Value: var start }, ..] && start > target;
                var under = above && Y(target) + 22 < Foot;
                Paper.Add(Shapes.Diamond(new(X(Count), Y(target)), Ink.Navy));
                Paper.Text(X(Count) + 8, Y(target) + (under ? 22 : -12), Drawing.TargetText ?? "", Paper.Strong with { Ink = Ink.Navy }, Anchor.End);
            }

            if (Drawing.Actual is [.., { Period: > 0 } last])
            {
                var below = Drawing.Target is { } goal && Math.Abs(Y(goal) - Y(last.Value)) < 34 && last.Period == Count;
                Paper.Text(X(last.Period) + (last.Period > 1 ? -4 : 0), Y(last.Value) + (below ? 22 : -11), Drawing.Say(last.Value), Paper.Strong, last.Period > 1 ? Anchor.End : Anchor.Middle);
            }
        }

        private Spot At(ChartPoint point) => new(X(point.Period), Y(point.Value));
    }
}
