using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Publishing;

/// <summary>A report of people reached as one release holds it.</summary>
public sealed class ReleasedPeople
{
    private ReleasedPeople()
    {
        // EF Core fills it in.
    }

    public int Release { get; private init; }

    public string PublicId { get; private init; } = "";

    public int Version { get; private init; }

    public CountryCode Country { get; private init; } = null!;

    public int? Phase { get; private init; }

    public Origin Origin { get; private init; }

    public string Language { get; private init; } = "en";

    public ImpactDimension Dimension { get; private init; }

    /// <summary>Name of the scheme; null where the gain flows from a change alone.</summary>
    public string? Scheme { get; private init; }

    /// <summary>Code of the scheme's branch of social security; null where it is not stated.</summary>
    public string? Branch { get; private init; }

    /// <summary>Public id of the change the gain flows from, where the same release holds it: another one is not public.</summary>
    public string? Change { get; private init; }

    public PartialDate AsOf { get; private init; } = null!;

    public long? Covered { get; private init; }

    public long? CoveredBefore { get; private init; }

    public long? Gain { get; private init; }

    public string? InWords { get; private init; }

    public bool Estimated { get; private init; }

    public string? Method { get; private init; }

    public string? Source { get; private init; }

    public string? Note { get; private init; }

    public IReadOnlyList<PeopleCell> Cells { get; private init; } = [];

    public IReadOnlyList<Evidence> Evidence { get; private init; } = [];

    public DateOnly ApprovedOn { get; private init; }

    /// <summary>Every approved correction so far, the first one first; null where it was never corrected.</summary>
    public IReadOnlyList<Correction>? Corrections { get; private init; }

    /// <summary>What is declared of people in other schemes, by the schemes' names; null where nothing is.</summary>
    public IReadOnlyList<ReleasedOverlap>? Overlaps { get; private init; }

    /// <summary>The households the gain was worked out from; null where people were counted.</summary>
    public Households? Households { get; private init; }

    internal static ReleasedPeople Of(int release, PeopleReached people, int? phase, IReadOnlyDictionary<SchemeId, Scheme> schemes, string? change) => new()
    {
        Release = release,
        PublicId = people.PublicId!,
        Version = people.Version,
        Country = people.Country,
        Phase = phase,
        Origin = people.Origin,
        Language = people.Language,
        Dimension = people.Dimension,
        Scheme = people.Scheme is { } scheme ? schemes[scheme].Name : null,
        Branch = people.Scheme is { } own ? schemes[own].Branch : null,
        Change = change,
        AsOf = people.AsOf,
        Covered = people.Covered,
        CoveredBefore = people.CoveredBefore,
        Gain = people.Gain,
        InWords = people.InWords,
        Estimated = people.Estimated,
        Method = people.Method,
        Source = people.Source,
        Note = people.Note,
        Cells = [.. people.Cells],
        Evidence = [.. people.Evidence],
        ApprovedOn = DateOnly.FromDateTime(people.ApprovedAt!.Value.UtcDateTime),
        Corrections = people.Corrections is { Count: > 0 } corrections ? corrections : null,
        Overlaps = people.Overlaps.Count == 0 ? null : [.. people.Overlaps.Select(o => new ReleasedOverlap(schemes[o.With].Name, o.Kind, o.People))],
        Households = people.Households,
    };
}

/// <summary>A declaration of overlap with another scheme, as a release holds it.</summary>
public sealed record ReleasedOverlap(string With, OverlapKind Kind, long? People);
