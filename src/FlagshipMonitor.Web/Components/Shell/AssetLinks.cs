using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Components;

namespace FlagshipMonitor.Web.Components.Shell;

/// <summary>Addresses of files, with their fingerprint: from the site's root whatever the language, so each is fetched once.</summary>
public static class AssetLinks
{
    public static string Asset(this HttpContext context, string path)
    {
        var files = context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{context.SiteRoot().ToUriComponent()}/{(files is null ? path : files[path])}";
    }
}
