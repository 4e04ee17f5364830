using System.Globalization;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Forms.Reports;
using FlagshipMonitor.Web.Results;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms.Changes;

/// <summary>Whether an institutional change can be submitted: step, title, date and a source; the rest may stay unsaid but not wrong.</summary>
internal sealed class InstitutionalChangeFormValidator : AbstractValidator<InstitutionalChangeForm>
{
    public InstitutionalChangeFormValidator(IStringLocalizer<SharedText> t, ReportingFrame frame, bool correction)
    {
        var names = new FieldNames(t, frame);
        if (correction)
        {
            RuleFor(f => f.CorrectionClass).Must(c => DifferenceTexts.OfCorrections.Any(one => one.ToString() == c)).WithMessage(t["Say what kind of correction it is"]);
            RuleFor(f => f.CorrectionReason).NotEmpty().WithMessage(t["Say why the approved result is corrected"]);
        }

        RuleFor(f => f.CorrectionReason).LongText(Limits.ReasonLength, names, t);
        RuleFor(f => f.Step).Must(IsStep).WithMessage(t["Choose the step to which the change belongs"]);
        RuleFor(f => f.ChangeType).Must((f, type) => type is null || !IsStep(f.Step) || Types(frame, f.Step!).Contains(type))
            .WithMessage(t["Choose a kind of change that belongs to the step, or leave it open"]);
        RuleFor(f => f.Title).NotEmpty().WithMessage(t["Enter a short title"]);
        RuleFor(f => f.Title).OneLine(Limits.TitleLength, names, t);

        RuleFor(f => f.Date).Must(d => !d.IsEmpty).WithMessage(t["Enter the date of the change: at least its year"]);
        RuleFor(f => f.Date).PastDate(frame.FirstDay, frame.Today, names, t);
        RuleFor(f => f.Stage).Must(s => string.IsNullOrEmpty(s) || Enum.GetNames<ChangeStage>().Contains(s)).WithMessage(t["Choose a stage, or “Not stated”"]);
        RuleFor(f => f.InUseSince).PastDate(frame.FirstDay, frame.Today, names, t);
        RuleFor(f => f.InUseSince).Must((f, since) => !IsBefore(DateParts.Read(since).Date, DateParts.Read(f.Date).Date))
            .WithMessage(names.Say(nameof(InstitutionalChangeForm.InUseSince), t["This cannot be before the date of the change"]));
        RuleFor(f => f.ReversedOn).Must(d => !d.IsEmpty).When(f => f.Stage == nameof(ChangeStage.Reversed))
            .WithMessage(t["Enter the date on which the change was reversed: at least its year"]);
        RuleFor(f => f.ReversedOn).Must(d => d.IsEmpty).When(f => f.Stage != nameof(ChangeStage.Reversed))
            .WithMessage(names.Say(nameof(InstitutionalChangeForm.ReversedOn), t["Choose the stage “Reversed”, or leave this date empty"]));
        RuleFor(f => f.ReversedOn).PastDate(frame.FirstDay, frame.Today, names, t);
        RuleFor(f => f.ReversedOn).Must((f, reversed) => !IsBefore(DateParts.Read(reversed).Date, DateParts.Read(f.Date).Date))
            .WithMessage(names.Say(nameof(InstitutionalChangeForm.ReversedOn), t["This cannot be before the date of the change"]));

        RuleFor(f => f.Themes).Must(themes => themes.Count <= Limits.ThemesPerResult)
            .WithMessage(t["Choose at most {0} thematic areas", Limits.ThemesPerResult]);
        RuleFor(f => f.Themes).Must(themes => themes.All(code => frame.Themes.Any(a => a.Code == code))).WithMessage(t["Choose thematic areas from the list"]);
        RuleFor(f => f.WhatChanged).LongText(Limits.TextLength, names, t);
        RuleFor(f => f.IloContribution).LongText(Limits.TextLength, names, t);
        RuleFor(f => f.OthersContribution).LongText(Limits.TextLength, names, t);
        this.EvidenceLinks(f => f.Evidence, frame.EvidenceMinimum, names, t);
        RuleFor(f => f.Note).LongText(Limits.ReasonLength, names, t);
    }

    /// <summary>The kinds of change of a step: their codes start with it.</summary>
    public static IEnumerable<string> Types(ReportingFrame frame, string step) =>
        frame.Types.Select(c => c.Code).Where(c => c.StartsWith($"step_{step}.", StringComparison.Ordinal));

    /// <summary>Certainly before: as far as the dates are known.</summary>
    internal static bool IsBefore(PartialDate? date, PartialDate? other) => date is not null && other is not null && date.LastDay < other.Day;

    private static bool IsStep(string? step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((ChangeStep)number) && step.Length == 1;
}
