using FlagshipMonitor.Domain;
using FlagshipMonitor.Web.OpenData.Tables;

namespace FlagshipMonitor.Web.Api.Shapes;

/// <summary>What one thing of each kind looks like. Names of countries are "country" where they point to one, and names of things are in the language asked for.</summary>
internal static class ApiShapes
{
    private static readonly LocalisedText Address = new("Its page", "Sa page", "Su página");

    public static ApiGroup Country { get; } = CountryShape.Group;

    public static ApiGroup Theme { get; } = Named("Theme", new("A thematic area", "Un domaine thématique", "Un área temática"),
    [
        Column(Datasets.Themes, "code"),
        Name(Datasets.Themes, new("Name, in the language asked for", "Nom, dans la langue demandée", "Nombre, en el idioma solicitado")),
        Column(Datasets.Themes, "pillar"),
    ]);

    public static ApiGroup Indicator { get; } = Whole("Indicator", new("What is measured", "Ce qui est mesuré", "Lo que se mide"), Datasets.Indicators);

    public static ApiGroup Value { get; } = Named("Observation", new("One value, or the reason there is none", "Une valeur, ou la raison de son absence", "Un valor, o la razón de su ausencia"),
    [
        Column(Datasets.Values, "iso3", "country"),
        Column(Datasets.Values, "theme"),
        Column(Datasets.Values, "indicator"),
        Column(Datasets.Values, "period_start"),
        Column(Datasets.Values, "period_end"),
        OfIndicator("measure"),
        Column(Datasets.Values, "kind"),
        Column(Datasets.Values, "value"),
        Column(Datasets.Values, "state"),
        Column(Datasets.Values, "estimated"),
        new ApiGroup("dimensions", new("The part it is of; empty for the whole", "La partie dont il s’agit ; vide pour le tout", "La parte de que se trata; vacío para el total"),
        [
            Column(Datasets.Values, "dim_sex", "sex") with { Optional = true },
            Column(Datasets.Values, "dim_age", "age") with { Optional = true },
            Column(Datasets.Values, "dim_group", "group") with { Optional = true },
            Column(Datasets.Values, "dim_step", "step") with { Optional = true },
        ]),
        OfIndicator("additive"),
        Column(Datasets.Values, "source"),
        Column(Datasets.Values, "note"),
        Column(Datasets.Values, "approved_on"),
        Column(Datasets.Values, "phase"),
        Column(Datasets.Values, "origin"),
    ]);

    public static ApiGroup Change { get; } = Whole("Change", new("A change in policies, schemes or operations", "Un changement dans les politiques, les régimes ou leur fonctionnement", "Un cambio en las políticas, los regímenes o su funcionamiento"), Datasets.Changes,
        Page("change_id", "changes"));

    public static ApiGroup Context { get; } = Whole("ContextValue", new("A fact about a country that is no result of the programme", "Un fait sur un pays qui n’est pas un résultat du programme", "Un dato de un país que no es un resultado del programa"), Datasets.Context);

    public static ApiGroup Funding { get; } = Whole("Contribution", new("A contribution", "Une contribution", "Una contribución"), MoneyTables.Funding);

    public static ApiGroup Budget { get; } = Whole("BudgetLine", new("What is needed, secured and missing", "Ce qui est nécessaire, acquis et manquant", "Lo necesario, lo asegurado y lo que falta"), MoneyTables.Budget);

    public static ApiGroup Release { get; } = Whole("Release", new("A numbered publication that stays as it is", "Une publication numérotée qui reste telle quelle", "Una publicación numerada que queda como está"), PageTables.Releases,
        Page("release", "releases"));

    /// <summary>A column under its own name or another one.</summary>
    public static ApiValue Column(TableShape shape, string column, string? name = null) => ApiValue.Of(shape, column, name);

    /// <summary>What a table says in three columns, one for each language.</summary>
    public static ApiValue Name(TableShape shape, LocalisedText description) =>
        ApiValue.Of(shape, "name_en", "name") with { Description = description, Value = (row, view) => row.Text("name_" + view.Language) ?? row["name_en"] };

    /// <summary>The address of its page.</summary>
    public static ApiValue Page(string key, string folder) =>
        new("url", Address, ColumnType.Text, (row, view) => $"{view.Site}{folder}/{row.Text(key)!.ToLowerInvariant()}") { Nullable = false, Format = "uri" };

    /// <summary>Every column of a table; a country's code is "country", as in queries.</summary>
    private static ApiGroup Whole(string name, LocalisedText description, TableShape shape, params ApiField[] more) =>
        Named(name, description, [.. shape.Columns.Select(c => Column(shape, c.Name, c.Of == "countries" ? "country" : null)), .. more]);

    private static ApiGroup Named(string name, LocalisedText description, IReadOnlyList<ApiField> fields) => new(name, description, fields);

    private static ApiValue OfIndicator(string column) => ApiValue.Of(Datasets.Indicators, column) with
    {
        Nullable = true, // a value of an earlier phase may be of an indicator that the framework in force does not have
        Value = (row, view) => view.Indicators.GetValueOrDefault(row.Text("indicator")!)?[column],
    };
}
