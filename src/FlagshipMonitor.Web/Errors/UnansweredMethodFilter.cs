using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FlagshipMonitor.Web.Errors;

/// <summary>
/// The framework shows a page that has no handler for a method or a button as if it had been asked for, with nothing
/// loaded. What a page does not answer is refused instead.
/// </summary>
internal sealed class UnansweredMethodFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var request = context.HttpContext.Request;
        if (context.HandlerMethod is not null || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        {
            return;
        }

        var takesForms = context.ActionDescriptor.HandlerMethods.Any(h => HttpMethods.IsPost(h.HttpMethod));
        context.HttpContext.Response.Headers.Allow = takesForms ? "GET, HEAD, POST" : "GET, HEAD";
        context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
