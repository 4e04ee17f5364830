using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>Where a figure stands against its target (results engine, section 5). Shown as text with a shape; counted, never averaged.</summary>
public enum Status
{
    /// <summary>At or beyond the target.</summary>
    Achieved,

    /// <summary>At or above the on-track threshold of what is expected by now.</summary>
    OnTrack,

    AtRisk,

    OffTrack,

    /// <summary>Worse than the baseline.</summary>
    Regressing,

    /// <summary>Nothing reported: unknown, which is not off track.</summary>
    NoData,

    /// <summary>No period is closed yet.</summary>
    NotDue,

    /// <summary>Target and baseline are equal, and the value holds it.</summary>
    Maintained,

    /// <summary>Target and baseline are equal, and the value does not hold it.</summary>
    NotMaintained,
}

/// <summary>Shares of the expected progress from which a figure is on track or at risk; lower bounds are inclusive. They belong to the framework version.</summary>
/// <param name="OnTrack">Between <paramref name="AtRisk"/> and 1.</param>
/// <param name="AtRisk">Between 0 and <paramref name="OnTrack"/>.</param>
public sealed record Thresholds(decimal OnTrack, decimal AtRisk)
{
    /// <summary>Those of the Inter-American Development Bank's results framework.</summary>
    public static Thresholds Default { get; } = new(0.80m, 0.60m);

    public bool AreInOrder => AtRisk > 0 && OnTrack > AtRisk && OnTrack <= 1;
}

/// <summary>Status and forecast of a figure: what is expected by now, and where the pace leads.</summary>
/// <param name="Expected">The value expected after the last closed period; null without a baseline.</param>
/// <param name="Ratio">(A − B) ÷ (E − B); null where nothing was to change yet.</param>
/// <param name="Pace">Change a period so far.</param>
/// <param name="RequiredPace">Change a period that would still reach the target; null when no period is left.</param>
public sealed record Standing(Status? Status, decimal? Expected, decimal? Ratio, decimal? Pace, decimal? RequiredPace, Projection? Projection);

/// <summary>How far the phase has come: the number of the last closed period, whatever has been reported, and of all periods.</summary>
public sealed record Clock(int Elapsed, int Periods, int FirstYear, int PeriodsPerYear)
{
    public int Left => Periods - Elapsed;
}

/// <summary>Judges a figure against its target (results engine, section 5).</summary>
public static class Standings
{
    /// <param name="actual">A, the phase 1 value included where the counter goes on from it.</param>
    public static Standing Assess(TargetLine target, Direction direction, Figure actual, Clock clock, Thresholds thresholds, IReadOnlyList<ReportedPoint> points)
    {
        var expected = target.ExpectedAt(clock.Elapsed, clock.FirstYear, clock.Periods, clock.PeriodsPerYear);
        if (actual is not Figure.Reported(var a))
        {
            return new Standing(actual is Figure.NotDue ? Status.NotDue : Status.NoData, expected, null, null, null, null);
        }

        var required = clock.Left == 0 ? (decimal?)null : (target.Value - a) / clock.Left;
        if (target.Start is not { } b)
        {
            return new Standing(AtOrBeyond(a, target.Value) ? Status.Achieved : null, expected, null, null, required, null);
        }

        var due = expected!.Value - b;
        decimal? ratio = due == 0 ? null : (a - b) / due;
        var pace = clock.Elapsed == 0 ? (decimal?)null : (a - b) / clock.Elapsed;
        return new Standing(Judge(), expected, ratio, pace, required, Forecast.Project(target, a, clock, points));

        Status Judge()
        {
            if (target.Value == b)
            {
                return AtOrBeyond(a, b) ? Status.Maintained : Status.NotMaintained;
            }

            return a switch
            {
                _ when AtOrBeyond(a, target.Value) => Status.Achieved,
                _ when !AtOrBeyond(a, b) => Status.Regressing,
                // At or better than expected, also where nothing was to change yet or a milestone asks for less than the baseline.
                _ when AtOrBeyond(a, expected.Value) || ratio >= thresholds.OnTrack => Status.OnTrack,
                _ when ratio >= thresholds.AtRisk => Status.AtRisk,
                _ => Status.OffTrack,
            };
        }

        bool AtOrBeyond(decimal value, decimal mark) => direction is Direction.Ascending ? value >= mark : value <= mark;
    }
}
