using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Forms.Reading;
using FlagshipMonitor.Web.Forms.Reports;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Forms;

/// <summary>Checks that every report shares. Each adds at most one sentence to a box, and the sentence names its field.</summary>
internal static class FormRules
{
    /// <summary>Runs the validator and files each failure under "Form.&lt;Property&gt;", next to its field; the first of a field stays.</summary>
    public static async Task<bool> AcceptsAsync<T>(this IValidator<T> validator, T form, ModelStateDictionary state, CancellationToken ct)
    {
        foreach (var failure in (await validator.ValidateAsync(form, ct)).Errors.DistinctBy(e => e.PropertyName))
        {
            state.AddModelError($"Form.{failure.PropertyName}", failure.ErrorMessage);
        }

        return state.IsValid;
    }

    public static void OneLine<T>(this IRuleBuilder<T, string?> rule, int limit, FieldNames names, IStringLocalizer<SharedText> t) => rule.Text(limit, oneLine: true, names, t);

    public static void LongText<T>(this IRuleBuilder<T, string?> rule, int limit, FieldNames names, IStringLocalizer<SharedText> t) => rule.Text(limit, oneLine: false, names, t);

    /// <summary>A number of people or nothing.</summary>
    public static void Count<T>(this IRuleBuilder<T, string?> rule, FieldNames names, IStringLocalizer<SharedText> t) => rule.Custom((typed, context) =>
    {
        if (Sentences.Of(Counts.Read(typed), t) is { Length: > 0 } problem)
        {
            context.AddFailure(names.Say(context.PropertyPath, problem));
        }
    });

    /// <summary>A date that has come and that the programme can have seen, or nothing. Every box that is wrong has its own sentence.</summary>
    public static void PastDate<T>(
        this IRuleBuilder<T, DateText> rule, DateOnly first, DateOnly today, FieldNames names, IStringLocalizer<SharedText> t) => rule.Custom((typed, context) =>
    {
        var field = context.PropertyPath;
        var problems = DateParts.Problems(typed);
        foreach (var (box, problem) in problems)
        {
            context.AddFailure($"{field}.{box}", names.Say(field, Sentences.Of(problem, t)));
        }

        if (problems.Count == 0)
        {
            if (DateParts.Read(typed).Date is { } date && (date.LastDay < first || date.Day > today))
            {
                context.AddFailure(names.Say(field, t["Enter a date from {0} to today", Localisation.Formats.Date(first)]));
            }
        }
        else if (DateParts.YearOf(typed) is { } year && (year < first.Year || year > today.Year))
        {
            context.AddFailure($"{field}.{nameof(DateText.Year)}", names.Say(field, t["Enter a year from {0} to {1}", first.Year, today.Year]));
        }
    });

    /// <summary>As many public links as the framework asks for, and every link whole.</summary>
    public static void EvidenceLinks<T>(this AbstractValidator<T> form, System.Linq.Expressions.Expression<Func<T, List<LinkText>>> links, int minimum, FieldNames names, IStringLocalizer<SharedText> t) =>
        form.RuleFor(links).Custom((rows, context) =>
        {
            var field = context.PropertyPath;
            if (rows.All(r => r.IsEmpty))
            {
                context.AddFailure($"{field}[0].{nameof(LinkText.Url)}", t["Add at least one public source: the address of a page or a document"]);
            }
            else if (rows.Count(r => !r.IsEmpty) is var given && given < minimum)
            {
                context.AddFailure($"{field}[{Math.Min(given, rows.Count - 1)}].{nameof(LinkText.Url)}", t["Add another public source: a result needs {0} of them", minimum]);
            }

            foreach (var (i, row) in rows.Index().Where(r => !r.Item.IsEmpty))
            {
                if (UrlProblem(row.Url, t) is { } wrong)
                {
                    var address = $"{field}[{i}].{nameof(LinkText.Url)}";
                    context.AddFailure(address, names.Say(address, wrong));
                }

                if (Sentences.Of(TextRules.Check(row.Title, Limits.EvidenceTitleLength, oneLine: true), Limits.EvidenceTitleLength, t) is { Length: > 0 } problem)
                {
                    var title = $"{field}[{i}].{nameof(LinkText.Title)}";
                    context.AddFailure(title, names.Say(title, problem));
                }
            }
        });

    private static string? UrlProblem(string? url, IStringLocalizer<SharedText> t)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            return t["Enter the address of this source"];
        }

        var text = TextRules.Check(url, Limits.UrlLength, oneLine: true);
        return text.Problem is not TextProblem.None ? Sentences.Of(text, Limits.UrlLength, t)
            : Evidence.IsLink(url) ? null
            : t["Enter a full public address that starts with https:// or http://"].Value;
    }

    private static void Text<T>(this IRuleBuilder<T, string?> rule, int limit, bool oneLine, FieldNames names, IStringLocalizer<SharedText> t) => rule.Custom((text, context) =>
    {
        if (Sentences.Of(TextRules.Check(text, limit, oneLine), limit, t) is { Length: > 0 } problem)
        {
            context.AddFailure(names.Say(context.PropertyPath, problem));
        }
    });
}
