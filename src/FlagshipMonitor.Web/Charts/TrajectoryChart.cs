using FlagshipMonitor.Web.Components;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FlagshipMonitor.Web.Charts;

/// <summary>A value after so many periods of the phase; 0 is its start.</summary>
public readonly record struct ChartPoint(int Period, decimal Value);

/// <summary>Where the pace leads by the end, from the last closed period.</summary>
public sealed record ChartProjection(ChartPoint From, decimal Value, decimal Lower, decimal Upper);

/// <summary>What a trajectory shows: what was reported, what was expected, where it leads, and the target.</summary>
/// <param name="Labels">One word for each period.</param>
/// <param name="Description">All of it in a sentence, with the numbers.</param>
/// <param name="Say">A number as the axis prints it.</param>
public sealed record TrajectoryDrawing(IReadOnlyList<string> Labels, IReadOnlyList<ChartPoint> Actual, string Description, Func<decimal, string> Say)
{
    public IReadOnlyList<ChartPoint> Expected { get; init; } = [];

    public ChartProjection? Projection { get; init; }

    public decimal? Target { get; init; }

    public string? TargetText { get; init; }

    public Tone Tone { get; init; }
}

/// <summary>Will we get there? Actual as a line, expected dashed, projection dotted with its band, the target a diamond. The axis starts at zero.</summary>
public static class TrajectoryChart
{
    private const int Height = 230;
    private const int Bottom = 196;
    private const int Top = 34;
    private const decimal Left = 3;
    private const decimal Wide = 94;

    public static IHtmlContent Draw(TrajectoryDrawing drawing)
    {
        var scale = Scale.Of([
            .. drawing.Actual.Select(p => p.Value), .. drawing.Expected.Select(p => p.Value), drawing.Target ?? 0,
            .. drawing.Projection is { } p ? new[] { p.Value, p.Upper, p.Lower } : []]);
        var svg = Svg.Drawing($"c {drawing.Tone.Lines()}".TrimEnd(), Height, drawing.Description);
        foreach (var tick in scale.Ticks)
        {
            Svg.Append(svg, Line(Y(tick)), Svg.Text(drawing.Say(tick), "0", (int)Y(tick) - 4, "t"));
        }

        Svg.Append(svg, Svg.Shape("line", ("class", "lT"), ("x2", "100%"), ("y1", $"{Bottom}"), ("y2", $"{Bottom}")));
        for (var i = 0; i < drawing.Labels.Count; i++)
        {
            Svg.Append(svg, Svg.Text(drawing.Labels[i], Svg.Percent((Left + (Wide * (i + 0.5m) / drawing.Labels.Count)) / 100), 216, "t m"));
        }

        Svg.Append(svg, Lines(drawing, scale));
        foreach (var point in drawing.Actual.Where(p => p.Period > 0))
        {
            Svg.Append(svg, Svg.Shape("circle", ("class", "fA"), ("cx", X(point.Period)), ("cy", Svg.Number((double)Y(point.Value))), ("r", "4.5")));
        }

        AppendEnds(svg, drawing, Y, X);
        return svg;

        decimal Y(decimal value) => Bottom - (scale.Share(value) * (Bottom - Top));

        string X(int period) => Svg.Percent(Across(period, drawing.Labels.Count) / 100);
    }

    private static void AppendEnds(TagBuilder svg, TrajectoryDrawing drawing, Func<decimal, decimal> y, Func<int, string> x)
    {
        var end = drawing.Labels.Count;
        if (drawing.Projection is { } projection)
        {
            Svg.Append(svg, Svg.Shape("circle", ("class", "fO"), ("cx", x(end)), ("cy", Svg.Number((double)y(projection.Value))), ("r", "4.5")));
        }

        if (drawing.Target is { } target)
        {
            // Under the diamond where lines come from above it or lead past it.
            var above = drawing.Projection?.Value > target || drawing.Expected is [{ Value: var start }, ..] && start > target;
            var under = above && y(target) + 22 < Bottom;
            Svg.Append(svg,
                Svg.At(x(end), (int)y(target), Svg.Shape("path", ("class", "fN"), ("d", "M0-6 6 0 0 6-6 0z"))),
                Svg.Text(drawing.TargetText ?? "", x(end), (int)y(target) + (under ? 22 : -12), "t tb e"));
        }

        if (drawing.Actual is [.., { Period: > 0 } last])
        {
            // Above the line, but out of the way of the target's words.
            var below = drawing.Target is { } goal && Math.Abs(y(goal) - y(last.Value)) < 34 && last.Period == end;
            Svg.Append(svg, Svg.Text(drawing.Say(last.Value), x(last.Period), (int)y(last.Value) + (below ? 22 : -10), last.Period > 1 ? "tA e" : "tA"));
        }
    }

    private static TagBuilder Lines(TrajectoryDrawing drawing, Scale scale)
    {
        var lines = Html.Element("svg", null, ("viewBox", "0 0 100 100"), ("preserveAspectRatio", "none"), ("width", "100%"), ("height", $"{Height}"));
        var count = drawing.Labels.Count;
        if (drawing.Projection is { } p && p.From.Period < count)
        {
            Svg.Append(lines,
                Svg.Shape("polygon", ("class", "band"), ("points", $"{At(p.From)} {At(new(count, p.Upper))} {At(new(count, p.Lower))}")),
                Svg.Shape("polyline", ("class", "lJ"), ("points", $"{At(p.From)} {At(new(count, p.Value))}")));
        }

        if (drawing.Expected.Count > 1)
        {
            Svg.Append(lines, Svg.Shape("polyline", ("class", "lP"), ("points", string.Join(' ', drawing.Expected.Select(At)))));
        }

        foreach (var run in Runs(drawing.Actual))
        {
            Svg.Append(lines, Svg.Shape("polyline", ("class", "lA"), ("points", string.Join(' ', run.Select(At)))));
        }

        return lines;

        string At(ChartPoint point) =>
            $"{Svg.Number((double)Across(point.Period, count))} {Svg.Number((double)((Bottom - (scale.Share(point.Value) * (Bottom - Top))) * 100 / Height))}";
    }

    /// <summary>A period nobody reported breaks the line: what was not said is not drawn.</summary>
    internal static IEnumerable<IReadOnlyList<ChartPoint>> Runs(IReadOnlyList<ChartPoint> points)
    {
        var run = new List<ChartPoint>();
        foreach (var point in points)
        {
            if (run.Count > 0 && point.Period != run[^1].Period + 1)
            {
                yield return run;
                run = [];
            }

            run.Add(point);
        }

        if (run.Count > 0)
        {
            yield return run;
        }
    }

    private static decimal Across(int period, int count) => Left + (Wide * period / count);

    private static TagBuilder Line(decimal y) => Svg.Shape("line", ("class", "lG"), ("x2", "100%"), ("y1", Svg.Number((double)y)), ("y2", Svg.Number((double)y)));
}
