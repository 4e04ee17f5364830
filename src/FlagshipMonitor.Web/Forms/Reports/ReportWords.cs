using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms.People;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms.Reports;

/// <summary>Words of the officer's forms beside those that results have everywhere.</summary>
public static class ReportWords
{
    public static string Hint(IStringLocalizer<SharedText> t, ImpactDimension dimension) => dimension switch
    {
        ImpactDimension.Potential => t["A strategy or plan would cover them. Kept on record, not counted in the totals."],
        ImpactDimension.Legal => t["The law now gives them a right."],
        ImpactDimension.Effective => t["They receive a benefit, or contribute and could claim one."],
        ImpactDimension.Adequacy => t["They were covered already and are now better protected: higher benefits, or more risks covered."],
        _ => t["Benefits are easier to reach for them, for example through a one-stop service. Described in words only."],
    };

    public static string Row(IStringLocalizer<SharedText> t, TableRow row) => Row(t, row.Age, row.Group);

    public static string Column(IStringLocalizer<SharedText> t, Sex? sex, bool ofGroups) =>
        sex is { } known ? ResultTexts.Sex(t, known) : ofGroups ? t["Total"] : t["Sex not known"];

    /// <summary>"0–14 years, Women": what one box of the tables is called where its row and column are out of sight.</summary>
    public static string Cell(IStringLocalizer<SharedText> t, PeopleCell cell) => $"{Row(t, cell.Age, cell.Group)}, {Column(t, cell.Sex, cell.Group is not null)}";

    /// <summary>Zero, not known and not applicable never look alike.</summary>
    public static string Of(IStringLocalizer<SharedText> t, CountReading cell) => cell.Kind switch
    {
        CountKind.Number => Formats.Count(cell.Value),
        CountKind.NotApplicable => Counts.NotApplicable(),
        _ => t["not known"],
    };

    public static string Sum(IStringLocalizer<SharedText> t, long? sum) => sum is { } people ? Formats.Count(people) : t["not known"];

    /// <summary>The form field in which an answer of a submission is given.</summary>
    public static string FormField(string field) => field.StartsWith(ResultFields.CellPrefix, StringComparison.Ordinal)
        ? $"Form.{nameof(PeopleReachedForm.Cells)}[{field[ResultFields.CellPrefix.Length..]}]"
        : "Form." + field;

    private static string Row(IStringLocalizer<SharedText> t, AgeBand? age, PeopleGroup? group) =>
        group is { } known ? ResultTexts.Group(t, known) : age is { } band ? ResultTexts.Age(t, band) : t["Age not known"];
}
