using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.WebUtilities;

namespace FlagshipMonitor.Web.Exports;

/// <summary>Addresses of files: one for all languages, which the query names.</summary>
public static class FileLinks
{
    /// <param name="context">The page that links the file.</param>
    /// <param name="path">"/countries/sen.csv"</param>
    /// <param name="query">Filters of the page, so that the file holds what the page shows.</param>
    public static string FileHref(this HttpContext context, string path, params (string Name, string? Value)[] query)
    {
        var pairs = query.Where(q => !string.IsNullOrEmpty(q.Value)).Select(q => KeyValuePair.Create(q.Name, q.Value)).ToList();
        if (Language.Current != Language.English)
        {
            pairs.Add(KeyValuePair.Create("lang", (string?)Language.Current.Code));
        }

        return QueryHelpers.AddQueryString(context.SiteRoot().Add(path).ToUriComponent(), pairs);
    }
}
