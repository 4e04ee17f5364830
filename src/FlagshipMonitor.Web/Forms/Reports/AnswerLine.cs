using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms.People;

namespace FlagshipMonitor.Web.Forms.Reports;

/// <summary>One answer as it stands in the record.</summary>
/// <param name="Field">Name of the field, as in <see cref="Result.Content"/>.</param>
/// <param name="Label">What the field is called.</param>
/// <param name="Text">The answer in words.</param>
/// <param name="IsStated">False where the text only says that nothing is stated.</param>
/// <param name="IsComputed">Worked out here, not typed.</param>
/// <param name="IsProse">In the language of its author.</param>
public sealed record AnswerLine(string Field, string Label, string Text, bool IsStated, bool IsComputed, bool IsProse);

/// <summary>The answers of one section of a form.</summary>
/// <param name="Anchor">Id of the section on the form.</param>
/// <param name="Title">Heading.</param>
/// <param name="Lines">In the order of the form.</param>
public sealed record AnswerSection(string Anchor, string Title, IReadOnlyList<AnswerLine> Lines)
{
    public PeopleTable? Table { get; init; }

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}

/// <summary>Everything a report says, as the officer's check page and result page show it.</summary>
/// <param name="Language">Language of the texts.</param>
/// <param name="Sections">In the order of the form.</param>
public sealed record AnswerSheet(string Language, IReadOnlyList<AnswerSection> Sections);
