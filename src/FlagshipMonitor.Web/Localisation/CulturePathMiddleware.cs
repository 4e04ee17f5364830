namespace FlagshipMonitor.Web.Localisation;

/// <summary>
/// Turns "/fr/countries" into "/countries" in French. The prefix becomes the path base, so every link a page makes
/// keeps the language by itself. What has no languages in its address does not exist under a prefix.
/// </summary>
internal sealed class CulturePathMiddleware(RequestDelegate next)
{
    private static readonly string[] WithoutPrefix =
        ["/account", "/workspace", "/programme", "/admin", "/health", "/api/v1", "/iati", "/embed", "/oembed", "/components"];

    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var (path, root) = (request.Path, request.PathBase);
        var language = Language.All.FirstOrDefault(l => l.Prefix.Length > 0 && path.StartsWithSegments(l.Prefix));

        if (language is not null)
        {
            path.StartsWithSegments(language.Prefix, out var rest);
            if (!path.StartsWithSegments(language.Prefix, StringComparison.Ordinal) && IsPublicPage(rest))
            {
                // One page has one address.
                context.Response.Redirect(root.Add(language.Prefix).Add(rest).ToUriComponent() + request.QueryString.ToUriComponent(), permanent: true);
                return;
            }

            request.PathBase = root.Add(language.Prefix);
            if (IsPublicPage(rest))
            {
                path = request.Path = rest.HasValue ? rest : "/";
            }

            // Otherwise the path keeps its prefix, which no endpoint has: not found, in the visitor's language.
        }

        // A page outside the public ones has one address for all languages; before a person is known, ?lang= or the browser decides.
        language ??= RequestLanguageExtensions.IsWorkAddress(path) ? Asked(request) : Language.English;
        context.Features.Set(new RequestLanguage(language, root, path, request.QueryString));
        context.SpeakIn(language);
        await next(context);
    }

    private static bool IsPublicPage(PathString path)
    {
        // Routing takes an address with a slash at its end for the same.
        var last = path.Value?.TrimEnd('/') is { } value ? value[(value.LastIndexOf('/') + 1)..] : "";
        return !last.Contains('.', StringComparison.Ordinal) && !WithoutPrefix.Any(p => path.StartsWithSegments(p));
    }

    private static Language Asked(HttpRequest request)
    {
        if (Language.Find(request.Query["lang"]) is { } asked)
        {
            return asked;
        }

        var accepted = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Language.Find(l.Value.ToString().Split('-')[0].ToLowerInvariant()))
            .FirstOrDefault(l => l is not null);
        return accepted ?? Language.English;
    }
}
