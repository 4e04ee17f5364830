using System.Globalization;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pictures.Contents;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace FlagshipMonitor.Web.Pictures.Embeds;

/// <summary>What an address of ours can be embedded as.</summary>
/// <param name="Asked">Null for the map.</param>
/// <param name="Path">Of the embed, with its query.</param>
internal sealed record Embeddable(ChartAsked? Asked, int? Release, Language Language, string Path)
{
    private static readonly string[] Endings = ["", ".svg", ".png", ".csv"];

    /// <summary>Null for what is not ours, or cannot be embedded.</summary>
    public static Embeddable? Find(string url, string root, IReadOnlyCollection<CountryCode> known)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || !Uri.TryCreate(root, UriKind.Absolute, out var site)
            || !string.Equals(address.Authority, site.Authority, StringComparison.OrdinalIgnoreCase)
            || !address.AbsolutePath.StartsWith(site.AbsolutePath.TrimEnd('/'), StringComparison.Ordinal))
        {
            return null;
        }

        var path = new PathString("/" + address.AbsolutePath[site.AbsolutePath.TrimEnd('/').Length..].Trim('/').ToLowerInvariant());
        var query = QueryHelpers.ParseQuery(address.Query);
        var prefix = Language.All.FirstOrDefault(l => l.Prefix.Length > 0 && path.StartsWithSegments(l.Prefix));
        if (prefix is not null)
        {
            path.StartsWithSegments(prefix.Prefix, out path);
        }

        var language = prefix ?? Language.Find(Text(query, "lang")) ?? Language.English;
        var release = Text(query, "release") is ['r' or 'R', .. var digits] && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var country = known.FirstOrDefault(c => c.Value.Equals(Text(query, "country"), StringComparison.OrdinalIgnoreCase));
        var parts = (path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts switch
        {
            [] => Of(ChartKind.Progress, null, null),
            ["countries"] => Map(),
            ["countries", var iso3] when known.FirstOrDefault(c => c.Slug == iso3) is { } code => Of(ChartKind.PeopleOverTime, code, null),
            ["maps", "results.svg" or "results.png" or "results.geojson"] or ["embed", EmbedReader.Map] => Map(),
            ["embed" or "charts", var name] when Kind(name) is { } kind => kind.Of is Contents.Of.Country && country is null ? null : Of(kind, kind.Of is Contents.Of.Programme ? null : country, IndicatorOf(kind)),
            _ => null,
        };

        Embeddable Of(ChartKind kind, CountryCode? code, IndicatorCode? indicator) =>
            new(new ChartAsked(kind, code, indicator, release), release, language, Href(kind.Name, code, indicator, language, release));

        Embeddable Map() => new(null, release, language, Href(EmbedReader.Map, null, null, language, release));

        IndicatorCode? IndicatorOf(ChartKind kind) => kind.Indicators.FirstOrDefault(i => i.Value.Equals(Text(query, "indicator"), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>"/embed/who-gained?country=sen&amp;lang=fr"</summary>
    public static string Href(string chart, CountryCode? country, IndicatorCode? indicator, Language language, int? release)
    {
        var pairs = new (string Name, string? Value)[]
        {
            ("country", country?.Slug), ("indicator", indicator?.Value.ToLowerInvariant()), ("lang", language == Language.English ? null : language.Code), ("release", release is null ? null : $"r{release}"),
        };
        return QueryHelpers.AddQueryString($"/embed/{chart}", pairs.Where(p => p.Value is not null).Select(p => KeyValuePair.Create(p.Name, p.Value)));
    }

    private static ChartKind? Kind(string name) => Endings.Select(e => name.EndsWith(e, StringComparison.Ordinal) ? ChartKind.Find(name[..^e.Length]) : null).FirstOrDefault(k => k is not null);

    private static string? Text(Dictionary<string, StringValues> query, string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;
}
