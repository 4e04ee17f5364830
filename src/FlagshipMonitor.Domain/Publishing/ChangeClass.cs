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
