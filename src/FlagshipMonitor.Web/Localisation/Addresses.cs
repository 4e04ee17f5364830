namespace FlagshipMonitor.Web.Localisation;

/// <summary>Addresses that answers lead to: a header holds nothing but ASCII.</summary>
internal static class Addresses
{
    /// <summary>What ids in addresses are made of; anything else is not found before it is looked for.</summary>
    public static bool IsId(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <summary>The address of this request with one segment in lower case, encoded; null if it is so already. The language and the query stay.</summary>
    public static string? InLowerCase(HttpRequest request, string segment)
    {
        var (lower, path) = (segment.ToLowerInvariant(), request.Path.Value!);
        var at = path.LastIndexOf(segment, StringComparison.Ordinal);
        return lower == segment || at < 0
            ? null
            : request.PathBase.Add(path[..at] + lower + path[(at + segment.Length)..]).ToUriComponent() + request.QueryString.ToUriComponent();
    }

    /// <summary>A local address as it may stand in a header; what is encoded already stays as it is.</summary>
    public static string Encoded(string local) =>
        string.Concat(local.EnumerateRunes().Select(r => r.IsAscii ? r.ToString() : Uri.EscapeDataString(r.ToString())));
}
