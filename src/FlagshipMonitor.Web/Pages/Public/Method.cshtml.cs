using FlagshipMonitor.Data.Queries;
using FlagshipMonitor.Domain.Countries;
using FlagshipMonitor.Domain.Framework;
using FlagshipMonitor.Domain.Reference;
using Microsoft.Extensions.Localization;

namespace FlagshipMonitor.Web.Pages.Public;

/// <summary>How everything is counted, against which targets, and what is not certain.</summary>
public sealed class MethodModel(ReleasedMethodQuery query, IStringLocalizer<SharedText> t) : PublicPage(t)
{
    public ReleasedMethod Data { get; private set; } = null!;

    public IReadOnlyList<Target> FundingGaps => [.. Data.Targets.Where(x => x.Metric == "funding_gap" && x.Phase == CurrentPhase).OrderBy(x => x.Use).ThenBy(x => x.BaselinePeriod, StringComparer.Ordinal)];

    public IEnumerable<Target> DoubtfulTargets => Data.Targets.Where(x => IsDoubtful(x.Provenance));

    public IEnumerable<PublishedFigure> DoubtfulFigures => Data.Published.Where(x => IsDoubtful(x.Provenance));

    public IEnumerable<Country> DoubtfulCountries => Data.Countries.Where(c => IsDoubtful(c.Provenance));

    /// <summary>Whether a target is used, a rival, given up, or replaced by a later row.</summary>
    public string UseOf(Target target) => target switch
    {
        { Use: TargetUse.Alternative } => T["alternative"],
        { Use: TargetUse.Withdrawn } => T["Given up"],
        { Indicator: null } => T["used"],
        _ => TargetLedger.InForce(Data.Targets).Any(x => x.Key == target.Key) ? T["used"] : T["replaced"],
    };

    /// <summary>Priority countries that no second page confirms.</summary>
    public int OnOneSource => Data.Countries.Count(c => c.Priority && c.Corroboration is null);

    public int CurrentPhase => Edition?.Release.Phase ?? Data.Targets.Select(x => x.Phase).DefaultIfEmpty().Max();

    public async Task OnGetAsync(CancellationToken ct)
    {
        Data = await query.RunAsync(null, ct);
        ShowRelease(Data.Edition);
    }

    private static bool IsDoubtful(Provenance provenance) => provenance.Certainty is Certainty.Conflicting or Certainty.Assumed or Certainty.Inferred;
}
