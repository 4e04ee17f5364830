using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FlagshipMonitor.Web.Errors;

/// <summary>
/// The framework shows a page that has no handler for a method or a button as if it had been asked for, with nothing
/// loaded. What a page does not answer is refused instead: a method before anything else, also before the form's token is asked for.
/// </summary>
internal sealed class UnansweredMethodFilter : IAuthorizationFilter, IPageFilter, IOrderedFilter
{
    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.ActionDescriptor is CompiledPageActionDescriptor page && !AsksOnly(context.HttpContext.Request)
            && !page.HandlerMethods.Any(h => h.HttpMethod.Equals(context.HttpContext.Request.Method, StringComparison.OrdinalIgnoreCase)))
        {
            context.Result = Refused(context.HttpContext, page);
        }
    }

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (context.HandlerMethod is null && !AsksOnly(context.HttpContext.Request))
        {
            context.Result = Refused(context.HttpContext, context.ActionDescriptor);
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }

    private static bool AsksOnly(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    private static StatusCodeResult Refused(HttpContext http, CompiledPageActionDescriptor page)
    {
        http.Response.Headers.Allow = page.HandlerMethods.Any(h => HttpMethods.IsPost(h.HttpMethod)) ? "GET, HEAD, POST" : "GET, HEAD";
        return new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }
}
