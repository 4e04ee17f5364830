using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Domain.Publishing;

/// <summary>One result as it stood when a release was prepared.</summary>
public sealed record CandidateEntry(ResultId Result, int Version);

/// <summary>One summary as it stood when a release was prepared.</summary>
public sealed record CandidateText(Guid Narrative, int Version);

/// <summary>A prepared release: what one manager chose to publish and another has still to publish.</summary>
public sealed class ReleaseCandidate
{
    private ReleaseCandidate()
    {
        // EF Core fills it in.
    }

    /// <param name="takesBack">Whether the release before holds results that were withdrawn since: even the last of them must be able to leave the public.</param>
    public ReleaseCandidate(
        Guid id, Actor by, DateOnly dataAsOf, IEnumerable<Result> approved, string? note, DateTimeOffset now, ChangeClass recalculation = ChangeClass.R2, string? recalculationReason = null,
        IEnumerable<Narrative>? texts = null, bool takesBack = false)
    {
        Rule.OnlyManagersRelease.Require(by.IsManager);
        (Id, PreparedBy, PreparedAt, DataAsOf, Note) = (id, by.Id, now, dataAsOf, note);
        Entries = [.. approved.Where(r => r.Counts).Select(r => new CandidateEntry(r.Id, r.Version)).OrderBy(e => e.Result.Value)];
        Rule.ABetterMethodIsExplained.Require(recalculation is ChangeClass.R2 || (recalculation is ChangeClass.R3 && !string.IsNullOrWhiteSpace(recalculationReason)));
        (Recalculation, RecalculationReason) = (recalculation, recalculationReason);
        Rule.AReleaseHoldsResults.Require(Entries.Count > 0 || takesBack);
        Texts = [.. (texts ?? []).Where(t => t.Counts).Select(t => new CandidateText(t.Id, t.Version)).OrderBy(t => t.Narrative)];
    }

    public Guid Id { get; private init; }

    public UserId PreparedBy { get; private init; }

    public DateTimeOffset PreparedAt { get; private init; }

    /// <summary>Approved by the end of this day.</summary>
    public DateOnly DataAsOf { get; private init; }

    public string? Note { get; private init; }

    /// <summary>What moves a figure whose results are the same: R2 routine, or R3 a better method.</summary>
    public ChangeClass Recalculation { get; private init; } = ChangeClass.R2;

    public string? RecalculationReason { get; private init; }

    public IReadOnlyList<CandidateEntry> Entries { get; private init; } = [];

    /// <summary>The summaries it will hold.</summary>
    public IReadOnlyList<CandidateText> Texts { get; private init; } = [];

    /// <summary>Number of the release it became.</summary>
    public int? PublishedAs { get; private set; }

    /// <summary>Who published it: never who prepared it.</summary>
    public UserId? PublishedBy { get; private set; }

    public DateTimeOffset? DiscardedAt { get; private set; }

    public bool IsOpen => PublishedAs is null && DiscardedAt is null;

    /// <summary>Whether exactly these results and summaries, in these versions, still count.</summary>
    public bool IsStill(IEnumerable<Result> results, IEnumerable<Narrative> texts) =>
        results.Where(r => r.Counts).Select(r => new CandidateEntry(r.Id, r.Version)).ToHashSet().SetEquals(Entries)
        && texts.Where(t => t.Counts).Select(t => new CandidateText(t.Id, t.Version)).ToHashSet().SetEquals(Texts);

    /// <summary>Lays the candidate aside; what is approved stays approved.</summary>
    public void Discard(Actor by, DateTimeOffset now)
    {
        Rule.OnlyManagersRelease.Require(by.IsManager);
        Rule.TheReleaseIsStillWhatWasPrepared.Require(IsOpen);
        DiscardedAt = now;
    }

    /// <summary>Checks that a second manager publishes exactly what was prepared, and marks it published.</summary>
    internal void Publish(Actor by, int number, IReadOnlyCollection<Result> results, IReadOnlyCollection<Narrative> texts)
    {
        Rule.OnlyManagersRelease.Require(by.IsManager);
        Rule.PublisherIsSomeoneElse.Require(by.Id != PreparedBy);
        Rule.TheReleaseIsStillWhatWasPrepared.Require(IsOpen);
        Rule.TheReleaseIsStillWhatWasPrepared.Require(IsStill(results, texts));
        (PublishedAs, PublishedBy) = (number, by.Id);
    }
}
