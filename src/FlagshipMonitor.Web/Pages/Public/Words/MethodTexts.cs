using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Components.Figures;
using FlagshipMonitor.Web.Localisation;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public;

/// <summary>The ledger's codes in words.</summary>
public static class MethodTexts
{
    public static string Name(IStringLocalizer<SharedText> t, Target target) => Name(t, target.Metric, target.Dimension);

    public static string Name(IStringLocalizer<SharedText> t, PublishedFigure figure) => Name(t, figure.Metric, figure.Dimension);

    public static string Amount(IStringLocalizer<SharedText> t, decimal value, string unit) => unit switch
    {
        "USD" => Formats.UsDollars(value),
        "percent" => Formats.Percent(value / 100),
        "persons" => t["{0} people", Formats.Count((long)value)],
        _ => Formats.Count((long)value),
    };

    public static string Kind(IStringLocalizer<SharedText> t, IndicatorKind kind) => kind switch
    {
        IndicatorKind.Event => t["counted: each once, up to the day"],
        IndicatorKind.Cumulative => t["running total: the latest value of each country up to the day"],
        IndicatorKind.Flow => t["per year: the years are added"],
        _ => kind.ToString(),
    };

    private static string Name(IStringLocalizer<SharedText> t, string metric, string dimension) => (metric, dimension) switch
    {
        ("priority_countries", _) => t["Priority countries and territories"],
        ("countries_with_results", _) => t["Priority countries with at least one change"],
        ("thematic_areas", _) => t["Thematic areas"],
        ("institutional_changes", "total") => t["Institutional changes"],
        ("institutional_changes", _) => t["Institutional changes"] + ", " + StepTexts.Name(t, dimension[^1] - '0'),
        ("people", "legal_coverage") => t["Legal coverage"],
        ("people", "effective_coverage") => t["Effective coverage"],
        ("people", "legal_and_effective_coverage") => t["Legal and effective coverage"],
        ("people", "adequacy_comprehensiveness") => t["Adequacy"],
        ("people", "access") => t["Access"],
        ("people", _) => t["People reached"],
        ("funding_gap", _) => t["Funding gap"],
        ("funding", "mobilised") => t["Funding mobilised"],
        ("funding", _) => t["Contribution of the ILO"],
        ("budget", "total") => t["Budget"],
        ("budget" or "budget_share", "in_country_support") => t["Budget for support to countries"],
        ("budget" or "budget_share", "cross_country_policy_advice" or "thematic_approaches") => t["Budget for themes and policy advice"],
        ("budget_share", _) => t["Budget for management"],
        ("budget", _) => t["Budget for monitoring and knowledge"],
        _ => metric,
    };
}
