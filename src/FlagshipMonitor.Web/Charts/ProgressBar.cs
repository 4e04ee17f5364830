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

    /// <summary>A third of a page, or a phone of 320 pixels, less its margins; and what a character takes at 13 pixels.</summary>
    private const decimal NarrowestBar = 240;
    private const decimal CharacterWidth = 6.5m;

    public static IHtmlContent Draw(Progress progress)
    {
        var (x, anchor, lines) = FirstPhaseLabel(progress);
        var svg = Svg.Drawing("c", lines == 1 ? 66 : 84, progress.Description);

        if (progress is { Value: { } value, Target: > 0 })
        {
            Svg.Append(svg, Svg.Shape("rect", ("class", "fT"), ("y", "22"), ("width", "100%"), ("height", "16")));
            AppendValue(svg, Share(value, progress.Target), progress.Tone);
        }
        else
        {
            Svg.Append(svg, Svg.Shape("rect", ("class", "f0"), ("y", "22"), ("width", "100%"), ("height", "16")));
            if (progress.EmptyText is { } text)
            {
                Svg.Append(svg, Svg.Text(text, "8", 34, "t"));
            }
        }

        if (progress is { Target: > 0, Plan: { } plan })
        {
            AppendPlan(svg, plan, Within(Share(plan.Value, progress.Target)));
        }

        if (progress is { Target: > 0, FirstPhase: { } first })
        {
            var tick = Svg.Percent(Within(Share(first.Value, progress.Target)));
            Svg.Append(svg,
                Svg.At(tick, Top,
                    Svg.Shape("path", ("class", "lW"), ("d", "M0-3V21")),
                    Svg.Shape("path", ("class", "lT"), ("d", "M0-3V21"))),
                Svg.Text(first.Text, x, 58, anchor));
        }

        if (progress.TargetText is { } target)
        {
            Svg.Append(svg, Svg.Text(target, "100%", lines == 1 ? 58 : 76, "t tb e"));
        }

        return svg;
    }

    /// <summary>Past the target the bar is full and an arrow says that it goes on.</summary>
    private static void AppendValue(TagBuilder svg, decimal share, Tone tone)
    {
        if (share > 0)
        {
            Svg.Append(svg, Svg.Shape("rect", ("class", tone.Fill()), ("y", "22"), ("width", Svg.Percent(Within(share))), ("height", "16")));
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

    private static void AppendPlan(TagBuilder svg, Mark plan, decimal share) => Svg.Append(svg,
        Svg.At(Svg.Percent(share), Top - 2,
            Svg.Shape("path", ("class", "fN"), ("d", "M0 0-5-8H5z")),
            Svg.Shape("path", ("class", "lT"), ("d", "M0 2V18"))),
        Svg.Text(plan.Text, Svg.Percent(share), 9, share < 0.5m ? "t" : "t e"));

    /// <summary>
    /// Where the first phase's words stand: under their tick, else before it, else at the start of the line; where the
    /// target's words leave no room, those move down a line. Reckoned for the narrowest bar, because a server sees no screen.
    /// </summary>
    private static (string X, string Anchor, int Lines) FirstPhaseLabel(Progress progress)
    {
        if (progress is not { Target: > 0, FirstPhase: { } first })
        {
            return ("0", "t", 1);
        }

        var share = Within(Share(first.Value, progress.Target));
        var tick = share * NarrowestBar;
        var words = first.Text.Length * CharacterWidth;
        var room = NarrowestBar - ((progress.TargetText?.Length ?? 0) * CharacterWidth) - 6;
        return (tick - (words / 2) >= 0, tick >= words) switch
        {
            (true, _) when tick + (words / 2) <= room => (Svg.Percent(share), "t m", 1),
            (_, true) => (Svg.Percent(share), "t e", tick <= room ? 1 : 2),
            _ => ("0", "t", words <= room ? 1 : 2),
        };
    }

    private static decimal Within(decimal share) => Math.Min(share, 1);

    private static decimal Share(decimal value, decimal? target) => target is > 0 ? Math.Max(0, value / target.Value) : 0;
}
