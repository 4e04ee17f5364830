using System.Globalization;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Components.Figures;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Programme;
using FlagshipMonitor.Web.Results;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Framework;

/// <summary>The framework's codes and mistakes in words.</summary>
public static class FrameworkTexts
{
    public static string Kind(IStringLocalizer<SharedText> t, IndicatorKind kind) => kind switch
    {
        IndicatorKind.Flow => t["Flow: the periods are added"],
        IndicatorKind.Cumulative => t["Running total: the latest value counts"],
        IndicatorKind.Repeat => t["Repeated: the highest period counts"],
        IndicatorKind.Ratio => t["Ratio: numerators over denominators"],
        IndicatorKind.Level => t["Level: the latest value, no total"],
        IndicatorKind.Ladder => t["Ladder: countries on each stage"],
        IndicatorKind.Event => t["Event: each counted once"],
        _ => t["In words: a list"],
    };

    public static string Direction(IStringLocalizer<SharedText> t, Direction direction) =>
        direction is Domain.Framework.Direction.Ascending ? t["More is better"] : t["Less is better"];

    public static string Mode(IStringLocalizer<SharedText> t, BaselineMode mode) =>
        mode is BaselineMode.Reset ? t["Starts at zero with the phase"] : t["Goes on from the baseline"];

    public static string Name(IStringLocalizer<SharedText> t, FrameworkDocument framework, IndicatorCode code, int? step = null)
    {
        var name = code == IndicatorCode.Improvements ? FigureTexts.Improvements(t) : framework.Indicator(code)?.Facts.Name.In(Language.Current.Code) ?? code.Value;
        return step is { } number ? $"{name}, {StepTexts.Name(t, number)}" : name;
    }

    public static string Amount(decimal? amount) => amount is { } number ? Formats.Number(number, 4) : "–";

    public static string Milestones(IReadOnlyDictionary<int, decimal> milestones) =>
        milestones.Count == 0 ? "–" : string.Join("; ", milestones.OrderBy(m => m.Key).Select(m => $"{m.Key}: {Amount(m.Value)}"));

    public static string Status(IStringLocalizer<SharedText> t, Status? status) => status is { } known ? ResultTexts.Status(t, known) : "–";

    /// <summary>A field of the file as people call it.</summary>
    public static string Field(IStringLocalizer<SharedText> t, string field) => field switch
    {
        "onTrack" => t["On track from"],
        "atRisk" => t["At risk from"],
        "evidenceMinimum" => t["Sources a result needs"],
        "sort" => t["Place in the list"],
        "kind" => t["How values combine"],
        "direction" => t["Direction"],
        "unit" => t["Unit"],
        "dimension" => t["Dimension"],
        "name.en" => t["Name in English"],
        "name.fr" => t["Name in French"],
        "name.es" => t["Name in Spanish"],
        "definition.en" => t["Definition in English"],
        "definition.fr" => t["Definition in French"],
        "definition.es" => t["Definition in Spanish"],
        "certainty" => t["Certainty"],
        "source" => t["Source"],
        "note" => t["Note"],
        "target" => t["Target"],
        "baseline" => t["Baseline"],
        "baselinePeriod" => t["Period of the baseline"],
        "baselineMode" => t["Counting from"],
        "milestones" => t["Milestones"],
        "reason" => t["Reason"],
        _ => field,
    };

    /// <summary>A field's value in the reader's language.</summary>
    public static string Value(IStringLocalizer<SharedText> t, string field, string? value) => (field, value) switch
    {
        (_, null or "") => "–",
        ("kind", _) when Enum.TryParse<IndicatorKind>(value, out var kind) => Kind(t, kind),
        ("direction", _) when Enum.TryParse<Direction>(value, out var direction) => Direction(t, direction),
        ("baselineMode", _) when Enum.TryParse<BaselineMode>(value, out var mode) => Mode(t, mode),
        ("dimension", _) when Enum.TryParse<ImpactDimension>(value, out var dimension) => ResultTexts.Dimension(t, dimension),
        ("certainty", _) when Enum.TryParse<Domain.Reference.Certainty>(value, out var certainty) => Pages.Public.PublicTexts.Name(t, certainty),
        ("onTrack" or "atRisk", _) when Read(value) is { } share => Formats.Percent(share),
        ("target" or "baseline" or "sort" or "evidenceMinimum", _) when Read(value) is { } number => Amount(number),
        _ => value,
    };

    public static string Error(IStringLocalizer<SharedText> t, FrameworkError error) => error.Rule switch
    {
        FrameworkRule.FieldIsReadable => t["It cannot be read. {0}", error.Detail],
        FrameworkRule.NoteIsGiven => t["Say in the note why this version is made."],
        FrameworkRule.ThresholdsAreInOrder => t["The threshold for at risk must be above 0%, and the one for on track above it and at most 100%."],
        FrameworkRule.EvidenceMinimumIsPossible => t["A result can need one to {0} sources.", Limits.EvidenceLinks],
        FrameworkRule.CodesAreUnique => t["The code is given twice."],
        FrameworkRule.TheSumIsNoIndicator => t["PR is the sum of the three kinds of gain. It can have a target, but is no indicator of its own."],
        FrameworkRule.IndicatorIsNamed => t["The indicator needs a name and a unit."],
        FrameworkRule.TextsFit => t["Something is longer than it may be: {0}.", error.Detail],
        FrameworkRule.DimensionIsMeasuredOnce => t["{0} measures this dimension already; each has one indicator.", error.Detail],
        FrameworkRule.DimensionCountsPeople => t["A dimension of people goes with a flow, a running total or a repeated count."],
        FrameworkRule.UsedIndicatorStays => t["Results or targets of countries hang on this indicator. It cannot be removed."],
        FrameworkRule.UsedIndicatorKeepsItsKind => t["Results have been reported under this indicator. Its kind, unit and dimension stay as they are."],
        FrameworkRule.TargetHasAnIndicator => t["The target is of an indicator that the framework does not have."],
        FrameworkRule.TargetIsTheProgrammes => t["The target is that of a country ({0}). A country’s own target is proposed by its officer and approved by a manager.", error.Detail],
        FrameworkRule.TargetIsSetOnce => t["Two targets are set for the same thing."],
        FrameworkRule.TargetIsNotNegative => t["A target or baseline is below zero."],
        FrameworkRule.PhaseIsKnown => t["There is no phase {0}.", error.Detail],
        FrameworkRule.DirectionAgreesWithTheTarget => t["Direction and target contradict each other: where more is better the target lies at or above its start, where less is better at or below it."],
        FrameworkRule.DirectionAgreesWithCountries => t["The direction contradicts a target of a country ({0}).", error.Detail],
        FrameworkRule.MilestonesAreWithinThePhase => t["A milestone lies outside the phase, or the one of the last year differs from the target."],
        FrameworkRule.TargetIsWithinThePopulation => t["The target or a milestone is more people than live in the country: {0}.", Amount(Read(error.Detail) ?? 0)],
        _ => t["A target that is new or changed needs a reason of its own."],
    };

    private static decimal? Read(string? text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;
}
