namespace FlagshipMonitor.Web.Errors;

/// <summary>Title and text of an error page: what is wrong and what to do. English is the key of the translations.</summary>
internal sealed record ErrorWords(string Title, string Text)
{
    public static ErrorWords Of(int status) => status switch
    {
        StatusCodes.Status400BadRequest => new("This could not be read", "What was sent does not fit this page. Go back, open the page again and send the form once more."),
        StatusCodes.Status401Unauthorized => new("Sign in again", "Your session has ended."),
        StatusCodes.Status403Forbidden => new("You cannot do this", "Your role does not include this, and nothing was changed. If you need it for your work, ask an administrator."),
        StatusCodes.Status404NotFound => new("Page not found", "Check the address for typing mistakes. The page may have moved: country pages have short addresses, such as /countries/sen."),
        StatusCodes.Status405MethodNotAllowed => new("This could not be read", "What was sent does not fit this page. Go back, open the page again and send the form once more."),
        StatusCodes.Status409Conflict => new("Somebody was faster", "The record was changed after you opened it, so nothing was saved. Go back, copy what you wrote, and open the page again."),
        StatusCodes.Status413PayloadTooLarge => new("Too much at once", "The form holds more text than one page can take, so nothing of it was saved now. What was saved before is kept, and what you typed is still in the form: go back, and shorten the longest answer, or put the details into a document and link to it."),
        StatusCodes.Status415UnsupportedMediaType => new("This could not be read", "What was sent does not fit this page. Go back, open the page again and send the form once more."),
        StatusCodes.Status429TooManyRequests => new("Too many requests", "Please wait a minute and try again."),
        StatusCodes.Status503ServiceUnavailable => new("The service is not available just now", "Nothing was saved. Wait a minute, then send the same form again: nothing will be stored twice."),
        _ => new("Something went wrong", "The fault is on our side and has been recorded. Please try again; if it happens again, tell us the reference number."),
    };
}
