namespace FlagshipMonitor.Web.Components.Notes;

/// <summary>One line of a calculation; the sum stands out.</summary>
public sealed record ExplanationLine(string Text, string Figure, bool IsSum = false);

/// <summary>"Explain this number": what counts, the sum, and what to know about it.</summary>
/// <param name="Summary">The words to click on.</param>
/// <param name="Rule">What counts and what does not.</param>
/// <param name="Lines">The calculation.</param>
/// <param name="Note">What to know about it.</param>
public sealed record Explanation(string Summary, string Rule, IReadOnlyList<ExplanationLine> Lines, string? Note = null);
