using System.Globalization;
using FlagshipMonitor.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FlagshipMonitor.TestSupport.Pages.Public;

/// <summary>Fails in the way its address names.</summary>
public sealed class FaultModel : PageModel
{
    public IActionResult OnGet(string? what) => Fail(what);

    public IActionResult OnPost(string? what) => Fail(what);

    private IActionResult Fail(string? what) => what switch
    {
        null => Page(),
        "concurrency" => throw new DbUpdateConcurrencyException("two at once"),
        "interference" => throw new PostgresException("deadlock detected", "ERROR", "ERROR", PostgresErrorCodes.DeadlockDetected),
        "database" => throw new NpgsqlException("gone", new TimeoutException()),
        "bug" => throw new InvalidOperationException("the secret detail of a fault"),
        _ when int.TryParse(what, CultureInfo.InvariantCulture, out var status) => StatusCode(status),
        _ => throw new RuleViolationException(Enum.Parse<Rule>(what)),
    };
}
