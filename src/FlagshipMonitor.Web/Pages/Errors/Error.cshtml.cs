using FlagshipMonitor.Domain;
using FlagshipMonitor.Web.Errors;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FlagshipMonitor.Web.Pages.Errors;

/// <summary>One page for every failure; the request that failed is answered with it, under its own address.</summary>
public sealed class ErrorModel : PageModel
{
    private const int RetryAfterSeconds = 10;

    public int Status { get; private set; }

    public string Heading { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Shown where the fault is ours.</summary>
    public string? Reference { get; private set; }

    /// <summary>What can be sent again.</summary>
    public KeptForm? Kept { get; private set; }

    public void OnGet(int code)
    {
        var fault = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var isAnswer = fault is not null || HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        Status = fault is null ? code : Faults.StatusOf(fault);
        // Whoever types this address has met no failure: it is no page.
        if (!isAnswer || Status is < 400 or > 599)
        {
            Status = StatusCodes.Status404NotFound;
        }

        Response.StatusCode = Status;
        Response.Headers.CacheControl = "no-store";
        if (Status is StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = $"{RetryAfterSeconds}";
        }

        Kept = KeptForm.Of(HttpContext);
        var words = ErrorWords.Of(Status);
        (Heading, Text) = (words.Title, fault is RuleViolationException refused ? RuleTexts.Of(refused.Rule) : words.Text);
        if (Kept is not null)
        {
            (Heading, Text) = Status switch
            {
                StatusCodes.Status401Unauthorized => ("Sign in again", "Your session has ended. What you wrote is kept: sign in, and you can send it once more."),
                StatusCodes.Status400BadRequest => ("Please send this again", "The page was open for a long time, or you signed in again meanwhile. What you wrote is kept: send it once more."),
                _ => (Heading, Text),
            };
        }

        Reference = Status >= StatusCodes.Status500InternalServerError ? Faults.ReferenceOf(HttpContext) : null;
    }
}
