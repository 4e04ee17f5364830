using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.OpenData.Formats;
using FlagshipMonitor.Web.OpenData.Tables;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.OpenData.Metadata;

/// <summary>What a file says of its release, in words and figures that are ready to be written.</summary>
/// <param name="Site">The site's own address, with a slash at its end.</param>
/// <param name="Root">Where the release's files are: "https://…/data/" or "https://…/data/releases/r1/".</param>
/// <param name="Notice">What must be known before anything is read from it; null where nothing must.</param>
internal sealed record FactsOfRelease(
    string Name, DateOnly DataAsOf, string Published, Origins Origins, string? Notice, Uri Licence, string LicenceName, string Citation, string Publisher, string Site, string Root,
    int FirstYear, DateOnly Until);

/// <summary>Says of every file, in its own way, what release it is of, under which licence, and how it is cited.</summary>
internal sealed class ReleaseFacts(Installation installation, IStringLocalizer<SharedText> t)
{
    private static readonly TableShape AboutShape = new("About",
    [
        new("about", ColumnType.Text, "", "", "") { Words = [] },
        new("text", ColumnType.Text, "", "", ""),
    ]);

    /// <param name="context">The request, whose language is spoken.</param>
    /// <param name="edition">The release.</param>
    /// <param name="isNamed">Whether the address names the release, rather than the current one.</param>
    public FactsOfRelease Of(HttpContext context, ReleasedEdition edition, bool isNamed = false)
    {
        var release = edition.Release;
        var site = SiteOf(context);
        return new FactsOfRelease(
            release.Name, release.DataAsOf, release.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), edition.Origins,
            edition.Origins switch
            {
                Origins.Illustrative => t["Illustrative data, not ILO results"].Value,
                Origins.Example => t["Release {0} holds examples from public sources. They are not the programme’s record.", release.Name].Value,
                Origins.Mixed => t["In release {0}, {1} of {2} results are examples from public sources and marked as such; they are not the programme’s record. Country offices reported the rest.", release.Name, Localisation.Formats.Count(edition.Examples), Localisation.Formats.Count(edition.Results)].Value,
                _ => null,
            },
            installation.LicenceUrl, installation.LicenceName,
            t["ILO, Building Social Protection Floors for All: results data, release {0}, data as of {1}.", release.Name, Localisation.Formats.Date(release.DataAsOf)],
            t["International Labour Organization"], site, site + (isNamed ? $"data/releases/{release.Name}/" : "data/"), edition.Phases[0].FirstYear, edition.Until);
    }

    /// <summary>The site's own address: configured, or as it was asked for.</summary>
    public string SiteOf(HttpContext context)
    {
        var site = installation.PublicUrl?.AbsoluteUri ?? $"{context.Request.Scheme}://{context.Request.Host.ToUriComponent()}{context.SiteRoot().ToUriComponent()}";
        return site.TrimEnd('/') + "/";
    }

    /// <summary>The beginning of a JSON file, up to its first row.</summary>
    public byte[] Envelope(HttpContext context, ReleasedEdition edition, Language language)
    {
        var facts = Of(context, edition);
        return Json("{\"meta\":", json => WriteMeta(json, facts, language), ",\"data\":[\n");
    }

    /// <summary>What every JSON answer says of its release.</summary>
    public static void WriteMeta(Utf8JsonWriter json, FactsOfRelease facts, Language language)
    {
        json.WriteString("release", facts.Name);
        json.WriteString("dataAsOf", facts.DataAsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("published", facts.Published);
        json.WriteString("origin", facts.Origins.ToString().ToLowerInvariant());
        json.WriteString("notice", facts.Notice);
        json.WriteString("license", facts.Licence.AbsoluteUri);
        json.WriteString("citation", facts.Citation);
        json.WriteString("lang", language.Code);
    }

    /// <summary>The end of a JSON file.</summary>
    public byte[] Links(HttpContext context, string describedBy)
    {
        var site = new Uri(SiteOf(context));
        return Json("\n],\"links\":", json =>
        {
            json.WriteString("self", new Uri(site, context.SiteRoot().Add(context.Request.Path).ToUriComponent() + context.Request.QueryString.ToUriComponent()).AbsoluteUri);
            json.WriteString("describedBy", new Uri(site, describedBy).AbsoluteUri);
            json.WriteNull("next");
        }, "}\n");
    }

    /// <summary>The first sheet of a workbook: what it is, of when, under which licence, and how to read it.</summary>
    public BookSheet About(HttpContext context, ReleasedEdition edition, string what)
    {
        var facts = Of(context, edition);
        (string Label, string? Text)[] lines =
        [
            (t["Data of the programme"], what),
            (t["Release"], facts.Name),
            (t["Data as of"], facts.DataAsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            (t["Published"], facts.Published),
            (t["Notice"], facts.Notice),
            (t["Licence"], $"{facts.LicenceName} {facts.Licence}"),
            (t["Cite as"], facts.Citation),
            (t["Address"], facts.Root),
            (t["How to read it"], t["An empty cell is a missing value, never zero; its state says why. Never add totals and their parts: in totals the columns that begin with dim_ are empty."]),
        ];
        return new BookSheet(AboutShape, async table =>
        {
            foreach (var (label, text) in lines.Where(l => l.Text is not null))
            {
                await table.Text(label).Text(text).EndRowAsync();
            }
        })
        { IsTable = false };
    }

    private static byte[] Json(string before, Action<Utf8JsonWriter> write, string after)
    {
        using var buffer = new MemoryStream();
        buffer.Write(System.Text.Encoding.UTF8.GetBytes(before));
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        buffer.Write(System.Text.Encoding.UTF8.GetBytes(after));
        return buffer.ToArray();
    }
}
