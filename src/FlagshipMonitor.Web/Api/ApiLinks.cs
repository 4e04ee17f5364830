namespace FlagshipMonitor.Web.Api;

/// <summary>Absolute addresses of the pages of a list: the same question, another page.</summary>
internal sealed class ApiLinks(HttpContext context, string site)
{
    private readonly string _path = context.Request.Path.Value!.TrimEnd('/');

    public string Self => site + _path.TrimStart('/') + QueryWith(null);

    public string Document => site + ApiEndpoints.Document.TrimStart('/');

    public string Documentation => site + "api";

    public string Collection => site + _path[..Math.Max(0, _path.LastIndexOf('/'))].TrimStart('/');

    public string Page(int number) => site + _path.TrimStart('/') + QueryWith(number);

    /// <summary>Names in a fixed order, so that one question has one address.</summary>
    private string QueryWith(int? page)
    {
        var pairs = context.Request.Query
            .Where(q => page is null || q.Key != "page")
            .Select(q => (q.Key, Value: q.Value.ToString()))
            .Concat(page is { } number ? [("page", $"{number}")] : [])
            .OrderBy(q => q.Key, StringComparer.Ordinal)
            .Select(q => $"{Uri.EscapeDataString(q.Key)}={Readable(q.Value)}");
        return string.Join('&', pairs) is { Length: > 0 } query ? "?" + query : "";
    }

    /// <summary>Commas and colons may stand in a query as they are.</summary>
    private static string Readable(string value) => Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal);
}
