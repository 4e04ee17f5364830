using System.Globalization;

namespace FlagshipMonitor.Web.Localisation;

/// <summary>What the address said about language: where the site's root is and what the address would be without the prefix. An error page is made under its own path, but speaks of this one.</summary>
internal sealed record RequestLanguage(Language Language, PathString Root, PathString Path, QueryString Query);

/// <summary>Reads and sets the language of a request.</summary>
public static class RequestLanguageExtensions
{
    /// <summary>Answers the rest of this request in a language, for example the one in the signed-in person's profile.</summary>
    public static void SpeakIn(this HttpContext context, Language language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
        var said = context.Features.Get<RequestLanguage>();
        context.Features.Set((said ?? OfAddress(context.Request)) with { Language = language });
    }

    /// <summary>The path base of the site itself, without a language: what all languages share is linked from here.</summary>
    public static PathString SiteRoot(this HttpContext context) =>
        context.Features.Get<RequestLanguage>()?.Root ?? context.Request.PathBase;

    /// <summary>Whether the address asked for belongs to signed-in people: those pages have one address for all languages.</summary>
    public static bool IsWorkAddress(this HttpContext context) => IsWorkAddress(Asked(context).Path);

    /// <summary>The address that was asked for, also where another page answers: to come back to it in another language.</summary>
    public static string AddressAsked(this HttpContext context)
    {
        var asked = Asked(context);
        return asked.Root.Add(asked.Path) + asked.Query;
    }

    internal static bool IsWorkAddress(PathString path) => path.StartsWithSegments("/workspace") || path.StartsWithSegments("/programme")
        || path.StartsWithSegments("/admin") || path.StartsWithSegments("/account");

    internal static RequestLanguage Asked(HttpContext context) => context.Features.Get<RequestLanguage>() ?? OfAddress(context.Request);

    private static RequestLanguage OfAddress(HttpRequest request) => new(Language.Current, request.PathBase, request.Path, request.QueryString);
}
