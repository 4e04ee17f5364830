using System.Text.Encodings.Web;
using System.Text.Json;
using FlagshipMonitor.Web.Errors;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pictures.Files;

namespace FlagshipMonitor.Web.Api.Problems;

/// <summary>Says to a program why it gets no data (RFC 9457): what kind of reason, with a page about it, and what it was this time.</summary>
internal sealed class ProblemAnswer(ProblemKind kind, string detail) : IResult, IStatusCodeHttpResult
{
    public const string ContentType = "application/problem+json";

    /// <summary>By parameter: what is wrong, and what is allowed.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    public int? StatusCode { get; init; } = kind.Status;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.StatusCode = StatusCode ?? kind.Status;
        response.ContentType = ContentType;
        response.Headers.CacheControl = "no-store";
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.AccessControlExposeHeaders = ApiEndpoints.Exposed;
        if (HttpMethods.IsHead(request.Method))
        {
            return;
        }

        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, httpContext);
        }

        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), httpContext.RequestAborted);
    }

    private void Write(Utf8JsonWriter json, HttpContext context)
    {
        json.WriteStartObject();
        json.WriteString("type", $"{SiteAddress.Of(context, context.RequestServices.GetRequiredService<Installation>())}/{ProblemKind.Folder}/{kind.Slug}");
        json.WriteString("title", kind.Title.En);
        json.WriteNumber("status", StatusCode ?? kind.Status);
        json.WriteString("detail", detail);
        json.WriteString("instance", context.AddressAsked());
        if (Errors is not null)
        {
            json.WriteStartObject("errors");
            foreach (var (name, sentences) in Errors)
            {
                json.WriteStartArray(name);
                foreach (var sentence in sentences)
                {
                    json.WriteStringValue(sentence);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteString("traceId", Faults.ReferenceOf(context));
        json.WriteEndObject();
    }
}
