namespace FlagshipMonitor.Domain.Exchange;

/// <summary>What a portfolio must hold to before a figure is computed from it (results engine, section 12).</summary>
public enum PortfolioRule
{
    /// <summary>A field is missing, of the wrong type, or says a word that is not known.</summary>
    FieldIsReadable,

    /// <summary>No field has a name that nobody reads.</summary>
    FieldIsKnown,

    /// <summary>An id is given once only.</summary>
    IdsAreUnique,

    /// <summary>Indicators, countries, schemes and dimensions that are named exist.</summary>
    ReferencesAreKnown,

    /// <summary>What is reported has a value, and what is not has none.</summary>
    ReportedHasAValue,

    /// <summary>What is approved says when.</summary>
    ApprovedHasADate,

    /// <summary>Of two approvals of one series one is the later.</summary>
    OneApprovalIsLater,

    /// <summary>Counts are zero or more.</summary>
    CountsAreNotNegative,

    /// <summary>People are whole.</summary>
    PeopleAreWhole,

    /// <summary>People are at most the country's population.</summary>
    PeopleAreWithinThePopulation,

    /// <summary>Cells fit into their total.</summary>
    CellsFitIntoTheTotal,

    /// <summary>A known overlap is at most the smaller part.</summary>
    OverlapIsWithinTheSmaller,

    /// <summary>A subset is at most its whole.</summary>
    SubsetIsWithinItsWhole,

    /// <summary>Two sides declare the same.</summary>
    DeclarationsAgree,

    /// <summary>A series is reported by years or by half-years.</summary>
    PeriodsAreOfOneLength,

    /// <summary>A target lies where the indicator's direction leads.</summary>
    DirectionAgreesWithTheTarget,

    /// <summary>One target for an indicator and scope.</summary>
    OneTargetIsSet,

    /// <summary>Milestones lie within the phase.</summary>
    MilestonesAreWithinThePhase,

    /// <summary>Dates and phases are in order.</summary>
    DatesAreInOrder,

    /// <summary>A number fits: it is never wrapped.</summary>
    NumbersFit,
}

/// <summary>What is wrong, where, and which rule says so.</summary>
/// <param name="Id">The id of the value, or the code of the target or indicator; empty where the file as a whole is meant.</param>
public sealed record PortfolioError(string Id, PortfolioRule Rule, string Message);

/// <summary>A file cannot be read at all; the message names the place.</summary>
public sealed class PortfolioUnreadableException : Exception
{
    public PortfolioUnreadableException()
    {
    }

    public PortfolioUnreadableException(string message)
        : base(message)
    {
    }

    public PortfolioUnreadableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
