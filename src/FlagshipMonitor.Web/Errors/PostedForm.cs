using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace FlagshipMonitor.Web.Errors;

/// <summary>The one way in which a posted form is read, by whoever comes first: as its page wants it.</summary>
internal static class PostedForm
{
    public static async Task<IFormCollection> ReadAsync(HttpContext context)
    {
        var request = context.Request;
        try
        {
            if (KeepsEverySign(context) && context.Features.Get<IFormFeature>()?.Form is null && IsPlain(request.ContentType))
            {
                request.Form = await SignBySignForm.ReadAsync(request, context.RequestAborted);
            }

            return await request.ReadFormAsync(context.RequestAborted);
        }
        catch (NotSupportedException)
        {
            throw new BadHttpRequestException("The form is in signs that nobody uses any more.", StatusCodes.Status415UnsupportedMediaType);
        }
    }

    private static bool KeepsEverySign(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<KeepsEverySignAttribute>() is not null;

    /// <summary>As browsers send a form without files: in UTF-8, in one part.</summary>
    private static bool IsPlain(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Encoding is System.Text.UTF8Encoding);
}
