using System.Text.Json.Serialization;

namespace FlagshipMonitor.Domain.Results;

/// <summary>A public document that shows a result: a link with a title, http or https only.</summary>
public sealed record Evidence
{
    [JsonConstructor]
    public Evidence(string url, string? title)
    {
        if (!IsLink(url))
        {
            throw new ArgumentException("Evidence needs an http or https address.", nameof(url));
        }

        (Url, Title) = (url.Trim(), string.IsNullOrWhiteSpace(title) ? null : title.Trim());
    }

    public string Url { get; }

    public string? Title { get; }

    public static bool IsLink(string? text) =>
        text is { Length: > 0 and <= Limits.UrlLength }
        && Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Contains('.', StringComparison.Ordinal)
        && uri.UserInfo.Length == 0;
}
