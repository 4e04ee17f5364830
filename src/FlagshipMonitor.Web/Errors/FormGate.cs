using FlagshipMonitor.Domain;
using Microsoft.Net.Http.Headers;

namespace FlagshipMonitor.Web.Errors;

/// <summary>
/// Reads a posted form before anything else does. The framework would report a form that is too large or malformed as
/// a refused token; here it gets its own answer.
/// </summary>
internal sealed class FormGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.HasFormContentType && context.GetEndpoint() is { } endpoint && !HttpMethods.IsGet(request.Method))
        {
            if (endpoint.Metadata.GetMetadata<KeepsEverySignAttribute>() is not null && IsPlain(request.ContentType))
            {
                request.Form = await SignBySignForm.ReadAsync(request, context.RequestAborted);
            }

            var form = await request.ReadFormAsync(context.RequestAborted);
            if (form.Count > Limits.FormKeys)
            {
                throw new BadHttpRequestException("Too many fields.", StatusCodes.Status413PayloadTooLarge);
            }
        }

        await next(context);
    }

    /// <summary>As browsers send a form without files: in UTF-8, in one part.</summary>
    private static bool IsPlain(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Encoding is System.Text.UTF8Encoding);
}
