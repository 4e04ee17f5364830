using System.Text.Json.Nodes;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Web.OpenData.Tables;

namespace FlagshipMonitor.Web.Api;

/// <summary>A name that queries may hold: one meaning wherever it is allowed.</summary>
/// <param name="Name">As addresses write it.</param>
/// <param name="Type">"string" or "integer".</param>
internal sealed record ApiParameter(string Name, string Type, LocalisedText Description, JsonNode Example)
{
    /// <summary>Several, parted by commas.</summary>
    public bool IsList { get; init; }

    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>The first is how a list is ordered without it.</summary>
    public bool FirstIsDefault { get; init; }

    public int? Least { get; init; }

    public int? Most { get; init; }

    public int? Default { get; init; }

    public string? Pattern { get; init; }

    public string? Format { get; init; }

    /// <summary>The name it has among the shared parts of the OpenAPI document; null where each list has its own.</summary>
    public string? Shared { get; init; }
}

internal static class ApiParameters
{
    public const int PageSize = 50;
    public const int MostPageSize = 500;

    public static ApiParameter Lang { get; } = new("lang", "string", new("Language of names and of the citation", "Langue des noms et de la citation", "Idioma de los nombres y de la cita"), "fr")
    { Words = [.. Localisation.Language.All.Select(l => l.Code)], FirstIsDefault = true, Shared = "lang" };

    public static ApiParameter Release { get; } = new("release", "string", new("A release by its name; without it the latest", "Une édition par son nom ; sans lui, la dernière", "Una edición por su nombre; sin él, la última"), "r1")
    { Pattern = "^r[1-9][0-9]*$", Shared = "release" };

    public static ApiParameter AsOf { get; } = new("asOf", "string", new("The release that was the latest at the end of this day (UTC)", "L’édition qui était la dernière à la fin de ce jour (UTC)", "La edición que era la última al final de ese día (UTC)"), "2026-12-31")
    { Format = "date", Shared = "asOf" };

    public static ApiParameter Page { get; } = new("page", "integer", new("Page of the list, from 1", "Page de la liste, à partir de 1", "Página de la lista, desde 1"), 1) { Least = 1, Default = 1, Shared = "page" };

    public static ApiParameter Size { get; } = new("pageSize", "integer", new("Entries on a page", "Entrées par page", "Entradas por página"), 50) { Least = 1, Most = MostPageSize, Default = PageSize, Shared = "pageSize" };

    public static ApiParameter Country { get; } = new("country", "string", new("ISO 3166-1 alpha-3 codes, parted by commas", "Codes ISO 3166-1 alpha-3, séparés par des virgules", "Códigos ISO 3166-1 alfa-3, separados por comas"), "SEN") { IsList = true, Shared = "country" };

    public static ApiParameter Theme { get; } = new("theme", "string", new("Codes of thematic areas, parted by commas", "Codes de domaines thématiques, séparés par des virgules", "Códigos de áreas temáticas, separados por comas"), "T02") { IsList = true, Shared = "theme" };

    public static ApiParameter Indicator { get; } = new("indicator", "string", new("Codes of indicators, parted by commas", "Codes d’indicateurs, séparés par des virgules", "Códigos de indicadores, separados por comas"), "IC") { IsList = true, Shared = "indicator" };

    public static ApiParameter ContextIndicator { get; } = Indicator with { Description = new("Codes of context indicators, parted by commas", "Codes d’indicateurs de contexte, séparés par des virgules", "Códigos de indicadores de contexto, separados por comas"), Example = "SP_POP_TOTL", Shared = null };

    public static ApiParameter Year { get; } = new("year", "string", new("A year or a range of years", "Une année ou une plage d’années", "Un año o un intervalo de años"), "2021:2025") { Pattern = "^[0-9]{4}(:[0-9]{4})?$", Shared = "year" };

    public static ApiParameter Region { get; } = new("region", "string", new("ILO region", "Région de l’OIT", "Región de la OIT"), "africa")
    { Words = [.. Enum.GetValues<Domain.Countries.Region>().Select(Pages.Public.PublicTexts.Slug)], Shared = "region" };

    public static ApiParameter Step { get; } = new("step", "integer", new("Step of institutional changes: 1 strategy, 2 scheme, 3 operations", "Étape des changements institutionnels : 1 stratégie, 2 régime, 3 fonctionnement", "Paso de los cambios institucionales: 1 estrategia, 2 régimen, 3 operaciones"), 2)
    { Words = ["1", "2", "3"], Shared = "step" };

    public static ApiParameter HighestStep { get; } = Step with
    {
        Description = new("Highest step reached in the phase; 0 for none", "Plus haute étape atteinte dans la phase ; 0 si aucune", "Paso más alto alcanzado en la fase; 0 si ninguno"),
        Words = ["0", "1", "2", "3"],
        Shared = null,
    };

    public static ApiParameter Pillar { get; } = new("pillar", "integer", new("Number of the pillar", "Numéro du pilier", "Número del pilar"), 2) { Words = ["1", "2", "3"], Shared = "pillar" };

    public static ApiParameter Sex { get; } = OfColumn("sex", "dim_sex");

    public static ApiParameter Kind { get; } = OfColumn("kind", "kind") with { Example = ReleasedValue.Actual };

    public static ApiParameter State { get; } = OfColumn("state", "state");

    public static ApiParameter Scope { get; } = new("scope", "string", new("The programme’s own rows, or those of countries", "Les lignes du programme lui-même, ou celles des pays", "Las filas del propio programa, o las de los países"), "programme") { Words = ["programme", "countries"], Shared = "scope" };

    public static ApiParameter Search { get; } = new("q", "string", new("Words that its texts hold; accents and case do not matter", "Mots que ses textes contiennent ; accents et casse sont indifférents", "Palabras que contienen sus textos; no importan los acentos ni las mayúsculas"), "pension") { Shared = "q" };

    public static ApiParameter SortBy(params string[] words) => new("sort", "string", new("Order; a minus puts the largest or latest first", "Ordre ; un moins met le plus grand ou le plus récent en premier", "Orden; un signo menos pone primero el mayor o el más reciente"), words[0]) { Words = words, FirstIsDefault = true };

    private static ApiParameter OfColumn(string name, string column)
    {
        var of = Datasets.Values.Columns.First(c => c.Name == column);
        return new(name, "string", of.Description, of.Words![0]) { Words = of.Words, Shared = name };
    }
}
