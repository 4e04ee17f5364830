using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Queries;

/// <summary>Where what a row speaks of comes from, as files write it: one origin, or both.</summary>
public enum Origins
{
    Reported,
    Example,
    Mixed,

    /// <summary>Made up, in the demo alone: whatever else is there is made up too.</summary>
    Illustrative,
}

public static class OriginsOf
{
    /// <summary>Null where there is nothing that could have an origin; of the demo a silence is made up as well.</summary>
    public static Origins? Of(int all, int examples, bool illustrative = false) =>
        illustrative ? Origins.Illustrative : all == 0 ? null : examples == 0 ? Origins.Reported : examples == all ? Origins.Example : Origins.Mixed;

    public static Origins? Of(IReadOnlyCollection<Origin> origins, bool illustrative = false) =>
        Of(origins.Count, origins.Count(o => o is Origin.Example), illustrative || origins.Contains(Origin.Illustrative));
}
