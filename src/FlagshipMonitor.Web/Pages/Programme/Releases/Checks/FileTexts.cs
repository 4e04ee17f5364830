using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Iati;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Releases.Checks;

/// <summary>What is wrong in a file of a release, in plain words, and where it is put right.</summary>
public static class FileTexts
{
    public static string Of(IStringLocalizer<SharedText> t, FileFinding finding) => finding.Problem switch
    {
        FileProblem.Shape => t["It does not stand where, or not as, the standard wants it."],
        FileProblem.Missing => t["It is missing."],
        FileProblem.TooMany => t["It is there more than once."],
        FileProblem.MustDiffer => t["It has to differ from the organisation’s identifier."],
        FileProblem.WrongBeginning => t["It does not begin as it has to."],
        FileProblem.WrongSigns => t["It holds signs that it may not hold."],
        FileProblem.SpacesAround => t["There are spaces before or after it."],
        FileProblem.InTheFuture => t["It lies in the future."],
        FileProblem.DatesOutOfOrder => t["It comes after the date it should come before."],
        FileProblem.PeriodTooLong => t["The period is longer than a year."],
        FileProblem.OutsideThePeriod => t["It lies outside its period."],
        FileProblem.SharesDoNotAddUp => t["The shares do not add up to 100."],
        FileProblem.OutOfRange => t["It is no number within the allowed range."],
        FileProblem.Contradiction => t["It contradicts something else in the activity."],
        FileProblem.UnknownCode => t["The list {0} has no such code.", finding.Rule],
        FileProblem.UnconfirmedCode => t["It is not among the codes of the list {0} that are known here.", finding.Rule],
        FileProblem.WithdrawnCode => t["The list {0} no longer has this code.", finding.Rule],
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Problem, null),
    };

    /// <summary>The page where it is put right; null where that is a setting.</summary>
    public static (string Address, string Label)? Cure(IStringLocalizer<SharedText> t, PreflightFinding finding) => finding.File!.Cure switch
    {
        FileCure.Result => ($"~/programme/review/{finding.Result}", t["Open the result"].Value),
        FileCure.Country => ($"~/countries/{finding.File.Part.ToLowerInvariant()}", t["See the country"].Value),
        FileCure.Theme => ($"~/programme/dashboard/theme/{finding.File.Part.ToLowerInvariant()}", t["See the thematic area"].Value),
        FileCure.Indicator => ("~/admin/framework", t["Open the framework"].Value),
        FileCure.Target when finding.File.Part.Length > 0 => ("~/programme/targets", t["Open the targets of countries"].Value),
        FileCure.Target => ("~/admin/framework/ledger", t["Open the targets of the programme"].Value),
        _ => null,
    };

    /// <summary>The setting a place of the file comes from.</summary>
    public static string Setting(FileFinding finding)
    {
        var name = finding.Element.Split('/')[0] switch
        {
            "sector" => nameof(IatiSettings.Sectors),
            "tag" => nameof(IatiSettings.SdgTargets),
            "policy-marker" => nameof(IatiSettings.PolicyMarkers),
            "contact-info" when finding.Element.Contains("email", StringComparison.Ordinal) => nameof(IatiSettings.ContactEmail),
            "collaboration-type" => nameof(IatiSettings.CollaborationType),
            "default-flow-type" => nameof(IatiSettings.FlowType),
            "default-finance-type" => nameof(IatiSettings.FinanceType),
            "default-aid-type" => nameof(IatiSettings.AidType),
            "default-tied-status" => nameof(IatiSettings.TiedStatus),
            "document-link" or "iati-activity" => nameof(Installation.PublicUrl),
            _ when finding.Element.EndsWith("@type", StringComparison.Ordinal) => nameof(IatiSettings.OrganisationType),
            _ => nameof(IatiSettings.Organisation),
        };
        return name == nameof(Installation.PublicUrl) ? $"{Installation.Section}__{name}" : $"{Installation.Section}__Iati__{name}";
    }
}
