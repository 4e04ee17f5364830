using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Domain.Results.Reviewing;
using FlagshipMonitor.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme;

/// <summary>The review area's words for checks, figures and reasons.</summary>
public static class ReviewTexts
{
    public static string Check(IStringLocalizer<SharedText> t, ReviewCheck check, Phase phase) => (check.Kind, check.Outcome) switch
    {
        (CheckKind.FigureAddsUp, CheckOutcome.Passed) => t["Covered before plus gain equals covered now"],
        (CheckKind.FigureAddsUp, _) => t["Covered before plus gain does not equal covered now"],
        (CheckKind.CellsFit, CheckOutcome.Passed) => t["Women, men, ages and groups fit into the gain"],
        (CheckKind.CellsFit, _) => t["Women, men, ages or groups add up to more than the gain"],
        (CheckKind.WithinThePopulation, CheckOutcome.Passed) => t["The gain is within the country’s population"],
        (CheckKind.WithinThePopulation, CheckOutcome.Warning) => t["The country’s population is not known, so the gain was not compared with it"],
        (CheckKind.WithinThePopulation, _) => t["The gain is larger than the country’s population"],
        (CheckKind.DisabilityKnown, CheckOutcome.Passed) => t["Persons with disabilities are stated"],
        (CheckKind.DisabilityKnown, _) => t["Persons with disabilities are not stated"],
        (CheckKind.EvidenceGiven, CheckOutcome.Passed) => t["Evidence is linked"],
        (CheckKind.EvidenceGiven, _) => t["No evidence is linked"],
        (_, CheckOutcome.Passed) => t["The date is in the phase {0}–{1}", phase.FirstYear, phase.LastYear],
        _ => t["The date is outside the phase {0}–{1}: it counts in none of its figures", phase.FirstYear, phase.LastYear],
    };

    /// <summary>How many checks did not pass.</summary>
    public static string Outcome(IStringLocalizer<SharedText> t, int checks, bool failed) => (checks, failed) switch
    {
        (1, false) => t["1 warning"],
        (_, false) => t["{0} warnings", checks],
        (1, true) => t["1 error"],
        _ => t["{0} warnings and errors", checks],
    };

    /// <summary>A number, or the reason there is none, in words.</summary>
    public static string Figure(IStringLocalizer<SharedText> t, string state, decimal? value) => value is { } amount
        ? Formats.Number(amount)
        : state switch
        {
            "notDue" => t["not yet due"],
            "notApplicable" => t["does not apply"],
            _ => t["nothing reported"],
        };

    public static string Days(IStringLocalizer<SharedText> t, int days) => days switch
    {
        0 => t["today"],
        1 => t["1 day"],
        _ => t["{0} days", Formats.Count(days)],
    };
}
