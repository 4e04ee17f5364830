using System.Globalization;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Forms.Reports;

namespace FlagshipMonitor.Web.Forms.Changes;

/// <summary>An institutional change as it was typed. The order of the fields is that of the page.</summary>
public sealed class InstitutionalChangeForm : ReportForm
{
    public override string? CorrectionClass { get; set; }

    public override string? CorrectionReason { get; set; }

    public string? Step { get; set; }

    public string? ChangeType { get; set; }

    public string? Title { get; set; }

    public DateText Date { get; set; } = new();

    public string? Stage { get; set; }

    public DateText InUseSince { get; set; } = new();

    public DateText ReversedOn { get; set; } = new();

    public List<string> Themes { get; set; } = [];

    public string? WhatChanged { get; set; }

    public string? IloContribution { get; set; }

    public string? OthersContribution { get; set; }

    public override List<LinkText> Evidence { get; set; } = [];

    public string? Note { get; set; }

    public static InstitutionalChangeForm From(InstitutionalChange change) => new()
    {
        CorrectionClass = change.ChangeClass?.ToString(),
        CorrectionReason = change.CorrectionReason,
        Step = ((int)change.Step).ToString(CultureInfo.InvariantCulture),
        ChangeType = change.ChangeType,
        Title = change.Title,
        Date = DateParts.ToText(change.Date),
        Stage = change.Stage?.ToString(),
        InUseSince = DateParts.ToText(change.InUseSince),
        ReversedOn = DateParts.ToText(change.ReversedOn),
        Themes = [.. change.Themes],
        WhatChanged = change.WhatChanged,
        IloContribution = change.IloContribution,
        OthersContribution = change.OthersContribution,
        Evidence = Links.ToText(change.Evidence),
        Note = change.Note,
    };

    public override void Complete(bool anotherLink = false)
    {
        Links.Offer(Evidence, anotherLink);
        Stage ??= ""; // "Not stated" is an answer to tick
        Themes = [.. Themes.Where(t => !string.IsNullOrWhiteSpace(t)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>What the form says; only a form that was found right can be asked.</summary>
    public ChangeFacts ToFacts() => new((ChangeStep)int.Parse(Step!, CultureInfo.InvariantCulture), TextRules.Clean(Title)!, DateParts.Read(Date).Date!, Links.ToEvidence(Evidence))
    {
        ChangeType = TextRules.Clean(ChangeType),
        Stage = Enum.TryParse<ChangeStage>(Stage, out var stage) ? stage : null,
        InUseSince = DateParts.Read(InUseSince).Date,
        ReversedOn = DateParts.Read(ReversedOn).Date,
        Themes = Themes,
        WhatChanged = TextRules.Clean(WhatChanged),
        IloContribution = TextRules.Clean(IloContribution),
        OthersContribution = TextRules.Clean(OthersContribution),
        Note = TextRules.Clean(Note),
    };

    protected override IEnumerable<KeyValuePair<string, string?>> Answers() =>
    [
        Answer(nameof(CorrectionClass), CorrectionClass),
        Answer(nameof(CorrectionReason), CorrectionReason),
        Answer(nameof(Step), Step),
        Answer(nameof(ChangeType), ChangeType),
        Answer(nameof(Title), Title),
        Answer(nameof(Date), Date),
        Answer(nameof(Stage), Stage),
        Answer(nameof(InUseSince), InUseSince),
        Answer(nameof(ReversedOn), ReversedOn),
        Answer(nameof(Themes), Themes),
        Answer(nameof(WhatChanged), WhatChanged),
        Answer(nameof(IloContribution), IloContribution),
        Answer(nameof(OthersContribution), OthersContribution),
        .. Answer(nameof(Evidence), Evidence),
        Answer(nameof(Note), Note),
    ];
}
