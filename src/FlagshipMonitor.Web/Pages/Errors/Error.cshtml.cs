using FlagshipMonitor.Domain;
using FlagshipMonitor.Web.Errors;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Setup;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Errors;

/// <summary>One page for every failure; the request that failed is answered with it, under its own address.</summary>
public sealed class ErrorModel(IStringLocalizer<SharedText> t) : PageModel
{
    private const int RetryAfterSeconds = 10;

    public int Status { get; private set; }

    public string Heading { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Shown where the fault is ours.</summary>
    public string? Reference { get; private set; }

    /// <summary>What can be sent again.</summary>
    public KeptForm? Kept { get; private set; }

    public IActionResult OnGet(int code)
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
        if (Status is StatusCodes.Status503ServiceUnavailable && HttpContext.Features.Get<FailedRequest>() is { BroughtAForm: false })
        {
            Text = "Wait a minute, then open the page again.";
        }

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
        return Status >= StatusCodes.Status500InternalServerError && IsFile ? InWords() : Page();
    }

    /// <summary>A program asked for a file: a page in its place would be saved as one.</summary>
    private bool IsFile => RequestLanguageExtensions.Asked(HttpContext).Path.Value?.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) is true;

    private ContentResult InWords() => new()
    {
        StatusCode = Status,
        ContentType = "text/plain; charset=utf-8",
        Content = $"{t[Heading]}\n{t[Text]}\n{t["Reference number:"]} {Reference}\n",
    };
}
