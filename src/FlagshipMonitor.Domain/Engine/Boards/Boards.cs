using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Engine;

/// <summary>A figure that is behind, with what there is to say about it in numbers.</summary>
/// <param name="LastReport">The period of its latest report; null where nothing was reported.</param>
public sealed record Laggard(EvaluatedFigure Figure, string? LastReport)
{
    private static readonly Status[] Behind = [Status.Regressing, Status.NotMaintained, Status.OffTrack, Status.AtRisk];

    /// <summary>What is off track or at risk, the worst status first, then the smallest share of what was expected.</summary>
    public static IReadOnlyList<Laggard> Of(EvaluationResult result) =>
    [
        .. result.Figures.Where(f => f.Period is null && f.Standing?.Status is { } status && Behind.Contains(status))
            .OrderBy(f => Array.IndexOf(Behind, f.Standing!.Status!.Value))
            .ThenBy(f => f.Standing!.Ratio)
            .ThenBy(f => f.Scope, StringComparer.Ordinal)
            .ThenBy(f => f.Indicator.Value, StringComparer.Ordinal)
            .Select(f => new Laggard(f, f.Measure.Derivation.Inputs.Max(i => i.Period))),
    ];
}

/// <summary>What the countries plan together against what the programme aims at.</summary>
/// <param name="Planned">The sum of the countries' own targets; null where no country has one, which is not zero.</param>
/// <param name="Countries">How many countries have one.</param>
public sealed record TargetBalance(IndicatorCode Indicator, decimal Target, decimal? Planned, int Countries, int Expected)
{
    /// <summary>What is not planned anywhere yet; negative where the countries plan more.</summary>
    public decimal? Unplanned => Target - Planned;

    public static IReadOnlyList<TargetBalance> Of(Portfolio portfolio)
    {
        var priority = portfolio.Countries.Select(Scope.Of).ToHashSet();
        return
        [
            .. portfolio.Targets.Where(t => t.Scope == Scope.Programme && t.Step is null).Select(programme =>
            {
                var own = portfolio.Targets.Where(t => t.Indicator == programme.Indicator && t.Step is null && priority.Contains(t.Scope)).ToList();
                return new TargetBalance(programme.Indicator, programme.Value, own.Count == 0 ? null : own.Sum(t => t.Value), own.Select(t => t.Scope).Distinct().Count(), portfolio.Countries.Count);
            }),
        ];
    }
}

/// <summary>The changes of one step by how far they have come. A change whose stage is not stated counts as achieved.</summary>
public sealed record StepStages(int Step, IReadOnlyDictionary<ChangeStage, int> Stages, int NotStated)
{
    public int Of(ChangeStage stage) => Stages.GetValueOrDefault(stage);

    /// <summary>Planned and in progress: not in any figure yet.</summary>
    public int Ahead => Of(ChangeStage.Planned) + Of(ChangeStage.InProgress);

    /// <summary>Ever achieved, those reversed since among them.</summary>
    public int Gross => NotStated + Of(ChangeStage.Achieved) + Of(ChangeStage.Operational) + Of(ChangeStage.Reversed);

    /// <summary>Approved changes known on the day; of several approvals of one change the last.</summary>
    public static IReadOnlyList<StepStages> Of(Portfolio portfolio)
    {
        var bySteps = portfolio.Indicators.Where(i => i.BySteps || i.CountriesOf is null).Select(i => i.Code).ToHashSet();
        var priority = portfolio.Countries.ToHashSet();
        var known = portfolio.Values
            .Where(v => v.Step is not null && bySteps.Contains(v.Indicator) && priority.Contains(v.Country))
            .Where(v => v.ApprovedAt is { } at && DateOnly.FromDateTime(at.UtcDateTime) <= portfolio.AsOf && !v.IsWithdrawnBy(portfolio.AsOf))
            .Where(v => portfolio.Phase.Holds(v.Period.FirstDay))
            .GroupBy(v => v.EventKey).Select(g => g.MaxBy(v => v.ApprovedAt)!).ToList();
        return
        [
            .. Enumerable.Range(1, 3).Select(step =>
            {
                var own = known.Where(v => v.Step == step).ToList();
                return new StepStages(
                    step, own.Where(v => v.Stage is not null).GroupBy(v => v.Stage!.Value).ToDictionary(g => g.Key, g => g.Count()), own.Count(v => v.Stage is null));
            }),
        ];
    }
}
