using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Publishing;
using static FlagshipMonitor.Web.OpenData.Tables.CommonColumns;

namespace FlagshipMonitor.Web.OpenData.Tables;

/// <summary>The tables of the open data: every address, file, metadata and page is made from this list.</summary>
internal static class Datasets
{
    public static TableShape Countries { get; } = new("countries",
    [
        Country with { Of = null, Required = true },
        new("iso2", ColumnType.Text, "ISO 3166-1 alpha-2 code; read it as text: Namibia is NA", "Code ISO 3166-1 alpha-2 ; à lire comme du texte : la Namibie est NA", "Código ISO 3166-1 alfa-2; léalo como texto: Namibia es NA") { Required = true },
        new("m49", ColumnType.Text, "UN M49 number, three digits", "Numéro M49 de l’ONU, trois chiffres", "Número M49 de las Naciones Unidas, tres cifras") { Required = true },
        .. Names("the country or territory", "du pays ou territoire", "del país o territorio"),
        new("region", ColumnType.Text, "ILO region, in English", "Région de l’OIT, en anglais", "Región de la OIT, en inglés") { Words = ["Africa", "Americas", "Arab States", "Asia and the Pacific", "Europe and Central Asia"], Required = true },
        new("income_group", ColumnType.Text, "World Bank income group", "Groupe de revenu de la Banque mondiale", "Grupo de ingresos del Banco Mundial"),
        new("priority", ColumnType.Truth, "Whether it is one of the 50 priority countries and territories", "S’il est l’un des 50 pays et territoires prioritaires", "Si es uno de los 50 países y territorios prioritarios") { Required = true },
        new("start_date", ColumnType.Date, "Day it joined; empty where it is not stated", "Jour de son adhésion ; vide s’il n’est pas indiqué", "Día en que se incorporó; vacío si no se indica"),
        new("status", ColumnType.Text, "Its place in the programme", "Sa place dans le programme", "Su lugar en el programa") { Words = ["active", "ended", "candidate"], Required = true },
        new("iati_identifier", ColumnType.Text, "IATI identifier of its activity; empty where it has none", "Identifiant IITA de son activité ; vide s’il n’en a pas", "Identificador IATI de su actividad; vacío si no lo tiene"),
    ])
    { Key = ["iso3"] };

    public static TableShape Themes { get; } = new("themes",
    [
        new("code", ColumnType.Text, "Code of the thematic area, T01 to T16", "Code du domaine thématique, T01 à T16", "Código del área temática, T01 a T16") { Required = true },
        .. Names("the thematic area", "du domaine thématique", "del área temática"),
        new("pillar", ColumnType.Integer, "Number of the pillar that works on it: 2, thematic support across countries", "Numéro du pilier qui s’en occupe : 2, l’appui thématique entre pays", "Número del pilar que se ocupa de ella: 2, el apoyo temático entre países"),
    ])
    { Key = ["code"] };

    public static TableShape Indicators { get; } = new("indicators",
    [
        new("code", ColumnType.Text, "Code of the indicator", "Code de l’indicateur", "Código del indicador") { Required = true },
        new("name", ColumnType.Text, "Name, in the language of the file", "Nom, dans la langue du fichier", "Nombre, en el idioma del archivo") { Required = true },
        new("definition", ColumnType.Text, "What is counted", "Ce qui est compté", "Qué se cuenta") { Required = true },
        new("unit", ColumnType.Text, "Unit of its values", "Unité de ses valeurs", "Unidad de sus valores") { Required = true },
        new("measure", ColumnType.Text, "Whether values are counts, percentages or words", "Si les valeurs sont des nombres, des pourcentages ou des mots", "Si los valores son recuentos, porcentajes o palabras") { Words = ["unit", "percentage", "qualitative"], Required = true },
        new("result_type", ColumnType.Text, "Its place in the chain of results", "Sa place dans la chaîne des résultats", "Su lugar en la cadena de resultados") { Words = ["output", "outcome", "impact"], Required = true },
        new("aggregation", ColumnType.Text, "How values combine over time and over countries (method page)", "Comment les valeurs se combinent dans le temps et entre pays (page de la méthode)", "Cómo se combinan los valores en el tiempo y entre países (página del método)") { Words = [.. Enum.GetNames<IndicatorKind>().Select(n => n.ToLowerInvariant()), "sum", "bounds"], Required = true },
        new("direction", ColumnType.Text, "Which way is better", "Dans quel sens aller est mieux", "En qué sentido es mejor") { Words = ["ascending", "descending"], Required = true },
        new("additive", ColumnType.Truth, "Whether values of several years or countries may be added", "Si l’on peut additionner les valeurs de plusieurs années ou pays", "Si se pueden sumar los valores de varios años o países") { Required = true },
        new("sdg_indicator", ColumnType.Text, "SDG indicator it speaks to; empty where it is none", "Indicateur des ODD concerné ; vide s’il n’y en a pas", "Indicador de los ODS correspondiente; vacío si no lo hay"),
        new("source", ColumnType.Text, "Where the definition comes from", "D’où vient la définition", "De dónde viene la definición"),
    ])
    { Key = ["code"] };

    public static TableShape Values { get; } = new("values",
    [
        Country with { Description = new("ISO 3166-1 alpha-3 code of the country or territory; empty in the programme’s own rows", "Code ISO 3166-1 alpha-3 du pays ou territoire ; vide dans les lignes du programme lui-même", "Código ISO 3166-1 alfa-3 del país o territorio; vacío en las filas del propio programa") },
        Theme, CommonColumns.Indicator, PeriodStart, PeriodEnd,
        new("kind", ColumnType.Text, "What the value says: where the way began, what was expected, or what came", "Ce que dit la valeur : le point de départ, ce qui était attendu, ou ce qui est venu", "Qué dice el valor: el punto de partida, lo esperado o lo alcanzado") { Words = ReleasedValue.Kinds, Required = true },
        Value, State, Estimated,
        new("dim_sex", ColumnType.Text, "Sex; empty for all", "Sexe ; vide pour tous", "Sexo; vacío para todos") { Words = WordsOf<Domain.Results.Sex>() },
        new("dim_age", ColumnType.Text, "Age in years; empty for all", "Âge en années ; vide pour tous", "Edad en años; vacío para todas") { Words = ["0-14", "15-64", "65+"] },
        new("dim_group", ColumnType.Text, "Group of people; groups overlap. Empty for all", "Groupe de personnes ; les groupes se recoupent. Vide pour tous", "Grupo de personas; los grupos se solapan. Vacío para todos") { Words = WordsOf<Domain.Results.PeopleGroup>() },
        Step, Source, Note, ApprovedOn, Phase, Origin,
    ]);

    public static TableShape Changes { get; } = new("institutional_changes",
    [
        new("change_id", ColumnType.Text, "Public id, never given twice", "Identifiant public, jamais donné deux fois", "Identificador público, nunca dado dos veces") { Required = true },
        Country with { Required = true },
        new("date", ColumnType.Date, "Day it was achieved, or the first day of the month or year that is known", "Jour de sa réalisation, ou premier jour du mois ou de l’année connus", "Día en que se logró, o primer día del mes o año conocidos") { Required = true },
        new("date_precision", ColumnType.Text, "How much of the date is known", "Ce que l’on connaît de la date", "Cuánto se conoce de la fecha") { Words = ["day", "month", "year"], Required = true },
        new("step", ColumnType.Integer, "1 strategy, 2 scheme, 3 operations", "1 stratégie, 2 régime, 3 fonctionnement", "1 estrategia, 2 régimen, 3 operaciones") { Required = true },
        new("type", ColumnType.Text, "Code of its kind; empty where it is not stated", "Code de son type ; vide s’il n’est pas indiqué", "Código de su tipo; vacío si no se indica"),
        new("stage", ColumnType.Text, "How far it has come; empty where it is not stated", "Jusqu’où il est arrivé ; vide si ce n’est pas indiqué", "Hasta dónde ha llegado; vacío si no se indica") { Words = WordsOf<Domain.Results.ChangeStage>() },
        new("reversed_on", ColumnType.Date, "Day it was reversed", "Jour de son annulation", "Día en que se revirtió"),
        new("themes", ColumnType.List, "Codes of its thematic areas, parted by |", "Codes de ses domaines thématiques, séparés par |", "Códigos de sus áreas temáticas, separados por |"),
        new("title", ColumnType.Text, "What changed, in a line, as the country’s officers wrote it", "Ce qui a changé, en une ligne, dans les mots des responsables du pays", "Qué cambió, en una línea, en palabras de los responsables del país") { Required = true },
        new("description", ColumnType.Text, "What changed", "Ce qui a changé", "Qué cambió"),
        new("legal_reference", ColumnType.Text, "The law or decision; empty until there is a field for it", "La loi ou la décision ; vide tant qu’il n’y a pas de champ pour elle", "La ley o decisión; vacío mientras no haya un campo para ella"),
        new("evidence_url", ColumnType.List, "Addresses of documents that show it, parted by |", "Adresses de documents qui le montrent, séparées par |", "Direcciones de documentos que lo muestran, separadas por |") { Required = true },
        new("people_potential", ColumnType.Integer, "People it could reach, where a report says so", "Personnes qu’il pourrait atteindre, si un rapport le dit", "Personas a las que podría llegar, si un informe lo dice") { Unit = "people" },
        new("contribution", ColumnType.Text, "What the ILO did", "Ce que l’OIT a fait", "Qué hizo la OIT"),
        ApprovedOn, Phase, Origin,
    ])
    { Key = ["change_id"] };

    public static TableShape Context { get; } = new("context",
    [
        Country with { Required = true },
        new("indicator", ColumnType.Text, "Code of the series at its source; no result of the programme", "Code de la série à sa source ; ce n’est pas un résultat du programme", "Código de la serie en su fuente; no es un resultado del programa") { Required = true },
        new("year", ColumnType.Integer, "Year of the value; a year that is not there is unknown", "Année de la valeur ; une année absente est inconnue", "Año del valor; un año ausente es desconocido") { Required = true },
        new("value", ColumnType.Number, "The value, in the unit beside it", "La valeur, dans l’unité indiquée à côté", "El valor, en la unidad indicada al lado") { Required = true },
        new("nature", ColumnType.Text, "Country data, adjusted, estimated, modelled or not stated; empty where the source does not say", "Donnée du pays, ajustée, estimée, modélisée ou non indiquée ; vide si la source ne le dit pas", "Dato del país, ajustado, estimado, modelado o no indicado; vacío si la fuente no lo dice") { Words = ["C", "CA", "E", "M", "N"] },
        new("source", ColumnType.Text, "Who publishes it, and the copy that was read", "Qui la publie, et la copie qui a été lue", "Quién lo publica y la copia que se leyó") { Required = true },
        new("source_vintage", ColumnType.Text, "Edition of the source; empty where it has none", "Version de la source ; vide si elle n’en a pas", "Versión de la fuente; vacío si no la tiene"),
        new("unit", ColumnType.Text, "Unit of the value, in English", "Unité de la valeur, en anglais", "Unidad del valor, en inglés") { Required = true },
    ])
    { Key = ["iso3", "indicator", "year"] };

    /// <summary>In the order of the workbook's sheets.</summary>
    public static IReadOnlyList<TableShape> All { get; } = [Countries, Themes, Indicators, Values, Changes, MoneyTables.Funding, MoneyTables.Budget, Context];

    public static TableShape? Find(string name) => All.FirstOrDefault(d => d.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether nothing is recorded for it yet, which is not zero.</summary>
    public static bool IsNotRecorded(TableShape table) => table == MoneyTables.Funding || table == MoneyTables.Budget;

    /// <summary>Whether its rows are part of the release itself; reference data may be put right between two.</summary>
    public static bool IsFrozen(TableShape table) => table == Values || table == Changes || IsNotRecorded(table);

    private static IReadOnlyList<string> WordsOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName)];
}

/// <summary>Tables of the money: their columns are settled, their rows come with the recording of contributions.</summary>
internal static class MoneyTables
{
    private static Column Money(string name, string en, string fr, string es) => new(name, ColumnType.Number, en, fr, es) { Unit = "USD" };

    public static TableShape Funding { get; } = new("funding",
    [
        Country with { Description = new("ISO 3166-1 alpha-3 code of the country or territory; empty where the money is for the programme", "Code ISO 3166-1 alpha-3 du pays ou territoire ; vide si les fonds sont pour le programme", "Código ISO 3166-1 alfa-3 del país o territorio; vacío si los fondos son para el programa") },
        Theme,
        new("donor", ColumnType.Text, "Who gives", "Qui donne", "Quién da") { Required = true },
        new("donor_iati_ref", ColumnType.Text, "IATI organisation identifier of the donor", "Identifiant IITA du donateur", "Identificador IATI del donante"),
        new("stage", ColumnType.Text, "How firm it is", "Son degré d’engagement", "Qué grado de firmeza tiene") { Words = ["pledge", "agreement", "received"], Required = true },
        new("date", ColumnType.Date, "Day of the pledge, agreement or receipt", "Jour de la promesse, de l’accord ou de la réception", "Día de la promesa, el acuerdo o la recepción") { Required = true },
        new("amount", ColumnType.Number, "Amount, in the currency beside it", "Montant, dans la monnaie indiquée à côté", "Importe, en la moneda indicada al lado") { Required = true },
        new("currency", ColumnType.Text, "ISO 4217 code of the currency", "Code ISO 4217 de la monnaie", "Código ISO 4217 de la moneda") { Required = true },
        Money("amount_usd", "The amount in US dollars", "Le montant en dollars des États-Unis", "El importe en dólares de los Estados Unidos"),
        new("rate", ColumnType.Number, "Units of the currency for one US dollar", "Unités de la monnaie pour un dollar des États-Unis", "Unidades de la moneda por un dólar de los Estados Unidos"),
        new("rate_date", ColumnType.Date, "Day of the rate", "Jour du taux", "Día del tipo de cambio"),
        new("earmarking", ColumnType.Text, "What it is meant for", "À quoi il est destiné", "A qué se destina"),
    ]);

    public static TableShape Budget { get; } = new("budget",
    [
        Country with { Description = new("ISO 3166-1 alpha-3 code of the country or territory; empty for the programme", "Code ISO 3166-1 alpha-3 du pays ou territoire ; vide pour le programme", "Código ISO 3166-1 alfa-3 del país o territorio; vacío para el programa") },
        Theme, PeriodStart, PeriodEnd,
        Money("budget_usd", "What is needed", "Ce qui est nécessaire", "Lo que se necesita"),
        Money("secured_usd", "What is agreed or received", "Ce qui est accordé ou reçu", "Lo acordado o recibido"),
        Money("gap_usd", "What is missing: budget less agreements and receipts without agreement", "Ce qui manque : le budget moins les accords et ce qui est reçu sans accord", "Lo que falta: el presupuesto menos los acuerdos y lo recibido sin acuerdo"),
        new("status", ColumnType.Text, "Whether the budget is indicative or committed", "Si le budget est indicatif ou engagé", "Si el presupuesto es indicativo o comprometido") { Words = ["indicative", "committed"] },
    ]);
}
