using System.Diagnostics;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Identity;
using FlagshipMonitor.Data.Operations;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Web.Access;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FlagshipMonitor.Web.Errors;

/// <summary>Which answer an exception becomes.</summary>
internal static class Faults
{
    public static int StatusOf(Exception exception) => exception switch
    {
        RuleViolationException { Rule: var rule } => rule.Refusal() is Refusal.WrongPerson ? StatusCodes.Status403Forbidden : StatusCodes.Status409Conflict,
        _ when IsTooLate(exception) => StatusCodes.Status409Conflict,
        BadHttpRequestException bad => bad.StatusCode,
        InvalidDataException form => FormStatus(form),
        _ when OperationRunner.IsInterference(exception) => StatusCodes.Status409Conflict,
        TooBusyException => StatusCodes.Status503ServiceUnavailable,
        _ when IsDatabaseAway(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Of two at once the second: the row has changed, or the next number of its history or the one place for what waits is taken.</summary>
    public static bool IsTooLate(Exception exception) =>
        exception is DbUpdateConcurrencyException or DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } };

    /// <summary>The form reader knows one exception for all it refuses; only its words tell too much from malformed.</summary>
    public static int FormStatus(InvalidDataException exception) => exception.Message.Contains("limit", StringComparison.OrdinalIgnoreCase)
        ? StatusCodes.Status413PayloadTooLarge
        : StatusCodes.Status400BadRequest;

    /// <summary>What the log may call expected: it has an answer of its own and needs nobody's attention.</summary>
    public static bool IsExpected(Exception exception) => StatusOf(exception) < StatusCodes.Status500InternalServerError;

    /// <summary>By this the log finds the request again.</summary>
    public static string ReferenceOf(HttpContext context) => Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    private static bool IsDatabaseAway(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException!)
        {
            if (e is NpgsqlException { IsTransient: true } or NpgsqlException { InnerException: IOException or System.Net.Sockets.SocketException or TimeoutException })
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>
/// Keeps what a failed request brought, while it still knows its person, address and form: the attempt that a rule
/// refused goes into the audit table, the text that was typed to the error page.
/// </summary>
internal sealed class RefusedAttempts(RequestDelegate next, ILogger<RefusedAttempts> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception failure)
        {
            // Nobody waits for the answer to a request that was given up.
            if (!context.RequestAborted.IsCancellationRequested && KeepsText(failure))
            {
                await KeptForm.TryKeepAsync(context);
            }

            if (RefusedBy(failure) is { } rule)
            {
                logger.LogInformation("Rule {Rule} refused a request", rule);
                var (request, trail) = (context.Request, context.RequestServices.GetRequiredService<AuditTrail>());
                // Not the request's own token: who hangs up must not escape the table.
                await trail.RefusedAsync(nameof(Rule), rule.ToString(), request.Attempt(), CancellationToken.None);
            }

            throw;
        }
    }

    /// <summary>A save that met a newer version or another transaction is refused like the version on the screen that is no longer current.</summary>
    private static Rule? RefusedBy(Exception failure) => failure switch
    {
        RuleViolationException refused => refused.Rule,
        _ when Faults.IsTooLate(failure) => Rule.TheVersionOnScreenIsCurrent,
        _ when OperationRunner.IsInterference(failure) => Rule.TheVersionOnScreenIsCurrent,
        _ => null,
    };

    /// <summary>Not where the form itself was refused: it cannot be read again.</summary>
    private static bool KeepsText(Exception failure) => Faults.StatusOf(failure)
        is StatusCodes.Status409Conflict or StatusCodes.Status500InternalServerError or StatusCodes.Status503ServiceUnavailable;
}
