using FlagshipMonitor.Web.Errors;

namespace FlagshipMonitor.Web.Api.Problems;

/// <summary>What fails under the interface's addresses is said to a program, not shown to a person.</summary>
internal sealed class ApiFaults(RequestDelegate next, ILogger<ApiFaults> logger)
{
    private const string RetryAfterSeconds = "10";

    public Task InvokeAsync(HttpContext context) => context.Request.Path.StartsWithSegments(ApiEndpoints.Root) ? AnswerAsync(context) : next(context);

    private async Task AnswerAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var status = Faults.StatusOf(failure);
            if (!Faults.IsExpected(failure))
            {
                logger.LogError(failure, "A call of the interface failed");
            }

            context.Response.Clear();
            context.Response.StatusCode = status;
        }

        var response = context.Response;
        if (response.HasStarted || response.StatusCode < StatusCodes.Status400BadRequest || response.ContentType is not null || response.ContentLength is not null)
        {
            return;
        }

        var kind = ProblemKind.Of(response.StatusCode);
        if (kind == ProblemKind.Unavailable)
        {
            response.Headers.RetryAfter = RetryAfterSeconds;
        }

        await new ProblemAnswer(kind, kind.Meaning.En) { StatusCode = response.StatusCode }.ExecuteAsync(context);
    }
}
