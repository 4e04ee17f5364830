using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Localisation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms.People;

/// <summary>The cells of a gain fit into it: ages and sexes together, every group on its own.</summary>
internal sealed class PeopleCellRules(IStringLocalizer<SharedText> t)
{
    public void AddTo(AbstractValidator<PeopleReachedForm> form) => form.RuleFor(f => f.Cells).Custom((cells, context) =>
    {
        var readable = true;
        foreach (var (key, typed) in cells)
        {
            if (Counts.Read(typed) is { Kind: CountKind.Refused } reading)
            {
                readable = false;
                context.AddFailure($"{nameof(PeopleReachedForm.Cells)}[{key}]", Sentences.Of(reading.Problem, t));
            }
        }

        var table = PeopleTable.Of(cells);
        if (readable && !table.IsEmpty)
        {
            Sums(table, context.InstanceToValidate.ComputedGain(), context);
        }
    });

    private void Sums(PeopleTable table, long? gain, ValidationContext<PeopleReachedForm> context)
    {
        if (gain is not { } total)
        {
            context.AddFailure(nameof(PeopleReachedForm.Cells), t["Enter the number of people first: the tables show how the gain is made up"]);
            return;
        }

        if (table.Sum > total)
        {
            context.AddFailure(nameof(PeopleReachedForm.Cells), t["The cells by age and sex add up to {0}, more than the gain of {1}", Formats.Count(table.Sum.Value), Formats.Count(total)]);
        }

        foreach (var row in table.Groups)
        {
            var whole = row.Cells.First(c => c.Sex is null);
            var bySex = PeopleTable.SumOf(row.Cells.Where(c => c.Sex is not null));
            var field = $"{nameof(PeopleReachedForm.Cells)}[{whole.Key}]";
            if (whole.Reading.Number > total || bySex > total)
            {
                context.AddFailure(field, t["At most the gain of {0}", Formats.Count(total)]);
            }
            else if (bySex > whole.Reading.Number)
            {
                context.AddFailure(field, t["Women and men add up to {0}, more than this total", Formats.Count(bySex!.Value)]);
            }
        }
    }
}
