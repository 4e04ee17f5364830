namespace FlagshipMonitor.Domain.Publishing;

/// <summary>Why a public figure differs from that of an earlier release (results engine, section 9).</summary>
public enum ChangeClass
{
    /// <summary>Fuller data.</summary>
    R1,

    /// <summary>Routine recalculation.</summary>
    R2,

    /// <summary>A better method.</summary>
    R3,

    /// <summary>Correction of an error: a notice goes on the old release.</summary>
    C,
}

/// <summary>An approved correction of a result. It is public with the releases that hold it; who approved it is not.</summary>
/// <param name="Version">The version it made.</param>
/// <param name="Reason">As the country's officers wrote it, in the language of the result.</param>
public sealed record Correction(int Version, ChangeClass Class, string Reason, DateOnly ApprovedOn);
