using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Framework;
using FlagshipMonitor.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Programme.Targets;

/// <summary>Targets of countries: what waits, what they plan together, and each that is in force.</summary>
public sealed class IndexModel(FlagshipDbContext db, FrameworkQuery frameworks, DatabaseClock clock, IStringLocalizer<SharedText> t) : PageModel
{
    private IReadOnlyDictionary<string, string> _countries = new Dictionary<string, string>();

    /// <summary>"approved" or "returned", after a decision.</summary>
    [FromQuery]
    public string? Decided { get; set; }

    public CountryTargetView View { get; private set; } = null!;

    public IReadOnlyList<TargetProposal> Waiting { get; private set; } = [];

    public IReadOnlyList<Target> InForce { get; private set; } = [];

    public PeopleNames People { get; private set; } = null!;

    public string CountryOf(string code) => _countries.GetValueOrDefault(code, code);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var language = Language.Current;
        View = await CountryTargetView.LoadAsync(db, frameworks, await clock.TodayAsync(ct), t, ct);
        _countries = await db.Countries.AsNoTracking().ToDictionaryAsync(c => c.Code.Value, c => c.Name.In(language.Code), ct);
        Waiting = await db.TargetProposals.AsNoTracking().Where(p => p.Status == ProposalStatus.Submitted).OrderBy(p => p.ProposedAt).ToListAsync(ct);
        InForce = [.. View.State.CountryTargets.Where(c => c.Phase == View.Phase.Number)
            .OrderBy(c => CountryOf(c.Scope), StringComparer.Create(language.Culture, ignoreCase: true)).ThenBy(c => View.State.Document.Indicator(c.Indicator!)?.Sort)];
        People = await PeopleNames.LoadAsync(db, Waiting.Select(p => p.ProposedBy), ct);
    }
}
