using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace FlagshipMonitor.Web.Localisation;

/// <summary>The page a visitor is on, in one language.</summary>
public sealed record LanguageLink(Language Language, string Href, bool IsCurrent);

/// <summary>The same page in every language.</summary>
public static class LanguageLinks
{
    /// <summary>Public pages: the prefix changes. Pages of signed-in people: the query's "lang". Filters stay as they are.</summary>
    public static IReadOnlyList<LanguageLink> For(HttpContext context)
    {
        var asked = RequestLanguageExtensions.Asked(context);
        var root = asked.Root;
        // Two slashes at the beginning would lead to another site.
        var path = new PathString("/" + asked.Path.Value?.TrimStart('/'));
        var inQuery = RequestLanguageExtensions.IsWorkAddress(path);
        var query = QueryHelpers.ParseQuery(asked.Query.Value).Where(q => q.Key != "lang").ToList();

        return [.. Language.All.Select(l => new LanguageLink(l, Href(l), l == Language.Current))];

        string Href(Language language)
        {
            var pairs = inQuery ? query.Append(new("lang", new StringValues(language.Code))) : query;
            var address = inQuery ? root.Add(path) : root.Add(language.Prefix).Add(path == "/" && language.Prefix.Length > 0 ? PathString.Empty : path);
            return QueryHelpers.AddQueryString(address.HasValue ? address.ToUriComponent() : "/", pairs);
        }
    }
}
