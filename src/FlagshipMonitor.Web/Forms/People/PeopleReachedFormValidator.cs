using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Forms.Reports;
using FlagshipMonitor.Web.Localisation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms.People;

/// <summary>Whether people reached can be submitted: what they gained, from what, by when, how many or in which words, and a source.</summary>
internal sealed class PeopleReachedFormValidator : AbstractValidator<PeopleReachedForm>
{
    private readonly IStringLocalizer<SharedText> _t;
    private readonly ReportingFrame _frame;

    public PeopleReachedFormValidator(IStringLocalizer<SharedText> t, ReportingFrame frame, bool correction)
    {
        (_t, _frame) = (t, frame);
        if (correction)
        {
            RuleFor(f => f.CorrectionReason).NotEmpty().WithMessage(t["Say why the approved result is corrected"]);
        }

        RuleFor(f => f.CorrectionReason).LongText(Limits.ReasonLength, t);
        RuleFor(f => f.Dimension).Must(d => d is not null && Enum.GetNames<ImpactDimension>().Contains(d)).WithMessage(t["Say what people gained"]);
        Origins();
        RuleFor(f => f.AsOf).Must(d => !d.IsEmpty).WithMessage(t["Enter the date of the figures: at least its year"]);
        RuleFor(f => f.AsOf).PastDate(frame.FirstDay, frame.Today, t);
        Numbers();
        new PeopleCellRules(t).AddTo(this);
        RuleFor(f => f.Method).LongText(Limits.TextLength, t);
        RuleFor(f => f.Source).OneLine(Limits.SourceLength, t);
        this.EvidenceLinks(f => f.Evidence, t);
        RuleFor(f => f.Note).LongText(Limits.ReasonLength, t);
    }

    private static bool IsAccess(PeopleReachedForm form) => form.Dimension == nameof(ImpactDimension.Access);

    private static bool HasNumbers(PeopleReachedForm form) =>
        new[] { form.Covered, form.CoveredBefore, form.Gain }.Any(n => Counts.Read(n).Kind is not CountKind.Empty);

    private static bool Readable(PeopleReachedForm form) =>
        new[] { form.Covered, form.CoveredBefore, form.Gain }.All(n => Counts.Read(n).Kind is CountKind.Empty or CountKind.Number);

    private void Origins()
    {
        RuleFor(f => f.Scheme).Must(id => id is null || _frame.Schemes.Any(s => s.Id.ToString() == id)).WithMessage(_t["Choose a scheme from the list"]);
        RuleFor(f => f.Scheme).Must((f, id) => id is null || TextRules.Clean(f.NewScheme) is null).WithMessage(_t["Choose a scheme or name a new one, not both"]);
        RuleFor(f => f.Scheme)
            .Must((f, id) => id is not null || TextRules.Clean(f.NewScheme) is not null || f.Change is not null || IsAccess(f))
            .WithMessage(_t["Choose the scheme from which people gained, or name it below, or choose the change"]);
        RuleFor(f => f.NewScheme).OneLine(Limits.SchemeNameLength, _t);
        RuleFor(f => f.NewSchemeBranch).Must(code => code is null || _frame.Branches.Any(b => b.Code == code)).WithMessage(_t["Choose a branch from the list"]);
        RuleFor(f => f.NewSchemeBranch).Must((f, code) => code is null || TextRules.Clean(f.NewScheme) is not null)
            .WithMessage(_t["Name the new scheme, or leave its branch open"]);
        RuleFor(f => f.Change).Must(id => id is null || _frame.Changes.Any(c => c.PublicId == id)).WithMessage(_t["Choose a change from the list"]);
    }

    private void Numbers()
    {
        RuleFor(f => f.Covered).Count(_t);
        RuleFor(f => f.CoveredBefore).Count(_t);
        RuleFor(f => f.Gain).Count(_t);
        RuleFor(f => f.InWords).LongText(Limits.TextLength, _t);

        RuleFor(f => f.Covered).Must((f, _) => IsAccess(f) || HasNumbers(f) || TextRules.Clean(f.InWords) is not null)
            .WithMessage(_t["Enter the people covered, or only the gain, or describe the result in words"]);
        RuleFor(f => f.InWords).Must((f, words) => !IsAccess(f) || TextRules.Clean(words) is not null).WithMessage(_t["Describe in words who has easier access"]);
        RuleFor(f => f.InWords).Must((f, words) => !HasNumbers(f) || TextRules.Clean(words) is null)
            .WithMessage(_t["Give numbers or words, not both: what explains a number belongs into the note"]);
        RuleFor(f => f.InWords).Must((f, _) => !IsAccess(f) || !HasNumbers(f)).WithMessage(_t["Access is described in words only: leave the numbers empty"]);

        When(Readable, () =>
        {
            RuleFor(f => f.Covered).Must((f, covered) => Given(covered) || !Given(f.CoveredBefore))
                .WithMessage(_t["Enter both numbers: the gain is their difference. If the source gives only the gain, leave both empty and enter it below"]);
            RuleFor(f => f.CoveredBefore).Must((f, before) => Given(before) || !Given(f.Covered))
                .WithMessage(_t["Enter both numbers: the gain is their difference. If the source gives only the gain, leave both empty and enter it below"]);
            RuleFor(f => f.CoveredBefore).Must((f, before) => !(Counts.Read(before).Number > Counts.Read(f.Covered).Number))
                .WithMessage(_t["This cannot be more than the people covered on that date"]);
            RuleFor(f => f.Gain).Must((f, gain) => !Given(gain) || !Given(f.Covered) || f.ComputedGain() is null || f.ComputedGain() == Counts.Read(gain).Number)
                .WithMessage(f => _t["The two numbers above give a gain of {0}. Correct one of the three, or leave this one empty", Formats.Count(f.ComputedGain() ?? 0)]);
            RuleFor(f => f).Custom((form, context) =>
            {
                var year = DateParts.Read(form.AsOf).Date?.Day.Year ?? _frame.Today.Year;
                if (form.ComputedGain() is { } gain && _frame.PopulationOf(year) is { } population && gain > population.People)
                {
                    context.AddFailure(Given(form.Covered) ? nameof(form.Covered) : nameof(form.Gain), _t[
                        "The gain of {0} is more than the population: {1} in {2}. Source: {3}",
                        Formats.Count(gain), Formats.Count(population.People), population.Year, population.Source.Split(';')[0]]);
                }
            });
        });
    }

    private static bool Given(string? number) => Counts.Read(number).Kind is CountKind.Number;
}
