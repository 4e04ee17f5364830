using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Results;

/// <summary>The words for the closed sets of a result, in the one place that knows them.</summary>
public static class ResultTexts
{
    public static string Kind(IStringLocalizer<SharedText> t, Result result) => Kind(t, result is PeopleReached);

    public static string Kind(IStringLocalizer<SharedText> t, bool people) => people ? t["People reached"] : t["Institutional change"];

    /// <summary>A step in a result's life, for its timeline.</summary>
    public static string Event(IStringLocalizer<SharedText> t, ResultEvent step) => step.Kind switch
    {
        ResultEventKind.Submitted => t["Version {0} submitted", step.Version],
        ResultEventKind.Returned => t["Version {0} returned", step.Version],
        ResultEventKind.Approved => t["Version {0} approved", step.Version],
        ResultEventKind.WithdrawalProposed => t["Withdrawal proposed"],
        ResultEventKind.WithdrawalRefused => t["Withdrawal refused: the result stays"],
        ResultEventKind.Withdrawn => t["Withdrawn"],
        _ => t["Replaced by version {0}", step.Version],
    };

    /// <summary>What a list calls a result: a change by its title, people by scheme or change.</summary>
    public static string Title(IStringLocalizer<SharedText> t, Result result, string? scheme, string? change) => result switch
    {
        InstitutionalChange institutional => institutional.Title,
        PeopleReached people => (scheme ?? change) is { } of ? t["{0}: {1}", Dimension(t, people.Dimension), of] : Dimension(t, people.Dimension),
        _ => result.PublicId ?? "",
    };

    /// <summary>A scheme with its branch of social security, where that is known: names alone do not always say it.</summary>
    public static string Scheme(string name, string? branch) => branch is null ? name : $"{name} ({Words.InSentence(branch)})";

    public static string Stage(IStringLocalizer<SharedText> t, ChangeStage? stage) => stage switch
    {
        null => t["Not stated"],
        ChangeStage.Planned => t["Planned"],
        ChangeStage.InProgress => t["In progress"],
        ChangeStage.Achieved => t["Achieved"],
        ChangeStage.Operational => t["Operational"],
        _ => t["Reversed"],
    };

    public static string Dimension(IStringLocalizer<SharedText> t, ImpactDimension dimension) => dimension switch
    {
        ImpactDimension.Potential => t["Potential coverage"],
        ImpactDimension.Legal => t["Legal coverage"],
        ImpactDimension.Effective => t["Effective coverage"],
        ImpactDimension.Adequacy => t["Adequacy"],
        _ => t["Access"],
    };

    /// <summary>Shown as a word with a shape, never by colour alone.</summary>
    public static string Status(IStringLocalizer<SharedText> t, Status status) => status switch
    {
        Domain.Engine.Status.Achieved => t["Achieved"],
        Domain.Engine.Status.OnTrack => t["On track"],
        Domain.Engine.Status.AtRisk => t["At risk"],
        Domain.Engine.Status.OffTrack => t["Off track"],
        Domain.Engine.Status.Regressing => t["Worse than the baseline"],
        Domain.Engine.Status.Maintained => t["Maintained"],
        Domain.Engine.Status.NotMaintained => t["Not maintained"],
        Domain.Engine.Status.NotDue => t["Not due yet"],
        _ => t["No data"],
    };

    public static string Overlap(IStringLocalizer<SharedText> t, OverlapKind kind) => kind switch
    {
        OverlapKind.Disjoint => t["Nobody is in both"],
        OverlapKind.SubsetOf => t["All of these people are in the other scheme too"],
        OverlapKind.OverlapKnown => t["A known number is in both"],
        _ => t["It is not known"],
    };

    public static string Sex(IStringLocalizer<SharedText> t, Sex sex) => sex is Domain.Results.Sex.Women ? t["Women"] : t["Men"];

    public static string Age(IStringLocalizer<SharedText> t, AgeBand age) => age switch
    {
        AgeBand.Under15 => t["0–14 years"],
        AgeBand.From15To64 => t["15–64 years"],
        _ => t["65 years and over"],
    };

    public static string Group(IStringLocalizer<SharedText> t, PeopleGroup group) => group switch
    {
        PeopleGroup.PersonsWithDisabilities => t["Persons with disabilities"],
        PeopleGroup.InformalEconomy => t["Workers in the informal economy"],
        PeopleGroup.Migrants => t["Migrants"],
        _ => t["People in rural areas"],
    };

    /// <summary>Why a result is in no figure.</summary>
    public static string LeftOut(IStringLocalizer<SharedText> t, LeftOutReason reason, Phase phase) => reason switch
    {
        LeftOutReason.OutsideThePhase => t["Not of the years {0}–{1}", phase.FirstYear, phase.LastYear],
        LeftOutReason.AfterTheDate => t["After the day of the data"],
        LeftOutReason.NotYetAchieved => t["Planned or in progress, not yet achieved"],
        LeftOutReason.NoFigure => t["In words only, without a number of people"],
        LeftOutReason.SupersededByALaterApproval => t["Replaced by a later approval"],
        LeftOutReason.EarlierInItsSeries => t["An earlier day of the same series"],
        LeftOutReason.OutsideThePriorityCountries => t["Outside the priority countries"],
        LeftOutReason.NotApproved => t["Not approved"],
        LeftOutReason.ApprovedAfterTheDate => t["Approved after the day of the data"],
        LeftOutReason.BelowThePeak => t["Another period of the series is higher: the same people are not counted twice"],
        LeftOutReason.NotApplicable => t["Does not apply to the country"],
        LeftOutReason.NoNumeratorAndDenominator => t["A percentage without the numbers it is made of"],
        LeftOutReason.DenominatorIsZero => t["The denominator of its percentage is zero"],
        LeftOutReason.Withdrawn => t["Withdrawn"],
        LeftOutReason.PartOfAnotherScheme => t["All its people are in another scheme that counts"],
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
