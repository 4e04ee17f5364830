using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Auditing;
using FlagshipMonitor.Data.Desks;
using FlagshipMonitor.Data.Queries;
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

/// <summary>One proposed withdrawal, what the figures are without the result, and the decision.</summary>
public sealed class DecideModel(
    FlagshipDbContext db, WithdrawalDesk desk, ApprovalEffectQuery effects, CurrentUser user, PostedOperation operations, DatabaseClock clock, AuditTrail trail,
    IStringLocalizer<SharedText> t) : PageModel
{
    private const string ListPath = "/programme/withdrawals";

    [BindProperty]
    public Guid Operation { get; set; }

    /// <summary>The class as the manager sees it.</summary>
    [BindProperty]
    public string? Class { get; set; }

    /// <summary>Why the result stays.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public Withdrawal Withdrawal { get; private set; } = null!;

    public Result Result { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string CountryName { get; private set; } = "";

    public bool IsPublic { get; private set; }

    public bool HasOpenCorrection { get; private set; }

    public IReadOnlyList<FigureChange> Effect { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Indicators { get; private set; } = new Dictionary<string, string>();

    public PeopleNames People { get; private set; } = null!;

    /// <summary>Why nothing was decided.</summary>
    public Rule? Overtaken { get; private set; }

    public bool IsManager => user.Actor.IsManager;

    public bool IsOwn => Withdrawal.ProposedBy == user.Id || Result.IsBy(user.Id);

    public IEnumerable<Answer> Classes => DifferenceTexts.OfCorrections.Select(c => new Answer(c.ToString(), DifferenceTexts.Class(t, c), DifferenceTexts.Hint(t, c)));

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => ShowAsync(id, ct);

    public Task<IActionResult> OnPostApproveAsync(Guid id, CancellationToken ct) => DecideAsync(
        id, "approved", (withdrawal, now, token) => desk.ApproveAsync(withdrawal, user.Actor, Enum.TryParse<ChangeClass>(Class, out var seen) ? seen : null, now, token), ct);

    public async Task<IActionResult> OnPostRefuseAsync(Guid id, CancellationToken ct)
    {
        var answer = this.Text(nameof(Reason), Reason, Limits.ReasonLength, oneLine: false, t["Say why the result stays"], t);
        // Whoever may not decide hears that first, whatever else is wrong with the form.
        if (!ModelState.IsValid && await db.Withdrawals.AnyAsync(w => w.Id == id && w.ProposedBy != user.Id, ct))
        {
            return await ShowAsync(id, ct);
        }

        return await DecideAsync(id, "refused", (withdrawal, now, token) => desk.RefuseAsync(withdrawal, user.Actor, answer ?? "", now, token), ct);
    }

    private async Task<IActionResult> DecideAsync(Guid id, string decided, Func<Withdrawal, DateTimeOffset, CancellationToken, Task> decide, CancellationToken ct)
    {
        if (!await db.Withdrawals.AnyAsync(w => w.Id == id, ct))
        {
            return NotFound();
        }

        try
        {
            return LocalRedirect(await operations.RunAsync(
                Operation,
                async token =>
                {
                    await decide(await db.Withdrawals.SingleAsync(w => w.Id == id, token), await clock.NowAsync(token), token);
                    return $"{ListPath}?decided={decided}";
                },
                ct));
        }
        catch (RuleViolationException refused) when (refused.Rule is Rule.OnlyWaitingWithdrawalsAreDecided or Rule.OnlyWhatCountsIsWithdrawn)
        {
            return await OvertakenAsync(id, refused.Rule, ct);
        }
        catch (DbUpdateException late) when (Faults.IsTooLate(late))
        {
            return await OvertakenAsync(id, Rule.OnlyWaitingWithdrawalsAreDecided, ct);
        }
    }

    private async Task<IActionResult> OvertakenAsync(Guid id, Rule rule, CancellationToken ct)
    {
        await trail.RefusedAsync(nameof(Rule), rule.ToString(), Request.Attempt(), CancellationToken.None);
        Overtaken = rule;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsync(id, ct);
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken ct)
    {
        if (await db.Withdrawals.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id, ct) is not { } found)
        {
            return NotFound();
        }

        var language = Language.Current.Code;
        Withdrawal = found;
        Class ??= found.Class.ToString();
        Result = await db.Results.AsNoTracking().SingleAsync(r => r.Id == found.ResultId, ct);
        Title = (await ResultTitles.LoadAsync(db, t, [Result], ct))[Result.Id];
        CountryName = (await db.Countries.AsNoTracking().SingleAsync(c => c.Code == found.Country, ct)).Name.Printed(language);
        var latest = await db.Releases.MaxAsync(r => (int?)r.Number, ct);
        IsPublic = await db.ReleasedChanges.AnyAsync(c => c.Release == latest && c.PublicId == found.PublicId, ct)
            || await db.ReleasedPeople.AnyAsync(p => p.Release == latest && p.PublicId == found.PublicId, ct);
        HasOpenCorrection = await db.Results.AnyAsync(r => r.Supersedes == found.ResultId && (r.Status == ResultStatus.Submitted || r.Status == ResultStatus.Returned), ct);
        Effect = found.Status is WithdrawalStatus.Submitted && Result.Counts ? await effects.WithoutAsync(Result, await clock.TodayAsync(ct), ct) : [];
        Indicators = (await db.Indicators.AsNoTracking().OrderBy(i => i.Framework).ToListAsync(ct)).GroupBy(i => i.Code.Value).ToDictionary(g => g.Key, g => g.Last().Name.Printed(language));
        People = await PeopleNames.LoadAsync(db, [found.ProposedBy, found.DecidedBy ?? found.ProposedBy], ct);
        return Page();
    }
}
