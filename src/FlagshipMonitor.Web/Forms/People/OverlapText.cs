using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms.Reading;

namespace FlagshipMonitor.Web.Forms.People;

/// <summary>Declarations of overlap as they were typed.</summary>
internal static class OverlapText
{
    /// <summary>What is declared; what is left open, or is of the report's own scheme, is not known.</summary>
    public static IReadOnlyList<SchemeOverlap> Read(PeopleReachedForm form) =>
    [
        .. form.Overlap.Where(o => o.Key != form.Scheme)
            .Select(o => (Scheme: SchemeId.TryParse(o.Key, out var id) ? id : (SchemeId?)null, Kind: KindOf(o.Value), People: Counts.Read(form.OverlapPeople.GetValueOrDefault(o.Key)).Number))
            .Where(o => o is { Scheme: not null, Kind: not OverlapKind.Unknown })
            .Select(o => new SchemeOverlap(o.Scheme!.Value, o.Kind, o.Kind is OverlapKind.OverlapKnown ? o.People : null)),
    ];

    public static OverlapKind KindOf(string? typed) => Enum.TryParse<OverlapKind>(typed, out var kind) && Enum.IsDefined(kind) ? kind : OverlapKind.Unknown;
}
