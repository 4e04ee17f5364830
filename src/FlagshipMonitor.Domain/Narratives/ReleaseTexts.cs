using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Narratives;

/// <summary>What a check found in a summary: a number that is no figure, a figure without a value, or a token that cannot be read.</summary>
/// <param name="Language">In which of its languages.</param>
/// <param name="Words">The sentence, or the token, as written.</param>
public sealed record TextFinding(Guid Narrative, string Scope, string Language, string Words, WrongNumber? Number = null, FigureToken? Missing = null)
{
    public bool IsOfMissing => Missing is not null;
}

/// <summary>The summaries of a release, with what the ILO has published: numbers that a text may name too.</summary>
public sealed record ReleaseTexts(IReadOnlyCollection<Narrative> Narratives, IReadOnlyCollection<PublishedFigure> Published)
{
    public static ReleaseTexts None { get; } = new([], []);

    /// <summary>Holds every text against the figures of the same release.</summary>
    public IReadOnlyList<TextFinding> Check(IReadOnlyCollection<EvaluatedFigure> figures, Portfolio portfolio) =>
        [.. Narratives.OrderByDescending(n => n.Scope == Scope.Programme).ThenBy(n => n.Scope, StringComparer.Ordinal)
            .SelectMany(n => Check(n.Id, n.Scope, n.Texts, figures, portfolio, Published))];

    /// <summary>Holds one text, approved or not, against figures.</summary>
    public static IEnumerable<TextFinding> Check(
        Guid id, string scope, NarrativeTexts texts, IReadOnlyCollection<EvaluatedFigure> figures, Portfolio portfolio, IReadOnlyCollection<PublishedFigure> published)
    {
        var known = new KnownNumbers(scope, figures, portfolio, published);
        var own = ScopeFigures.Of(scope, figures);
        foreach (var (language, written) in texts.Given())
        {
            var text = NarrativeText.Parse(written, scope);
            foreach (var number in known.WrongIn(written))
            {
                yield return new TextFinding(id, scope, language, number.Number.Sentence, number);
            }

            foreach (var broken in text.Broken)
            {
                yield return new TextFinding(id, scope, language, broken.Text);
            }

            foreach (var token in text.Figures.Where(t => own[t].IsMissing))
            {
                yield return new TextFinding(id, scope, language, token.Written, Missing: token);
            }
        }
    }
}
