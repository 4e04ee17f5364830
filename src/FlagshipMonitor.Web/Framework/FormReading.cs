using FlagshipMonitor.Web.Forms;
using FlagshipMonitor.Web.Forms.Reading;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Framework;

/// <summary>Reads answers and files what is wrong with them beside their fields.</summary>
internal static class FormReading
{
    /// <param name="missing">What to say when nothing is typed; null where that is allowed.</param>
    public static string? Text(this PageModel page, string field, string? typed, int limit, bool oneLine, string? missing, IStringLocalizer<SharedText> t)
    {
        var (text, problem) = (TextRules.Clean(typed), TextRules.Check(typed, limit, oneLine));
        if (problem.Problem is not TextProblem.None)
        {
            page.ModelState.AddModelError(field, Sentences.Of(problem, limit, t));
        }
        else if (text is null && missing is not null)
        {
            page.ModelState.AddModelError(field, missing);
        }

        return text;
    }

    public static decimal? Amount(this PageModel page, string field, string? typed, IStringLocalizer<SharedText> t, bool required = false)
    {
        var read = Amounts.Read(typed);
        if (read.Problem is not CountProblem.None)
        {
            page.ModelState.AddModelError(field, Sentences.Of(read.Problem, t));
        }
        else if (read.Number is null && required)
        {
            page.ModelState.AddModelError(field, t["Enter a number"]);
        }

        return read.Number;
    }

    /// <summary>One of the words of a list.</summary>
    public static T? Word<T>(this PageModel page, string field, string? typed, string? missing)
        where T : struct, Enum
    {
        if (!string.IsNullOrEmpty(typed) && Enum.TryParse<T>(typed, out var word) && Enum.IsDefined(word))
        {
            return word;
        }

        if (missing is not null || !string.IsNullOrEmpty(typed))
        {
            page.ModelState.AddModelError(field, missing ?? "?");
        }

        return null;
    }

    public static Dictionary<int, decimal> Milestones(this PageModel page, string field, IReadOnlyDictionary<int, string?> typed, IStringLocalizer<SharedText> t)
    {
        var milestones = new Dictionary<int, decimal>();
        foreach (var (year, text) in typed)
        {
            if (page.Amount($"{field}[{year}]", text, t) is { } value)
            {
                milestones[year] = value;
            }
        }

        return milestones;
    }
}
