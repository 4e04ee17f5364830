using FlagshipMonitor.Domain;

namespace FlagshipMonitor.Web.Api.Problems;

/// <summary>A reason why a program gets no data. Its page says what it means and what to do.</summary>
/// <param name="Slug">The last part of its page's address, which is the problem's type.</param>
/// <param name="Meaning">What happened.</param>
/// <param name="Cure">What the reader can do.</param>
internal sealed record ProblemKind(string Slug, int Status, LocalisedText Title, LocalisedText Meaning, LocalisedText Cure)
{
    public const string Folder = "problems";

    public static ProblemKind Parameters { get; } = new("invalid-parameters", StatusCodes.Status400BadRequest,
        new("The address asks for something that is not known here", "L’adresse demande quelque chose d’inconnu ici", "La dirección pide algo que aquí no se conoce"),
        new("A name or a value after the question mark is not known, or not within its limits. Nothing is left out in silence: a list that ignores a filter would be believed.",
            "Un nom ou une valeur après le point d’interrogation est inconnu ou hors limites. Rien n’est ignoré en silence : on croirait une liste qui ignore un filtre.",
            "Un nombre o un valor después del signo de interrogación no se conoce o está fuera de los límites. Nada se pasa por alto en silencio: se daría crédito a una lista que ignora un filtro."),
        new("Read “errors”: for each parameter it says what is allowed. Names are written exactly as in the documentation; codes in either case.",
            "Lisez « errors » : pour chaque paramètre, on y lit ce qui est permis. Les noms s’écrivent exactement comme dans la documentation ; les codes, en majuscules ou minuscules.",
            "Lea «errors»: para cada parámetro dice qué se permite. Los nombres se escriben exactamente como en la documentación; los códigos, en mayúsculas o minúsculas."));

    public static ProblemKind NotFound { get; } = new("not-found", StatusCodes.Status404NotFound,
        new("Not found", "Introuvable", "No encontrado"),
        new("There is nothing at this address, or the release asked for does not hold it.",
            "Il n’y a rien à cette adresse, ou l’édition demandée ne le contient pas.",
            "No hay nada en esta dirección, o la edición solicitada no lo contiene."),
        new("Read “detail”. Ids never change and are never used again: look the id up in its list.",
            "Lisez « detail ». Les identifiants ne changent jamais et ne sont jamais réutilisés : cherchez-le dans sa liste.",
            "Lea «detail». Los identificadores nunca cambian ni se reutilizan: búsquelo en su lista."));

    public static ProblemKind NothingPublished { get; } = new("nothing-published", StatusCodes.Status404NotFound,
        new("Nothing was published", "Rien n’était publié", "No había nada publicado"),
        new("Everything comes from releases, and there was none: none at all, or none yet on the day asked for.",
            "Tout vient des éditions, et il n’y en avait aucune : aucune du tout, ou aucune encore au jour demandé.",
            "Todo procede de las ediciones, y no había ninguna: ninguna en absoluto, o ninguna aún en el día solicitado."),
        new("Ask for a later day, or leave “asOf” and “release” out to get the latest release.",
            "Demandez un jour ultérieur, ou omettez « asOf » et « release » pour obtenir la dernière édition.",
            "Pida un día posterior, u omita «asOf» y «release» para obtener la última edición."));

    public static ProblemKind Withdrawn { get; } = new("withdrawn", StatusCodes.Status410Gone,
        new("Withdrawn", "Retiré", "Retirado"),
        new("This result was public and has been withdrawn. Its id stays its own; releases from before still hold it.",
            "Ce résultat était public et a été retiré. Son identifiant lui reste ; les éditions antérieures le contiennent toujours.",
            "Este resultado era público y se retiró. Su identificador sigue siendo suyo; las ediciones anteriores aún lo contienen."),
        new("Read “detail” for the reason, and take it out of what you built on it.",
            "Lisez-en la raison dans « detail », et ôtez-le de ce que vous avez construit dessus.",
            "Lea la razón en «detail» y elimínelo de lo que haya construido sobre él."));

    public static ProblemKind Method { get; } = new("method-not-allowed", StatusCodes.Status405MethodNotAllowed,
        new("Only reading is possible here", "Ici, on ne peut que lire", "Aquí solo se puede leer"),
        new("The address was asked with a method that would write.", "L’adresse a été demandée avec une méthode qui écrirait.", "La dirección se pidió con un método que escribiría."),
        new("Use GET, HEAD or OPTIONS.", "Utilisez GET, HEAD ou OPTIONS.", "Utilice GET, HEAD u OPTIONS."));

    public static ProblemKind TooMany { get; } = new("too-many-requests", StatusCodes.Status429TooManyRequests,
        new("Too many requests", "Trop de requêtes", "Demasiadas solicitudes"),
        new("One network address asked more often than is allowed within a minute. An answer that nothing has changed counts too.",
            "Une même adresse réseau a demandé plus souvent que permis en une minute. Une réponse disant que rien n’a changé compte aussi.",
            "Una misma dirección de red pidió más veces de las permitidas en un minuto. También cuenta una respuesta que dice que nada ha cambiado."),
        new("Wait as many seconds as the header Retry-After says. Whoever needs everything takes the whole tables of the open data: one file instead of many pages.",
            "Attendez le nombre de secondes indiqué dans l’en-tête Retry-After. Pour tout obtenir, prenez les tableaux entiers des données ouvertes : un fichier au lieu de nombreuses pages.",
            "Espere los segundos que indica el encabezado Retry-After. Quien lo necesite todo puede tomar las tablas completas de los datos abiertos: un archivo en lugar de muchas páginas."));

    public static ProblemKind Unavailable { get; } = new("unavailable", StatusCodes.Status503ServiceUnavailable,
        new("Not available at the moment", "Momentanément indisponible", "No disponible por el momento"),
        new("The service is too busy, or its database does not answer.", "Le service est trop occupé, ou sa base de données ne répond pas.", "El servicio está demasiado ocupado, o su base de datos no responde."),
        new("Wait as long as the header Retry-After says, then ask again.", "Attendez le temps indiqué dans l’en-tête Retry-After, puis redemandez.", "Espere el tiempo que indica el encabezado Retry-After y vuelva a pedirlo."));

    public static ProblemKind Fault { get; } = new("server-error", StatusCodes.Status500InternalServerError,
        new("A fault of ours", "Une faute de notre part", "Un fallo nuestro"),
        new("Something went wrong on our side. The request was right.", "Un problème est survenu de notre côté. La requête était correcte.", "Algo falló por nuestra parte. La solicitud era correcta."),
        new("Ask again later. When you report it, name “traceId”: with it the fault can be found.",
            "Redemandez plus tard. Si vous le signalez, citez « traceId » : il permet de retrouver la faute.",
            "Vuelva a pedirlo más tarde. Si lo comunica, cite «traceId»: con él se puede encontrar el fallo."));

    public static ProblemKind Request { get; } = new("bad-request", StatusCodes.Status400BadRequest,
        new("The request could not be read", "La requête n’a pas pu être lue", "No se pudo leer la solicitud"),
        new("The request is malformed, too long or took too long to arrive.", "La requête est mal formée, trop longue ou arrivée trop lentement.", "La solicitud está mal formada, es demasiado larga o tardó demasiado en llegar."),
        new("Build the address from the documentation.", "Construisez l’adresse d’après la documentation.", "Construya la dirección a partir de la documentación."));

    public static IReadOnlyList<ProblemKind> All { get; } = [Parameters, NotFound, NothingPublished, Withdrawn, Method, TooMany, Unavailable, Fault, Request];

    public static ProblemKind? Find(string slug) => All.FirstOrDefault(k => k.Slug == slug);

    /// <summary>The kind an answer without words stands for.</summary>
    public static ProblemKind Of(int status) => status switch
    {
        StatusCodes.Status404NotFound => NotFound,
        StatusCodes.Status405MethodNotAllowed => Method,
        StatusCodes.Status429TooManyRequests => TooMany,
        StatusCodes.Status503ServiceUnavailable or StatusCodes.Status504GatewayTimeout => Unavailable,
        < StatusCodes.Status500InternalServerError => Request,
        _ => Fault,
    };
}
