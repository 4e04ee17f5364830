using static FlagshipMonitor.Web.OpenData.Tables.CommonColumns;

namespace FlagshipMonitor.Web.OpenData.Tables;

/// <summary>Tables that pages show besides the open data: at the page's address with another ending.</summary>
internal static class PageTables
{
    private static readonly Column Scope = new("scope", ColumnType.Text, "A country’s code, programme, or outside: results outside the 50 countries", "Le code d’un pays, programme, ou outside : les résultats hors des 50 pays", "El código de un país, programme, u outside: los resultados fuera de los 50 países");

    public static TableShape Ledger { get; } = new("method",
    [
        new("kind", ColumnType.Text, "What the row is", "Ce qu’est la ligne", "Qué es la fila") { Words = ["indicator", "target", "published", "country", "theme"], Required = true },
        new("code", ColumnType.Text, "Its code or key", "Son code ou sa clé", "Su código o clave") { Required = true },
        new("name", ColumnType.Text, "Name, in the language of the file", "Nom, dans la langue du fichier", "Nombre, en el idioma del archivo") { Required = true },
        new("definition", ColumnType.Text, "What is counted", "Ce qui est compté", "Qué se cuenta"),
        new("metric", ColumnType.Text, "What the source measures", "Ce que mesure la source", "Qué mide la fuente"),
        new("dimension", ColumnType.Text, "Of which part", "De quelle partie", "De qué parte"),
        Phase,
        new("period", ColumnType.Text, "Years it speaks of", "Années dont elle parle", "Años de los que habla"),
        new("baseline", ColumnType.Number, "Value before", "Valeur d’avant", "Valor anterior"),
        new("baseline_period", ColumnType.Text, "Years or day of the baseline", "Années ou jour de la valeur d’avant", "Años o día del valor anterior"),
        new("value", ColumnType.Number, "The value", "La valeur", "El valor"),
        new("bound", ColumnType.Text, "How a published figure bounds the true one", "Comment un chiffre publié borne le vrai", "Cómo acota una cifra publicada a la verdadera") { Words = ["exact", "over", "nearly"] },
        new("unit", ColumnType.Text, "Its unit", "Son unité", "Su unidad"),
        new("use", ColumnType.Text, "Whether it is the one in force", "Si c’est elle qui est en vigueur", "Si es la vigente") { Words = ["default", "alternative", "withdrawn", "replaced"] },
        new("certainty", ColumnType.Text, "How sure it is", "Son degré de certitude", "Su grado de certeza") { Words = ["verbatim", "verbatimListOnly", "inferred", "conflicting", "assumed"], Required = true },
        new("source", ColumnType.List, "Where it comes from, parted by |", "D’où elle vient, séparé par |", "De dónde viene, separado por |"),
        new("note", ColumnType.Text, "Remark", "Remarque", "Observación"),
    ]);

    public static TableShape Releases { get; } = new("releases",
    [
        new("release", ColumnType.Text, "Name of the release", "Nom de l’édition", "Nombre de la edición") { Required = true },
        new("published_at", ColumnType.Text, "Moment of publication, UTC", "Moment de la publication, UTC", "Momento de la publicación, UTC") { Required = true },
        new("data_as_of", ColumnType.Date, "Approved by the end of this day", "Approuvé avant la fin de ce jour", "Aprobado antes del final de este día") { Required = true },
        Phase,
        new("framework", ColumnType.Integer, "Version of the framework its figures were computed under", "Version du cadre selon lequel ses chiffres ont été calculés", "Versión del marco con la que se calcularon sus cifras") { Required = true },
        Origin,
        new("changes", ColumnType.Integer, "How many institutional changes it holds", "Combien de changements institutionnels elle contient", "Cuántos cambios institucionales contiene") { Required = true },
        new("reports_of_people", ColumnType.Integer, "How many reports of people it holds", "Combien de rapports sur des personnes elle contient", "Cuántos informes de personas contiene") { Required = true },
        new("note", ColumnType.Text, "What its managers say of it", "Ce qu’en disent ses responsables", "Qué dicen de ella sus responsables"),
        new("checksum", ColumnType.Text, "SHA-256 of the release and its rows", "SHA-256 de l’édition et de ses lignes", "SHA-256 de la edición y sus filas") { Required = true },
    ])
    { Key = ["release"] };

    public static TableShape Figures { get; } = new("figures",
    [
        new("release", ColumnType.Text, "Name of the release", "Nom de l’édition", "Nombre de la edición") { Required = true },
        Scope with { Required = true }, Indicator with { Of = null }, PeriodStart, PeriodEnd, Step, Value, State,
        new("lower", ColumnType.Number, "Lower bound, where several reports may overlap", "Borne inférieure, si plusieurs rapports peuvent se recouper", "Cota inferior, si varios informes pueden solaparse"),
        new("upper", ColumnType.Number, "Upper bound", "Borne supérieure", "Cota superior"),
        new("net", ColumnType.Number, "Less changes reversed", "Moins les changements annulés", "Menos los cambios revertidos"),
        new("countries_reported", ColumnType.Integer, "How many countries reported", "Combien de pays ont communiqué", "Cuántos países notificaron") { Required = true },
        new("countries_expected", ColumnType.Integer, "How many were expected to", "De combien on l’attendait", "De cuántos se esperaba") { Required = true },
        new("baseline", ColumnType.Number, "Where the counter began", "Où le compteur a commencé", "Dónde empezó el contador"),
        new("target", ColumnType.Number, "What is expected at the end of the phase", "Ce qui est attendu à la fin de la phase", "Lo esperado al final de la fase"),
        new("achievement", ColumnType.Number, "Share of the way from baseline to target; empty while any input is an example", "Part du chemin de la valeur d’avant à la cible ; vide tant qu’une donnée est un exemple", "Parte del camino del valor anterior a la meta; vacío mientras algún dato sea un ejemplo"),
        Estimated, Origin,
    ]);

    public static TableShape Differences { get; } = new("differences",
    [
        new("kind", ColumnType.Text, "Whether a figure, a result or a text differs", "Si c’est un chiffre, un résultat ou un texte qui diffère", "Si difiere una cifra, un resultado o un texto") { Words = ["figure", "result", "text"], Required = true },
        new("id", ColumnType.Text, "Code of the indicator, public id of the result, or summary", "Code de l’indicateur, identifiant public du résultat, ou summary", "Código del indicador, identificador público del resultado o summary") { Required = true },
        Scope,
        new("period", ColumnType.Text, "Year or half-year; empty for the position at the release’s day", "Année ou semestre ; vide pour la situation au jour de l’édition", "Año o semestre; vacío para la situación el día de la edición"),
        Step,
        .. Side("old", "before", "avant", "antes"),
        .. Side("new", "after", "après", "después"),
        new("old_version", ColumnType.Integer, "Version of the result before", "Version du résultat avant", "Versión del resultado antes"),
        new("new_version", ColumnType.Integer, "Version of the result after", "Version du résultat après", "Versión del resultado después"),
        new("move", ColumnType.Text, "What happened to the result", "Ce qui est arrivé au résultat", "Qué pasó con el resultado"),
        new("class", ColumnType.Text, "R1 fuller data, R2 routine, R3 better method, C correction of an error", "R1 données plus complètes, R2 routine, R3 meilleure méthode, C correction d’une erreur", "R1 datos más completos, R2 rutina, R3 mejor método, C corrección de un error") { Words = ["R1", "R2", "R3", "C"] },
        new("cause", ColumnType.Text, "What moves the figure", "Ce qui fait bouger le chiffre", "Qué mueve la cifra"),
        new("reason", ColumnType.Text, "Why, as it was written", "Pourquoi, dans les mots d’origine", "Por qué, en las palabras originales"),
        new("results", ColumnType.List, "Ids of the results behind it, parted by |", "Identifiants des résultats en cause, séparés par |", "Identificadores de los resultados detrás, separados por |"),
        new("approved_by", ColumnType.Text, "The role that approved, never a person", "Le rôle qui a approuvé, jamais une personne", "La función que aprobó, nunca una persona"),
        new("date", ColumnType.Date, "Day of the approval", "Jour de l’approbation", "Día de la aprobación"),
    ]);

    private static IEnumerable<Column> Side(string name, string en, string fr, string es) =>
    [
        State with { Name = name + "_state", Required = false, Description = new($"State {en}", $"État {fr}", $"Estado {es}") },
        new(name + "_value", ColumnType.Number, $"Value {en}", $"Valeur {fr}", $"Valor {es}"),
        new(name + "_lower", ColumnType.Number, $"Lower bound {en}", $"Borne inférieure {fr}", $"Cota inferior {es}"),
        new(name + "_upper", ColumnType.Number, $"Upper bound {en}", $"Borne supérieure {fr}", $"Cota superior {es}"),
        new(name + "_target", ColumnType.Number, $"Target {en}", $"Cible {fr}", $"Meta {es}"),
    ];
}
