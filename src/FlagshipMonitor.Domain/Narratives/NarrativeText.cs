using System.Text.RegularExpressions;

namespace FlagshipMonitor.Domain.Narratives;

/// <summary>What is wrong with a token.</summary>
public enum TokenProblem
{
    None,

    /// <summary>{{ without }}, or }} without {{.</summary>
    Unclosed,

    /// <summary>Neither "figure:" nor "number:".</summary>
    UnknownKind,

    /// <summary>No figure has this name.</summary>
    UnknownFigure,

    /// <summary>A country has no such figure; the programme has.</summary>
    ProgrammeAlone,

    /// <summary>"number:" without a number.</summary>
    NoNumber,
}

/// <summary>A piece of a summary: words, a figure, a number that is no headline figure, or a token that cannot be read.</summary>
/// <param name="Text">The words, the number as typed, or the token as typed.</param>
public sealed record NarrativePart(string Text, FigureToken? Figure = null, bool IsTypedNumber = false, TokenProblem Problem = TokenProblem.None);

/// <summary>A summary read: its paragraphs, and in them words and tokens.</summary>
public sealed partial record NarrativeText(string Source, IReadOnlyList<IReadOnlyList<NarrativePart>> Paragraphs)
{
    public const int NumberLength = 40;

    public IEnumerable<NarrativePart> Parts => Paragraphs.SelectMany(p => p);

    public IEnumerable<NarrativePart> Broken => Parts.Where(p => p.Problem is not TokenProblem.None);

    public IEnumerable<FigureToken> Figures => Parts.Select(p => p.Figure).OfType<FigureToken>().Distinct();

    /// <summary>Numbers whose writer says that they are no headline figure.</summary>
    public IEnumerable<string> TypedNumbers => Parts.Where(p => p.IsTypedNumber).Select(p => p.Text);

    /// <param name="scope">A country's code, or the name of the programme: it says which figures there are.</param>
    public static NarrativeText Parse(string text, string scope) => new(
        text, [.. BlankLine().Split(text.Trim()).Where(p => p.Length > 0).Select(p => (IReadOnlyList<NarrativePart>)[.. PartsOf(p, scope)])]);

    /// <summary>Where tokens stand in a text, broken ones included.</summary>
    internal static MatchCollection TokensIn(string text) => Token().Matches(text);

    private static IEnumerable<NarrativePart> PartsOf(string paragraph, string scope)
    {
        var at = 0;
        foreach (Match token in Token().Matches(paragraph))
        {
            if (token.Index > at)
            {
                yield return new NarrativePart(paragraph[at..token.Index]);
            }

            yield return Read(token, scope);
            at = token.Index + token.Length;
        }

        if (at < paragraph.Length)
        {
            yield return new NarrativePart(paragraph[at..]);
        }
    }

    private static NarrativePart Read(Match token, string scope)
    {
        if (!token.Groups["inside"].Success)
        {
            return Wrong(TokenProblem.Unclosed);
        }

        var (kind, rest) = token.Groups["inside"].Value.Split(':', 2) is [var before, var after] ? (before.Trim().ToLowerInvariant(), after.Trim()) : ("", "");
        return kind switch
        {
            "figure" => FigureToken.Find(rest.ToLowerInvariant(), scope) is { } figure ? new NarrativePart(token.Value, figure)
                : Wrong(FigureToken.Find(rest.ToLowerInvariant(), Engine.Scope.Programme) is null ? TokenProblem.UnknownFigure : TokenProblem.ProgrammeAlone),
            "number" => rest.Any(char.IsDigit) && rest.Length <= NumberLength ? new NarrativePart(rest, IsTypedNumber: true) : Wrong(TokenProblem.NoNumber),
            _ => Wrong(TokenProblem.UnknownKind),
        };

        NarrativePart Wrong(TokenProblem problem) => new(token.Value, Problem: problem);
    }

    [GeneratedRegex(@"\n[ \t]*\n\s*")]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"\{\{(?<inside>[^{}\n]*)\}\}|\{\{|\}\}")]
    private static partial Regex Token();
}
