using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms.People;
using FlagshipMonitor.Web.Results;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms.Reports;

/// <summary>Shows back what a report says, section by section as its form asks for it.</summary>
public sealed class Answers(IStringLocalizer<SharedText> t, ResultNames names)
{
    private readonly ResultFields _fields = new(t, names);

    public AnswerSheet Of(Result result) => new(result.Language, result switch
    {
        PeopleReached people => OfPeople(people),
        _ => OfChange(result),
    });

    private List<AnswerSection> OfChange(Result change) =>
    [
        Section(change, "what", t["What changed"],
            nameof(InstitutionalChange.Step), nameof(InstitutionalChange.ChangeType), nameof(InstitutionalChange.Title), nameof(InstitutionalChange.WhatChanged)),
        Section(change, "when", t["When, and how far"],
            [nameof(InstitutionalChange.Date), nameof(InstitutionalChange.Stage), nameof(InstitutionalChange.InUseSince), .. Reversal(change)]),
        Section(change, "who", t["Contributions and themes"],
            nameof(InstitutionalChange.IloContribution), nameof(InstitutionalChange.OthersContribution), nameof(InstitutionalChange.Themes)),
        Section(change, "proof", t["Evidence and note"], nameof(change.Note)) with { Evidence = change.Evidence },
    ];

    private List<AnswerSection> OfPeople(PeopleReached people) =>
    [
        Section(people, "which", t["Gain and scheme"], nameof(people.Dimension), nameof(people.Scheme), nameof(people.Change)),
        Section(people, "number", t["Number of people"], [nameof(people.AsOf), .. Numbers(people), .. people.Overlaps.Count == 0 ? (string[])[] : [nameof(people.Overlaps)]]),
        .. people.Gain is null ? (AnswerSection[])[] : [Section(people, "breakdown", t["Breakdown of the gain"]) with { Table = PeopleTable.Of(people.Cells) }],
        Section(people, "proof", t["Source and evidence"], nameof(people.Method), nameof(people.Source), nameof(people.Note)) with { Evidence = people.Evidence },
    ];

    private static string[] Reversal(Result change) => change is InstitutionalChange { ReversedOn: not null } ? [nameof(InstitutionalChange.ReversedOn)] : [];

    private static string[] Numbers(PeopleReached people) => people switch
    {
        { InWords: not null } => [nameof(people.InWords)],
        { Covered: not null } => [nameof(people.Covered), nameof(people.CoveredBefore), nameof(people.Gain), .. Estimate(people)],
        { Households: not null } => [nameof(people.Households), nameof(people.Gain), .. Estimate(people)],
        _ => [nameof(people.Gain), .. Estimate(people)],
    };

    private static string[] Estimate(PeopleReached people) => people.Estimated ? [nameof(people.Estimated)] : [];

    private AnswerSection Section(Result result, string anchor, string title, params string[] fields)
    {
        var content = result.Content();
        return new AnswerSection(anchor, title, [.. fields.Select(field =>
        {
            var value = content.GetValueOrDefault(field);
            return new AnswerLine(field, _fields.Label(field), _fields.Value(field, value), value is not null,
                ResultFields.IsComputed(field, content), value is not null && ResultFields.IsProse(field));
        })]);
    }
}
