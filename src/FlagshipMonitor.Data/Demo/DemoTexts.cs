using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Results;

namespace FlagshipMonitor.Data.Demo;

/// <summary>What made-up reports say. Every text begins by saying that it is made up.</summary>
internal static class DemoTexts
{
    private static readonly HashSet<string> French = ["BDI", "BEN", "BFA", "CIV", "CMR", "COD", "COG", "COM", "GAB", "GIN", "HTI", "MAR", "MDG", "MLI", "MRT", "NER", "RWA", "SEN", "TCD", "TGO", "TUN"];
    private static readonly HashSet<string> Spanish = ["BOL", "COL", "CRI", "DOM", "ECU", "GTM", "HND", "PER", "PRY", "SLV"];

    public static string LanguageOf(CountryCode country) => French.Contains(country.Value) ? "fr" : Spanish.Contains(country.Value) ? "es" : "en";

    public static string Change(ChangeStep step, int number, string language) => (step, language) switch
    {
        (ChangeStep.Strategy, "fr") => $"Fictif : stratégie nationale de protection sociale n° {number}",
        (ChangeStep.Strategy, "es") => $"Ficticio: estrategia nacional de protección social n.º {number}",
        (ChangeStep.Strategy, _) => $"Made-up: national social protection strategy no. {number}",
        (ChangeStep.Scheme, "fr") => $"Fictif : loi créant le régime n° {number}",
        (ChangeStep.Scheme, "es") => $"Ficticio: ley que crea el régimen n.º {number}",
        (ChangeStep.Scheme, _) => $"Made-up: law that creates scheme no. {number}",
        (_, "fr") => $"Fictif : guichet unique n° {number}",
        (_, "es") => $"Ficticio: ventanilla única n.º {number}",
        _ => $"Made-up: one-stop service no. {number}",
    };

    public static string Scheme(int number, string language) => language switch
    {
        "fr" => $"Régime fictif n° {number}",
        "es" => $"Régimen ficticio n.º {number}",
        _ => $"Made-up scheme no. {number}",
    };

    public static string Says(string language) => language switch
    {
        "fr" => "Fictif : ce texte montre comment une telle réponse se présente.",
        "es" => "Ficticio: este texto muestra cómo se presenta una respuesta así.",
        _ => "Made up: this text shows how such an answer looks.",
    };

    public static string InWords(string language) => language switch
    {
        "fr" => "Fictif : un accès plus simple aux guichets, sans chiffre.",
        "es" => "Ficticio: un acceso más sencillo a las oficinas, sin cifra.",
        _ => "Made up: easier access to offices, without a figure.",
    };

    public static string Corrected(string language) => language switch
    {
        "fr" => "Fictif : une erreur de saisie est corrigée.",
        "es" => "Ficticio: se corrige un error de captura.",
        _ => "Made up: a slip of the pen is corrected.",
    };

    public static string Fuller(string language) => language switch
    {
        "fr" => "Fictif : des données plus complètes sont arrivées.",
        "es" => "Ficticio: llegaron datos más completos.",
        _ => "Made up: fuller data arrived.",
    };

    public const string ReturnReason = "Made up: please say how people were counted.";

    public const string TargetReturned = "Made up: please name the plan that this target is from.";

    public static string Plan(string language) => language switch
    {
        "fr" => "Plan national fictif",
        "es" => "Plan nacional ficticio",
        _ => "Made-up national plan",
    };

    public static IReadOnlyList<Evidence> Evidence(string key, string language) =>
    [
        new($"https://example.org/made-up/{key.ToLowerInvariant().Replace(' ', '-')}", language switch
        {
            "fr" => "Document fictif",
            "es" => "Documento ficticio",
            _ => "Made-up document",
        }),
    ];
}
