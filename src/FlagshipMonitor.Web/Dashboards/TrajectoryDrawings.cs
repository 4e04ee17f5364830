using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Charts;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Dashboards;

/// <summary>Turns a course into what the chart draws.</summary>
internal static class TrajectoryDrawings
{
    public static TrajectoryDrawing Of(Dashboard board, Course course)
    {
        var (t, figure) = (board.T, course.Position);
        var actual = FollowUpBoards.Points(course);
        var due = course.Points.Count(p => p.Figure is not Figure.NotDue);
        var projection = figure.Standing is { Projection: { } p, RequiredPace: not null } && due > 0 && due < course.Points.Count
            ? new ChartProjection(new ChartPoint(due, figure.Measure.Figure.Amount ?? 0), p.Value, p.Lower, p.Upper) : null;
        return new TrajectoryDrawing([.. course.Points.Select(x => x.Period.ToString())], figure.Target?.Start is null && figure.Target is not null ? [.. actual.Skip(1)] : actual, Sentence(board, course), v => board.Say(figure.Indicator, v))
        {
            Expected = figure.Target?.Start is { } start ? [new ChartPoint(0, start), .. course.Points.Select((x, i) => new ChartPoint(i + 1, x.Expected ?? 0))] : [],
            Projection = projection,
            Target = figure.Target?.Value,
            TargetText = figure.Target is { } target ? t["Target {0}", board.Say(figure.Indicator, target.Value)].Value : null,
            Tone = ToneOf(figure.Indicator),
        };
    }

    public static Tone ToneOf(IndicatorCode indicator) => indicator.Value switch
    {
        "PR-EFFECTIVE" => Tone.Teal,
        "PR-ADEQUACY" => Tone.Purple,
        _ => Tone.Blue,
    };

    public static string UnitWords(IStringLocalizer<SharedText> t, string? unit) => unit switch
    {
        DashboardWords.People => t["People"],
        "changes" => t["Changes"],
        "countries" => t["Countries"],
        "share" => t["Share"],
        _ => t["Number"],
    };

    /// <summary>Every number of the drawing, for who does not see it.</summary>
    public static string Sentence(Dashboard board, Course course)
    {
        var (t, code) = (board.T, course.Position.Indicator);
        var years = string.Join("; ", course.Points.Where(p => p.Figure is not Figure.NotDue)
            .Select(p => $"{p.Period}: {(p.Figure.Amount is { } a ? board.Say(code, a) : DashboardWords.Why(t, p.Figure))}"));
        return $"{board.Name(code)}. {years}. {DashboardWords.Finding(t, course.Position, board.Unit(code), board.Data.Phase.LastYear)}";
    }
}
