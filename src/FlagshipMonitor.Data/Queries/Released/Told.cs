using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Data.Queries;

/// <summary>A released summary with the figures of the same release that its tokens stand for.</summary>
public sealed record Told(ReleasedNarrative Narrative, ScopeFigures Figures)
{
    public static Told? Of(ReleasedEdition edition, IEnumerable<ReleasedFigure> figures) =>
        edition.Summary is { } narrative ? new Told(narrative, ScopeFigures.Of(narrative.Scope, figures)) : null;
}
