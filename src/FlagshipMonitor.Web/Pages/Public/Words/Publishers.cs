using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public;

/// <summary>Who stands behind an address: a reader knows a publisher better than a domain.</summary>
public static class Publishers
{
    private const string Prototype = "https://github.com/ptrcklehmann/building-spf-for-all/";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["devdiscourse.com"] = "Devdiscourse",
        ["ethicalmarketingnews.com"] = "Ethical Marketing News",
        ["iskm.issa.int"] = "ISSA",
        ["miragenews.com"] = "Mirage News",
        ["msmeafricaonline.com"] = "MSME Africa",
    };

    /// <summary>The publisher, where the address says it; else the site.</summary>
    public static string Name(IStringLocalizer<SharedText> t, string url)
    {
        var host = PublicTexts.Host(url);
        return url.StartsWith(Prototype, StringComparison.Ordinal) ? t["Prototype of the programme’s website, 2022"]
            : host == "social-protection.org" ? t["Social Protection Platform, ILO"]
            : host == "ilo.org" || host.EndsWith(".ilo.org", StringComparison.Ordinal) ? t["ILO"]
            : Names.GetValueOrDefault(host, host);
    }

    /// <summary>An address without a title: its publisher and the last part of the way.</summary>
    public static string LinkText(IStringLocalizer<SharedText> t, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return url;
        }

        var last = Uri.UnescapeDataString(uri.AbsolutePath.TrimEnd('/').Split('/')[^1]) + uri.Query;
        return last.Length == 0 ? Name(t, url) : t["{0}: {1}", Name(t, url), PublicTexts.Cut(last, 40)];
    }
}
