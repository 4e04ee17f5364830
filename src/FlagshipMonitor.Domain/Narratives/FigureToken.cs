using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;

namespace FlagshipMonitor.Domain.Narratives;

/// <summary>What of a figure a token stands for.</summary>
public enum FigurePart
{
    /// <summary>The figure: of different people its lower bound.</summary>
    Value,

    /// <summary>Of changes: less those reversed.</summary>
    Net,

    Target,
}

/// <summary>A name by which a summary speaks of a figure, so that text and figure cannot disagree: {{figure:people-effective}}.</summary>
/// <param name="OfProgramme">The programme alone has it.</param>
public sealed record FigureToken(string Name, IndicatorCode Indicator, int Step = 0, FigurePart Part = FigurePart.Value, bool OfProgramme = false)
{
    /// <summary>Every name, in the order in which writers are shown them.</summary>
    public static readonly IReadOnlyList<FigureToken> All =
    [
        new("people-improvements", IndicatorCode.Improvements),
        new("people-legal", Legal),
        new("people-effective", Effective),
        new("people-adequacy", Adequacy),
        new("people-unique", IndicatorCode.UniquePeople, OfProgramme: true),
        new("changes", IndicatorCode.InstitutionalChanges),
        new("changes-step-1", IndicatorCode.InstitutionalChanges, 1),
        new("changes-step-2", IndicatorCode.InstitutionalChanges, 2),
        new("changes-step-3", IndicatorCode.InstitutionalChanges, 3),
        new("changes-net", IndicatorCode.InstitutionalChanges, Part: FigurePart.Net),
        new("countries", IndicatorCode.PriorityCountries, OfProgramme: true),
        new("countries-with-changes", IndicatorCode.CountriesWithResults, OfProgramme: true),
        new("target-people", IndicatorCode.Improvements, Part: FigurePart.Target),
        new("target-people-legal", Legal, Part: FigurePart.Target),
        new("target-people-effective", Effective, Part: FigurePart.Target),
        new("target-people-adequacy", Adequacy, Part: FigurePart.Target),
        new("target-changes", IndicatorCode.InstitutionalChanges, Part: FigurePart.Target),
        new("target-countries", IndicatorCode.PriorityCountries, Part: FigurePart.Target, OfProgramme: true),
    ];

    private static IndicatorCode Legal => IndicatorCode.From("PR-LEGAL");

    private static IndicatorCode Effective => IndicatorCode.From("PR-EFFECTIVE");

    private static IndicatorCode Adequacy => IndicatorCode.From("PR-ADEQUACY");

    /// <summary>As it is written in a text.</summary>
    public string Written => $"{{{{figure:{Name}}}}}";

    public NumberKind Kind => Indicator == IndicatorCode.InstitutionalChanges ? NumberKind.Changes
        : Indicator == IndicatorCode.PriorityCountries || Indicator == IndicatorCode.CountriesWithResults ? NumberKind.Countries
        : NumberKind.People;

    /// <summary>The names a text about the programme, or about a country, can use.</summary>
    public static IEnumerable<FigureToken> For(string scope) => All.Where(t => scope == Scope.Programme || !t.OfProgramme);

    public static FigureToken? Find(string name, string scope) => For(scope).FirstOrDefault(t => t.Name == name);
}
