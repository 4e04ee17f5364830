using FlagshipMonitor.Data;
using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain;
using FlagshipMonitor.Domain.Engine;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Web.Framework;
using FlagshipMonitor.Web.Localisation;
using FlagshipMonitor.Web.Pages.Public;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Framework;

/// <summary>What has become of a row of the ledger.</summary>
public enum LedgerState
{
    InForce,
    Superseded,
    Withdrawn,
    Alternative,
}

/// <summary>A row of the ledger in words.</summary>
public sealed record LedgerLine(Target Target, string Name, string Whose, LedgerState State);

/// <summary>Every row of the ledger of targets, budgets and gaps, superseded ones included.</summary>
public sealed class LedgerModel(FlagshipDbContext db, FrameworkQuery frameworks, IStringLocalizer<SharedText> t) : PageModel
{
    [FromQuery(Name = "page")] // the route has a value of that name too: the page's own
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<LedgerLine> Rows { get; private set; } = [];

    public IEnumerable<LedgerLine> OnPage => Rows.Skip((PageNumber - 1) * Limits.PageSize).Take(Limits.PageSize);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var state = await frameworks.InForceAsync(ct);
        var rows = await db.Targets.AsNoTracking().ToListAsync(ct);
        var inForce = TargetLedger.InForce(rows).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        var language = Language.Current.Code;
        var countries = await db.Countries.AsNoTracking().ToDictionaryAsync(c => c.Code.Value, c => c.Name.In(language), ct);
        Rows =
        [
            .. rows.OrderByDescending(r => r.Indicator is not null).ThenByDescending(r => r.Phase)
                .ThenBy(r => state.Document.Indicator(r.Indicator ?? IndicatorCode.Improvements)?.Sort ?? int.MaxValue).ThenBy(r => r.Metric, StringComparer.Ordinal)
                .ThenBy(r => r.Scope != Scope.Programme).ThenBy(r => r.Scope, StringComparer.Ordinal).ThenBy(r => r.Step)
                .ThenByDescending(r => r.Framework).ThenByDescending(r => r.DecidedAt).ThenBy(r => r.Use)
                .Select(r => new LedgerLine(
                    r,
                    r.Indicator is { } code ? FrameworkTexts.Name(t, state.Document, code, r.Step) : MethodTexts.Name(t, r),
                    r.Scope == Scope.Programme ? t["The programme"] : countries.GetValueOrDefault(r.Scope, r.Scope),
                    StateOf(r))),
        ];
        PageNumber = Math.Clamp(PageNumber, 1, 1 + Math.Max(0, Rows.Count - 1) / Limits.PageSize);

        LedgerState StateOf(Target row) => row switch
        {
            { Use: TargetUse.Alternative } => LedgerState.Alternative,
            { Use: TargetUse.Withdrawn } => LedgerState.Withdrawn,
            { Indicator: null } => LedgerState.InForce,
            _ => inForce.Contains(row.Key) ? LedgerState.InForce : LedgerState.Superseded,
        };
    }
}
