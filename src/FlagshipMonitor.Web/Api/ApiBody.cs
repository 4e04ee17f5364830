using System.Text.Encodings.Web;
using System.Text.Json;
using FlagshipMonitor.Web.Api.Rows;
using FlagshipMonitor.Web.Api.Shapes;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.OpenData.Metadata;

namespace FlagshipMonitor.Web.Api;

/// <summary>An answer: what it is of, the data, and where to go from here.</summary>
internal static class ApiBody
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] OfList(ApiResource resource, ApiPage page, ApiRequest request, FactsOfRelease facts, ApiView view, ApiLinks links, string? note) => Write(json =>
    {
        var last = request.LastPage(page.Total);
        json.WriteStartObject("meta");
        ReleaseFacts.WriteMeta(json, facts, request.Language);
        json.WriteNumber("page", request.Page);
        json.WriteNumber("pageSize", request.Size);
        json.WriteNumber("total", page.Total);
        if (note is not null)
        {
            json.WriteString("note", note);
        }

        json.WriteEndObject();
        json.WriteStartArray("data");
        foreach (var row in page.Rows)
        {
            resource.Entry.WriteFields(json, row, view);
        }

        json.WriteEndArray();
        json.WriteStartObject("links");
        json.WriteString("self", links.Self);
        json.WriteString("first", links.Page(1));
        json.WriteString("prev", request.Page > 1 ? links.Page(request.Page - 1) : null);
        json.WriteString("next", request.Page < last ? links.Page(request.Page + 1) : null);
        json.WriteString("last", links.Page(last));
        json.WriteEndObject();
    });

    public static byte[] OfOne(ApiResource resource, ApiRow row, Language language, FactsOfRelease facts, ApiView view, ApiLinks links) => Write(json =>
    {
        json.WriteStartObject("meta");
        ReleaseFacts.WriteMeta(json, facts, language);
        json.WriteEndObject();
        json.WritePropertyName("data");
        resource.Entry.WriteFields(json, row, view);
        json.WriteStartObject("links");
        json.WriteString("self", links.Self);
        json.WriteString("collection", links.Collection);
        json.WriteEndObject();
    });

    private static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        body.WriteByte((byte)'\n');
        return body.ToArray();
    }
}
