using FlagshipMonitor.Domain;

namespace FlagshipMonitor.Web.Api.Documentation;

/// <summary>What has to be known of every call, in the document and on its page.</summary>
internal static class ApiWords
{
    public static LocalisedText Title { get; } = new("Results of the Global Flagship Programme", "Résultats du Programme phare mondial", "Resultados del Programa de Referencia Mundial");

    /// <summary>One paragraph each.</summary>
    public static IReadOnlyList<LocalisedText> Paragraphs { get; } =
    [
        new("Everything comes from releases: approved, frozen and numbered. Without “release” or “asOf” an answer is of the latest one. Files, pages and answers of one release hold the same digits.",
            "Tout vient des éditions : approuvées, figées et numérotées. Sans « release » ni « asOf », une réponse est de la dernière. Fichiers, pages et réponses d’une édition contiennent les mêmes chiffres.",
            "Todo procede de las ediciones: aprobadas, fijadas y numeradas. Sin «release» ni «asOf», una respuesta es de la última. Los archivos, las páginas y las respuestas de una edición contienen las mismas cifras."),
        new("Every answer has “meta” (release, licence, citation), “data” and “links”. Lists come in pages; “links” and the header Link lead on. Missing is null, never zero, and a state says why.",
            "Chaque réponse a « meta » (édition, licence, citation), « data » et « links ». Les listes viennent par pages ; « links » et l’en-tête Link mènent plus loin. Une valeur manquante est null, jamais zéro, et un état dit pourquoi.",
            "Cada respuesta tiene «meta» (edición, licencia, cita), «data» y «links». Las listas vienen por páginas; «links» y el encabezado Link llevan más allá. Lo que falta es null, nunca cero, y un estado dice por qué."),
        new("Only GET, HEAD and OPTIONS, from any site. Unknown names and codes are refused with what is allowed. Answers carry a strong ETag; bring it back in If-None-Match, and 304 says that nothing has changed. Answers that name a release may be kept for good.",
            "Seulement GET, HEAD et OPTIONS, depuis tout site. Les noms et codes inconnus sont refusés avec ce qui est permis. Les réponses portent un ETag fort ; renvoyez-le dans If-None-Match, et 304 dit que rien n’a changé. Les réponses qui nomment une édition peuvent être gardées pour toujours.",
            "Solo GET, HEAD y OPTIONS, desde cualquier sitio. Los nombres y códigos desconocidos se rechazan con lo que se permite. Las respuestas llevan un ETag fuerte; devuélvalo en If-None-Match, y 304 dice que nada ha cambiado. Las respuestas que nombran una edición pueden guardarse para siempre."),
        new("Calls of one network address are limited to a number a minute. Whoever needs everything takes the whole tables of the open data. Fields may be added at any time; only what would break a reader raises v1.",
            "Les appels d’une adresse réseau sont limités à un nombre par minute. Pour tout obtenir, prenez les tableaux entiers des données ouvertes. Des champs peuvent s’ajouter à tout moment ; seul ce qui casserait un lecteur fait monter v1.",
            "Las llamadas de una dirección de red están limitadas a un número por minuto. Quien lo necesite todo puede tomar las tablas completas de los datos abiertos. Pueden añadirse campos en cualquier momento; solo lo que rompería a un lector cambia v1."),
    ];

    public static LocalisedText OneOf(LocalisedText entry) => new($"{entry.En}, by its id", $"{entry.Fr}, par son identifiant", $"{entry.Es}, por su identificador");

    public static LocalisedText Answer { get; } = new("What was asked for", "Ce qui était demandé", "Lo solicitado");

    public static LocalisedText NotModified { get; } = new("Nothing has changed since the answer with that ETag", "Rien n’a changé depuis la réponse avec cet ETag", "Nada ha cambiado desde la respuesta con ese ETag");

    public static LocalisedText Release { get; } = new("Name of the release", "Nom de l’édition", "Nombre de la edición");

    public static LocalisedText DataAsOf { get; } = new("Approved by the end of this day", "Approuvé avant la fin de ce jour", "Aprobado antes del final de este día");

    public static LocalisedText Published { get; } = new("Moment of publication", "Moment de la publication", "Momento de la publicación");

    public static LocalisedText Notice { get; } = new("What must be known before anything is read from it; null where nothing must", "Ce qu’il faut savoir avant d’en lire quoi que ce soit ; null s’il n’y a rien", "Lo que debe saberse antes de leer nada de ella; null si no hay nada");

    public static LocalisedText License { get; } = new("Address of the licence", "Adresse de la licence", "Dirección de la licencia");

    public static LocalisedText Citation { get; } = new("How it is cited", "Comment le citer", "Cómo se cita");

    public static LocalisedText Total { get; } = new("Entries on all pages", "Entrées sur toutes les pages", "Entradas en todas las páginas");

    public static LocalisedText Note { get; } = new("What must be known of this list", "Ce qu’il faut savoir de cette liste", "Lo que debe saberse de esta lista");

    public static LocalisedText Id { get; } = new("Its id, in lower case; another case moves there", "Son identifiant, en minuscules ; une autre casse y mène", "Su identificador, en minúsculas; otra grafía lleva allí");
}
