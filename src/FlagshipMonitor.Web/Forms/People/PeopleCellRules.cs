using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Forms.Reports;
using FlagshipMonitor.Web.Localisation;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms.People;

/// <summary>The cells of a gain fit into it: ages and sexes together, every group on its own.</summary>
internal sealed class PeopleCellRules(FieldNames names, IStringLocalizer<SharedText> t)
{
    private const string Cells = nameof(PeopleReachedForm.Cells);

    public void AddTo(AbstractValidator<PeopleReachedForm> form) => form.RuleFor(f => f.Cells).Custom((cells, context) =>
    {
        foreach (var (key, typed) in cells)
        {
            if (Counts.Read(typed) is { Kind: CountKind.Refused } reading)
            {
                Fail($"{Cells}[{key}]", Sentences.Of(reading.Problem, t), context);
            }
        }

        var (table, report) = (PeopleTable.Of(cells), context.InstanceToValidate);
        if (report.ComputedGain() is { } gain)
        {
            Sums(table, gain, context);
        }
        else if (!table.IsEmpty && !report.HasNumbers && (TextRules.Clean(report.InWords) is not null || report.Dimension == nameof(ImpactDimension.Access)))
        {
            // Where a number is missing or wrong its own field says so, and nothing here can be added up yet.
            context.AddFailure(Cells, t["The tables show how a number is made up: leave them empty where the result is given in words"]);
        }
    });

    private void Sums(PeopleTable table, long gain, ValidationContext<PeopleReachedForm> context)
    {
        // A cell that cannot be read yet would make every sum wrong in which it stands, and no other.
        if (table.Ages.All(IsReadable) && table.Sum > gain)
        {
            context.AddFailure(Cells, t["The cells by age and sex add up to {0}, more than the gain of {1}", Formats.Count(table.Sum.Value), Formats.Count(gain)]);
        }

        foreach (var row in table.Groups.Where(IsReadable))
        {
            var whole = row.Cells.First(c => c.Sex is null);
            var bySex = PeopleTable.SumOf(row.Cells.Where(c => c.Sex is not null));
            var field = $"{Cells}[{whole.Key}]";
            if (whole.Reading.Number > gain || bySex > gain)
            {
                Fail(field, t["At most the gain of {0}", Formats.Count(gain)], context);
            }
            else if (bySex > whole.Reading.Number)
            {
                Fail(field, t["Women and men add up to {0}, more than this total", Formats.Count(bySex!.Value)], context);
            }
        }
    }

    private void Fail(string field, string sentence, ValidationContext<PeopleReachedForm> context) => context.AddFailure(field, names.Say(field, sentence));

    private static bool IsReadable(TableRow row) => row.Cells.All(c => c.Reading.Kind is not CountKind.Refused);
}
