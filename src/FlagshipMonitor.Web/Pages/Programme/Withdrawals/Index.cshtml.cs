using System.Globalization;
using FlagshipMonitor.Data;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Results;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace FlagshipMonitor.Web.Pages.Programme.Withdrawals;

/// <summary>Withdrawals: what waits, oldest first, and what was decided, latest first.</summary>
public sealed class IndexModel(FlagshipDbContext db) : PageModel
{
    private IReadOnlyDictionary<CountryCode, string> _countries = new Dictionary<CountryCode, string>();

    /// <summary>"approved" or "refused", after a decision.</summary>
    [FromQuery]
    public string? Decided { get; set; }

    [BindProperty(SupportsGet = true, Name = "page")]
    public string? PageText { get; set; }

    public int Number { get; private set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<Withdrawal> Waiting { get; private set; } = [];

    public IReadOnlyList<Withdrawal> Past { get; private set; } = [];

    public PeopleNames People { get; private set; } = null!;

    public string CountryOf(CountryCode code) => _countries.GetValueOrDefault(code, code.Value);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var language = Language.Current.Code;
        var decided = db.Withdrawals.AsNoTracking().Where(w => w.Status != WithdrawalStatus.Submitted);
        Total = await decided.CountAsync(ct);
        Number = int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, Math.Max(1, (Total + Limits.PageSize - 1) / Limits.PageSize)) : 1;
        Waiting = await db.Withdrawals.AsNoTracking().Where(w => w.Status == WithdrawalStatus.Submitted).OrderBy(w => w.ProposedAt).ToListAsync(ct);
        Past = await decided.OrderByDescending(w => w.DecidedAt).ThenBy(w => w.Id).Skip((Number - 1) * Limits.PageSize).Take(Limits.PageSize).ToListAsync(ct);
        _countries = await db.Countries.AsNoTracking().ToDictionaryAsync(c => c.Code, c => c.Name.In(language), ct);
        People = await PeopleNames.LoadAsync(db, Waiting.Concat(Past).SelectMany(w => new[] { w.ProposedBy, w.DecidedBy ?? w.ProposedBy }), ct);
    }
}
