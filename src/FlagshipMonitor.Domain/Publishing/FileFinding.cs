namespace FlagshipMonitor.Domain.Publishing;

/// <summary>What is wrong with a place in a file that a standard describes.</summary>
public enum FileProblem
{
    /// <summary>It does not stand where, or not as, the standard's schema wants it.</summary>
    Shape,

    Missing,
    TooMany,
    MustDiffer,
    WrongBeginning,
    WrongSigns,
    SpacesAround,
    InTheFuture,
    DatesOutOfOrder,
    PeriodTooLong,
    OutsideThePeriod,
    SharesDoNotAddUp,
    OutOfRange,
    Contradiction,

    /// <summary>A code that its list does not have.</summary>
    UnknownCode,

    /// <summary>A code of a list of which only a part is known here: it may be right.</summary>
    UnconfirmedCode,

    /// <summary>A code that its list no longer has.</summary>
    WithdrawnCode,
}

/// <summary>Where what is wrong in a file comes from, and so where it is put right.</summary>
public enum FileCure
{
    Settings,
    Country,
    Theme,
    Indicator,
    Target,
    Result,
}

/// <summary>One place in a file of the release that breaks a rule of the file's standard.</summary>
/// <param name="Rule">The rule's number in the standard; the name of a list of codes; empty for the schema.</param>
/// <param name="Said">What the standard says of it, in English; empty where there is nothing to add.</param>
/// <param name="Element">The place, as the standard calls it: "result/indicator/title".</param>
/// <param name="Value">What stands there; null where nothing does.</param>
/// <param name="Part">The part of the programme the file speaks of there: a country's or theme's code; empty for the programme itself.</param>
/// <param name="Indicator">The indicator's code, where it is about one.</param>
public sealed record FileFinding(FileProblem Problem, string Rule, string Said, string Element, string? Value, string Part, string? Indicator, FileCure Cure);
