using FlagshipMonitor.Domain.Engine;

namespace FlagshipMonitor.Domain.Framework;

/// <summary>A version of the results framework; figures name the version they were computed under.</summary>
public sealed class FrameworkVersion
{
    private FrameworkVersion()
    {
        // EF Core fills it in.
    }

    public FrameworkVersion(int number, DateTimeOffset publishedAt, string note, Thresholds? thresholds = null, int evidenceMinimum = 1) =>
        (Number, PublishedAt, Note, Thresholds, EvidenceMinimum) = (number, publishedAt, note, thresholds ?? Thresholds.Default, evidenceMinimum);

    public int Number { get; private init; }

    public DateTimeOffset PublishedAt { get; private init; }

    public string Note { get; private init; } = "";

    public Thresholds Thresholds { get; private init; } = Thresholds.Default;

    /// <summary>Links to public documents that a result needs when it is submitted.</summary>
    public int EvidenceMinimum { get; private init; } = 1;
}
