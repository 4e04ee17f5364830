using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Queries;

/// <summary>Where what a row speaks of comes from, as files write it: one origin, or both.</summary>
public enum Origins
{
    Reported,
    Example,
    Mixed,
}

public static class OriginsOf
{
    /// <summary>Null where there is nothing that could have an origin.</summary>
    public static Origins? Of(int all, int examples) =>
        all == 0 ? null : examples == 0 ? Origins.Reported : examples == all ? Origins.Example : Origins.Mixed;

    public static Origins? Of(IReadOnlyCollection<Origin> origins) => Of(origins.Count, origins.Count(o => o is Origin.Example));
}
