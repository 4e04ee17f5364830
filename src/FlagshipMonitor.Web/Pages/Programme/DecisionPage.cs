using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.Pages.Programme;

/// <summary>What every page needs on which somebody proposes or decides.</summary>
public sealed class DecisionTools(FlagshipDbContext db, CurrentUser user, PostedOperation operations, DatabaseClock clock, AuditTrail trail)
{
    internal FlagshipDbContext Db { get; } = db;

    internal CurrentUser User { get; } = user;

    internal PostedOperation Operations { get; } = operations;

    internal DatabaseClock Clock { get; } = clock;

    internal AuditTrail Trail { get; } = trail;
}

/// <summary>
/// One thing on which somebody proposes or decides, with words. Who comes too late changes nothing, is told why, sees what is there now and has the words
/// still on the page.
/// </summary>
public abstract class DecisionPage(DecisionTools tools) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Operation { get; set; }

    /// <summary>Why it is decided or proposed like this.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>Why nothing was done, after another version or another decision came first.</summary>
    public Rule? Overtaken { get; private set; }

    public bool IsManager => Person.Actor.IsManager;

    protected CurrentUser Person => tools.User;

    protected FlagshipDbContext Db => tools.Db;

    protected DatabaseClock Clock => tools.Clock;

    /// <summary>What has to be said to whom the database tells that a row has changed.</summary>
    protected abstract Rule TooLate { get; }

    /// <summary>The rules by which somebody may come too late here; any other has its error page.</summary>
    protected abstract IReadOnlyCollection<Rule> Overtaking { get; }

    public Task<IActionResult> OnGetAsync(CancellationToken ct) => ShowAsync(ct);

    /// <summary>False for what is not at this address.</summary>
    protected abstract Task<bool> LoadAsync(CancellationToken ct);

    protected async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        ViewData["KeepsText"] = HttpMethods.IsPost(Request.Method) && !string.IsNullOrEmpty(Reason) ? true : null;
        return Page();
    }

    /// <summary>Does it once, and says where the person goes next.</summary>
    protected async Task<IActionResult> DoAsync(string next, Func<DateTimeOffset, CancellationToken, Task> work, CancellationToken ct, string? lockFirst = null)
    {
        try
        {
            return LocalRedirect(await tools.Operations.RunAsync(
                Operation,
                async token =>
                {
                    await work(await Clock.NowAsync(token), token);
                    return next;
                },
                ct,
                lockFirst));
        }
        catch (RuleViolationException refused) when (Overtaking.Contains(refused.Rule))
        {
            return await OvertakenAsync(refused.Rule, ct);
        }
        catch (DbUpdateException late) when (Faults.IsTooLate(late))
        {
            return await OvertakenAsync(TooLate, ct);
        }
    }

    protected async Task<IActionResult> OvertakenAsync(Rule rule, CancellationToken ct)
    {
        await tools.Trail.RefusedAsync(nameof(Rule), rule.ToString(), Request.Attempt(), CancellationToken.None);
        Overtaken = rule;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(ct);
    }
}

/// <summary>The note on a page that nothing was done.</summary>
/// <param name="Nothing">What was not done, as a sentence.</param>
/// <param name="Words">What the person wrote.</param>
public sealed record OvertakenNote(string Nothing, Rule? Rule, string? Words);
