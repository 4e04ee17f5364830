using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Demo;

/// <summary>A country's own target in the demo, and what becomes of it.</summary>
internal sealed record DemoTarget(CountryCode Country, ProposedTarget Proposed, DemoEnd End)
{
    public Guid Id => DemoIds.Of("target", $"{Country} {Proposed.Indicator}");
}

/// <summary>Targets that countries set for themselves, so that every status is seen somewhere.</summary>
internal static class DemoTargets
{
    private const int Phase = 2;

    private static readonly (ImpactDimension Dimension, string Indicator)[] People =
        [(ImpactDimension.Effective, "PR-EFFECTIVE"), (ImpactDimension.Legal, "PR-LEGAL"), (ImpactDimension.Adequacy, "PR-ADEQUACY")];

    public static IReadOnlyList<DemoTarget> Of(IReadOnlyList<(CountryCode Code, long Population)> countries)
    {
        var targets = new List<DemoTarget>();
        foreach (var (dimension, indicator) in People)
        {
            targets.AddRange(DemoPeopleReports.PlansOf(dimension, countries).Select(c => OfPeople(c.Code, c.Index, dimension, indicator, c.People)).OfType<DemoTarget>());
        }

        targets.AddRange(countries.Index().Where(c => c.Index % 7 == 1).Select(c => Of(c.Item.Code, "IC", null, BaselineMode.Reset, 1 + c.Index % 3, NoMilestones, DemoEnd.Approved)));
        return targets;
    }

    private static IReadOnlyDictionary<int, decimal> NoMilestones => new Dictionary<int, decimal>();

    private static DemoTarget? OfPeople(CountryCode country, int index, ImpactDimension dimension, string indicator, decimal plan)
    {
        var whole = decimal.Floor(plan / 100) * 100;
        return (dimension, DemoPaces.Of(index)) switch
        {
            // The phase before is counted on: one country falls behind it, two hold it or do not.
            (ImpactDimension.Legal, DemoPace.Falls) => Of(country, indicator, whole, BaselineMode.Carry, whole * 2, NoMilestones, DemoEnd.Approved),
            (ImpactDimension.Adequacy, DemoPace.Zero or DemoPace.Ahead or DemoPace.Slow) when index < 30 => Of(country, indicator, whole / 2, BaselineMode.Carry, whole / 2, NoMilestones, DemoEnd.Approved),
            (ImpactDimension.Adequacy, DemoPace.Overlapping or DemoPace.Stopped) when index < 30 => Of(country, indicator, whole, BaselineMode.Carry, whole, NoMilestones, DemoEnd.Approved),
            (ImpactDimension.Effective, _) when index % 4 == 3 => index < 12 ? Of(country, indicator, null, BaselineMode.Reset, whole, NoMilestones, index == 7 ? DemoEnd.Returned : DemoEnd.Submitted) : null,
            (ImpactDimension.Effective, _) => Of(country, indicator, null, BaselineMode.Reset, whole, index % 5 == 0 ? Milestones(whole) : NoMilestones, DemoEnd.Approved),
            _ => null,
        };
    }

    /// <summary>Little at first: the plan begins late.</summary>
    private static Dictionary<int, decimal> Milestones(decimal whole) => new() { [2022] = whole / 4, [2024] = whole * 7 / 10 };

    private static DemoTarget Of(CountryCode country, string indicator, decimal? baseline, BaselineMode mode, decimal value, IReadOnlyDictionary<int, decimal> milestones, DemoEnd end)
    {
        var language = DemoTexts.LanguageOf(country);
        return new DemoTarget(country, new ProposedTarget(IndicatorCode.From(indicator), Phase, baseline, mode, value, milestones, DemoTexts.Plan(language), DemoTexts.Says(language)), end);
    }
}
