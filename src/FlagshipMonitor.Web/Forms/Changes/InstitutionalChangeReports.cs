using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Drafts;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Forms.Reports;
using FlagshipMonitor.Web.Localisation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms.Changes;

/// <summary>Reports of institutional changes.</summary>
public sealed class InstitutionalChangeReports(ResultDesk desk, IStringLocalizer<SharedText> t) : ReportKind<InstitutionalChangeForm>
{
    public override string Name => FormDraft.InstitutionalChange;

    public override InstitutionalChangeForm From(Result result, Language language) => InstitutionalChangeForm.From((InstitutionalChange)result);

    public override string? TitleOf(InstitutionalChangeForm form, ReportingFrame frame) => TextRules.Clean(form.Title);

    public override IValidator<InstitutionalChangeForm> Validator(ReportingFrame frame, bool correction) => new InstitutionalChangeFormValidator(t, frame, correction);

    public override IReadOnlyList<string> Warnings(InstitutionalChangeForm form, ReportingFrame frame)
    {
        var warnings = new List<string>();
        if (DateParts.Read(form.Date).Date is { } date && !frame.Phase.Holds(date.Day))
        {
            warnings.Add(t["The date is outside the current phase, {0} to {1}: the change will count in the phase of its date.", frame.Phase.FirstYear, frame.Phase.LastYear]);
        }

        if (form.Stage is nameof(ChangeStage.Planned) or nameof(ChangeStage.InProgress))
        {
            warnings.Add(t["A change that is planned or in progress does not count yet. Correct it once it is achieved."]);
        }

        if (TextRules.Clean(form.IloContribution) is null)
        {
            warnings.Add(t["The contribution of the ILO is not stated. Reviewers and partners will ask for it."]);
        }

        return warnings;
    }

    public override ReportPreview Preview(ReportSubmission<InstitutionalChangeForm> submission, ReportingFrame frame) => new(
        new InstitutionalChange(submission.Id, submission.Country, submission.By, submission.Form.ToFacts(), language: submission.Language),
        frame.Names);

    public override Task SubmitAsync(ReportSubmission<InstitutionalChangeForm> submission, CancellationToken ct) => desk.SubmitChangeAsync(
        submission.Id, submission.Country, submission.By, submission.Form.ToFacts(), submission.Language, submission.Now, ct,
        corrects: submission.Corrects, reason: TextRules.Clean(submission.Form.CorrectionReason), changeClass: submission.Form.ChangeClass);
}
