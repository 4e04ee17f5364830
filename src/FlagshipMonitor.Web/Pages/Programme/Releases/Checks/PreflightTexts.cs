using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.Domain.Publishing;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Releases.Checks;

/// <summary>What the checks before publication say.</summary>
public static class PreflightTexts
{
    public static string Passed(IStringLocalizer<SharedText> t, PreflightKind kind) => kind switch
    {
        PreflightKind.EvidenceIsGiven => t["Every result has a source that others can check"],
        PreflightKind.NothingContradicts => t["Values, overlaps and populations do not contradict each other"],
        PreflightKind.TargetsAgree => t["Every target goes the way its indicator should"],
        PreflightKind.InputsRecompute => t["The frozen inputs give the same figures once more"],
        PreflightKind.TextsAgree => t["No summary says a figure otherwise than it was computed"],
        PreflightKind.TextFiguresAreReported => t["Every figure that a summary names has a value"],
        PreflightKind.IatiIsValid => t["The IATI file keeps every rule of the standard"],
        PreflightKind.IatiFollowsAdvice => t["The IATI file does what the standard advises"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Failed(IStringLocalizer<SharedText> t, PreflightKind kind) => kind switch
    {
        PreflightKind.EvidenceIsGiven => t["Results without a source that others can check:"],
        PreflightKind.NothingContradicts => t["Inputs contradict each other:"],
        PreflightKind.TargetsAgree => t["The framework contradicts itself:"],
        PreflightKind.InputsRecompute => t["These come out otherwise when the frozen inputs are computed once more:"],
        PreflightKind.TextsAgree => t["Summaries say numbers that are no figures of this release:"],
        PreflightKind.TextFiguresAreReported => t["Summaries name figures without a value:"],
        PreflightKind.IatiIsValid => t["The IATI file would break rules of the standard:"],
        PreflightKind.IatiFollowsAdvice => t["The IATI file would not do what the standard advises:"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Of(IStringLocalizer<SharedText> t, PortfolioRule rule) => rule switch
    {
        PortfolioRule.FieldIsReadable => t["A field is missing or cannot be read."],
        PortfolioRule.FieldIsKnown => t["A field has a name that is not known."],
        PortfolioRule.IdsAreUnique => t["Its id is given twice."],
        PortfolioRule.ReferencesAreKnown => t["It names something that does not exist."],
        PortfolioRule.ReportedHasAValue => t["It is reported without a value, or has a value without being reported."],
        PortfolioRule.ApprovedHasADate => t["It is approved, but not when."],
        PortfolioRule.OneApprovalIsLater => t["Two reports of its series were approved at the same moment."],
        PortfolioRule.CountsAreNotNegative => t["A count is below zero."],
        PortfolioRule.PeopleAreWhole => t["People are not whole."],
        PortfolioRule.PeopleAreWithinThePopulation => t["It counts more people than live in the country."],
        PortfolioRule.CellsFitIntoTheTotal => t["Its parts come to more than the whole."],
        PortfolioRule.OverlapIsWithinTheSmaller => t["The known overlap is larger than the smaller part."],
        PortfolioRule.SubsetIsWithinItsWhole => t["It is declared part of another scheme that is smaller."],
        PortfolioRule.DeclarationsAgree => t["Two declarations of one overlap contradict each other."],
        PortfolioRule.PeriodsAreOfOneLength => t["Its series mixes years and half-years."],
        PortfolioRule.DirectionAgreesWithTheTarget => t["Its target lies the other way from where the indicator should go."],
        PortfolioRule.OneTargetIsSet => t["Two targets are set for the same."],
        PortfolioRule.MilestonesAreWithinThePhase => t["A milestone is outside the phase or contradicts the target."],
        PortfolioRule.DatesAreInOrder => t["Its dates are not in order."],
        PortfolioRule.NumbersFit => t["A number is too large."],
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };
}
