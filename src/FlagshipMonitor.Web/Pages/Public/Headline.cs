using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Web.Pages.Public;

/// <summary>
/// One of the programme's three ambitions on the home page. While a release is made of examples the figure published by
/// the ILO leads; afterwards the computed one does. The two are never mixed.
/// </summary>
public sealed record Headline(IndicatorCode Indicator, Target? Target, PublishedFigure? Published, ReleasedFigure? Computed)
{
    /// <summary>The computed figure whose explanation names the published one beside it; null while nothing is released.</summary>
    public ReleasedFigure? Explained { get; init; }

    /// <summary>The figure to be judged; null while the release holds examples, whatever leads.</summary>
    public ReleasedFigure? Judged { get; init; }

    /// <summary>The last year of the phase.</summary>
    public int LastYear { get; init; }

    public bool IsPeople => Indicator == IndicatorCode.Improvements;

    public Bound Bound => Published?.Bound ?? Bound.Exact;

    /// <summary>Null: nothing published.</summary>
    public decimal? Value => Published?.Value ?? Computed?.Value;

    public decimal? Phase1 => Target?.Baseline;

    /// <summary>Against the first phase.</summary>
    public Ambition Ambition => Ambition.Of(Indicator, Phase1, Value is { } value ? new Figure.Reported(value) : Figure.Missing);

    public static IReadOnlyList<Headline> Of(ReleasedHome home)
    {
        var publishedLead = home.Edition is null || home.Edition.Release.HoldsExamples;
        return [.. new[] { IndicatorCode.PriorityCountries, IndicatorCode.InstitutionalChanges, IndicatorCode.Improvements }
            .Select(code => publishedLead && Leading(home.Published, code) is { } published
                ? new Headline(code, home.Target(code), published, null) { Explained = home.Figure(code) }
                : new Headline(code, home.Target(code), null, home.Figure(code)) { Explained = home.Figure(code), Judged = publishedLead ? null : home.Figure(code), LastYear = home.Edition?.Phase.LastYear ?? 0 })];
    }

    /// <summary>What the ILO says the phase came to: the latest figure that is no upper bound and that no other source contradicts.</summary>
    public static PublishedFigure? Leading(IEnumerable<PublishedFigure> published, IndicatorCode code) =>
        Of(published, code).Where(f => f.Bound is not Bound.Nearly).MaxBy(f => f.LastYear);

    /// <summary>A later figure that the source bounds from above: "nearly 56 million".</summary>
    public static PublishedFigure? Nearly(IEnumerable<PublishedFigure> published, IndicatorCode code) =>
        Of(published, code).Where(f => f.Bound is Bound.Nearly).MaxBy(f => f.LastYear);

    private static IEnumerable<PublishedFigure> Of(IEnumerable<PublishedFigure> published, IndicatorCode code)
    {
        var metric = code == IndicatorCode.InstitutionalChanges ? "institutional_changes" : code == IndicatorCode.Improvements ? "people" : null;
        return published.Where(f => f.Metric == metric && f.Dimension == "total" && f.FirstYear >= SecondPhase && f.Provenance.Certainty is not Domain.Reference.Certainty.Conflicting);
    }

    private const int SecondPhase = 2021;
}
