namespace FlagshipMonitor.Domain.Framework;

/// <summary>What a framework must hold to before it is published. The web layer turns each into a translated sentence.</summary>
public enum FrameworkRule
{
    FieldIsReadable,
    NoteIsGiven,
    ThresholdsAreInOrder,
    EvidenceMinimumIsPossible,
    CodesAreUnique,

    /// <summary>"PR" is the sum of legal, effective and adequacy; no indicator of its own.</summary>
    TheSumIsNoIndicator,
    IndicatorIsNamed,
    TextsFit,
    DimensionIsMeasuredOnce,
    DimensionCountsPeople,
    UsedIndicatorStays,
    UsedIndicatorKeepsItsKind,
    TargetHasAnIndicator,
    TargetIsTheProgrammes,
    TargetIsSetOnce,
    TargetIsNotNegative,
    PhaseIsKnown,
    DirectionAgreesWithTheTarget,
    DirectionAgreesWithCountries,
    MilestonesAreWithinThePhase,
    ChangedTargetHasAReason,

    /// <summary>More people than live in the country.</summary>
    TargetIsWithinThePopulation,
}

/// <summary>What is wrong, where, and which rule says so.</summary>
/// <param name="Id">An indicator's code; empty for the framework as a whole.</param>
/// <param name="Detail">What the sentence names besides: a year, a country, a field; what the reader said of it, in English.</param>
public sealed record FrameworkError(string Id, FrameworkRule Rule, string Detail = "");
