using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Web.Forms;
using FlagshipMonitor.Web.Forms.Reading;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Summaries;

/// <summary>A summary as it was typed, a box for each language.</summary>
public sealed class SummaryForm
{
    public string? En { get; set; }

    public string? Fr { get; set; }

    public string? Es { get; set; }

    public static SummaryForm From(NarrativeTexts texts) => new() { En = texts.En, Fr = texts.Fr, Es = texts.Es };

    /// <summary>To the letter, by field.</summary>
    public IEnumerable<(string Language, string Field, string? Typed)> AsTyped() =>
        [("en", nameof(En), En), ("fr", nameof(Fr), Fr), ("es", nameof(Es), Es)];

    /// <summary>What says something, by field.</summary>
    public IReadOnlyDictionary<string, string> Texts() =>
        AsTyped().Where(a => !string.IsNullOrWhiteSpace(a.Typed)).ToDictionary(a => a.Field, a => a.Typed!.Trim(), StringComparer.Ordinal);

    /// <summary>What will be stored.</summary>
    public NarrativeTexts Read() => new(TextRules.Clean(En), TextRules.Clean(Fr), TextRules.Clean(Es));

    /// <summary>Files what is wrong beside the box it is in.</summary>
    /// <param name="scope">A country's code, or the name of the programme: it says which figures there are.</param>
    public bool Accepts(string scope, ModelStateDictionary state, IStringLocalizer<SharedText> t)
    {
        foreach (var (language, field, typed) in AsTyped())
        {
            var problem = Sentences.Of(TextRules.Check(typed, Limits.SummaryLength, oneLine: false), Limits.SummaryLength, t);
            if (problem.Length == 0 && TextRules.Clean(typed) is { } text && NarrativeText.Parse(text, scope).Broken.FirstOrDefault() is { } broken)
            {
                problem = SummaryTexts.Broken(t, broken);
            }

            if (problem.Length > 0)
            {
                state.AddModelError("Form." + field, t["{0}: {1}", SummaryTexts.FieldName(t, language), Localisation.Words.InSentence(problem)]);
            }
        }

        if (!Read().Given().Any())
        {
            state.AddModelError("Form." + nameof(En), t["Write the summary in at least one language"]);
        }

        return state.IsValid;
    }

    /// <summary>Signs that no database can hold, filed beside their box: everything else is kept, right or wrong.</summary>
    public bool CanBeKept(ModelStateDictionary state, IStringLocalizer<SharedText> t)
    {
        foreach (var (language, field, typed) in AsTyped().Where(a => !TextRules.CanBeKept(a.Typed)))
        {
            state.AddModelError("Form." + field, t["{0}: {1}", SummaryTexts.FieldName(t, language), Localisation.Words.InSentence(Sentences.Of(TextRules.WhatCannotBeKept(typed), 0, t))]);
        }

        return state.IsValid;
    }
}
