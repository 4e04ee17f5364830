using FlagshipMonitor.Data.Queries;

namespace FlagshipMonitor.Web.OpenData.Tables;

/// <summary>Columns that several tables have: one meaning, one description.</summary>
internal static class CommonColumns
{
    public static readonly IReadOnlyList<string> OriginWords = [.. Enum.GetNames<Origins>().Select(n => n.ToLowerInvariant())];
    public static readonly IReadOnlyList<string> States = ["reported", "notReported", "notDue", "notApplicable", "suppressed"];

    public static Column Country { get; } = new("iso3", ColumnType.Text,
        "ISO 3166-1 alpha-3 code of the country or territory", "Code ISO 3166-1 alpha-3 du pays ou territoire", "Código ISO 3166-1 alfa-3 del país o territorio")
    { Of = "countries" };

    public static Column Theme { get; } = new("theme", ColumnType.Text,
        "Code of the thematic area; empty where the row is of all", "Code du domaine thématique ; vide si la ligne vaut pour tous", "Código del área temática; vacío si la fila es de todas")
    { Of = "themes" };

    public static Column Indicator { get; } = new("indicator", ColumnType.Text,
        "Code of the indicator", "Code de l’indicateur", "Código del indicador")
    { Of = "indicators", Required = true };

    public static Column PeriodStart { get; } = new("period_start", ColumnType.Date,
        "First day of the period", "Premier jour de la période", "Primer día del período")
    { Required = true };

    public static Column PeriodEnd { get; } = new("period_end", ColumnType.Date,
        "Last day of the period", "Dernier jour de la période", "Último día del período")
    { Required = true };

    public static Column Value { get; } = new("value", ColumnType.Number,
        "The number, in the unit of its indicator; empty unless reported, and never zero for missing",
        "Le nombre, dans l’unité de son indicateur ; vide s’il n’est pas communiqué, jamais zéro par défaut",
        "El número, en la unidad de su indicador; vacío si no se ha notificado, nunca cero por defecto");

    public static Column State { get; } = new("state", ColumnType.Text,
        "Why there is a value or none", "Pourquoi il y a une valeur ou non", "Por qué hay o no un valor")
    { Words = States, Required = true };

    public static Column Estimated { get; } = new("estimated", ColumnType.Truth,
        "Whether the value is an estimate", "Si la valeur est une estimation", "Si el valor es una estimación");

    public static Column Step { get; } = new("dim_step", ColumnType.Integer,
        "Step of institutional changes: 1 strategy, 2 scheme, 3 operations; empty for all", "Étape des changements institutionnels : 1 stratégie, 2 régime, 3 fonctionnement ; vide pour toutes", "Paso de los cambios institucionales: 1 estrategia, 2 régimen, 3 operaciones; vacío para todos");

    public static Column Source { get; } = new("source", ColumnType.Text,
        "Where the value comes from", "D’où vient la valeur", "De dónde viene el valor");

    public static Column Note { get; } = new("note", ColumnType.Text,
        "Ids of the results behind the value, remarks, and its upper bound where it is a lower one", "Identifiants des résultats derrière la valeur, remarques, et sa borne supérieure si c’est une borne inférieure", "Identificadores de los resultados detrás del valor, observaciones y su cota superior si es una inferior");

    public static Column ApprovedOn { get; } = new("approved_on", ColumnType.Date,
        "Day of the latest approval behind the row", "Jour de la dernière approbation derrière la ligne", "Día de la última aprobación detrás de la fila");

    public static Column Phase { get; } = new("phase", ColumnType.Integer,
        "Number of the programme’s phase; empty outside the phases", "Numéro de la phase du programme ; vide hors des phases", "Número de la fase del programa; vacío fuera de las fases");

    public static Column Origin { get; } = new("origin", ColumnType.Text,
        "Whether country offices reported it, it is an example from public sources, both, or made up for the demo",
        "Si les bureaux de pays l’ont communiqué, s’il s’agit d’un exemple de sources publiques, des deux, ou d’une donnée fictive de la démonstration",
        "Si lo notificaron las oficinas de país, es un ejemplo de fuentes públicas, ambas cosas, o inventado para la demostración")
    { Words = OriginWords };

    public static Column NameIn(string column, string language, string en, string fr, string es) => new($"{column}_{language}", ColumnType.Text, en, fr, es) { Required = language == "en" };

    /// <summary>The name of something in three columns.</summary>
    public static IEnumerable<Column> Names(string enOf, string frOf, string esOf) =>
    [
        NameIn("name", "en", $"Name of {enOf} in English", $"Nom {frOf} en anglais", $"Nombre {esOf} en inglés"),
        NameIn("name", "fr", $"Name of {enOf} in French", $"Nom {frOf} en français", $"Nombre {esOf} en francés"),
        NameIn("name", "es", $"Name of {enOf} in Spanish", $"Nom {frOf} en espagnol", $"Nombre {esOf} en español"),
    ];
}
