using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Domain.Results;

/// <summary>What a report says of people who are also counted in another scheme of the country (results engine, section 6, rule 4). What is not said is not known.</summary>
/// <param name="People">People in both, with <see cref="OverlapKind.OverlapKnown"/>.</param>
public sealed record SchemeOverlap(SchemeId With, OverlapKind Kind, long? People = null)
{
    /// <summary>Whether declarations can stand in one report: each scheme once, not its own, and no more people shared than gained.</summary>
    public static bool Fit(IReadOnlyCollection<SchemeOverlap> overlaps, SchemeId? own, long? gain) =>
        overlaps.Count == 0
        || (gain is not null
            && overlaps.All(o => o.With != own && o.Kind is OverlapKind.OverlapKnown == o.People is not null && (o.People ?? 0) >= 0 && (o.People ?? 0) <= gain)
            && overlaps.DistinctBy(o => o.With).Count() == overlaps.Count);

    public override string ToString() => People is { } people ? $"{With}={Kind}:{people}" : $"{With}={Kind}";
}
