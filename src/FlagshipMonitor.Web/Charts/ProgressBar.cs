using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FlagshipMonitor.Web.Charts;

/// <summary>A value beside the bar, with its words: "First phase: 21".</summary>
public sealed record Mark(decimal Value, string Text);

/// <summary>What a progress bar shows. No value is not zero: the bar stays an empty outline that says why.</summary>
public sealed record Progress(decimal? Value, decimal? Target, string Description)
{
    public string? TargetText { get; init; }

    /// <summary>What stands in the bar when there is no value.</summary>
    public string? EmptyText { get; init; }

    public Mark? FirstPhase { get; init; }

    /// <summary>The value expected by now; not drawn until a plan exists.</summary>
    public Mark? Plan { get; init; }

    public Tone Tone { get; init; }
}

/// <summary>How far, against the target, the plan and the first phase.</summary>
public static class ProgressBar
{
    private const int Top = 22;

    public static IHtmlContent Draw(Progress progress)
    {
        // A label in the right half would run into the target's, which then moves down a line.
        var crowded = progress.FirstPhase is { } first && Share(first.Value, progress.Target) > 0.55m;
        var svg = Svg.Drawing("c", crowded ? 84 : 66, progress.Description);

        if (progress is { Value: { } value, Target: > 0 })
        {
            Svg.Append(svg, Svg.Shape("rect", ("class", "fT"), ("y", "22"), ("width", "100%"), ("height", "16")));
            AppendValue(svg, Share(value, progress.Target), progress.Tone);
        }
        else
        {
            Svg.Append(svg, Svg.Shape("rect", ("class", "f0"), ("x", "1"), ("y", "22"), ("width", "99%"), ("height", "16")));
            if (progress.EmptyText is { } text)
            {
                Svg.Append(svg, Svg.Text(text, "8", 34, "t"));
            }
        }

        if (progress.Target > 0)
        {
            AppendPlan(svg, progress);
            AppendFirstPhase(svg, progress);
        }

        if (progress.TargetText is { } target)
        {
            Svg.Append(svg, Svg.Text(target, "100%", crowded ? 76 : 58, "t tb e"));
        }

        return svg;
    }

    /// <summary>Past the target the bar is full and an arrow says that it goes on.</summary>
    private static void AppendValue(TagBuilder svg, decimal share, Tone tone)
    {
        if (share > 0)
        {
            Svg.Append(svg, Svg.Shape("rect", ("class", tone.Fill()), ("y", "22"), ("width", Svg.Percent(Math.Min(share, 1))), ("height", "16")));
        }
        else
        {
            Svg.Append(svg, Svg.Shape("rect", ("class", "fN"), ("y", "20"), ("width", "2"), ("height", "20")));
        }

        if (share > 1)
        {
            Svg.Append(svg, Svg.At("100%", Top, Svg.Shape("path", ("class", "more"), ("d", "M-20 3l5 5-5 5M-12 3l5 5-5 5"))));
        }
    }

    private static void AppendPlan(TagBuilder svg, Progress progress)
    {
        if (progress.Plan is not { } plan)
        {
            return;
        }

        var share = Share(plan.Value, progress.Target);
        Svg.Append(svg,
            Svg.At(Svg.Percent(Math.Min(share, 1)), Top - 2,
                Svg.Shape("path", ("class", "fN"), ("d", "M0 0-5-8H5z")),
                Svg.Shape("path", ("class", "lT"), ("d", "M0 2V18"))),
            Svg.Text(plan.Text, Svg.Percent(Math.Min(share, 1)), 9, share < 0.5m ? "t" : "t e"));
    }

    private static void AppendFirstPhase(TagBuilder svg, Progress progress)
    {
        if (progress.FirstPhase is not { } first)
        {
            return;
        }

        var share = Share(first.Value, progress.Target);
        var (x, anchor) = share switch
        {
            < 0.25m => ("0", "t"),
            > 0.55m => (Svg.Percent(Math.Min(share, 1)), "t e"),
            _ => (Svg.Percent(share), "t m"),
        };
        Svg.Append(svg,
            Svg.At(Svg.Percent(Math.Min(share, 1)), Top,
                Svg.Shape("path", ("class", "lW"), ("d", "M0-3V21")),
                Svg.Shape("path", ("class", "lT"), ("d", "M0-3V21"))),
            Svg.Text(first.Text, x, 58, anchor));
    }

    private static decimal Share(decimal value, decimal? target) =>
        target is > 0 ? Math.Max(0, value / target.Value) : 0;
}
