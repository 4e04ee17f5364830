using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Charts;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public;

/// <summary>A released figure's way through the phase as the chart draws it: the same numbers as in the table beside it.</summary>
internal static class PublicTrajectory
{
    /// <param name="years">The figure at the end of each year, in order, with what was expected.</param>
    /// <param name="start">B; null where it is not known.</param>
    public static TrajectoryDrawing? Of(
        IStringLocalizer<SharedText> t, ReleasedFigure position, IReadOnlyList<(ReleasedFigure Figure, decimal? Expected)> years, decimal? start, Phase phase, Func<decimal, string> say, string finding)
    {
        var reported = years.Where(y => y.Figure.Value is not null).Select(y => new ChartPoint(y.Figure.Year - phase.FirstYear + 1, y.Figure.Value!.Value)).ToList();
        if (reported.Count == 0)
        {
            return null;
        }

        var due = years.Count(y => y.Figure.State != Figure.Pending.State);
        var sentence = string.Join("; ", years.Where(y => y.Figure.Value is not null).Select(y => $"{y.Figure.Year}: {say(y.Figure.Value!.Value)}"));
        return new TrajectoryDrawing([.. phase.Years.Select(y => $"{y.Year}")], start is { } b ? [new ChartPoint(0, b), .. reported] : reported, $"{sentence}. {finding}", say)
        {
            Expected = start is { } from && years.All(y => y.Expected is not null) ? [new ChartPoint(0, from), .. years.Select(y => new ChartPoint(y.Figure.Year - phase.FirstYear + 1, y.Expected!.Value))] : [],
            Projection = position.Standing is { Projection: { } p, RequiredPace: not null } && due > 0 && due < years.Count
                ? new ChartProjection(new ChartPoint(due, position.Value!.Value), p.Value, p.Lower, p.Upper) : null,
            Target = position.Target,
            TargetText = position.Target is { } target ? t["Target {0}", say(target)].Value : null,
        };
    }
}
