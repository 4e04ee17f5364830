using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Programme;
using FlagshipMonitor.Domain.Publishing;

namespace FlagshipMonitor.Web.Iati.Writing;

/// <summary>What the file says in words, in every language at once: a reader of it has no language of their own.</summary>
internal static class IatiWords
{
    public static LocalisedText Organisation { get; } = new("International Labour Organization", "Organisation internationale du Travail", "Organización Internacional del Trabajo");

    public static LocalisedText GlobalTitle { get; } = new(
        "Building Social Protection Floors for All: partnerships, coordination and what is not allocated",
        "Socles de protection sociale pour tous : partenariats, coordination et ressources non attribuées",
        "Pisos de protección social para todos: alianzas, coordinación y recursos no asignados");

    public static LocalisedText GlobalSummary { get; } = new(
        "Partnerships, coordination and knowledge of the programme that belong to no country and no thematic area.",
        "Partenariats, coordination et connaissances du programme qui ne relèvent d’aucun pays ni domaine thématique.",
        "Alianzas, coordinación y conocimientos del programa que no corresponden a ningún país ni área temática.");

    public static LocalisedText ProgrammeSummary { get; } = new(
        "The programme supports priority countries (pillar 1), gives advice in thematic areas (pillar 2) and builds partnerships (pillar 3), so that more people have social protection.",
        "Le programme appuie des pays prioritaires (pilier 1), conseille dans des domaines thématiques (pilier 2) et noue des partenariats (pilier 3), pour que davantage de personnes aient une protection sociale.",
        "El programa apoya a países prioritarios (pilar 1), asesora en áreas temáticas (pilar 2) y crea alianzas (pilar 3), para que más personas tengan protección social.");

    public static LocalisedText Objectives { get; } = new(
        "Countries adopt strategies, design or reform schemes and improve operations, so that more people are covered by law, really receive benefits, and receive better ones.",
        "Les pays adoptent des stratégies, conçoivent ou réforment des régimes et améliorent leur fonctionnement, pour que davantage de personnes soient couvertes par la loi, reçoivent réellement des prestations, et de meilleures.",
        "Los países adoptan estrategias, diseñan o reforman regímenes y mejoran su funcionamiento, para que más personas estén cubiertas por la ley, reciban realmente prestaciones y estas sean mejores.");

    public static LocalisedText Money { get; } = new(
        "This file holds results only. The organisation publishes its budgets, agreements and spending in IATI files of its own, so they are not repeated here.",
        "Ce fichier ne contient que des résultats. L’organisation publie ses budgets, accords et dépenses dans ses propres fichiers IITA ; ils ne sont pas répétés ici.",
        "Este archivo contiene solo resultados. La organización publica sus presupuestos, acuerdos y gastos en sus propios archivos IATI, por lo que no se repiten aquí.");

    public static LocalisedText Context { get; } = new(
        "Context, not a result of the programme.", "Contexte, et non un résultat du programme.", "Contexto, no un resultado del programa.");

    public static LocalisedText CoverageTitle { get; } = new(
        "National coverage (context)", "Couverture nationale (contexte)", "Cobertura nacional (contexto)");

    public static LocalisedText CoverageIndicator { get; } = new(
        "SDG 1.3.1: share of the population covered by at least one social protection benefit",
        "ODD 1.3.1 : part de la population couverte par au moins une prestation de protection sociale",
        "ODS 1.3.1: proporción de la población cubierta por al menos una prestación de protección social");

    public static LocalisedText PageTitle { get; } = new("Page of this activity", "Page de cette activité", "Página de esta actividad");

    private static readonly LocalisedText Since = new(", since the phase began", ", depuis le début de la phase", ", desde el inicio de la fase");
    private static readonly LocalisedText EachYear = new(", each year", ", chaque année", ", cada año");

    public static LocalisedText ProgrammeTitle(Phase phase) => Text(
        $"Global Flagship Programme on Building Social Protection Floors for All, phase {phase.Number} ({phase.FirstYear}–{phase.LastYear})",
        $"Programme phare mondial sur la mise en place de socles de protection sociale pour tous, phase {phase.Number} ({phase.FirstYear}-{phase.LastYear})",
        $"Programa mundial de referencia sobre la construcción de pisos de protección social para todos, fase {phase.Number} ({phase.FirstYear}-{phase.LastYear})");

    public static LocalisedText CountryTitle(Country country) => With(country.Name, "Building Social Protection Floors for All: ", "Socles de protection sociale pour tous : ", "Pisos de protección social para todos: ");

    public static LocalisedText CountrySummary(Country country) => With(
        country.Name, "Support in three steps, strategies, schemes and operations, for social protection in: ",
        "Appui en trois étapes, stratégies, régimes et fonctionnement, à la protection sociale : ", "Apoyo en tres pasos, estrategias, regímenes y funcionamiento, a la protección social: ");

    public static LocalisedText ThemeTitle(ThematicArea theme) => With(theme.Name, "Building Social Protection Floors for All, thematic area: ", "Socles de protection sociale pour tous, domaine thématique : ", "Pisos de protección social para todos, área temática: ");

    public static LocalisedText ThemeSummary(ThematicArea theme) => With(
        theme.Name, "Advice to countries in one thematic area. Results of themes overlap and are counted with their countries too: never add them. Area: ",
        "Conseils aux pays dans un domaine thématique. Les résultats des domaines se recoupent et sont aussi comptés avec leurs pays : ne les additionnez jamais. Domaine : ",
        "Asesoramiento a países en un área temática. Los resultados de las áreas se solapan y se cuentan también con sus países: nunca los sume. Área: ");

    public static LocalisedText ResultTitle(int type, bool aggregates) => type switch
    {
        1 => new("Support given", "Appui apporté", "Apoyo prestado"),
        2 => aggregates ? Joined(Institutions, EachYear) : Joined(Institutions, Since),
        _ => new("People reached", "Personnes atteintes", "Personas alcanzadas"),
    };

    private static readonly LocalisedText Institutions = new("Institutional changes", "Changements institutionnels", "Cambios institucionales");

    public static LocalisedText OfEachYear(LocalisedText name) => Joined(name, EachYear);

    public static LocalisedText SinceTheBeginning(LocalisedText name) => Joined(name, Since);

    public static LocalisedText Change(string publicId) => new($"{publicId}: page with its evidence", $"{publicId} : page avec ses preuves", $"{publicId}: página con sus pruebas");

    /// <summary>What must be known before anything is read from the file; null where nothing must.</summary>
    public static LocalisedText? Notice(ReleasedEdition edition) => edition.Origins switch
    {
        Origins.Illustrative => new("Illustrative data of a demonstration, made up: not results of the organisation.", "Données fictives d’une démonstration : ce ne sont pas des résultats de l’organisation.", "Datos ficticios de una demostración: no son resultados de la organización."),
        Origins.Example => Text($"Release {edition.Release.Name} holds examples from public sources. They are not the programme’s record.", $"La publication {edition.Release.Name} contient des exemples de sources publiques. Ce ne sont pas des données du programme.", $"La publicación {edition.Release.Name} contiene ejemplos de fuentes públicas. No son datos del programa."),
        Origins.Mixed => Text($"{edition.Examples} of the {edition.Results} results of release {edition.Release.Name} are examples from public sources and marked as such; they are not the programme’s record.", $"{edition.Examples} des {edition.Results} résultats de la publication {edition.Release.Name} sont des exemples de sources publiques, signalés comme tels ; ce ne sont pas des données du programme.", $"{edition.Examples} de los {edition.Results} resultados de la publicación {edition.Release.Name} son ejemplos de fuentes públicas, señalados como tales; no son datos del programa."),
        _ => null,
    };

    /// <summary>How a value came about: estimate, origin, source and remarks; null where there is nothing to say.</summary>
    public static LocalisedText? Comment(ReleasedValue row) => Each(
        row.Estimated is true ? new LocalisedText("Estimate.", "Estimation.", "Estimación.") : null,
        row.Origin switch
        {
            "example" => new("Example from public sources, not the programme’s record.", "Exemple de sources publiques, et non une donnée du programme.", "Ejemplo de fuentes públicas, no un dato del programa."),
            "mixed" => new("Partly examples from public sources.", "En partie des exemples de sources publiques.", "En parte, ejemplos de fuentes públicas."),
            "illustrative" => new("Illustrative, made up.", "Fictif.", "Ficticio."),
            _ => null,
        },
        row.Source is { } source ? Source(source) : null,
        row.Note is { } note ? new($"Note: {Ended(note)}", $"Note : {Ended(note)}", $"Nota: {Ended(note)}") : null);

    public static LocalisedText Source(string source) => new($"Source: {Ended(source)}", $"Source : {Ended(source)}", $"Fuente: {Ended(source)}");

    public static string Step(int step) => step switch { 1 => "1 - strategy", 2 => "2 - scheme", _ => "3 - operations" };

    public static LocalisedText? Each(params LocalisedText?[] sentences)
    {
        var said = sentences.OfType<LocalisedText>().ToList();
        return said.Count == 0 ? null : new(string.Join(' ', said.Select(s => s.En)), string.Join(' ', said.Select(s => s.Fr ?? s.En)), string.Join(' ', said.Select(s => s.Es ?? s.En)));
    }

    /// <summary>Several entries, which tables part by |, as one sentence.</summary>
    private static string Ended(string entries) =>
        string.Join("; ", entries.Split('|').Select(e => e.Trim())) is var text && text.EndsWith('.') ? text : text + ".";

    private static LocalisedText Text(FormattableString en, FormattableString fr, FormattableString es) =>
        new(FormattableString.Invariant(en), FormattableString.Invariant(fr), FormattableString.Invariant(es));

    /// <summary>A name without a translation stands in every language as it is.</summary>
    private static LocalisedText With(LocalisedText name, string en, string fr, string es) => new(en + name.En, fr + name.In("fr"), es + name.In("es"));

    private static LocalisedText Joined(LocalisedText name, LocalisedText rest) => new(name.En + rest.En, name.In("fr") + rest.Fr, name.In("es") + rest.Es);
}
