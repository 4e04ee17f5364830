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
public sealed class DecideModel(DecisionTools tools, WithdrawalDesk desk, ApprovalEffectQuery effects, IStringLocalizer<SharedText> t) : DecisionPage(tools)
{
    private const string ListPath = "/programme/withdrawals";

    /// <summary>The class as the manager sees it.</summary>
    [BindProperty]
    public string? Class { get; set; }

    public Withdrawal Withdrawal { get; private set; } = null!;

    public Result Result { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string CountryName { get; private set; } = "";

    public bool IsPublic { get; private set; }

    public bool HasOpenCorrection { get; private set; }

    public IReadOnlyList<FigureChange> Effect { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Indicators { get; private set; } = new Dictionary<string, string>();

    public PeopleNames People { get; private set; } = null!;

    public bool IsOwn => Withdrawal.ProposedBy == Person.Id || Result.IsBy(Person.Id);

    public IEnumerable<Answer> Classes => DifferenceTexts.OfCorrections.Select(c => new Answer(c.ToString(), DifferenceTexts.Class(t, c), DifferenceTexts.Hint(t, c)));

    protected override Rule TooLate => Rule.OnlyWaitingWithdrawalsAreDecided;

    protected override IReadOnlyCollection<Rule> Overtaking => [Rule.OnlyWaitingWithdrawalsAreDecided, Rule.OnlyWhatCountsIsWithdrawn];

    public Task<IActionResult> OnPostApproveAsync(CancellationToken ct) => DecideAsync(
        "approved", (now, token) => desk.ApproveAsync(Id, Person.Actor, Enum.TryParse<ChangeClass>(Class, out var seen) ? seen : null, now, token), ct);

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken ct)
    {
        var answer = this.Text(nameof(Reason), Reason, Limits.ReasonLength, oneLine: false, t["Say why the result stays"], t);
        // Whoever may not decide hears that first, whatever else is wrong with the form.
        if (!ModelState.IsValid && await Db.Withdrawals.AnyAsync(w => w.Id == Id && w.ProposedBy != Person.Id, ct))
        {
            return await ShowAsync(ct);
        }

        return await DecideAsync("refused", (now, token) => desk.RefuseAsync(Id, Person.Actor, answer ?? "", now, token), ct);
    }

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await Db.Withdrawals.AsNoTracking().SingleOrDefaultAsync(w => w.Id == Id, ct) is not { } found)
        {
            return false;
        }

        var language = Language.Current.Code;
        Withdrawal = found;
        Class ??= found.Class.ToString();
        Result = await Db.Results.AsNoTracking().SingleAsync(r => r.Id == found.ResultId, ct);
        Title = (await ResultTitles.LoadAsync(Db, t, [Result], ct))[Result.Id];
        CountryName = (await Db.Countries.AsNoTracking().SingleAsync(c => c.Code == found.Country, ct)).Name.Printed(language);
        var latest = await Db.Releases.MaxAsync(r => (int?)r.Number, ct);
        IsPublic = await Db.ReleasedChanges.AnyAsync(c => c.Release == latest && c.PublicId == found.PublicId, ct)
            || await Db.ReleasedPeople.AnyAsync(p => p.Release == latest && p.PublicId == found.PublicId, ct);
        HasOpenCorrection = await Db.Results.AnyAsync(r => r.Supersedes == found.ResultId && (r.Status == ResultStatus.Submitted || r.Status == ResultStatus.Returned), ct);
        Effect = found.Status is WithdrawalStatus.Submitted && Result.Counts ? await effects.WithoutAsync(Result, await Clock.TodayAsync(ct), ct) : [];
        Indicators = (await Db.Indicators.AsNoTracking().OrderBy(i => i.Framework).ToListAsync(ct)).GroupBy(i => i.Code.Value).ToDictionary(g => g.Key, g => g.Last().Name.Printed(language));
        People = await PeopleNames.LoadAsync(Db, [found.ProposedBy, found.DecidedBy ?? found.ProposedBy], ct);
        return true;
    }

    private async Task<IActionResult> DecideAsync(string decided, Func<DateTimeOffset, CancellationToken, Task> decide, CancellationToken ct) =>
        await Db.Withdrawals.AnyAsync(w => w.Id == Id, ct) ? await DoAsync($"{ListPath}?decided={decided}", decide, ct) : NotFound();
}
