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

/// <summary>Proposes to take an approved result back, with a reason that readers will see in its place.</summary>
public abstract class WithdrawPage(DecisionTools tools, WithdrawalDesk desk, IStringLocalizer<SharedText> t) : DecisionPage(tools)
{
    /// <summary>The version that was on the screen.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Class { get; set; }

    public Result Result { get; private set; } = null!;

    public string Title { get; private set; } = "";

    /// <summary>Proposed before and not yet decided.</summary>
    public Withdrawal? Waiting { get; private set; }

    public bool MayPropose => Result.Counts && Waiting is null && MaySend;

    public IEnumerable<Answer> Classes => DifferenceTexts.OfCorrections.Select(c => new Answer(c.ToString(), DifferenceTexts.Class(t, c), DifferenceTexts.Hint(t, c)));

    /// <summary>The page of the result, from which people come and to which they go back.</summary>
    public abstract string ResultPath { get; }

    /// <summary>Where one can put it right instead; null where this role cannot.</summary>
    public abstract string? CorrectPath { get; }

    /// <summary>Whether the person may propose at all, or only reads.</summary>
    public abstract bool MaySend { get; }

    protected override Rule TooLate => Rule.TheVersionOnScreenIsCurrent;

    protected override IReadOnlyCollection<Rule> Overtaking => [Rule.OnlyWhatCountsIsWithdrawn, Rule.OneWithdrawalWaitsAtATime, Rule.TheVersionOnScreenIsCurrent];

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
            return await ShowAsync(ct);
        }

        return await DoAsync(
            ResultPath,
            (now, token) => desk.ProposeAsync(Guid.CreateVersion7(), new ResultId(Id), Person.Actor, Version, changeClass, reason ?? "", Language.Current.Code, now, token),
            ct);
    }

    /// <summary>Whether the address names this result at all.</summary>
    protected abstract bool IsHere(Result result);

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var id = new ResultId(Id);
        if (await Db.Results.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct) is not { PublicId: not null } result || !IsHere(result))
        {
            return false;
        }

        Result = result;
        Title = (await ResultTitles.LoadAsync(Db, t, [result], ct))[result.Id];
        Waiting = await Db.WaitingWithdrawalAsync(id, ct);
        return true;
    }
}
