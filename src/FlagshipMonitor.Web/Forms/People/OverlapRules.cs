using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Forms.Reports;
using FlagshipMonitor.Web.Localisation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms.People;

/// <summary>Whether what is said of other schemes and of households can be true.</summary>
internal sealed class OverlapRules(FieldNames names, ReportingFrame frame, IStringLocalizer<SharedText> t)
{
    public void AddTo(AbstractValidator<PeopleReachedForm> form)
    {
        form.RuleFor(f => f).Custom((report, context) => Overlaps(report, context));
        form.RuleFor(f => f).Custom((report, context) => Households(report, context));
    }

    private void Overlaps(PeopleReachedForm form, ValidationContext<PeopleReachedForm> context)
    {
        foreach (var scheme in frame.Schemes.Select(s => s.Id.ToString()).Where(id => id != form.Scheme))
        {
            var kind = OverlapText.KindOf(form.Overlap.GetValueOrDefault(scheme));
            var typed = form.OverlapPeople.GetValueOrDefault(scheme);
            var (field, people) = ($"{nameof(form.OverlapPeople)}[{scheme}]", Counts.Read(typed));
            if (Sentences.Of(people, t) is { Length: > 0 } unreadable)
            {
                Fail(context, field, unreadable);
            }
            else if (kind is OverlapKind.OverlapKnown && people.Number is null)
            {
                Fail(context, field, t["Enter how many people are in both schemes"]);
            }
            else if (kind is not OverlapKind.OverlapKnown && people.Number is not null)
            {
                Fail(context, field, t["Choose “A known number is in both”, or leave the number empty"]);
            }
            else if (people.Number > form.ComputedGain())
            {
                Fail(context, field, t["At most the gain of {0}", Formats.Count(form.ComputedGain()!.Value)]);
            }

            if (kind is not OverlapKind.Unknown && !form.HasNumbers && TextRules.Clean(form.InWords) is not null)
            {
                Fail(context, $"{nameof(form.Overlap)}[{scheme}]", t["A result in words shares no people with another scheme: choose “It is not known”"]);
            }
        }
    }

    private void Households(PeopleReachedForm form, ValidationContext<PeopleReachedForm> context)
    {
        if (!form.HasHouseholds)
        {
            return;
        }

        if (!string.IsNullOrWhiteSpace(form.Covered + form.CoveredBefore + form.Gain))
        {
            Fail(context, nameof(form.Households), t["Give people or households, not both"]);
            return;
        }

        var count = Counts.Read(form.Households);
        if (Sentences.Of(count, t) is { Length: > 0 } unreadable)
        {
            Fail(context, nameof(form.Households), unreadable);
        }
        else if (count.Number is null)
        {
            Fail(context, nameof(form.Households), t["Enter the number of households that gained"]);
        }

        if (HouseholdText.ReadSize(form.HouseholdSize) is null)
        {
            Fail(context, nameof(form.HouseholdSize), t["Enter the people in one household, from 1 to 20 with at most two decimals"]);
        }

        if (TextRules.Clean(form.HouseholdSource) is null)
        {
            Fail(context, nameof(form.HouseholdSource), t["Say where the number of people in a household is from"]);
        }
        else if (Sentences.Of(TextRules.Check(form.HouseholdSource, Limits.SourceLength, oneLine: true), Limits.SourceLength, t) is { Length: > 0 } problem)
        {
            Fail(context, nameof(form.HouseholdSource), problem);
        }

        if (HouseholdText.ReadYear(form.HouseholdYear) is not { } year || year < frame.FirstDay.Year - 30 || year > frame.Today.Year)
        {
            Fail(context, nameof(form.HouseholdYear), t["Enter a year from {0} to {1}", frame.FirstDay.Year - 30, frame.Today.Year]);
        }
    }

    private void Fail(ValidationContext<PeopleReachedForm> context, string field, string sentence) => context.AddFailure(field, names.Say(field, sentence));
}
