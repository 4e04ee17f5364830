using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Narratives;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.Components.Figures;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Public;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Summaries;

/// <summary>Words about summaries, their tokens and what the checks find in them.</summary>
public static class SummaryTexts
{
    public static string FieldName(IStringLocalizer<SharedText> t, string language) => language switch
    {
        "fr" => t["Text in French"],
        "es" => t["Text in Spanish"],
        _ => t["Text in English"],
    };

    /// <summary>"Summary of Senegal", "Summary of the programme".</summary>
    public static string Title(IStringLocalizer<SharedText> t, string scope, string? country) => scope == Scope.Programme ? t["Summary of the programme"] : t["Summary of {0}", country ?? scope];

    /// <summary>"programme" or "sen", as addresses have it.</summary>
    public static string Slug(string scope) => CountryCode.TryParse(scope, out var country) ? country.Slug : scope;

    /// <summary>What happened to a text between two releases.</summary>
    public static string Move(IStringLocalizer<SharedText> t, TextDifference text) => (text.Old, text.New) switch
    {
        (null, { } now) => t["new, version {0}", now],
        ({ } old, { } now) => t["version {0} instead of {1}", now, old],
        _ => Words.InSentence(t["Withdrawn"]),
    };

    /// <summary>What a token stands for, in words.</summary>
    public static string Meaning(IStringLocalizer<SharedText> t, FigureToken token)
    {
        var name = token.Indicator.Value switch
        {
            "PR" => t["Improvements"].Value,
            "PR-UNIQUE" => t["Different people (the least there are)"].Value,
            "IC" when token.Part is FigurePart.Net => t["Institutional changes less those reversed"].Value,
            "IC" => t["Institutional changes"].Value,
            "PC" => t["Priority countries and territories"].Value,
            "CR" => t["Priority countries with at least one change"].Value,
            _ => PublicTexts.Name(t, token.Indicator),
        };
        return token.Part is FigurePart.Target ? t["Target: {0}", Words.InSentence(name)] : token.Step > 0 ? $"{name}, {Words.InSentence(StepTexts.Name(t, token.Step))}" : name;
    }

    /// <summary>The number as readers see it, or the word for there being none.</summary>
    public static string Shown(IStringLocalizer<SharedText> t, FigureToken token, TokenValue value) =>
        value.Value is { } number ? FigureWords.Number(number)
        : token.Part is FigurePart.Target ? Words.InSentence(t["No target set"])
        : Words.InSentence(PublicTexts.Figure(t, value.State, null));

    /// <summary>What to do about a token that cannot be read.</summary>
    public static string Broken(IStringLocalizer<SharedText> t, NarrativePart token) => token.Problem switch
    {
        TokenProblem.Unclosed => t["Write two braces before and two after a token, such as {0}", FigureToken.All[0].Written],
        TokenProblem.UnknownFigure => t["{0} names no figure: take one from the list below", token.Text],
        TokenProblem.ProgrammeAlone => t["{0} is a figure of the programme alone: take one from the list below", token.Text],
        TokenProblem.NoNumber => t["{0} must hold a number of up to {1} characters, such as {2}", token.Text, NarrativeText.NumberLength, "{{number:12 500}}"],
        _ => t["{0} is no token: begin it with {1} or {2}", token.Text, "figure:", "number:"],
    };

    /// <summary>What a check found in a text, and what to do.</summary>
    public static string Finding(IStringLocalizer<SharedText> t, TextFinding finding)
    {
        if (finding.Missing is { } missing)
        {
            return t["{0} has no value now; readers would see words instead of a number.", missing.Written];
        }

        if (finding.Number is not { } wrong)
        {
            return t["{0} cannot be read.", finding.Words];
        }

        return wrong.Nearest is { } nearest
            ? t["{0} is typed by hand and is no figure of this release. The nearest is {1}: write {2} instead, or {3} if it is about something else.", Words.Unbroken(wrong.Number.Shown), FigureWords.Number(wrong.Value!.Value), nearest.Written, AsTyped(wrong)]
            : t["{0} is typed by hand and is no figure of this release. Write a token instead, or {1} if it is about something else.", Words.Unbroken(wrong.Number.Shown), AsTyped(wrong)];
    }

    private static string AsTyped(WrongNumber wrong) => $"{{{{number:{wrong.Number.Shown}}}}}";
}
