using FlagshipMonitor.Web.Charts;
using FlagshipMonitor.Web.Pictures.Scenes;

namespace FlagshipMonitor.Web.Pictures.Contents;

/// <summary>What a chart draws, without places: layouts give it those for a width.</summary>
public abstract record Drawing
{
    private protected Drawing()
    {
    }
}

/// <summary>Bars from left to right, under headings where there are several sets of them.</summary>
public sealed record BarsDrawing(IReadOnlyList<BarSet> Sets) : Drawing;

/// <param name="Whole">What a full bar stands for.</param>
public sealed record BarSet(string? Heading, decimal Whole, IReadOnlyList<Bar> Bars);

/// <summary>One bar with its words. No value is not zero: then the bar is an empty outline.</summary>
/// <param name="Said">The number as it is printed, or why there is none.</param>
public sealed record Bar(string Label, decimal? Value, string Said, Ink Fill)
{
    /// <summary>Where it has a target, a full bar is this much.</summary>
    public decimal? Whole { get; init; }

    public string? TargetText { get; init; }

    public Charts.Mark? FirstPhase { get; init; }

    public Charts.Mark? Plan { get; init; }
}

/// <summary>Columns over time, in one set or in several on one scale each.</summary>
/// <param name="Say">A number as the axis prints it.</param>
public sealed record ColumnsDrawing(IReadOnlyList<ColumnSet> Sets, Func<decimal, string> Say) : Drawing;

public sealed record ColumnSet(string? Heading, Ink Fill, IReadOnlyList<Column> Columns);

/// <param name="Said">The number, or why there is none.</param>
/// <param name="IsSilent">Due and not reported; what is not due yet is no gap.</param>
public sealed record Column(string Label, decimal? Value, string Said, bool IsSilent);

/// <summary>The same lines as on the page.</summary>
public sealed record LinesDrawing(TrajectoryDrawing Lines) : Drawing;

/// <summary>A whole and its parts.</summary>
public sealed record StackDrawing(IReadOnlyList<BarPart> Parts) : Drawing;

/// <summary>Nothing to draw, and why.</summary>
public sealed record WordsDrawing(string Text) : Drawing;

/// <summary>How a word of the key is shown.</summary>
public enum Sample
{
    Area,
    Line,
    Dashed,
    Dotted,
    Diamond,
    Tick,
    Triangle,
    Ring,
}

/// <summary>A line of the key.</summary>
public sealed record KeyItem(Sample Sample, Ink Ink, string Text);
