using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Forms.Reports;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms.People;

/// <summary>Whether people reached can be submitted: what they gained, from what, by when, how many or in which words, and a source.</summary>
internal sealed class PeopleReachedFormValidator : AbstractValidator<PeopleReachedForm>
{
    private readonly IStringLocalizer<SharedText> _t;
    private readonly ReportingFrame _frame;
    private readonly FieldNames _names;

    public PeopleReachedFormValidator(IStringLocalizer<SharedText> t, ReportingFrame frame, bool correction)
    {
        (_t, _frame, _names) = (t, frame, new FieldNames(t, frame));
        if (correction)
        {
            RuleFor(f => f.CorrectionClass).Must(c => DifferenceTexts.OfCorrections.Any(one => one.ToString() == c)).WithMessage(t["Say what kind of correction it is"]);
            RuleFor(f => f.CorrectionReason).NotEmpty().WithMessage(t["Say why the approved result is corrected"]);
        }

        RuleFor(f => f.CorrectionReason).LongText(Limits.ReasonLength, _names, t);
        RuleFor(f => f.Dimension).Must(d => d is not null && Enum.GetNames<ImpactDimension>().Contains(d)).WithMessage(t["Say what people gained"]);
        Origins();
        RuleFor(f => f.AsOf).Must(d => !d.IsEmpty).WithMessage(t["Enter the date of the figures: at least its year"]);
        RuleFor(f => f.AsOf).PastDate(frame.FirstDay, frame.Today, _names, t);
        Numbers();
        new OverlapRules(_names, frame, t).AddTo(this);
        new PeopleCellRules(_names, t).AddTo(this);
        RuleFor(f => f.Method).LongText(Limits.TextLength, _names, t);
        RuleFor(f => f.Source).OneLine(Limits.SourceLength, _names, t);
        this.EvidenceLinks(f => f.Evidence, frame.EvidenceMinimum, _names, t);
        RuleFor(f => f.Note).LongText(Limits.ReasonLength, _names, t);
    }

    private string OtherNumber => _t["Enter this number too, because the gain is the difference of the two. If the source gives only the gain, leave both empty and enter it below"];

    private static bool IsAccess(PeopleReachedForm form) => form.Dimension == nameof(ImpactDimension.Access);

    private void Origins()
    {
        RuleFor(f => f.Scheme).Must(id => id is null || _frame.Schemes.Any(s => s.Id.ToString() == id)).WithMessage(_t["Choose a scheme from the list"]);
        RuleFor(f => f.Scheme).Must((f, id) => id is null || TextRules.Clean(f.NewScheme) is null).WithMessage(_t["Choose a scheme or name a new one, not both"]);
        RuleFor(f => f.Scheme)
            .Must((f, id) => id is not null || TextRules.Clean(f.NewScheme) is not null || f.Change is not null || IsAccess(f))
            .WithMessage(_t["Choose the scheme from which people gained, or name it below, or choose the change"]);
        RuleFor(f => f.NewScheme).OneLine(Limits.SchemeNameLength, _names, _t);
        RuleFor(f => f.NewSchemeBranch).Must(code => code is null || _frame.Branches.Any(b => b.Code == code)).WithMessage(_t["Choose a branch from the list"]);
        RuleFor(f => f.NewSchemeBranch).Must((f, code) => code is null || TextRules.Clean(f.NewScheme) is not null)
            .WithMessage(_t["Name the new scheme, or leave its branch open"]);
        RuleFor(f => f.Change).Must(id => id is null || _frame.Changes.Any(c => c.PublicId == id)).WithMessage(_t["Choose a change from the list"]);
    }

    private void Numbers()
    {
        RuleFor(f => f.Covered).Count(_names, _t);
        RuleFor(f => f.CoveredBefore).Count(_names, _t);
        RuleFor(f => f.Gain).Custom(Gain);
        RuleFor(f => f.InWords).LongText(Limits.TextLength, _names, _t);

        RuleFor(f => f.Covered).Must((f, _) => IsAccess(f) || f.HasNumbers || TextRules.Clean(f.InWords) is not null)
            .WithMessage(_t["Enter the people covered, or only the gain, or describe the result in words"]);
        RuleFor(f => f.InWords).Must((f, words) => !IsAccess(f) || TextRules.Clean(words) is not null).WithMessage(_t["Describe in words who has easier access"]);
        RuleFor(f => f.InWords).Must((f, words) => !f.HasNumbers || TextRules.Clean(words) is null)
            .WithMessage(_t["Give numbers or words, not both: what explains a number belongs into the note"]);
        RuleFor(f => f.InWords).Must((f, _) => !IsAccess(f) || !f.HasNumbers).WithMessage(_t["Access is described in words only: leave the numbers empty"]);

        RuleFor(f => f.Covered).Must((f, covered) => Typed(covered) || !Typed(f.CoveredBefore) || Typed(f.Gain))
            .WithMessage(_names.Say(nameof(PeopleReachedForm.Covered), OtherNumber));
        RuleFor(f => f.CoveredBefore).Must((f, before) => Typed(before) || !Typed(f.Covered) || Typed(f.Gain))
            .WithMessage(_names.Say(nameof(PeopleReachedForm.CoveredBefore), OtherNumber));
        RuleFor(f => f.CoveredBefore).Must((f, before) => !(Counts.Read(before).Number > Counts.Read(f.Covered).Number))
            .WithMessage(_names.Say(nameof(PeopleReachedForm.CoveredBefore), _t["This cannot be more than the people covered on that date"]));
        RuleFor(f => f).Custom((form, context) =>
        {
            var year = DateParts.Read(form.AsOf).Date?.Day.Year ?? _frame.Today.Year;
            if (form.ComputedGain() is { } gain && _frame.PopulationOf(year) is { } population && gain > population.People)
            {
                context.AddFailure(Typed(form.Covered) ? nameof(form.Covered) : nameof(form.Gain), _t[
                    "The gain of {0} is more than the population: {1} in {2}. Source: {3}",
                    Formats.Count(gain), Formats.Count(population.People), population.Year, population.Source.Split(';')[0]]);
            }
        });
    }

    /// <summary>Both ways to give the gain: right only if they agree. It is said whatever else is wrong with one of the numbers.</summary>
    private void Gain(string? typed, ValidationContext<PeopleReachedForm> context)
    {
        var form = context.InstanceToValidate;
        var sentences = new List<string>();
        if (Sentences.Of(Counts.Read(typed), _t) is { Length: > 0 } unreadable)
        {
            sentences.Add(unreadable);
        }

        if (Typed(typed) && (Typed(form.Covered) || Typed(form.CoveredBefore)))
        {
            var (gain, computed) = (Counts.Read(typed).Number, form.ComputedGain());
            if (computed is null || gain is null)
            {
                sentences.Add(_t["Give the two numbers above or this one, not both: the gain of the two is worked out"]);
            }
            else if (gain != computed)
            {
                sentences.Add(_t["The two numbers above give a gain of {0}. Correct one of the three, or leave this one empty", Formats.Count(computed.Value)]);
            }
        }

        if (sentences.Count > 0)
        {
            context.AddFailure(_names.Say(nameof(form.Gain), string.Join(". ", sentences)));
        }
    }

    private static bool Typed(string? number) => !string.IsNullOrWhiteSpace(number);
}
