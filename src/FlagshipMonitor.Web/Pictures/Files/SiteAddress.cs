using FlagshipMonitor.Web.Localisation;

namespace FlagshipMonitor.Web.Pictures.Files;

/// <summary>The site's own address, for what leaves it: the configured one, else the request's.</summary>
internal static class SiteAddress
{
    /// <summary>Without a slash at the end: "https://example.org".</summary>
    public static string Of(HttpContext context, Installation site) => site.PublicUrl is { } configured
        ? configured.AbsoluteUri.TrimEnd('/')
        : $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}{context.SiteRoot().ToUriComponent()}".TrimEnd('/');
}
