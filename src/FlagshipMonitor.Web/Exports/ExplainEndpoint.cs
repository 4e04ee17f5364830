using System.Globalization;
using System.Text.Json;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Exchange;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Public;
using FlagshipMonitor.Web.Pages.Public.Explain;
using FlagshipMonitor.Web.Results;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Exports;

/// <summary>The explanation of a figure for programs: from the same stored derivation as its page.</summary>
internal static class ExplainEndpoint
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Pages = ["page"]; // of the page's list; the file holds it whole

    public static async Task<IResult> SendAsync(
        string figure, HttpContext context, ReleasedExplanationQuery query, PublicFiles files, Installation site, IStringLocalizer<SharedText> t, CancellationToken ct)
    {
        if (ExportEndpoints.LowerCase(context, figure) is { } moved)
        {
            return moved;
        }

        var request = new FileRequest(context.Request, [.. FigureRequest.Names, .. Pages]);
        if (!IndicatorCode.TryParse(figure, out var code))
        {
            return ExportEndpoints.Unknown($"There is no figure '{figure}'.");
        }

        var asked = FigureRequest.Of(code, context.Request.Query);
        foreach (var name in asked.Wrong)
        {
            request.Refuse(name, "country=sen, scope=outside, year=2024 or 2024-H2, step=1 to 3, release=r1");
        }

        if (!request.IsValid)
        {
            return request.Refusal();
        }

        if (await query.RunAsync(asked.Address!, asked.Release, ct) is not { Edition: { } edition, Figure: not null } found)
        {
            return ExportEndpoints.Unknown($"No release holds such a figure. Figures have codes such as ic, cr, pc, pr, pr-effective and pr-unique; the files of releases list them all.");
        }

        // A correction that comes later adds its notice to an old explanation.
        var notices = asked.Release is null ? "" : string.Join('|', found.Corrected.Select(c => $"{c.PublicId} {c.Version} r{c.Release}")) + " published " + found.Published.Count;
        if (files.Announce(context, request, edition, $"{figure}.json", "application/json; charset=utf-8", notices) is { } done)
        {
            return done;
        }

        context.SpeakIn(request.Language);
        await using var buffer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            Write(json, found, context, site, t, request.Language);
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(context.Response.Body, ct);
        return TypedResults.Empty;
    }

    private static void Write(Utf8JsonWriter json, ReleasedExplanation found, HttpContext context, Installation site, IStringLocalizer<SharedText> t, Language language)
    {
        var (release, asked, figure) = (found.Edition!.Release, found.Asked, found.Figure!);
        json.WriteStartObject();
        json.WriteStartObject("meta");
        json.WriteString("release", release.Name);
        json.WriteString("dataAsOf", Day(release.DataAsOf));
        json.WriteString("published", release.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteBoolean("holdsExamples", release.HoldsExamples);
        json.WriteString("license", site.LicenceUrl.ToString());
        json.WriteString("lang", language.Code);
        json.WriteEndObject();

        json.WriteStartObject("data");
        json.WriteString("indicator", asked.Indicator.Value);
        json.WriteString("name", FigureWords.Name(t, asked.Indicator, found.Name, asked.Step));
        json.WriteString("scope", asked.Scope);
        json.WriteString("period", figure.Period.Length == 0 ? null : figure.Period);
        if (asked.Step > 0)
        {
            json.WriteNumber("step", asked.Step);
        }

        json.WriteString("unit", found.Indicator?.Unit ?? "people");
        ReleasedFigureWriter.Write(json, figure, !release.HoldsExamples, t[FormulaWords.Of(figure.Derivation.Formula)]);
        json.WriteStartArray("publishedByTheIlo");
        foreach (var published in found.Published)
        {
            json.WriteStartObject();
            json.WriteNumber("firstYear", published.FirstYear);
            json.WriteNumber("lastYear", published.LastYear);
            json.WriteNumber("value", published.Value / 1.000000000000000000000000000000m);
            json.WriteString("bound", JsonNamingPolicy.CamelCase.ConvertName(published.Bound.ToString()));
            json.WriteString("unit", published.Unit);
            json.WriteString("source", published.Provenance.Source);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("correctedSince");
        foreach (var corrected in found.Corrected)
        {
            json.WriteStartObject();
            json.WriteString("id", corrected.PublicId);
            json.WriteNumber("version", corrected.Version);
            json.WriteBoolean("withdrawn", corrected.Withdrawn);
            json.WriteString("release", $"r{corrected.Release}");
            json.WriteString("reason", corrected.Reason);
            json.WriteString("lang", corrected.Language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        var root = context.SiteRoot();
        json.WriteStartObject("links");
        json.WriteString("self", root.Add(context.Request.Path).ToUriComponent() + context.Request.QueryString.ToUriComponent());
        json.WriteString("page", root.ToUriComponent() + FigureWords.Href(figure, context.Request.Query.ContainsKey("release") ? release.Name : null)[1..]);
        json.WriteString("inputs", root.Add($"/releases/{release.Name}/portfolio.json").ToUriComponent());
        json.WriteString("release", root.Add($"/releases/{release.Name}").ToUriComponent());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
