namespace FlagshipMonitor.Domain;

/// <summary>Every rule the domain enforces. The web layer turns each into a translated sentence.</summary>
public enum Rule
{
    OnlyTheCountrysOfficersReport,
    OnlyManagersReview,
    OnlyManagersRelease,
    ApproverIsSomeoneElse,
    PublisherIsSomeoneElse,
    OnlyOpenResultsChange,
    OnlySubmittedResultsAreDecided,
    OnlyApprovedResultsAreCorrected,
    TheVersionOnScreenIsCurrent,
    ReturnNeedsAReason,
    CorrectionNeedsAReason,
    CorrectionSaysItsClass,
    CellsFitIntoTheGain,
    OverlapsFitIntoTheGain,
    HouseholdsMakeAnEstimate,
    GainIsTheDifference,
    GainIsWithinThePopulation,
    AResultHasAFigureOrWords,
    PeopleFlowFromASchemeOrAChange,
    EvidenceIsGiven,
    OneReleaseIsPreparedAtATime,
    TheReleaseIsStillWhatWasPrepared,
    AReleaseHoldsResults,
    ABetterMethodIsExplained,
    ReleaseChecksPass,
    AnOperationKeyHasOneContent,
    EvidenceReachesTheMinimum,
    OnlyAdministratorsEditTheFramework,
    OneFrameworkDraftAtATime,
    TheFrameworkAgreesWithItself,
    NoReleaseIsPrepared,
    OnlyManagersDecideOnTargets,
    TargetIsApprovedBySomeoneElse,
    OnlyWaitingTargetsAreDecided,
    OneTargetWaitsAtATime,
    ReturnedTargetNeedsAReason,
    TargetsFollowTheFramework,
    OnlyOfficersAndManagersWithdraw,
    OnlyWhatCountsIsWithdrawn,
    WithdrawalNeedsAReason,
    WithdrawalSaysItsClass,
    OneWithdrawalWaitsAtATime,
    WithdrawalIsDecidedBySomeoneElse,
    OnlyWaitingWithdrawalsAreDecided,
    RefusedWithdrawalNeedsAReason,
    WithdrawalIsDecidedFirst,
}

/// <summary>Why a rule refuses: the wrong person (403) or the wrong moment (409).</summary>
public enum Refusal
{
    WrongPerson,
    WrongMoment,
}

public static class Rules
{
    /// <summary>Throws <see cref="RuleViolationException"/> unless the rule holds.</summary>
    public static void Require(this Rule rule, bool holds)
    {
        if (!holds)
        {
            throw new RuleViolationException(rule);
        }
    }

    /// <summary>Whether another person could do it, or nobody at this moment.</summary>
    public static Refusal Refusal(this Rule rule) => rule switch
    {
        Rule.OnlyTheCountrysOfficersReport or Rule.OnlyManagersReview or Rule.OnlyManagersRelease
            or Rule.ApproverIsSomeoneElse or Rule.PublisherIsSomeoneElse
            or Rule.OnlyAdministratorsEditTheFramework or Rule.OnlyManagersDecideOnTargets or Rule.TargetIsApprovedBySomeoneElse
            or Rule.OnlyOfficersAndManagersWithdraw or Rule.WithdrawalIsDecidedBySomeoneElse => Domain.Refusal.WrongPerson,
        _ => Domain.Refusal.WrongMoment,
    };
}
