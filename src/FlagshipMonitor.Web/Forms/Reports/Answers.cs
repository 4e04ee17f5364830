using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms.Reports;

/// <summary>Shows back what a report says, in the words of the reader's language.</summary>
public sealed class Answers(IStringLocalizer<SharedText> t)
{
    public AnswerSheet Of(Result result, ReportingFrame frame) => result is PeopleReached people
        ? Of(people.Facts(), frame, frame.SchemeName(people.Scheme), people.CorrectionReason, result.Language)
        : Of(((InstitutionalChange)result).Facts(), frame, result.CorrectionReason, result.Language);

    public AnswerSheet Of(ChangeFacts facts, ReportingFrame frame, string? reason, string language) => new(language,
    [
        .. Correction(reason),
        new("what", t["What changed"],
        [
            Line(nameof(facts.Step), ResultWords.Of(t, facts.Step)),
            Line(nameof(facts.ChangeType), frame.Types.FirstOrDefault(c => c.Code == facts.ChangeType)?.Name),
            Line(nameof(facts.Title), facts.Title),
            Line(nameof(facts.WhatChanged), facts.WhatChanged),
        ]),
        new("when", t["When, and how far"],
        [
            Line(nameof(facts.Date), facts.Date),
            Line(nameof(facts.Stage), facts.Stage is null ? null : ResultWords.Of(t, facts.Stage)),
            Line(nameof(facts.InUseSince), facts.InUseSince),
            .. facts.ReversedOn is null ? (AnswerLine[])[] : [Line(nameof(facts.ReversedOn), facts.ReversedOn)],
        ]),
        new("who", t["Contributions and themes"],
        [
            Line(nameof(facts.IloContribution), facts.IloContribution),
            Line(nameof(facts.OthersContribution), facts.OthersContribution),
            Line(nameof(facts.Themes), ThemesOf(facts.Themes, frame)),
        ]),
        new("proof", t["Evidence and note"], [Line(nameof(facts.Note), facts.Note)]) { Evidence = facts.Evidence },
    ]);

    public AnswerSheet Of(PeopleFacts facts, ReportingFrame frame, string? scheme, string? reason, string language) => new(language,
    [
        .. Correction(reason),
        new("which", t["Gain and scheme"],
        [
            Line(nameof(facts.Dimension), ResultWords.Of(t, facts.Dimension)),
            Line(nameof(facts.Scheme), scheme),
            Line(nameof(facts.Change), frame.Changes.FirstOrDefault(c => c.PublicId == facts.Change) is { } change ? $"{change.Title} ({change.PublicId})" : facts.Change),
        ]),
        new("number", t["Number of people"],
        [
            Line(nameof(facts.AsOf), facts.AsOf),
            .. facts.InWords is null ? Numbers(facts) : [Line(nameof(facts.InWords), facts.InWords)],
        ]),
        .. facts.Gain is null ? (AnswerSection[])[] : [new("breakdown", t["Breakdown of the gain"], []) { Table = PeopleTable.Of(facts.Cells) }],
        new("proof", t["Source and evidence"],
        [
            Line(nameof(facts.Method), facts.Method),
            Line(nameof(facts.Source), facts.Source),
            Line(nameof(facts.Note), facts.Note),
        ]) { Evidence = facts.Evidence },
    ]);

    private AnswerLine[] Numbers(PeopleFacts facts) =>
    [
        .. facts.Covered is null ? (AnswerLine[])[] :
        [
            Line(nameof(facts.Covered), Formats.Count(facts.Covered.Value)),
            Line(nameof(facts.CoveredBefore), Formats.Count(facts.CoveredBefore!.Value)),
        ],
        Line(nameof(facts.Gain), Formats.Count(facts.Gain!.Value)) with { IsComputed = facts.Covered is not null },
        Line(nameof(facts.Estimated), facts.Estimated ? t["Yes, the number is an estimate"] : t["No, people were counted"]),
    ];

    private AnswerSection[] Correction(string? reason) =>
        reason is null ? [] : [new("why", t["Correction"], [Line(nameof(InstitutionalChangeForm.CorrectionReason), reason)])];

    private static string? ThemesOf(IReadOnlyList<string> codes, ReportingFrame frame) => codes.Count == 0 ? null
        : string.Join("; ", frame.Themes.Where(a => codes.Contains(a.Code)).Select(a => a.Name.In(Language.Current.Code)));

    private AnswerLine Line(string field, string? text) => new(field, ResultWords.Field(t, field), text);

    private AnswerLine Line(string field, Domain.LocalisedText? text) => Line(field, text?.In(Language.Current.Code));

    private AnswerLine Line(string field, PartialDate? date) => Line(field, date is null ? null : Formats.Date(date.Day, date.Precision));
}
