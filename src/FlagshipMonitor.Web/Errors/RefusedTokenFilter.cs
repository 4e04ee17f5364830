using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FlagshipMonitor.Web.Errors;

/// <summary>A refused form token is mostly an old page, not an attack: its text is kept and can be sent again.</summary>
internal sealed class RefusedTokenFilter : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is IAntiforgeryValidationFailedResult)
        {
            await KeptForm.KeepAsync(context.HttpContext);
            context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        }

        await next();
    }
}
