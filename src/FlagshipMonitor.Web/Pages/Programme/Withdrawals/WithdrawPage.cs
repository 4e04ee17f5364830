using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Publishing;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Access;
using FlagshipMonitor.Web.Components.Controls;
using FlagshipMonitor.Web.Errors;
using FlagshipMonitor.Web.Framework;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Withdrawals;

/// <summary>What both ways to propose a withdrawal need.</summary>
public sealed class WithdrawTools(FlagshipDbContext db, WithdrawalDesk desk, CurrentUser user, PostedOperation operations, DatabaseClock clock, AuditTrail trail)
{
    internal FlagshipDbContext Db { get; } = db;

    internal WithdrawalDesk Desk { get; } = desk;

    internal CurrentUser User { get; } = user;

    internal PostedOperation Operations { get; } = operations;

    internal DatabaseClock Clock { get; } = clock;

    internal AuditTrail Trail { get; } = trail;
}

/// <summary>Proposes to take an approved result back, with a reason that readers will see in its place.</summary>
public abstract class WithdrawPage(WithdrawTools tools, IStringLocalizer<SharedText> t) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Guid Operation { get; set; }

    /// <summary>The version that was on the screen.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Class { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Result Result { get; private set; } = null!;

    public string Title { get; private set; } = "";

    /// <summary>Proposed before and not yet decided.</summary>
    public Withdrawal? Waiting { get; private set; }

    /// <summary>Why nothing was proposed.</summary>
    public Rule? Overtaken { get; private set; }

    public bool MayPropose => Result.Counts && Waiting is null && MaySend;

    public IEnumerable<Answer> Classes => DifferenceTexts.OfCorrections.Select(c => new Answer(c.ToString(), DifferenceTexts.Class(t, c), DifferenceTexts.Hint(t, c)));

    /// <summary>The page of the result, from which people come and to which they go back.</summary>
    public abstract string ResultPath { get; }

    /// <summary>Where one can put it right instead; null where this role cannot.</summary>
    public abstract string? CorrectPath { get; }

    /// <summary>Whether the person may propose at all, or only reads.</summary>
    public abstract bool MaySend { get; }

    protected CurrentUser Person => tools.User;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        var changeClass = this.Word<ChangeClass>(nameof(Class), Class, t["Choose why it is withdrawn"]);
        var reason = this.Text(nameof(Reason), Reason, Limits.ReasonLength, oneLine: false, t["Say why the result is withdrawn"], t);
        if (!ModelState.IsValid && MayPropose)
        {
            return Page();
        }

        try
        {
            return LocalRedirect(await tools.Operations.RunAsync(
                Operation,
                async token =>
                {
                    var id = new ResultId(Id);
                    var result = await tools.Db.Results.SingleAsync(r => r.Id == id, token);
                    await tools.Desk.ProposeAsync(
                        Guid.CreateVersion7(), result, tools.User.Actor, Version, changeClass, reason ?? "", Language.Current.Code, await tools.Clock.NowAsync(token), token);
                    return ResultPath;
                },
                ct));
        }
        catch (RuleViolationException refused) when (refused.Rule is Rule.OnlyWhatCountsIsWithdrawn or Rule.OneWithdrawalWaitsAtATime or Rule.TheVersionOnScreenIsCurrent)
        {
            return await OvertakenAsync(refused.Rule, ct);
        }
        catch (DbUpdateException late) when (Faults.IsTooLate(late))
        {
            return await OvertakenAsync(Rule.TheVersionOnScreenIsCurrent, ct);
        }
    }

    /// <summary>Whether the address names this result at all.</summary>
    protected abstract bool IsHere(Result result);

    private async Task<IActionResult> OvertakenAsync(Rule rule, CancellationToken ct)
    {
        await tools.Trail.RefusedAsync(nameof(Rule), rule.ToString(), Request.Attempt(), CancellationToken.None);
        Overtaken = rule;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new ResultId(Id);
        if (await tools.Db.Results.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { PublicId: not null } result || !IsHere(result))
        {
            return false;
        }

        Result = result;
        Title = (await ResultTitles.LoadAsync(tools.Db, t, [result], ct))[result.Id];
        Waiting = await tools.Db.WaitingWithdrawalAsync(id, ct);
        return true;
    }
}
