using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>The periods of the phase, how many of them are due on the portfolio's day, and the targets to be held against them.</summary>
internal sealed class Timeline
{
    private readonly Dictionary<(IndicatorCode, string, int?), TargetLine> _targets = [];

    public Timeline(Portfolio portfolio)
    {
        foreach (var target in portfolio.Targets)
        {
            _targets.TryAdd((target.Indicator, target.Scope, target.Step), target); // the first one counts
        }

        AsOf = portfolio.AsOf;
        Periods = portfolio.Periods;
        Due = Periods.Count(p => p.IsDue(portfolio.AsOf));
        Clock = new Clock(Due, Periods.Count, portfolio.Phase.FirstYear, portfolio.PeriodsPerYear);
        // Before the first period ends nothing is carried.
        Position = Slice.Position(portfolio.AsOf, Due == 0 ? DateOnly.MinValue : Periods[Due - 1].LastDay);
        Ends = [.. Periods.Select(p => Slice.UpTo(p, portfolio.AsOf))];
        Each = [.. Periods.Select(p => Slice.During(p, portfolio.AsOf))];
    }

    public TargetLine? TargetOf(IndicatorCode indicator, string scope, int? step) => _targets.GetValueOrDefault((indicator, scope, step));

    public DateOnly AsOf { get; }

    public IReadOnlyList<Period> Periods { get; }

    /// <summary>How many periods are over: k of n.</summary>
    public int Due { get; }

    public Clock Clock { get; }

    public Slice Position { get; }

    /// <summary>The position at the end of each period.</summary>
    public IReadOnlyList<Slice> Ends { get; }

    /// <summary>Each period for itself.</summary>
    public IReadOnlyList<Slice> Each { get; }
}
