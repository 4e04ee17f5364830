using System.Globalization;

namespace FlagshipMonitor.Web.Localisation;

/// <summary>What the address said about language: where the site's root is and what the address would be without the prefix.</summary>
internal sealed record RequestLanguage(Language Language, PathString Root, PathString Path);

/// <summary>Reads and sets the language of a request.</summary>
public static class RequestLanguageExtensions
{
    /// <summary>Answers the rest of this request in a language, for example the one in the signed-in person's profile.</summary>
    public static void SpeakIn(this HttpContext context, Language language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
        var said = context.Features.Get<RequestLanguage>();
        context.Features.Set(new RequestLanguage(language, said?.Root ?? context.Request.PathBase, said?.Path ?? context.Request.Path));
    }

    /// <summary>The path base of the site itself, without a language: what all languages share is linked from here.</summary>
    public static PathString SiteRoot(this HttpContext context) =>
        context.Features.Get<RequestLanguage>()?.Root ?? context.Request.PathBase;

    /// <summary>Whether the address asked for belongs to signed-in people: those pages have one address for all languages.</summary>
    public static bool IsWorkAddress(this HttpContext context) =>
        (context.Features.Get<RequestLanguage>()?.Path ?? context.Request.Path) is var path
        && (path.StartsWithSegments("/workspace") || path.StartsWithSegments("/programme") || path.StartsWithSegments("/admin")
            || path.StartsWithSegments("/account"));
}
