using FlagshipMonitor.Domain.Framework;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pictures.Contents;

/// <summary>Whether a chart is of the programme, of one country, or of either.</summary>
public enum Of
{
    Programme,
    Either,
    Country,
}

/// <summary>A chart by the name that its address has.</summary>
/// <param name="Indicators">What indicator= may name, the first by default; empty where the chart takes none.</param>
public sealed record ChartKind(string Name, Of Of, IReadOnlyList<IndicatorCode> Indicators)
{
    public static readonly ChartKind Progress = new("progress", Of.Programme, []);
    public static readonly ChartKind PeopleOverTime = new("people-over-time", Of.Either, [IndicatorCode.Improvements, IndicatorCode.From("PR-LEGAL"), IndicatorCode.From("PR-EFFECTIVE"), IndicatorCode.From("PR-ADEQUACY")]);
    public static readonly ChartKind PeopleByType = new("people-by-type", Of.Either, []);
    public static readonly ChartKind WhoGained = new("who-gained", Of.Country, []);
    public static readonly ChartKind ChangesOverTime = new("changes-over-time", Of.Either, []);
    public static readonly ChartKind ChangesByStep = new("changes-by-step", Of.Either, []);
    public static readonly ChartKind CountriesByStep = new("countries-by-step", Of.Programme, []);
    public static readonly ChartKind Funding = new("funding", Of.Programme, []);

    /// <summary>In the order in which they are listed.</summary>
    public static readonly IReadOnlyList<ChartKind> All = [Progress, PeopleOverTime, PeopleByType, WhoGained, ChangesOverTime, ChangesByStep, CountriesByStep, Funding];

    public static ChartKind? Find(string? name) => All.FirstOrDefault(k => k.Name == name);

    /// <summary>What the list of charts calls it.</summary>
    public string Label(IStringLocalizer<SharedText> t) => Name switch
    {
        "progress" => t["Progress against the targets"],
        "people-over-time" => t["People reached over time"],
        "people-by-type" => t["People reached by type of gain"],
        "who-gained" => t["Who gained"],
        "changes-over-time" => t["Institutional changes over time"],
        "changes-by-step" => t["Institutional changes by step"],
        "countries-by-step" => t["Countries by highest step"],
        _ => t["Funding"],
    };
}
