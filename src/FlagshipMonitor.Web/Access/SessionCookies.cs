using Microsoft.AspNetCore.Authentication.Cookies;

namespace FlagshipMonitor.Web.Access;

/// <summary>
/// Reads the session's cookie everywhere but on the sign-in page. There a visitor counts as nobody, so that signing in
/// always makes a new key and never goes on with one that somebody may have planted.
/// </summary>
internal sealed class SessionCookies : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) =>
        IsSignIn(context.Request.Path) ? null : _cookies.GetRequestCookie(context, key);

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, key, value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, key, options);

    /// <summary>Routing takes the address with a slash at its end for the same page.</summary>
    private static bool IsSignIn(PathString path) => AccessPaths.SignIn.Equals(path.Value?.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}
