using FlagshipMonitor.Domain;

namespace FlagshipMonitor.Web.Errors;

/// <summary>What each rule says to a person whom it stops. The English sentence is the key of its translations.</summary>
internal static class RuleTexts
{
    public static string Of(Rule rule) => rule switch
    {
        Rule.OnlyTheCountrysOfficersReport => "Only officers of this country can report for it.",
        Rule.OnlyManagersReview => "Only programme managers can approve or return results.",
        Rule.OnlyManagersRelease => "Only programme managers can prepare and publish releases.",
        Rule.ApproverIsSomeoneElse => "You wrote or submitted this result. Somebody else has to approve it.",
        Rule.PublisherIsSomeoneElse => "You prepared this release. Another programme manager has to publish it.",
        Rule.OnlyOpenResultsChange => "This result has been submitted and can no longer be changed. It can be changed again when a manager returns it.",
        Rule.OnlySubmittedResultsAreDecided => "This result is not waiting for a decision. Somebody may have decided on it already.",
        Rule.OnlyApprovedResultsAreCorrected => "Only the latest approved version of a result can be corrected.",
        Rule.TheVersionOnScreenIsCurrent => "This record was changed after you opened it. Open it again to see what is there now.",
        Rule.ReturnNeedsAReason => "Say why the result is returned, so that the officer knows what to do.",
        Rule.CorrectionNeedsAReason => "Say why the approved result is corrected.",
        Rule.CorrectionSaysItsClass => "Say whether the correction mends an error, adds data or uses a better method.",
        Rule.CellsFitIntoTheGain => "The groups add up to more people than the total gain.",
        Rule.OverlapsFitIntoTheGain => "What is said of another scheme does not fit: name each scheme once, and at most as many people as gained.",
        Rule.HouseholdsMakeAnEstimate => "People worked out from households are an estimate of exactly that many people.",
        Rule.GainIsTheDifference => "The gain must be the people covered now less those covered before.",
        Rule.GainIsWithinThePopulation => "The gain is larger than the population of the country.",
        Rule.AResultHasAFigureOrWords => "Give either a number of people or a description in words.",
        Rule.PeopleFlowFromASchemeOrAChange => "Name the scheme or the institutional change from which people gained.",
        Rule.EvidenceIsGiven => "Add at least one source that others can check.",
        Rule.OneReleaseIsPreparedAtATime => "A release is already prepared. Publish it or lay it aside before you prepare another.",
        Rule.TheReleaseIsStillWhatWasPrepared => "Something in this release has changed since it was prepared. Prepare it again.",
        Rule.AReleaseHoldsResults => "There is no approved result to release.",
        Rule.ABetterMethodIsExplained => "Say what is better in the method.",
        Rule.ReleaseChecksPass => "A check before publication fails. Open the prepared release to see what it found.",
        Rule.AnOperationKeyHasOneContent => "This form was already sent with other answers. Open the page again before you change them.",
        Rule.EvidenceReachesTheMinimum => "The result needs more sources than it has. The framework says how many.",
        Rule.OnlyAdministratorsEditTheFramework => "Only administrators edit and publish the framework.",
        Rule.OneFrameworkDraftAtATime => "A draft of the framework is open already. Go on with it or discard it.",
        Rule.TheFrameworkAgreesWithItself => "The framework contradicts itself or the results reported. Correct what is listed first.",
        Rule.NoReleaseIsPrepared => "A release is prepared, and this would change its figures. Have it published or laid aside first.",
        Rule.OnlyManagersDecideOnTargets => "Only programme managers approve or return targets of countries.",
        Rule.TargetIsApprovedBySomeoneElse => "You proposed this target. Somebody else has to decide on it.",
        Rule.OnlyWaitingTargetsAreDecided => "This target is not waiting for a decision. Somebody may have decided on it already.",
        Rule.OneTargetWaitsAtATime => "A target for this indicator is already waiting for a decision.",
        Rule.ReturnedTargetNeedsAReason => "Say why the target is returned, so that the officer knows what to do.",
        Rule.TargetsFollowTheFramework => "The target does not agree with the framework in force.",
        Rule.OnlyOfficersAndManagersWithdraw => "Only officers of the country and programme managers can propose to withdraw a result.",
        Rule.OnlyWhatCountsIsWithdrawn => "Only the latest approved version of a result can be withdrawn.",
        Rule.WithdrawalNeedsAReason => "Say why the result is withdrawn. Readers see the reason in its place.",
        Rule.WithdrawalSaysItsClass => "Say whether the withdrawal mends an error, follows from fuller data or from a better method.",
        Rule.OneWithdrawalWaitsAtATime => "The withdrawal of this result is already waiting for a decision.",
        Rule.WithdrawalIsDecidedBySomeoneElse => "You proposed this withdrawal or wrote the result. Another programme manager has to decide on it.",
        Rule.OnlyWaitingWithdrawalsAreDecided => "This withdrawal is not waiting for a decision. Somebody may have decided on it already.",
        Rule.RefusedWithdrawalNeedsAReason => "Say why the result stays, so that whoever proposed its withdrawal knows.",
        Rule.WithdrawalIsDecidedFirst => "The withdrawal of the result that this corrects is waiting for a decision. Decide on that first.",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Every rule has a sentence."),
    };
}
