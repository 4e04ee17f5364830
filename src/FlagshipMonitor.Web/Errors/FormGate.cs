using FlagshipMonitor.Domain;

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
        if (request.HasFormContentType && context.GetEndpoint() is not null && !HttpMethods.IsGet(request.Method))
        {
            var form = await PostedForm.ReadAsync(context);
            if (form.Count > Limits.FormKeys)
            {
                throw new BadHttpRequestException("Too many fields.", StatusCodes.Status413PayloadTooLarge);
            }
        }

        await next(context);
    }
}
