using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Forms.Reports;
using FlagshipMonitor.Web.Localisation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms.People;

/// <summary>Reports of people reached.</summary>
public sealed class PeopleReachedReports(ResultDesk desk, IStringLocalizer<SharedText> t) : ReportKind<PeopleReachedForm>
{
    public override string Name => FormDraft.PeopleReached;

    public override PeopleReachedForm From(Result result, Language language) => PeopleReachedForm.From((PeopleReached)result, language);

    public override string? TitleOf(PeopleReachedForm form, ReportingFrame frame) =>
        SchemeName(form, frame) ?? frame.Changes.FirstOrDefault(c => c.PublicId == form.Change)?.Title;

    public override IValidator<PeopleReachedForm> Validator(ReportingFrame frame, bool correction) => new PeopleReachedFormValidator(t, frame, correction);

    public override IReadOnlyList<string> Warnings(PeopleReachedForm form, ReportingFrame frame)
    {
        var warnings = new List<string>();
        if (DateParts.Read(form.AsOf).Date is { } date && !frame.Phase.Holds(date.Day))
        {
            warnings.Add(t["The figures are of a date outside the current phase, {0} to {1}: they will count in the phase of their date.", frame.Phase.FirstYear, frame.Phase.LastYear]);
        }

        if (form.ComputedGain() is not { } gain)
        {
            return warnings;
        }

        var table = PeopleTable.Of(form.Cells);
        if (table.Sum is { } known && known < gain)
        {
            warnings.Add(t["The cells by age and sex add up to {0}: the rest of the gain, {1}, counts as not known.", Formats.Count(known), Formats.Count(gain - known)]);
        }

        if (table.SumOf(Sex.Women) is null)
        {
            warnings.Add(t["The number of women is missing."]);
        }

        if (table.Groups.First(g => g.Group is PeopleGroup.PersonsWithDisabilities).Sum is null)
        {
            warnings.Add(t["The number of persons with disabilities is missing."]);
        }

        if (TextRules.Clean(form.Method) is null)
        {
            warnings.Add(t["How people were counted, and how counting them twice was avoided, is not stated."]);
        }

        return warnings;
    }

    public override ReportPreview Preview(ReportSubmission<PeopleReachedForm> submission, ReportingFrame frame)
    {
        var form = submission.Form;
        var (scheme, names) = (Chosen(form), frame.Names);
        if (TextRules.Clean(form.NewScheme) is { } added)
        {
            scheme = SchemeId.New();
            var id = scheme.Value.ToString();
            names = names with
            {
                Schemes = new Dictionary<string, string> { [id] = added },
                Branches = frame.Branches.Where(b => b.Code == form.NewSchemeBranch).ToDictionary(_ => id, b => b.Name.Printed(Language.Current.Code)),
            };
        }

        return new ReportPreview(new PeopleReached(submission.Id, submission.Country, submission.By, form.ToFacts(scheme), language: submission.Language), names);
    }

    public override async Task SubmitAsync(ReportSubmission<PeopleReachedForm> submission, CancellationToken ct)
    {
        var form = submission.Form;
        var scheme = TextRules.Clean(form.NewScheme) is { } name
            ? (await desk.SchemeAsync(submission.Country, name, form.NewSchemeBranch, ct)).Id
            : Chosen(form);
        await desk.SubmitPeopleAsync(
            submission.Id, submission.Country, submission.By, form.ToFacts(scheme), submission.Language, submission.Now, ct,
            corrects: submission.Corrects, reason: TextRules.Clean(form.CorrectionReason), changeClass: form.ChangeClass);
    }

    private static SchemeId? Chosen(PeopleReachedForm form) => SchemeId.TryParse(form.Scheme, out var id) ? id : null;

    private static string? SchemeName(PeopleReachedForm form, ReportingFrame frame) =>
        TextRules.Clean(form.NewScheme) ?? frame.SchemeName(Chosen(form));
}
