namespace FlagshipMonitor.Domain.Results;

/// <summary>What people gained. Adequacy and comprehensiveness share one series; access is recorded in words.</summary>
public enum ImpactDimension
{
    /// <summary>People a strategy or plan would cover; kept, never in a headline.</summary>
    Potential,

    /// <summary>People newly entitled by law.</summary>
    Legal,

    /// <summary>People who now really receive, or can claim, a benefit.</summary>
    Effective,

    /// <summary>People already covered who now get more, or a broader set of benefits.</summary>
    Adequacy,

    /// <summary>People with easier access, in words only.</summary>
    Access,
}
