namespace FlagshipMonitor.Domain.Results;

/// <summary>Where a result stands. What lists call a draft is a saved form; a result is born when it is submitted.</summary>
public enum ResultStatus
{
    Draft,
    Submitted,
    Returned,
    Approved,

    /// <summary>Was approved, or corrected what was, and is taken back.</summary>
    Withdrawn,
}

/// <summary>Where a result comes from.</summary>
public enum Origin
{
    /// <summary>Reported by a country office.</summary>
    Reported,

    /// <summary>Found in public sources and entered as an example: no part of a complete record.</summary>
    Example,

    /// <summary>Made up by the demo, to show how the product looks when it is full: no result of anybody.</summary>
    Illustrative,
}
