using FlagshipMonitor.Domain.Narratives;

namespace FlagshipMonitor.Domain.Publishing;

/// <summary>A summary as one release holds it: with its tokens, which stand for that release's figures.</summary>
public sealed class ReleasedNarrative
{
    private ReleasedNarrative()
    {
        // EF Core fills it in.
    }

    public int Release { get; private init; }

    /// <summary>A country's code, or the name of the programme.</summary>
    public string Scope { get; private init; } = "";

    public int Version { get; private init; }

    /// <summary>The one it was first written in.</summary>
    public string Language { get; private init; } = "en";

    public NarrativeTexts Texts { get; private init; } = new(null, null, null);

    public DateOnly ApprovedOn { get; private init; }

    internal static ReleasedNarrative Of(int release, Narrative narrative) => new()
    {
        Release = release,
        Scope = narrative.Scope,
        Version = narrative.Version,
        Language = narrative.Language,
        Texts = narrative.Texts,
        ApprovedOn = DateOnly.FromDateTime(narrative.ApprovedAt!.Value.UtcDateTime),
    };
}

/// <summary>A summary that one release holds otherwise than another.</summary>
/// <param name="Old">Its version in the earlier one; null where that had none.</param>
/// <param name="On">The day of the approval; of a text that is gone, of the one that was there.</param>
public sealed record TextDifference(string Scope, int? Old, int? New, DateOnly On)
{
    public ResultMove Move => Old is null ? ResultMove.Added : New is null ? ResultMove.Withdrawn : ResultMove.Changed;

    /// <summary>The programme's first, then countries by code.</summary>
    public static IReadOnlyList<TextDifference> Between(
        IEnumerable<(string Scope, int Version, DateOnly On)> before, IEnumerable<(string Scope, int Version, DateOnly On)> after)
    {
        var (old, now) = (before.ToDictionary(t => t.Scope), after.ToDictionary(t => t.Scope));
        return [.. old.Keys.Union(now.Keys)
            .Select(s => (Scope: s, Old: Of(old, s), New: Of(now, s)))
            .Where(t => t.Old?.Version != t.New?.Version)
            .OrderByDescending(t => t.Scope == Engine.Scope.Programme).ThenBy(t => t.Scope, StringComparer.Ordinal)
            .Select(t => new TextDifference(t.Scope, t.Old?.Version, t.New?.Version, (t.New ?? t.Old)!.Value.On))];

        static (int Version, DateOnly On)? Of(Dictionary<string, (string Scope, int Version, DateOnly On)> texts, string scope) =>
            texts.TryGetValue(scope, out var found) ? (found.Version, found.On) : null;
    }
}
