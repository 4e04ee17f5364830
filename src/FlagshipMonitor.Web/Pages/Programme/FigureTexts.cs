using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Components.Figures;
using FlagshipMonitor.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme;

/// <summary>What a figure is called: its indicator and whom it speaks of.</summary>
public static class FigureTexts
{
    /// <summary>The sum of legal, effective and adequacy has no row among the indicators.</summary>
    public static string Improvements(IStringLocalizer<SharedText> t) => t["People reached, three dimensions together"];

    public static string Name(IStringLocalizer<SharedText> t, IReadOnlyDictionary<string, string> indicators, IndicatorCode code, int? step)
    {
        var name = code == IndicatorCode.UniquePeople ? t["Different people"].Value : indicators.GetValueOrDefault(code.Value, Improvements(t));
        return step is { } number ? $"{name}, {StepTexts.Name(t, number)}" : name;
    }

    /// <summary>For what is no country.</summary>
    public static string Scope(IStringLocalizer<SharedText> t, string scope) =>
        scope == Domain.Engine.Scope.Programme ? Words.InSentence(t["The programme as a whole"]) : t["countries that are not on the list"];
}
