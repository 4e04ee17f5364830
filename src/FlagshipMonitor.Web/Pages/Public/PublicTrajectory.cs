using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Charts;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public;

/// <summary>A released figure's way through the phase as the chart draws it: the same numbers as in the table beside it.</summary>
internal static class PublicTrajectory
{
    /// <summary>The figure at the end of each year with what was expected by then, and where the expectation starts.</summary>
    /// <param name="position">At the release's day; without a target nothing is expected.</param>
    /// <param name="target">With the milestones on the way.</param>
    public static (IReadOnlyList<(ReleasedFigure Figure, decimal? Expected)> Years, decimal? Start) Years(ReleasedFigure? position, Target? target, IEnumerable<ReleasedFigure> years, Phase phase)
    {
        var inOrder = years.OrderBy(y => y.Year);
        if (position?.Target is not { } goal)
        {
            return ([.. inOrder.Select(y => (y, (decimal?)null))], null);
        }

        var line = new TargetLine(position.Indicator, position.Scope, position.Baseline, position.BaselineMode ?? BaselineMode.Reset, goal) { Milestones = target?.Milestones ?? TargetFacts.NoMilestones };
        var length = phase.LastYear - phase.FirstYear + 1;
        return ([.. inOrder.Select(y => (y, line.ExpectedAt(y.Year - phase.FirstYear + 1, phase.FirstYear, length, 1)))], line.Start);
    }

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
