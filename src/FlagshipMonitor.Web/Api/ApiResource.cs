using FlagshipMonitor.Domain;
using FlagshipMonitor.Web.Api.Shapes;
using FlagshipMonitor.Web.OpenData.Tables;
using static FlagshipMonitor.Web.Api.ApiParameters;

namespace FlagshipMonitor.Web.Api;

/// <summary>A list of the interface, and where its entries have addresses of their own.</summary>
/// <param name="Name">As addresses write it.</param>
/// <param name="Title">What it is.</param>
/// <param name="Entry">What one of them looks like.</param>
/// <param name="Filters">What queries may hold besides what all lists take.</param>
internal sealed record ApiResource(string Name, LocalisedText Title, ApiGroup Entry, IReadOnlyList<ApiParameter> Filters)
{
    /// <summary>The table its cells come from.</summary>
    public required TableShape Table { get; init; }

    /// <summary>What an entry's address ends with: the name in the route and the column that holds it; null where entries have none.</summary>
    public (string Name, string Column)? Key { get; init; }

    /// <summary>A key, where no release is there to take one from.</summary>
    public string KeyExample { get; init; } = "";

    public string Address => $"{ApiEndpoints.Root}/{Name}";

    public string? EntryAddress => Key is { } key ? $"{Address}/{{{key.Name}}}" : null;

    public bool IsFrozen => Datasets.IsFrozen(Table);

    public bool IsNotRecorded => Datasets.IsNotRecorded(Table);

    /// <summary>Every name a query for the list may hold.</summary>
    public IReadOnlyList<ApiParameter> Parameters => [.. Filters, Page, Size, .. EntryParameters];

    public IReadOnlyList<ApiParameter> EntryParameters { get; } = [Lang, Release, AsOf];
}

/// <summary>Every list there is: addresses, checks, the OpenAPI document and its page are made from this.</summary>
internal static class ApiResources
{
    public static ApiResource Countries { get; } = new("countries",
        new("Countries and territories with where they stand", "Pays et territoires, et où ils en sont", "Países y territorios, y su situación"), ApiShapes.Country,
        [Country, Region, HighestStep, Search with { Example = "sen" }, SortBy(Pages.Public.Countries.CountryFilter.Sorts)])
    { Table = Datasets.Countries, Key = ("iso3", "iso3"), KeyExample = "sen" };

    public static ApiResource Themes { get; } = new("themes", new("Thematic areas", "Domaines thématiques", "Áreas temáticas"), ApiShapes.Theme, [Pillar, Search])
    { Table = Datasets.Themes, Key = ("code", "code"), KeyExample = "t01" };

    public static ApiResource Indicators { get; } = new("indicators", new("What is measured, and how values combine", "Ce qui est mesuré, et comment les valeurs se combinent", "Lo que se mide, y cómo se combinan los valores"), ApiShapes.Indicator, [Search with { Example = "people" }])
    { Table = Datasets.Indicators, Key = ("code", "code"), KeyExample = "ic" };

    public static ApiResource Values { get; } = new("values", new("Observations: baselines, milestones, targets and actual values", "Observations : valeurs de référence, jalons, cibles et valeurs réelles", "Observaciones: valores de base, hitos, metas y valores reales"), ApiShapes.Value,
        [Country, Region, Theme, ApiParameters.Indicator, Year with { Description = new("Periods that lie within a year or a range of years", "Périodes comprises dans une année ou une plage d’années", "Períodos comprendidos en un año o un intervalo de años"), Shared = null }, Sex, Step, Kind, State, Scope, SortBy("row", "date", "-date")])
    { Table = Datasets.Values };

    public static ApiResource Changes { get; } = new("changes", new("Institutional changes", "Changements institutionnels", "Cambios institucionales"), ApiShapes.Change,
        [Country, Region, Theme, Year, Step, Search, SortBy("-date", "date", "id")])
    { Table = Datasets.Changes, Key = ("id", "change_id"), KeyExample = "tls-2024-003" };

    public static ApiResource Context { get; } = new("context", new("Facts about countries that are no results of the programme", "Faits sur les pays qui ne sont pas des résultats du programme", "Datos de los países que no son resultados del programa"), ApiShapes.Context,
        [Country, Region, ContextIndicator, Year])
    { Table = Datasets.Context };

    public static ApiResource Funding { get; } = new("funding", new("Contributions; nothing is recorded yet, which is not zero", "Contributions ; rien n’est encore enregistré, ce qui n’est pas zéro", "Contribuciones; aún no se ha registrado nada, lo que no es cero"), ApiShapes.Funding, [Country, Theme])
    { Table = MoneyTables.Funding };

    public static ApiResource Budget { get; } = new("budget", new("Budget and gap; nothing is recorded yet, which is not zero", "Budget et déficit ; rien n’est encore enregistré, ce qui n’est pas zéro", "Presupuesto y déficit; aún no se ha registrado nada, lo que no es cero"), ApiShapes.Budget, [Country, Theme])
    { Table = MoneyTables.Budget };

    public static ApiResource Releases { get; } = new("releases", new("Releases, the latest first", "Éditions, la dernière en premier", "Ediciones, la última primero"), ApiShapes.Release, [SortBy("-date", "date")])
    { Table = PageTables.Releases, Key = ("id", "release"), KeyExample = "r1" };

    public static IReadOnlyList<ApiResource> All { get; } = [Countries, Themes, Indicators, Values, Changes, Context, Funding, Budget, Releases];
}
