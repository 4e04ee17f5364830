using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Domain.Framework;

/// <summary>What a framework is checked against.</summary>
/// <param name="InForce">What the version in force says.</param>
/// <param name="Used">Indicators for which results are submitted or approved.</param>
/// <param name="CountryTargets">Targets of countries in force.</param>
public sealed record FrameworkSurroundings(
    IReadOnlyList<Phase> Phases, FrameworkDocument InForce, IReadOnlySet<IndicatorCode> Used, IReadOnlyList<Target> CountryTargets);

/// <summary>Finds what contradicts in a framework: on its own, with the results already reported, and with what countries plan.</summary>
public static class FrameworkCheck
{
    private static readonly IndicatorKind[] CountsOfPeople = [IndicatorKind.Flow, IndicatorKind.Cumulative, IndicatorKind.Repeat];

    /// <summary>Every mistake; none when the framework may be published.</summary>
    public static IReadOnlyList<FrameworkError> Check(FrameworkDocument framework, FrameworkSurroundings around)
    {
        var errors = new List<FrameworkError>();
        Settings(framework, errors);
        Indicators(framework, errors);
        Used(framework, around, errors);
        Targets(framework, around, errors);
        return [.. errors.Distinct()];
    }

    /// <summary>A country's own target against the framework.</summary>
    /// <param name="population">Of the country; null where it is not known.</param>
    public static IReadOnlyList<FrameworkError> Check(FrameworkDocument framework, Phase phase, TargetLine own, long? population = null)
    {
        if (framework.Indicator(own.Indicator) is null)
        {
            return [new FrameworkError(own.Indicator.Value, FrameworkRule.TargetHasAnIndicator)];
        }

        List<FrameworkError> errors = own.Value < 0 || own.Baseline < 0 ? [new FrameworkError(own.Indicator.Value, FrameworkRule.TargetIsNotNegative)] : [];
        if (own.Milestones.Values.Append(own.Value).Max() > population && framework.Rules().Any(r => r.Code == own.Indicator && r.IsPeople))
        {
            errors.Add(new FrameworkError(own.Indicator.Value, FrameworkRule.TargetIsWithinThePopulation, population.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return [.. errors.Concat(Lines([own], framework, phase)).Distinct()];
    }

    private static void Settings(FrameworkDocument framework, List<FrameworkError> errors)
    {
        Require(!string.IsNullOrWhiteSpace(framework.Note), "", FrameworkRule.NoteIsGiven);
        Require(framework.Note.Length <= Limits.ReasonLength, "", FrameworkRule.TextsFit, "note");
        Require(framework.Thresholds.AreInOrder, "", FrameworkRule.ThresholdsAreInOrder);
        Require(framework.EvidenceMinimum is >= 1 and <= Limits.EvidenceLinks, "", FrameworkRule.EvidenceMinimumIsPossible);
        Require(framework.Indicators.Count <= Limits.Indicators, "", FrameworkRule.TextsFit, "indicators");

        void Require(bool holds, string id, FrameworkRule rule, string detail = "")
        {
            if (!holds)
            {
                errors.Add(new FrameworkError(id, rule, detail));
            }
        }
    }

    private static void Indicators(FrameworkDocument framework, List<FrameworkError> errors)
    {
        foreach (var twice in framework.Indicators.GroupBy(i => i.Code).Where(g => g.Count() > 1))
        {
            errors.Add(new FrameworkError(twice.Key.Value, FrameworkRule.CodesAreUnique));
        }

        foreach (var twice in framework.Indicators.Where(i => i.Facts.Dimension is not null).GroupBy(i => i.Facts.Dimension).Where(g => g.Count() > 1))
        {
            errors.Add(new FrameworkError(twice.Last().Code.Value, FrameworkRule.DimensionIsMeasuredOnce, twice.First().Code.Value));
        }

        foreach (var (code, _, facts) in framework.Indicators)
        {
            if (code == IndicatorCode.Improvements)
            {
                errors.Add(new FrameworkError(code.Value, FrameworkRule.TheSumIsNoIndicator));
            }

            if (string.IsNullOrWhiteSpace(facts.Name.En) || string.IsNullOrWhiteSpace(facts.Unit))
            {
                errors.Add(new FrameworkError(code.Value, FrameworkRule.IndicatorIsNamed));
            }

            if (TooLong(facts) is { } field)
            {
                errors.Add(new FrameworkError(code.Value, FrameworkRule.TextsFit, field));
            }

            if (facts.Dimension is not null && !CountsOfPeople.Contains(facts.Kind))
            {
                errors.Add(new FrameworkError(code.Value, FrameworkRule.DimensionCountsPeople));
            }
        }
    }

    private static string? TooLong(IndicatorFacts facts) =>
        new[] { facts.Name.En, facts.Name.Fr, facts.Name.Es }.Any(n => n?.Length > Limits.NameLength) ? "name"
        : new[] { facts.Definition.En, facts.Definition.Fr, facts.Definition.Es }.Any(d => d?.Length > Limits.DefinitionLength) ? "definition"
        : facts.Unit.Length > Limits.UnitLength ? "unit"
        : facts.Provenance.Source.Length > Limits.UrlLength || facts.Provenance.Note?.Length > Limits.ReasonLength ? "source"
        : null;

    /// <summary>Results were reported under a meaning: it stays, or the figures of old and new results would no longer be of one thing.</summary>
    private static void Used(FrameworkDocument framework, FrameworkSurroundings around, List<FrameworkError> errors)
    {
        foreach (var before in around.InForce.Indicators.Where(i => around.Used.Contains(i.Code)))
        {
            if (framework.Indicator(before.Code) is not { } now)
            {
                errors.Add(new FrameworkError(before.Code.Value, FrameworkRule.UsedIndicatorStays));
            }
            else if ((now.Facts.Kind, now.Facts.Dimension, now.Facts.Unit) != (before.Facts.Kind, before.Facts.Dimension, before.Facts.Unit))
            {
                errors.Add(new FrameworkError(before.Code.Value, FrameworkRule.UsedIndicatorKeepsItsKind));
            }
        }
    }

    private static void Targets(FrameworkDocument framework, FrameworkSurroundings around, List<FrameworkError> errors)
    {
        foreach (var target in framework.Targets)
        {
            var id = target.Indicator.Value;
            if (target.Scope != Scope.Programme)
            {
                errors.Add(new FrameworkError(id, FrameworkRule.TargetIsTheProgrammes, target.Scope));
            }

            if (target.Value < 0 || target.Baseline < 0)
            {
                errors.Add(new FrameworkError(id, FrameworkRule.TargetIsNotNegative));
            }

            if (around.Phases.All(p => p.Number != target.Phase))
            {
                errors.Add(new FrameworkError(id, FrameworkRule.PhaseIsKnown, $"{target.Phase}"));
            }

            if (target.Reason?.Length > Limits.ReasonLength || target.BaselinePeriod?.Length > Limits.UnitLength || target.Provenance.Source.Length > Limits.UrlLength)
            {
                errors.Add(new FrameworkError(id, FrameworkRule.TextsFit, "target"));
            }

            // A rival that is not used need not lie where the direction leads, but it is a rival of something.
            if (target.Use is TargetUse.Alternative && target.Indicator != IndicatorCode.Improvements && framework.Indicator(target.Indicator) is null)
            {
                errors.Add(new FrameworkError(id, FrameworkRule.TargetHasAnIndicator));
            }

            var before = around.InForce.Targets.FirstOrDefault(t => t.Key == target.Key);
            if (before?.SaysTheSameAs(target) is not true && (string.IsNullOrWhiteSpace(target.Reason) || target.Reason == before?.Reason))
            {
                errors.Add(new FrameworkError(id, FrameworkRule.ChangedTargetHasAReason));
            }
        }

        foreach (var twice in framework.Targets.GroupBy(t => (t.Key, t.Scope)).Where(g => g.Count() > 1))
        {
            errors.Add(new FrameworkError(twice.Key.Key.Indicator.Value, FrameworkRule.TargetIsSetOnce));
        }

        foreach (var phase in around.Phases)
        {
            errors.AddRange(Lines([.. framework.Targets.Where(t => t.Phase == phase.Number && t.Scope == Scope.Programme && t.Use is TargetUse.Default).DistinctBy(t => t.Key).Select(t => t.Line())], framework, phase));
            foreach (var own in around.CountryTargets.Where(t => t.Phase == phase.Number))
            {
                if (framework.Indicator(own.Indicator!) is not { } indicator)
                {
                    errors.Add(new FrameworkError(own.Indicator!.Value, FrameworkRule.UsedIndicatorStays));
                }
                else if (!TargetEntry.Of(own).Line().Agrees(indicator.Facts.Direction))
                {
                    errors.Add(new FrameworkError(own.Indicator!.Value, FrameworkRule.DirectionAgreesWithCountries, own.Scope));
                }
            }
        }
    }

    /// <summary>The checks that every portfolio's targets go through.</summary>
    private static IEnumerable<FrameworkError> Lines(IReadOnlyList<TargetLine> lines, FrameworkDocument framework, Phase phase) =>
        PortfolioCheck.CheckTargets(new Portfolio(phase, phase.LastDay, [], [.. framework.Rules().DistinctBy(r => r.Code)], lines, []))
            .Select(e => (e.Id, Rule: RuleOf(e.Rule))).Where(e => e.Rule is not null).Select(e => new FrameworkError(e.Id, e.Rule!.Value));

    private static FrameworkRule? RuleOf(PortfolioRule rule) => rule switch
    {
        PortfolioRule.ReferencesAreKnown => FrameworkRule.TargetHasAnIndicator,
        PortfolioRule.DirectionAgreesWithTheTarget => FrameworkRule.DirectionAgreesWithTheTarget,
        PortfolioRule.MilestonesAreWithinThePhase => FrameworkRule.MilestonesAreWithinThePhase,
        _ => null,
    };
}
