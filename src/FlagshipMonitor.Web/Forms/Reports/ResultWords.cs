using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Components.Figures;
using FlagshipMonitor.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms.Reports;

/// <summary>What results, their fields and their codes are called: the one place for forms, lists and reviews.</summary>
public static class ResultWords
{
    public static string Kind(IStringLocalizer<SharedText> t, Result result) => Kind(t, result is PeopleReached);

    public static string Kind(IStringLocalizer<SharedText> t, bool people) => people ? t["People reached"] : t["Institutional change"];

    public static string Of(IStringLocalizer<SharedText> t, ChangeStep step) => StepTexts.Done(t, (int)step);

    public static string Of(IStringLocalizer<SharedText> t, ChangeStage? stage) => stage switch
    {
        ChangeStage.Planned => t["Planned"],
        ChangeStage.InProgress => t["In progress"],
        ChangeStage.Achieved => t["Achieved"],
        ChangeStage.Operational => t["In use"],
        ChangeStage.Reversed => t["Reversed"],
        _ => t["Not stated"],
    };

    public static string Of(IStringLocalizer<SharedText> t, ImpactDimension dimension) => dimension switch
    {
        ImpactDimension.Potential => t["Potential coverage"],
        ImpactDimension.Legal => t["Legal coverage"],
        ImpactDimension.Effective => t["Effective coverage"],
        ImpactDimension.Adequacy => t["Adequacy"],
        _ => t["Access"],
    };

    public static string Hint(IStringLocalizer<SharedText> t, ImpactDimension dimension) => dimension switch
    {
        ImpactDimension.Potential => t["A strategy or plan would cover them. Kept on record, not counted in the totals."],
        ImpactDimension.Legal => t["The law now gives them a right."],
        ImpactDimension.Effective => t["They receive a benefit, or contribute and could claim one."],
        ImpactDimension.Adequacy => t["They were covered already and are now better protected: higher benefits, or more risks covered."],
        _ => t["Benefits are easier to reach for them, for example through a one-stop service. Described in words only."],
    };

    public static string Of(IStringLocalizer<SharedText> t, AgeBand? age) => age switch
    {
        AgeBand.Under15 => t["0–14"],
        AgeBand.From15To64 => t["15–64"],
        AgeBand.From65 => t["65 and over"],
        _ => t["Age not known"],
    };

    public static string Of(IStringLocalizer<SharedText> t, Sex? sex, bool total = false) => sex switch
    {
        Sex.Women => t["Women"],
        Sex.Men => t["Men"],
        _ => total ? t["Total"] : t["Sex not known"],
    };

    public static string Of(IStringLocalizer<SharedText> t, PeopleGroup group) => group switch
    {
        PeopleGroup.PersonsWithDisabilities => t["Persons with disabilities"],
        PeopleGroup.InformalEconomy => t["Workers in the informal economy"],
        PeopleGroup.Migrants => t["Migrants"],
        _ => t["People in rural areas"],
    };

    public static string Row(IStringLocalizer<SharedText> t, TableRow row) => row.Group is { } group ? Of(t, group) : Of(t, row.Age);

    /// <summary>Zero, not known and not applicable never look alike.</summary>
    public static string Of(IStringLocalizer<SharedText> t, CountReading cell) => cell.Kind switch
    {
        CountKind.Number => Formats.Count(cell.Value),
        CountKind.NotApplicable => Counts.NotApplicable(),
        _ => t["not known"],
    };

    public static string Sum(IStringLocalizer<SharedText> t, long? sum) => sum is { } people ? Formats.Count(people) : t["not known"];

    /// <summary>What a field of a submission is called; the names are those of <see cref="Result.Content"/>.</summary>
    public static string Field(IStringLocalizer<SharedText> t, string field) => field switch
    {
        nameof(InstitutionalChange.Step) => t["Step"],
        nameof(InstitutionalChange.ChangeType) => t["Kind of change"],
        nameof(InstitutionalChange.Title) => t["Short title"],
        nameof(InstitutionalChange.Date) => t["Date of the change"],
        nameof(InstitutionalChange.Stage) => t["Stage"],
        nameof(InstitutionalChange.InUseSince) => t["In use since"],
        nameof(InstitutionalChange.ReversedOn) => t["Reversed on"],
        nameof(InstitutionalChange.Themes) => t["Thematic areas"],
        nameof(InstitutionalChange.WhatChanged) => t["What is different now"],
        nameof(InstitutionalChange.IloContribution) => t["Contribution of the ILO"],
        nameof(InstitutionalChange.OthersContribution) => t["Contributions of others"],
        nameof(PeopleReached.Dimension) => t["What people gained"],
        nameof(PeopleReached.Scheme) => t["Scheme"],
        nameof(PeopleReached.Change) => t["Change from which they gained"],
        nameof(PeopleReached.AsOf) => t["Figures as of"],
        nameof(PeopleReached.Covered) => t["People covered on that date"],
        nameof(PeopleReached.CoveredBefore) => t["Of these, covered before the phase"],
        nameof(PeopleReached.Gain) => t["Gain"],
        nameof(PeopleReached.InWords) => t["In words"],
        nameof(PeopleReached.Estimated) => t["Estimate"],
        nameof(PeopleReached.Cells) => t["Breakdown"],
        nameof(PeopleReached.Method) => t["How people were counted"],
        nameof(PeopleReached.Source) => t["Source"],
        nameof(Result.Note) => t["Note for readers"],
        nameof(Result.Evidence) => t["Evidence"],
        nameof(InstitutionalChangeForm.CorrectionReason) => t["Reason for the correction"],
        _ => PeopleTable.AllCells.FirstOrDefault(c => field == "Cells." + c.Key) is { } cell ? Cell(t, cell) : field,
    };

    /// <summary>"0–14, women"; "Migrants, total"</summary>
    public static string Cell(IStringLocalizer<SharedText> t, PeopleCell cell) => t["{0}: {1}",
        cell.Group is { } group ? Of(t, group) : Of(t, cell.Age), Of(t, cell.Sex, total: cell.Group is not null)];

    /// <summary>The form field in which an answer of a submission is given.</summary>
    public static string FormField(string field) => field.StartsWith("Cells.", StringComparison.Ordinal) ? $"Form.Cells[{field[6..]}]" : "Form." + field;
}
