using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>The way from a baseline to the value expected at the end of the phase, for one indicator and scope.</summary>
/// <param name="Baseline">The value of the phase before; null where none is known.</param>
/// <param name="Value">The declared end target, never the sum of the periods that happen to have data.</param>
public sealed record TargetLine(IndicatorCode Indicator, string Scope, decimal? Baseline, BaselineMode Mode, decimal Value)
{
    /// <summary>1 to 3 where the target is for one step only.</summary>
    public int? Step { get; init; }

    /// <summary>Values expected at the end of a year, by year.</summary>
    public IReadOnlyDictionary<int, decimal> Milestones { get; init; } = new Dictionary<int, decimal>();

    public string? Source { get; init; }

    /// <summary>B: zero with <see cref="BaselineMode.Reset"/>, whatever the phase before came to; null where there is none.</summary>
    public decimal? Start => Mode is BaselineMode.Reset ? 0 : Baseline;

    /// <summary>Whether the target lies where the indicator's direction leads, or is the baseline itself.</summary>
    public bool Agrees(Direction direction) => Start is not { } start || (direction is Direction.Ascending ? Value >= start : Value <= start);

    /// <summary>The value expected after a number of periods, on the line through baseline, milestones and target; null without a baseline.</summary>
    public decimal? ExpectedAt(int period, int firstYear, int periods, int periodsPerYear)
    {
        if (Start is not { } value)
        {
            return null;
        }

        var at = 0;
        foreach (var (year, milestone) in Milestones.OrderBy(m => m.Key))
        {
            var next = (year - firstYear + 1) * periodsPerYear;
            if (next >= period)
            {
                return next >= periods ? Between(at, value, periods, Value) : Between(at, value, next, milestone);
            }

            (at, value) = (next, milestone);
        }

        return Between(at, value, periods, Value);

        // Multiplying first keeps whole numbers whole.
        decimal Between(int from, decimal a, int to, decimal b) => period >= to ? b : a + (b - a) * (period - from) / (to - from);
    }
}
