using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms.Changes;
using FlagshipMonitor.Web.Forms.People;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms.Reports;

/// <summary>
/// What the officer's forms call their fields, so that a sentence about one stands alone in the list of problems:
/// "Short title: shorten this to …". A label that is a question goes by the name that the answer has.
/// </summary>
public sealed class FieldNames(IStringLocalizer<SharedText> t, ReportingFrame frame)
{
    private readonly ResultFields _fields = new(t, frame.Names);

    /// <param name="path">Name of the field in its form: Title, Evidence[0].Url, Cells[From65-Men].</param>
    public string Of(string path)
    {
        var field = path.Split('[', '.')[0];
        return field switch
        {
            nameof(ReportForm.CorrectionReason) => t["Reason for the correction"],
            nameof(ReportForm.Evidence) => OfLink(path),
            nameof(InstitutionalChangeForm.Note) => t["Note for readers"],
            nameof(PeopleReachedForm.NewScheme) => t["Name of the scheme"],
            nameof(PeopleReachedForm.NewSchemeBranch) => t["Branch of social security"],
            nameof(PeopleReachedForm.CoveredBefore) => t["Of these, covered before {0}", frame.Phase.FirstYear],
            nameof(PeopleReachedForm.Gain) => t["The source gives only the gain"],
            nameof(PeopleReachedForm.Households) => t["Households that gained"],
            nameof(PeopleReachedForm.HouseholdSize) => t["People in one household"],
            nameof(PeopleReachedForm.HouseholdSource) => t["Source of the people in one household"],
            nameof(PeopleReachedForm.HouseholdYear) => t["Year of the people in one household"],
            nameof(PeopleReachedForm.Overlap) => t["Also counted in {0}", SchemeOf(path)],
            nameof(PeopleReachedForm.OverlapPeople) => t["People also counted in {0}", SchemeOf(path)],
            nameof(PeopleReachedForm.InWords) => t["In words instead"],
            nameof(PeopleReachedForm.Cells) => OfCell(path),
            _ => _fields.Label(field),
        };
    }

    /// <summary>The sentence with the field's name before it.</summary>
    public string Say(string path, string sentence) => t["{0}: {1}", Of(path), Words.InSentence(sentence)];

    private string SchemeOf(string path) => frame.Names.Schemes.GetValueOrDefault(Between(path) ?? "", t["another scheme"]);

    private string OfLink(string path) => Between(path) is { } row && int.TryParse(row, out var number)
        ? path.EndsWith(nameof(LinkText.Title), StringComparison.Ordinal) ? t["Title of source {0}", number + 1] : t["Address of source {0}", number + 1]
        : t["Public sources"];

    private string OfCell(string path) => PeopleTable.AllCells.FirstOrDefault(c => c.Key == Between(path)) is { } cell
        ? ReportWords.Cell(t, cell)
        : t["Breakdown of the gain"];

    private static string? Between(string path) => path.Split('[', ']') is [_, var key, ..] ? key : null;
}
