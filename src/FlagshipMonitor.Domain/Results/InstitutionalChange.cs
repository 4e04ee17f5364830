using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.People;
using FlagshipMonitor.Domain.Programme;

namespace FlagshipMonitor.Domain.Results;

/// <summary>A strategy, law, scheme or operation that was adopted, or is in use, with ILO support.</summary>
public sealed class InstitutionalChange : Result
{
    private InstitutionalChange()
    {
        // EF Core fills it in.
    }

    public InstitutionalChange(ResultId id, CountryCode country, Actor author, ChangeFacts facts, Origin origin = Origin.Reported, string language = "en", InstitutionalChange? corrects = null)
        : base(id, country, author, origin, language)
    {
        if (corrects is not null)
        {
            Correct(corrects);
        }

        Set(facts, language);
    }

    public ChangeStep Step { get; private set; }

    /// <summary>Code of the kind of change; null where it is not stated.</summary>
    public string? ChangeType { get; private set; }

    public string Title { get; private set; } = "";

    public PartialDate Date { get; private set; } = null!;

    /// <summary>Null where it is not stated: a change with a date then counts as achieved.</summary>
    public ChangeStage? Stage { get; private set; }

    public PartialDate? InUseSince { get; private set; }

    public PartialDate? ReversedOn { get; private set; }

    public IReadOnlyList<string> Themes { get; private set; } = [];

    public string? WhatChanged { get; private set; }

    public string? IloContribution { get; private set; }

    public string? OthersContribution { get; private set; }

    public override DateOnly Day => Date.Day;

    public override DateOnly LastDay => Date.LastDay;

    /// <summary>Whether the change has ever been achieved; a reversal is subtracted from the net count only.</summary>
    public static bool EverAchieved(ChangeStage? stage) => stage is not (ChangeStage.Planned or ChangeStage.InProgress);

    public void Revise(Actor by, ChangeFacts facts, string language)
    {
        Rule.OnlyTheCountrysOfficersReport.Require(by.ReportsFor(Country));
        Rule.OnlyOpenResultsChange.Require(CanChange);
        Set(facts, language);
    }

    public override IReadOnlyDictionary<string, string> Content()
    {
        var content = new FieldTexts();
        content.Add(nameof(Step), (int)Step);
        content.Add(nameof(ChangeType), ChangeType);
        content.Add(nameof(Title), Title);
        content.Add(nameof(Date), Date);
        content.Add(nameof(Stage), Stage);
        content.Add(nameof(InUseSince), InUseSince);
        content.Add(nameof(ReversedOn), ReversedOn);
        content.Add(nameof(Themes), string.Join('|', Themes));
        content.Add(nameof(WhatChanged), WhatChanged);
        content.Add(nameof(IloContribution), IloContribution);
        content.Add(nameof(OthersContribution), OthersContribution);
        content.Add(nameof(Note), Note);
        content.Add(nameof(Evidence), EvidenceText());
        return content.Texts;
    }

    private void Set(ChangeFacts facts, string language)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(facts.Title);
        (Step, ChangeType, Title, Date, Stage) = (facts.Step, facts.ChangeType, facts.Title.Trim(), facts.Date, facts.Stage);
        (InUseSince, ReversedOn, Themes) = (facts.InUseSince, facts.ReversedOn, [.. facts.Themes.Distinct().Order(StringComparer.Ordinal)]);
        (WhatChanged, IloContribution, OthersContribution) = (facts.WhatChanged, facts.IloContribution, facts.OthersContribution);
        (Note, Language) = (facts.Note, language);
        SetEvidence(facts.Evidence);
    }
}

/// <summary>What an officer says of an institutional change. Null is not stated.</summary>
public sealed record ChangeFacts(ChangeStep Step, string Title, PartialDate Date, IReadOnlyList<Evidence> Evidence)
{
    public string? ChangeType { get; init; }

    public ChangeStage? Stage { get; init; }

    public PartialDate? InUseSince { get; init; }

    public PartialDate? ReversedOn { get; init; }

    public IReadOnlyList<string> Themes { get; init; } = [];

    public string? WhatChanged { get; init; }

    public string? IloContribution { get; init; }

    public string? OthersContribution { get; init; }

    public string? Note { get; init; }
}
