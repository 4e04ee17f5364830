using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Publishing;

/// <summary>An institutional change as one release holds it.</summary>
public sealed class ReleasedChange
{
    private ReleasedChange()
    {
        // EF Core fills it in.
    }

    public int Release { get; private init; }

    public string PublicId { get; private init; } = "";

    public int Version { get; private init; }

    public CountryCode Country { get; private init; } = null!;

    /// <summary>Number of the phase that holds its date; null between phases.</summary>
    public int? Phase { get; private init; }

    public Origin Origin { get; private init; }

    public string Language { get; private init; } = "en";

    public ChangeStep Step { get; private init; }

    public string? ChangeType { get; private init; }

    public string Title { get; private init; } = "";

    public PartialDate Date { get; private init; } = null!;

    public ChangeStage? Stage { get; private init; }

    public PartialDate? InUseSince { get; private init; }

    public PartialDate? ReversedOn { get; private init; }

    public IReadOnlyList<string> Themes { get; private init; } = [];

    public string? WhatChanged { get; private init; }

    public string? IloContribution { get; private init; }

    public string? OthersContribution { get; private init; }

    public string? Note { get; private init; }

    public IReadOnlyList<Evidence> Evidence { get; private init; } = [];

    public DateOnly ApprovedOn { get; private init; }

    /// <summary>Every approved correction so far, the first one first; null where it was never corrected.</summary>
    public IReadOnlyList<Correction>? Corrections { get; private init; }

    internal static ReleasedChange Of(int release, InstitutionalChange change, int? phase) => new()
    {
        Release = release,
        PublicId = change.PublicId!,
        Version = change.Version,
        Country = change.Country,
        Phase = phase,
        Origin = change.Origin,
        Language = change.Language,
        Step = change.Step,
        ChangeType = change.ChangeType,
        Title = change.Title,
        Date = change.Date,
        Stage = change.Stage,
        InUseSince = change.InUseSince,
        ReversedOn = change.ReversedOn,
        Themes = change.Themes,
        WhatChanged = change.WhatChanged,
        IloContribution = change.IloContribution,
        OthersContribution = change.OthersContribution,
        Note = change.Note,
        Evidence = [.. change.Evidence],
        ApprovedOn = DateOnly.FromDateTime(change.ApprovedAt!.Value.UtcDateTime),
        Corrections = change.Corrections is { Count: > 0 } corrections ? corrections : null,
    };
}
